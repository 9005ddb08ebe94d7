"""A clip under way: its fields so far, and what the source holds that finds no place in them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from content import blanks
from incoming import plain_text
from incoming.entry import Entry
from source.faults import Fault
from source.fields import web_address

OPEN = "vierkante haken betekenen hier dat iets nog in te vullen is."


@dataclass
class Mapped:
    """One clip: its fields, the text of its page, and what the source held besides."""

    entry: Entry
    # What says that two are the same: the address of the film, else of its page, else its name.
    source: str
    fields: dict[str, Any] = field(default_factory=dict)
    prose: str = ""
    told: list[Fault] = field(default_factory=list)
    # Fields of the source that this site has no place for at all.
    without_place: list[str] = field(default_factory=list)

    def tell(self, name: str, message: str) -> None:
        """Say what did not come along, at its place in the source."""
        self.told.append(self.entry.fault(name, message))


class Unusable(ValueError):
    """An entry that can't be a clip, with the field that is wrong and why."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def line(written: str, name: str, mapped: Mapped) -> str:
    """A text of one line as our fields hold it."""
    return whole(plain_text.line(written), name, mapped)


def whole(text: str, name: str, mapped: Mapped) -> str:
    """Text in which nothing looks as if it is still to be filled in, as brackets do here."""
    text, changes = rounded(text)
    for change in changes:
        mapped.tell(name, change)
    return text


def rounded(text: str) -> tuple[str, list[str]]:
    """Text with round brackets where square ones would be a blank, and what to tell of each."""
    changes: list[str] = []
    for found in [*blanks.found_in(text)]:
        if found.kind == "brackets":
            text = text.replace(found.text, f"({found.text[1:-1]})")
            changes.append(f"`{found.text}` werd `({found.text[1:-1]})`: {OPEN}")
    return text, changes


def value(read: Callable[[str], str], written: str, name: str, mapped: Mapped) -> str:
    """A value as our fields hold it; what can't be read is told, and left out."""
    value = plain_text.line(written)
    if not value:
        return ""
    try:
        return read(value)
    except ValueError as error:
        reason = str(error)
        shown = "" if value[:40] in reason else f"`{value[:80]}`: "
        mapped.tell(name, f"{shown}{reason}")
        return ""


def wrong_address(written: str) -> str:
    """Why an address leads nowhere from this site; empty where it leads somewhere."""
    try:
        web_address(written)
    except ValueError as error:
        return str(error)
    return ""
