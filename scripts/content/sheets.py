"""Long lists, cut into sheets: each a page of its own, so that none weighs more as a site grows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from content.clip import Clip

# How many of each stand on one page. A list that is no longer than this stays on one.
CARDS = 48
TIPS = 120
ROWS = 100
# Of a longer list, the home page shows these first.
FIRST_CARDS = 12
FIRST_GROUPS = 3
# How many sheets on either side of this one are named.
NEAR = 1

Item = TypeVar("Item")


def clips_are_few(clips: Sequence[Clip]) -> bool:
    """Whether these clips stand on one page."""
    return len(clips) <= CARDS


def tips_are_few(clips: Iterable[Clip]) -> bool:
    """Whether the tips of these clips stand on one page."""
    return sum(len(clip.tips) for clip in clips) <= TIPS


@dataclass(frozen=True)
class Sheet(Generic[Item]):
    """One page of a list: what stands on it, its number (from 1), and where all sheets stand."""

    items: Sequence[Item]
    number: int
    addresses: Sequence[str]
    total: int

    @property
    def address(self) -> str:
        """Where this sheet stands."""
        return self.addresses[self.number - 1]

    @property
    def is_one_of_many(self) -> bool:
        """Whether there are other sheets."""
        return len(self.addresses) > 1

    @property
    def previous(self) -> str:
        """Where the sheet before this one stands; empty at the first."""
        return self.addresses[self.number - 2] if self.number > 1 else ""

    @property
    def next(self) -> str:
        """Where the sheet after this one stands; empty at the last."""
        return self.addresses[self.number] if self.number < len(self.addresses) else ""

    @property
    def named(self) -> list[int]:
        """The numbers to show: the first, the last and those near this one; 0 is a gap."""
        last = len(self.addresses)
        near = range(self.number - NEAR, self.number + NEAR + 1)
        numbers = sorted({1, last, *(each for each in near if 1 < each < last)})
        shown: list[int] = []
        for each in numbers:
            gap = each - shown[-1] if shown else 1
            # A gap of one takes as much room as the number itself.
            shown += [] if gap == 1 else [each - 1] if gap == 2 else [0]
            shown.append(each)
        return shown


def cut(items: Sequence[Item], size: int, address: Callable[[int], str]) -> list[Sheet[Item]]:
    """A list in sheets of `size`; `address` says where each stands. Nothing is one empty sheet."""
    parts = [items[start : start + size] for start in range(0, len(items), size)] or [items]
    where = [address(number) for number in range(1, len(parts) + 1)]
    return [Sheet(part, number, where, len(items)) for number, part in enumerate(parts, start=1)]
