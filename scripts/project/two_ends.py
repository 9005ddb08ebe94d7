"""What two processes make: this one begins with the first, the other one with the last.

Each notes how far it is in memory that both see, so they meet wherever they are by then. Nothing is
passed over unless the other one has noted that it makes it: none is left to nobody. Where they come
to the same one in the same moment, both write the same file.
"""

import mmap
from collections.abc import Hashable, Iterator, Mapping
from itertools import islice
from typing import Generic, TypeVar

# Of the two numbers that both see: how many are made or begun from the first on, and from which one
# on they are begun from the last one back.
FIRST, LAST = 0, 1

Name = TypeVar("Name", bound=Hashable)
Thing = TypeVar("Thing")


class TwoEnds(Generic[Name, Thing]):
    """All that is to be made, in order and by name, and who makes which."""

    def __init__(self, things: Mapping[Name, Thing]) -> None:
        self.things = things
        self._numbers = {name: number for number, name in enumerate(things)}
        self._noted = memoryview(mmap.mmap(-1, 16)).cast("q")
        self._noted[LAST] = len(things)

    def is_next(self, name: Name) -> bool:
        """Whether who goes on from the first makes this one; they are asked for in order."""
        number = self._numbers.get(name, -1)
        if number >= self._noted[LAST]:
            return False
        self._noted[FIRST] = max(self._noted[FIRST], number + 1)
        return True

    def from_first(self) -> Iterator[Thing]:
        """What comes after the last one that was asked for, as far as the other one leaves it."""
        for name in islice(self.things, self._noted[FIRST], None):
            if not self.is_next(name):
                return
            yield self.things[name]

    def from_last(self) -> Iterator[Thing]:
        """What nobody began with, from the last one back."""
        for name, number in reversed(self._numbers.items()):
            if number < self._noted[FIRST]:
                return
            self._noted[LAST] = number
            yield self.things[name]
