"""The words that mean the same on this site, from `clips/thesaurus.yml`."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from dutch.words import STOPWORDS, words
from source import yaml_file
from source.faults import BadContent, Fault
from source.yaml_file import Document

NAME = "thesaurus.yml"
Thesaurus = tuple[tuple[str, ...], ...]


def load(folder: Path) -> Thesaurus:
    """Groups of words and phrases with one meaning; none without a file. Raises BadContent."""
    file = folder / NAME
    if not os.path.lexists(file):
        return ()
    document = yaml_file.read(file, f"clips/{NAME}")
    if faults := list(_faults(document)):
        raise BadContent(faults)
    assert isinstance(document.data, list)
    return tuple(tuple(group) for group in document.data)


def _faults(document: Document) -> Iterator[Fault]:
    if not isinstance(document.data, list):
        yield document.fault((), "hier hoort een lijst van groepen, elk met hun woorden.")
        return
    owners: dict[tuple[str, ...], int] = {}
    for index, group in enumerate(document.data):
        if not isinstance(group, list) or len(group) < 2:
            message = "een groep is een lijst van minstens twee woorden: [werving, rekrutering]."
            yield document.fault((index,), message)
            continue
        yield from _group_faults(document, index, group, owners)


def _group_faults(
    document: Document, index: int, group: Sequence[object], owners: dict[tuple[str, ...], int]
) -> Iterator[Fault]:
    for place, entry in enumerate(group):
        location = (index, place)
        key = tuple(words(entry)) if isinstance(entry, str) else ()
        if not key:
            yield document.fault(location, "hier hoort een woord (zet er aanhalingstekens rond).")
        elif STOPWORDS.issuperset(key):
            yield document.fault(location, f"op `{entry}` zoekt niemand: kies een ander woord.")
        elif key in owners:
            message = f"`{entry}` staat al op regel {owners[key]}. Voeg de groepen samen."
            yield document.fault(location, message)
        else:
            owners[key] = document.line(location)
