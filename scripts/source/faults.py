"""A fault in the content, in the form editors and their tools can jump to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: file (relative to the project, with /), line (from 1), field and message."""

    path: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}"
        return (
            f"{where}: {self.field}: {self.message}" if self.field else f"{where}: {self.message}"
        )


class BadContent(Exception):
    """The content cannot be used. Carries every fault found, in reading order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


def attempt(faults: list[Fault], read: Callable[[], Iterable[Item]]) -> tuple[Item, ...]:
    """What `read` gives; nothing where it finds faults, which are kept."""
    try:
        return tuple(read())
    except BadContent as error:
        faults += error.faults
        return ()
