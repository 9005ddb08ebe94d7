"""A Dutch dictionary: simplemma's, read as the search writes words. It stays on this side."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from dutch.words import RULES, stem, words

# A longer word has a stem of three letters or more.
SHORT = 8


class Dictionary(Mapping[str, str]):
    """Each form's lemma, both as `words` writes them.

    A lemma is either a verb or no longer than its form. This leaves out the feminine forms to
    which the dictionary leads some nouns. Where two entries are written alike ("Aken" and "aken"),
    the first counts.
    """

    def __init__(self, entries: Mapping[bytes, bytes]) -> None:
        """`entries` is the dictionary as it is kept: UTF-8, in order."""
        self._entries = entries
        # With an accent, a capital, an apostrophe: the few that `words` writes otherwise.
        self._odd: dict[str, tuple[bytes, str]] = {}
        for form in [form for form in entries if not (form.islower() and form.isalnum())]:
            word = _plain(form)
            if word not in self._odd and (lemma := self._lemma(form, word)):
                self._odd[word] = (form, lemma)

    def __getitem__(self, word: str) -> str:
        """The lemma of a form. Raises KeyError."""
        own = word.encode()
        odd = self._odd.get(word)
        if odd and odd[0] < own:
            return odd[1]
        if found := self._lemma(own, word):
            return found
        if odd:
            return odd[1]
        raise KeyError(word)

    def __iter__(self) -> Iterator[str]:
        """Every form, once."""
        return iter(sorted({word for word in map(_plain, self._entries) if word in self}))

    def __len__(self) -> int:
        """How many entries there are, also those written alike."""
        return len(self._entries)

    def _lemma(self, form: bytes, word: str) -> str:
        """The lemma of an entry that is written as `word`; nothing when it is not to be used."""
        lemma = _plain(self._entries.get(form, b"")) if word else ""
        return lemma if lemma.endswith("n") or len(lemma) <= len(word) else ""

    def forms(self, terms: Collection[str]) -> Iterator[tuple[str, str]]:
        """Every form whose lemma has one of these stems, with that stem."""
        known = list(dict.fromkeys(self._entries.values()))
        stems = {lemma: stem(_plain(lemma)) for lemma in _likely(known, terms)}
        wanted = {lemma for lemma, found in stems.items() if found in terms}
        for form, lemma in [entry for entry in self._entries.items() if entry[1] in wanted]:
            if self.get(word := _plain(form)) == _plain(lemma):
                yield word, stems[lemma]

    def forms_of(self, lemmas: Collection[str]) -> Iterator[tuple[str, str]]:
        """Every form of these lemmas, with its lemma."""
        kept = {entry for entry in set(self._entries.values()) if _plain(entry) in lemmas}
        for form, lemma in [entry for entry in self._entries.items() if entry[1] in kept]:
            if self.get(word := _plain(form)) == _plain(lemma):
                yield word, _plain(lemma)


@cache
def lemmas() -> Dictionary:
    """The dictionary, read once."""
    # Only here: a build has another process read it, and simplemma itself takes long to load. Its
    # public view decodes a word at each look, which takes four times as long for all of them.
    from simplemma.strategies.dictionaries.dictionary_factory import _load_dictionary_from_disk

    return Dictionary(_load_dictionary_from_disk("nl"))


def _plain(entry: bytes) -> str:
    """An entry as `words` writes it; nothing when it is not one word."""
    if entry.isalnum():  # of bytes: without accents
        return entry.decode().lower()
    found = words(entry.decode())
    return found[0] if len(found) == 1 else ""


def _likely(lemmas: list[bytes], terms: Collection[str]) -> list[bytes]:
    """The lemmas that may have one of these stems, without making the stems of all 120,000.

    A stem is the beginning of its word, but for double vowels and a last v that became an f.
    Participles lose their beginning, and accents are still to be taken off: those are all given.
    """
    begins: dict[bytes, tuple[bytes, ...]] = {}
    for term in [*terms, *(f"{term[:-1]}v" for term in terms if term.endswith("f"))]:
        begin = term.encode()
        begins[begin[:3]] = (*begins.get(begin[:3], ()), begin)
    text = b"\n".join(lemmas).lower()
    for double, single in RULES["vowels"]:
        text = text.replace(double.encode(), single.encode())
    return [
        lemma
        for lemma, word in zip(lemmas, text.split(b"\n"), strict=True)
        if word.startswith(begins.get(word[:3], ()))
        or (len(word) <= SHORT and word[:2] in begins)
        or (word.endswith((b"d", b"t")) and b"ge" in word)
        or not word.isalnum()
    ]
