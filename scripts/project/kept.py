"""What was worked out of something that does not change: kept, until nobody asks for it any more.

Under `serve` only what was edited is then worked out anew. A result is kept for what it was made of
itself, so it cannot be out of date; what was made of a text that is gone goes too.
"""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")

_NOTHING: Any = object()
_every: "list[Kept[Any]]" = []


class Kept(Generic[Result]):
    """A function that gives what it gave before for the same things."""

    def __init__(self, work: Callable[..., Result]) -> None:
        self._work = work
        # By what was given: what was asked for since the last time that old things went, and
        # what was asked for before that only.
        self._now: dict[Hashable, Result] = {}
        self._before: dict[Hashable, Result] = {}
        # How often it was worked out, since all was forgotten.
        self.times = 0

    def __call__(self, *given: Hashable, **named: Hashable) -> Result:
        """The result for these. What `work` raises is not kept."""
        key = (given, *named.items()) if named else given
        found: Result = self._now.get(key, _NOTHING)
        if found is _NOTHING:
            found = self._before.pop(key, _NOTHING)
            if found is _NOTHING:
                self.times += 1
                found = self._work(*given, **named)
            self._now[key] = found
        return found

    def put(self, found: Result, *given: Hashable) -> None:
        """Keep what another process worked out of these, where this one has not."""
        if given not in self._now:
            self._now[given] = self._before.pop(given, found)

    def __len__(self) -> int:
        return len(self._now) + len(self._before)

    def let_go(self) -> None:
        """Let go of what nobody asked for since the last time."""
        self._now, self._before = {}, self._now

    def forget(self) -> None:
        """Let go of everything."""
        self._now, self._before, self.times = {}, {}, 0


def kept(work: Callable[..., Result]) -> Kept[Result]:
    """Have a function keep what it gives."""
    made = Kept(work)
    _every.append(made)
    return made


def let_go() -> None:
    """Let go of what nobody asked for since the last time, such as texts before an edit."""
    for made in _every:
        made.let_go()


def forget() -> None:
    """Let go of all that is kept."""
    for made in _every:
        made.forget()
