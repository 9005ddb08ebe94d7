"""The Dutch dictionary (simplemma's), in the form in which words are looked up.

To make that form takes seconds, and needs nothing but the packages of this environment. So it is
made once, and kept with them: in the folder of the environment, under a name that holds the sum of
all that it is made of. Where nothing can be kept there, it is made each time.
"""

import hashlib
import importlib.util
import marshal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dutch.words import RULES_FILE, stem, words
from project import cache_file

NAME = "dutch-{0}.dictionary"


@dataclass(frozen=True)
class Dictionary:
    """Each form's lemma, both as `words` writes them; and by stem the forms that have another.

    A lemma is either a verb or no longer than its form. This leaves out the feminine forms to
    which the dictionary leads some nouns. Where two entries are written alike ("Aken" and "aken"),
    the first counts.
    """

    lemmas: Mapping[str, str]
    irregular: Mapping[str, Sequence[str]]


@cache
def known() -> Dictionary:
    """The dictionary, made or read once."""
    data = _data()
    kept = Path(sys.prefix) / NAME.format(_sum(data))
    with suppress(OSError, ValueError, EOFError, TypeError):
        return Dictionary(*marshal.loads(kept.read_bytes()))  # noqa: S302 (we wrote it ourselves)
    made = made_of(_entries())
    if sys.prefix != sys.base_prefix:  # an environment of its own, and no Python of the system
        with suppress(OSError):
            _keep(made, kept)
    return made


# A site asks for it of each place where a word may be cut.
@cache
def lemmas() -> Mapping[str, str]:
    """The lemma of every form."""
    return known().lemmas


def forget() -> None:
    """Let go of it: no more words are looked up, and it is 60 MB."""
    known.cache_clear()
    lemmas.cache_clear()


def made_of(entries: Mapping[bytes, bytes]) -> Dictionary:
    """The dictionary of entries as simplemma keeps them: UTF-8, in order."""
    found: dict[str, str] = {}
    for form, written in entries.items():
        word = _plain(form)
        if word and word not in found:
            lemma = _plain(written)
            if lemma and (lemma.endswith("n") or len(lemma) <= len(word)):
                found[word] = lemma
    irregular: dict[str, list[str]] = {}
    for word, lemma in found.items():
        if stem(word) != (term := stem(lemma)):
            irregular.setdefault(term, []).append(word)
    stem.cache_clear()  # of all these words hardly any is asked for again
    return Dictionary(found, irregular)


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
    return [*sorted(found), RULES_FILE, Path(__file__), Path(__file__).with_name("words.py")]


def _sum(files: Sequence[Path]) -> str:
    sums = hashlib.sha256(f"{sys.version} {marshal.version}".encode())
    for file in files:
        sums.update(hashlib.sha256(file.read_bytes()).digest())
    return sums.hexdigest()[:16]


def _keep(made: Dictionary, file: Path) -> None:
    """Write it whole, in the place of what was kept of other words or rules."""
    for old in file.parent.glob(NAME.format("*")):
        old.unlink(missing_ok=True)
    tables: Any = (made.lemmas, made.irregular)
    cache_file.write(file, marshal.dumps(tables))
