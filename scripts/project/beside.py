"""Work that a second process does while this one goes on, where the system can divide one."""

import os
import pickle
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, BinaryIO, TypeVar

from project import kept

Result = TypeVar("Result")
# Of fewer items, to divide them takes as long as it saves.
WORTH = 100


def begin(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin work that needs nothing of what comes; call what this gives, once, for its result.

    Where no process can be divided, or the other one fails, the work is done when it is asked for:
    the result is the same, and so is what goes wrong.
    """
    # What other threads hold is held for ever in a copy of this process.
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return work
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        _answer(writer, work)
    os.close(writer)
    _begun[child] = os.fdopen(reader, "rb")
    return lambda: _heard(child, work)


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


def halves_of(*works: tuple[Callable[[Any], Any], Sequence[Any]]) -> list[list[Any]]:
    """What each work makes of each of its items; of many, another process does half of each.

    All that it makes comes back at once, so that a process is divided a single time. What it keeps
    is kept here too. Where much is kept already, little is left to divide.
    """
    if sum(len(items) for _, items in works) < WORTH or not kept.is_little():
        return [[*map(work, items)] for work, items in works]
    middles = [(len(items) + 1) // 2 for _, items in works]
    parts = [
        (work, items[:middle], items[middle:])
        for (work, items), middle in zip(works, middles, strict=True)
    ]
    later = begin(lambda: ([[*map(work, last)] for work, _, last in parts], kept.everything()))
    first = [[*map(work, own)] for work, own, _ in parts]
    rest, theirs = later()
    kept.take(theirs)
    return [[*one, *other] for one, other in zip(first, rest, strict=True)]


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


def _heard(child: int, work: Callable[[], Result]) -> Result:
    with _begun[child] as answer:
        sent = answer.read()
    _, status = os.waitpid(child, 0)
    del _begun[child]
    found: Result = work() if status or not sent else pickle.loads(sent)  # noqa: S301 (a copy of ourselves sent it)
    return found
