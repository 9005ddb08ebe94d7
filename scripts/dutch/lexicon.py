"""What a Dutch dictionary adds to the rules: irregular forms, and where compounds divide.

The dictionary is simplemma's. It stays on this side: the browser gets the few words that the
site's own vocabulary needs.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from dutch.words import RULES, STOPWORDS, stem, words

LEAST_PART = 3
# A short piece is often a word by chance only ("frag" and "ment", "omkade" and "ring"). It is less
# likely so beside a word that the site itself uses ("doel" and "groep").
LEAST_STRANGE_PART = 5
LEAST_STRANGE_NEIGHBOUR = 4
LEAST_BEFORE_STOP = 7
# Endings of forms that nobody types, and that would fill the table: "vrijwilligst", "adviesje".
RARE = ("st", "ste", "sten", "ster", "je", "jes")
# Endings of forms that are seldom typed, and have the stem of their lemma.
PARTICIPLE = ("nd", "nde", "ere", "ers", "ke", "kes")
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


@dataclass(frozen=True)
class Findings:
    """What the dictionary adds to a vocabulary: other forms of its words, and parts of compounds.

    `irregular` are forms whose stem is not their lemma's, with that stem. `senses` are the lemmas
    that share their stem with another ("vorming" and "vormen"), with the forms of each.
    """

    irregular: Mapping[str, str]
    parts: Mapping[str, Sequence[str]]
    senses: Mapping[str, Sequence[str]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def look_up(vocabulary: frozenset[str], field: frozenset[str] = frozenset()) -> Findings:
    """Look all words of a site up, which takes a few tenths of a second.

    Words of the `field` are not its own: they are only told apart from those.
    """
    found = {word: parts(word, vocabulary) for word in vocabulary}
    forms = irregular(vocabulary)
    compounds = {word: of for word, of in found.items() if of}
    return Findings(forms, compounds, senses(vocabulary | field, forms))


def senses(vocabulary: Collection[str], forms: Mapping[str, str]) -> dict[str, list[str]]:
    """The lemmas of a vocabulary that share their term with another, each with its own forms.

    `forms` says the term of a form that is irregular. A word that the dictionary does not know,
    such as a name, is a lemma itself.
    """
    by_term: dict[str, dict[str, list[str]]] = {}
    for word in sorted(vocabulary):
        lemma = _sense(word, vocabulary)
        by_term.setdefault(forms.get(word) or stem(word), {}).setdefault(lemma, []).append(word)
    contested = [shared for shared in by_term.values() if len(shared) > 1]
    found = {lemma: own for shared in contested for lemma, own in shared.items()}
    taken = {word for own in found.values() for word in own}
    for form, lemma in lemmas().forms_of(found):
        if form not in taken and _is_wanted(form) and not form.endswith(PARTICIPLE):
            found[lemma].append(form)
    return {lemma: sorted(own) for lemma, own in sorted(found.items())}


def _sense(word: str, vocabulary: Collection[str]) -> str:
    """The lemma of a word. That of a noun that is also a form of a verb is the verb: "tip".

    A plural that the dictionary does not know is its singular, where that stands on the site.
    """
    singles = [word.removesuffix(ending) for ending in ("s", "en") if word.endswith(ending)]
    if word not in lemmas():
        word = next((single for single in singles if single in vocabulary), word)
    lemma = lemmas().get(word, word)
    verb = lemmas().get(lemma, lemma)
    return verb if len(verb) > len(lemma) else lemma


def irregular(vocabulary: Collection[str]) -> dict[str, str]:
    """Forms whose own stem is not their lemma's, with that stem ("vond": "vind").

    Only for words that the vocabulary holds in some form.
    """
    terms = {stem(lemmas().get(word, word)) for word in vocabulary} | set(map(stem, vocabulary))
    return {
        form: term
        for form, term in lemmas().forms(terms)
        if stem(form) != term and _is_wanted(form)
    }


def _is_wanted(form: str) -> bool:
    """Not a form that nobody types, nor one that is seldom meant.

    A comparative is seldom one here: "ouder" is no older person but a parent.
    """
    rare = form.endswith(RARE) or (form.startswith("ge") and form.endswith("e"))
    # "Kiest" is no superlative.
    chosen = form.endswith("st") and lemmas()[form].endswith("n")
    return (chosen or not rare) and form not in STOPWORDS and form != f"{lemmas()[form]}er"


def parts(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The words of which a compound is made ("gezinscoaches": "gezin", "coaches"), or nothing.

    The last part is as long as can be; what stands before it may be a compound again.
    """
    for cut in range(LEAST_PART, len(word) - LEAST_PART + 1):
        head = word[cut:]
        for link in RULES["links"]:
            front = word[: cut - len(link)]
            if not word[:cut].endswith(link):
                continue
            if head in STOPWORDS:
                # "Terechtkan": what stands before a verb that says little.
                if not link and len(front) >= LEAST_BEFORE_STOP and front in lemmas():
                    return (front,)
                continue
            if _fit(front, head, vocabulary):
                return (front, head)
            if (
                head in vocabulary
                and len(front) > len(head)
                and (inner := parts(front, vocabulary))
            ):
                return (*inner, head)
    return ()


def _fit(front: str, head: str, vocabulary: Collection[str]) -> bool:
    """Whether two pieces are words: one of the site's own, or long enough and in the dictionary."""
    if front in STOPWORDS or len(front) < LEAST_PART:
        return False
    near = front in vocabulary or head in vocabulary
    least = LEAST_STRANGE_NEIGHBOUR if near else LEAST_STRANGE_PART
    return all(
        piece in vocabulary or (len(piece) >= least and piece in lemmas())
        for piece in (front, head)
    )
