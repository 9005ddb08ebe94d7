"""One film as another catalogue tells of it, and where its file says each thing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from source import refusals, text_file
from source.faults import BadContent, Fault

# In bytes. A larger file is no catalogue, and would not fit in the memory of a small computer.
LARGEST = 100_000_000


@dataclass(frozen=True)
class Place:
    """Where an entry stands: a file, the line on which it begins, and the text that it holds."""

    path: str
    line: int = 1
    text: str = ""

    def fault(self, field: str, message: str) -> Fault:
        """What is told about one field of the entry, with its line where that can be seen."""
        found = re.search(rf'^\s*"{re.escape(field)}"\s*:', self.text, re.MULTILINE)
        below = self.text.count("\n", 0, found.end()) if found else 0
        return Fault(self.path, self.line + below, field, message)


@dataclass(frozen=True)
class Entry:
    """One film, in the words of its source: nothing here is checked yet.

    `names` is what its source calls our fields, for who reads what is told. `unknown` holds what
    has a value and no place on this site, by its name there.
    """

    place: Place
    # What names it within its source, where no address does.
    key: str
    title: str
    slug: str = ""
    # Its parts: the shortest first. Plain text, Markdown or HTML.
    texts: tuple[str, ...] = ()
    recorded: str = ""
    published: str = ""
    language: str = ""
    people: tuple[str, ...] = ()
    role: str = ""
    publisher: tuple[str, str] = ("", "")
    event: str = ""
    licence: str = ""
    duration: str = ""
    videos: tuple[str, ...] = ()
    page: str = ""
    tags: tuple[str, ...] = ()
    # Each with a title (which may be empty) and an address.
    links: tuple[tuple[str, str], ...] = ()
    chapters: tuple[tuple[str, str], ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    unknown: Mapping[str, str] = field(default_factory=dict)

    def fault(self, field: str, message: str) -> Fault:
        """What is told about a field of ours, by the name that it has in the source."""
        return self.place.fault(self.names.get(field, field), message)


@dataclass(frozen=True)
class Found:
    """All that a source holds: entries in its order, what could not be read, and what it is."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()
    title: str = ""
    about: str = ""


def raw(file: Path, path: str) -> bytes:
    """What a file holds; `path` is how faults name it. Raises BadContent."""
    wrong = text_file.strange(file)
    try:
        if not wrong and file.stat().st_size > LARGEST:
            wrong = f"dit bestand is te groot: hoogstens {LARGEST // 10**6} MB."
        content = b"" if wrong else file.read_bytes()
    except OSError as error:
        wrong = f"dit bestand kan niet gelezen worden ({refusals.why(error)})."
    if not wrong and not content.strip():
        wrong = "dit bestand is leeg."
    if wrong:
        raise BadContent([Fault(path, 1, "", wrong)])
    return content


def texts(value: object) -> tuple[str, ...]:
    """What is text in a value or a list, and numbers as they are written; nothing else."""
    values = value if isinstance(value, list) else [value]
    kinds = (each for each in values if isinstance(each, str | int | float))
    return tuple(str(each) for each in kinds if not isinstance(each, bool) and str(each).strip())


def text(value: object) -> str:
    """A value as text; empty where it is none."""
    return next(iter(texts(value)), "") if not isinstance(value, list) else ""
