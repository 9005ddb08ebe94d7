"""The Dutch dictionary (simplemma's), in the form in which words are looked up.

To make that form takes seconds, and needs nothing but the packages of this environment. So it is
made once, and kept with them: in the folder of the environment, under a name that holds the sum of
all that it is made of. Where nothing can be kept there, it is made each time.
"""

import hashlib
import importlib.util
import marshal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from marisa_trie import BytesTrie, Trie

from dutch.typed_forms import is_typed
from dutch.words import RULES_FILE, stem, words
from project import cache_file

NAME = "dutch-{0}.dictionary"


class Dictionary:
    """Each form's lemma, both as `words` writes them; by lemma its forms; and by stem odd forms.

    These are what stems do not bring together: forms whose stem is not that of their lemma. A lemma
    is either a verb or no longer than its form. This leaves out the feminine forms to which the
    dictionary leads some nouns. Where two entries are written alike ("Aken" and "aken"), the first
    counts.

    Four tries hold it all in 9 MB, of which nothing is made when it is read: as tables of Python
    it is 60 MB, and takes as long to load as a small site to build. In one of them forms stand
    backwards, so that one look finds all that may be the last part of a compound.
    """

    def __init__(self, written: list[bytes]) -> None:
        # Tries read these bytes where they are, and do not hold them themselves.
        self._written = written
        backwards, *others = written
        self._backwards = Trie().map(backwards)
        self._lemmas, self._forms, self._odd = (BytesTrie().map(other) for other in others)

    def __contains__(self, word: str) -> bool:
        return word[::-1] in self._backwards

    def ends(self, word: str) -> list[str]:
        """Every form with which a word ends, the shortest first."""
        return [end[::-1] for end in self._backwards.prefixes(word[::-1])]

    def lemma(self, word: str) -> str:
        """The lemma of a form; of a word that is not known, such as a name, the word itself."""
        found = self._lemmas.get(word)
        return found[0].decode() if found else word

    def forms(self, lemma: str) -> list[str]:
        """Every form of a lemma."""
        return _words(self._forms, lemma)

    def odd(self, stem: str) -> Iterator[tuple[str, list[str]]]:
        """Each lemma with this stem that has forms with another one, with those that are typed."""
        for found in self._odd.get(stem, ()):
            lemma, *forms = found.decode().split()
            yield lemma, forms

    def every_form(self) -> list[str]:
        """All forms, in order."""
        return sorted(self._lemmas.keys())

    def every_lemma(self) -> list[str]:
        """All lemmas, in order."""
        return sorted(self._forms.keys())

    def tobytes(self) -> bytes:
        """All of it, for `of_bytes`."""
        return marshal.dumps(self._written)


def of_bytes(written: bytes | memoryview) -> Dictionary:
    """The dictionary of what `tobytes` gave."""
    return Dictionary(marshal.loads(written))  # noqa: S302 (we wrote it ourselves)


def _words(trie: BytesTrie, key: str) -> list[str]:
    found = trie.get(key)
    return found[0].decode().split() if found else []


@cache
def known() -> Dictionary:
    """The dictionary, made or read once."""
    kept = Path(sys.prefix) / NAME.format(_sum(_data()))
    if written := cache_file.read(kept):
        return of_bytes(written)
    made = made_of(_entries())
    if sys.prefix != sys.base_prefix:  # an environment of its own, and no Python of the system
        with suppress(OSError):
            _keep(made, kept)
    return made


def made_of(entries: Mapping[bytes, bytes]) -> Dictionary:
    """The dictionary of entries as simplemma keeps them: UTF-8, in order."""
    found: dict[str, str] = {}
    for form, written in entries.items():
        word = _plain(form)
        if word and word not in found:
            lemma = _plain(written)
            if lemma and (lemma.endswith("n") or len(lemma) <= len(word)):
                found[word] = lemma
    forms: dict[str, list[str]] = {}
    for word, lemma in found.items():
        forms.setdefault(lemma, []).append(word)
    tries = (
        Trie(word[::-1] for word in found),
        BytesTrie((word, lemma.encode()) for word, lemma in found.items()),
        BytesTrie((lemma, " ".join(words).encode()) for lemma, words in forms.items()),
        BytesTrie(_odd(forms)),
    )
    stem.cache_clear()  # of all these words hardly any is asked for again
    return Dictionary([trie.tobytes() for trie in tries])


def _odd(forms_of: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, bytes]]:
    for lemma, forms in forms_of.items():
        term = stem(lemma)
        odd = [form for form in forms if is_typed(form, lemma) and stem(form) != term]
        if odd:
            yield term, " ".join([lemma, *odd]).encode()


def _plain(entry: bytes) -> str:
    """An entry as `words` writes it; nothing when it is not one word."""
    if entry.isalnum():  # of bytes: without accents
        return entry.decode().lower()
    found = words(entry.decode())
    return found[0] if len(found) == 1 else ""


def _entries() -> Mapping[bytes, bytes]:
    # Only here: simplemma itself takes long to load. Its public view decodes a word at each look,
    # which takes four times as long for all of them.
    from simplemma.strategies.dictionaries.dictionary_factory import _load_dictionary_from_disk

    return _load_dictionary_from_disk("nl")


def _data() -> list[Path]:
    """All that the dictionary is made of: simplemma's data, our rules and code."""
    spec = importlib.util.find_spec("simplemma")
    folders = spec.submodule_search_locations if spec else None
    found = [file for folder in folders or () for file in Path(folder).rglob("nl.*")]
    code = ("dictionary.py", "typed_forms.py", "words.py")
    return [*sorted(found), RULES_FILE, *map(Path(__file__).with_name, code)]


def _sum(files: Sequence[Path]) -> str:
    sums = hashlib.sha256(f"{sys.version} {marshal.version}".encode())
    for file in files:
        sums.update(hashlib.sha256(file.read_bytes()).digest())
    return sums.hexdigest()[:16]


def _keep(made: Dictionary, file: Path) -> None:
    """Write it whole, in the place of what was kept of other words or rules."""
    for old in file.parent.glob(NAME.format("*")):
        old.unlink(missing_ok=True)
    cache_file.write(file, made.tobytes())
