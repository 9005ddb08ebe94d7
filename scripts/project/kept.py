"""What was worked out of something that does not change: kept, until nobody asks for it any more.

Under `serve` only what was edited is then worked out anew. A result is kept for what it was made of
itself, so it cannot be out of date; what was made of a text that is gone goes too. All that is kept
can stay in a file, for a next run of the same code.
"""

import pickle
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

from project import cache_file

Result = TypeVar("Result")

# So few are nothing to speak of: a build has read its settings before all else.
LITTLE = 50
# So many new results are written for a next run, as those of some hundred fragments; fewer are
# sooner worked out again.
MUCH = 1_500

_NOTHING: Any = object()
_every: "list[Kept[Any]]" = []


class Kept(Generic[Result]):
    """A function that gives what it gave before for the same things."""

    def __init__(self, work: Callable[..., Result]) -> None:
        self._work = work
        self.name = f"{work.__module__}.{work.__qualname__}"
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

    def results(self) -> Mapping[Hashable, Result]:
        """All that was asked for since the last time that old things went."""
        return self._now

    def take(self, found: Mapping[Hashable, Result]) -> None:
        """Keep what another process worked out, or an earlier run."""
        self._now.update(found)

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


# What each function gave, by its name: which of them there are, depends on the command.
Results = Mapping[str, Mapping[Hashable, Any]]


def everything() -> Results:
    """All that is kept."""
    return {made.name: made.results() for made in _every}


def take(found: Results) -> None:
    """Keep all that another process kept."""
    for made in _every:
        made.take(found.get(made.name, {}))


def is_little() -> bool:
    """Whether so little is kept that a first reading is still to come."""
    return sum(map(len, _every)) <= LITTLE


def is_worth_writing() -> bool:
    """Whether much was worked out just now.

    To read it takes a third of the time in which all is worked out; to write it, as long again.
    """
    return sum(made.times for made in _every) > MUCH


def write(file: Path, code: str) -> None:
    """Keep all in a file, where that can be done. `code` names the code that worked it out."""
    cache_file.write(file, pickle.dumps(everything(), pickle.HIGHEST_PROTOCOL), made_by=code)


def read(file: Path, code: str) -> None:
    """Take what an earlier run of the same code kept in a file, if that is there and whole."""
    if results := cache_file.read(file, made_by=code):
        take(pickle.loads(results))  # noqa: S301 (we wrote it ourselves)
        let_go()  # of what nobody asks for any more
