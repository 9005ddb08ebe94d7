"""Work that a second process does while this one goes on, where the system can divide one."""

import os
import pickle
import select
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Any, BinaryIO, Generic, TypeVar

from project import kept
from project.two_ends import TwoEnds

Works = Sequence[tuple[Callable[[Any], Any], Sequence[Any]]]
Result = TypeVar("Result")
# Of fewer items, to divide them takes as long as it saves.
WORTH = 100


class Begun(Generic[Result]):
    """Work that another process does, if any; call this, once, for its result.

    Where that process fails, or there is none, the work is done when it is asked for: the result is
    the same, and so is what goes wrong.
    """

    def __init__(self, work: Callable[[], Result], child: int = 0) -> None:
        self._work, self._child = work, child

    @property
    def is_done(self) -> bool:
        """Whether another process has nothing left to do; it says something at its end only."""
        answer = _begun.get(self._child)
        return answer is not None and bool(select.select([answer], [], [], 0)[0])

    def __call__(self) -> Result:
        """What the work gives; what goes wrong in it goes wrong here."""
        if not self._child:
            return self._work()
        with _begun[self._child] as answer:
            sent = answer.read()
        _, status = os.waitpid(self._child, 0)
        del _begun[self._child]
        if status or not sent:
            return self._work()
        found: Result = pickle.loads(sent)  # noqa: S301 (a copy of ourselves sent it)
        return found


def begin(work: Callable[[], Result]) -> Begun[Result]:
    """Begin work that needs nothing of what comes, where a process can be divided."""
    # What other threads hold is held for ever in a copy of this process.
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return Begun(work)
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        _answer(writer, work)
    os.close(writer)
    _begun[child] = os.fdopen(reader, "rb")
    return Begun(work, child)


# Each process of which nobody heard the result yet, with where it is read.
_begun: dict[int, BinaryIO] = {}


def end() -> None:
    """End what was begun and nobody asked for: who broke off throws away what it still writes."""
    for child, answer in _begun.items():
        answer.close()
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    _begun.clear()


def share(works: Works) -> Callable[[], list[list[Any]]]:
    """Begin in another process with each work on each of its items, from the last one back.

    What this gives does the rest, from the first one on; call it once, for what each work makes of
    each of its items. Of the other process all comes back at once. What it keeps is kept here too.
    Where much is kept already, or there are few items, nothing is divided.
    """
    every = [partial(work, item) for work, items in works for item in items]
    if len(every) < WORTH or not kept.is_little():
        return lambda: _sorted_out([job() for job in every], works)
    ends = TwoEnds(dict(enumerate(every)))

    def others() -> tuple[list[Any], kept.Results]:
        return [job() for job in ends.from_last()], kept.everything()

    later = begin(others)

    def finish() -> list[list[Any]]:
        own = [job() for job in ends.from_first()]
        theirs, results = later()
        kept.take(results)
        # Where both came to the same one in the same moment, it is there twice.
        left = len(every) - len(own)
        return _sorted_out([*own, *reversed(theirs[:left])], works)

    return finish


def _sorted_out(made: Sequence[Any], works: Works) -> list[list[Any]]:
    """What was made of all items, apart for each work."""
    rest = iter(made)
    return [[*islice(rest, len(items))] for _, items in works]


def _answer(writer: int, work: Callable[[], Result]) -> None:
    """Do the work, send its result and end, without a word and without what is done at an exit.

    Who reads what the first process says must not wait for this one.
    """
    status = 1
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nothing, stream)
        with os.fdopen(writer, "wb") as answer:
            pickle.dump(work(), answer, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)
