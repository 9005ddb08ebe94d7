"""Pages that two processes make: this one begins with the first, the other one with the last.

Each notes how far it is in memory that both see, so they meet wherever they are by then. A page is
passed over only when the other one has noted that it makes it: none is left to nobody. Where they
come to the same page in the same moment, both write the same file.
"""

import mmap
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

import jinja2

# Of the two numbers that both see: how many are made or begun from the first page on, and from
# which one on they are begun from the last one back.
FIRST, LAST = 0, 1


Page = TypeVar("Page")


class TwoEnds(Generic[Page]):
    """The pages of a site in order, by the names of their files, and who makes which."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self.pages = pages
        self._numbers = {name: number for number, name in enumerate(pages)}
        self._noted = memoryview(mmap.mmap(-1, 16)).cast("q")
        self._noted[LAST] = len(pages)

    def is_next(self, name: str) -> bool:
        """Whether who goes on from the first page makes this one; they are asked for in order."""
        number = self._numbers.get(name, -1)
        if number >= self._noted[LAST]:
            return False
        self._noted[FIRST] = max(self._noted[FIRST], number + 1)
        return True

    def from_last(self) -> Iterator[Page]:
        """The pages that nobody began with, from the last one back."""
        for name, number in reversed(self._numbers.items()):
            if number < self._noted[FIRST]:
                return
            self._noted[LAST] = number
            yield self.pages[name]

    def others(self, first: Callable[[], object], make: Callable[[Page], object]) -> None:
        """What the other process does: something else `first`, and then the pages that are left."""
        first()
        for page in self.from_last():
            make(page)


class Environment:
    """Of a template environment what a generator uses, for who makes some of the pages only."""

    def __init__(self, own: jinja2.Environment, is_next: Callable[[Any], bool]) -> None:
        self._own, self._is_next = own, is_next

    def get_template(self, name: str) -> "_Template":
        """A template that makes nothing of other pages than those of which `is_next` says so."""
        return _Template(self._own.get_template(name), self._is_next)


class _Template:
    def __init__(self, own: jinja2.Template, is_next: Callable[[Any], bool]) -> None:
        self._own, self._is_next = own, is_next

    def render(self, context: Mapping[str, Any]) -> str:
        page = context.get("page")
        return "" if page and not self._is_next(page) else self._own.render(context)
