"""A lock that lasts as long as the process that holds it, and the children that were given it.

The operating system lets go of it, whatever way a process ends.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def held(path: Path, when_busy: Callable[[], None]) -> Iterator[int]:
    """Hold the lock of this file, calling `when_busy` first if that takes waiting; its handle."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as file:
        if not _try(file):
            when_busy()
            _wait(file)
        yield file.fileno()


def _try(file: IO[str]) -> bool:
    """Whether the lock is ours now; also where the disk has no locks, for then nobody has it."""
    try:
        _lock(file, wait=False)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _wait(file: IO[str]) -> None:
    while True:
        try:
            return _lock(file, wait=True)
        except OSError:
            # Windows gives up after ten seconds.
            if sys.platform != "win32":
                raise


def _lock(file: IO[str], *, wait: bool) -> None:
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
