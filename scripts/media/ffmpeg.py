"""Run ffmpeg: hear all that it says, never outlive us, and leave no file that is not whole."""

import errno
import os
import re
import secrets
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import imageio_ffmpeg

from setup import child

# Of a damaged recording it has much to say; what counts stands first or last.
MOST_LINES = 1000
FAULT = re.compile(r"(?:\[[^\]]* @ \w+\] )*\[(?:error|fatal|panic)\] (.*)")
DAMAGED = (
    "de opname is zo beschadigd dat er geen goede film van komt. Kopieer ze opnieuw van het "
    "toestel, of bewaar ze met een montageprogramma als MP4"
)
FULL = os.strerror(errno.ENOSPC)
# What a run writes to, before it is whole: a name that no other run has.
PARTIAL = re.compile(r"\.part-(?:[0-9a-f]{8}-)?(.+)")


class EncodeError(Exception):
    """No file could be made; the message says why and what to do, without a stop at the end."""


@dataclass(frozen=True)
class Told:
    """What ffmpeg said: its exit status, its last lines, its first faults, and how many it had."""

    status: int
    lines: tuple[str, ...]
    faults: tuple[str, ...]
    fault_count: int

    @property
    def reason(self) -> str:
        """Why it failed, in ffmpeg's own words."""
        return next(iter(self.faults), "ffmpeg stopte zonder uitleg")


def tell(*arguments: str, hear: Callable[[str], None] = lambda _: None) -> Told:
    """Run ffmpeg to its end, whatever comes of it. `hear` is given each line at once."""
    lines: deque[str] = deque(maxlen=MOST_LINES)
    faults: list[str] = []

    def take(line: str) -> None:
        lines.append(line)
        if found := FAULT.match(line):
            faults.append(found[1].strip())
        hear(line)

    options = ("-hide_banner", "-nostdin", "-y", "-nostats", "-v", "level+info")
    command = [sys.executable, program(), *options, *arguments]
    status = child.follow(command, take, None, os.environ)
    return Told(status, tuple(lines), tuple(faults[:MOST_LINES]), len(faults))


def work(*arguments: str, hear: Callable[[str], None] = lambda _: None) -> Told:
    """Run ffmpeg to a good end. Raises EncodeError with its first fault, and what to do."""
    told = tell(*arguments, hear=hear)
    if not told.status:
        return told
    if any(FULL in fault for fault in told.faults):
        raise EncodeError("de schijf is vol. Maak plaats en doe dit opnieuw")
    raise EncodeError(
        f"ffmpeg kan dit niet omzetten ({told.reason}). Kopieer de opname opnieuw, of bewaar ze "
        "met een montageprogramma als MP4"
    )


@cache
def program() -> str:
    """Where ffmpeg stands."""
    return str(Path(imageio_ffmpeg.get_ffmpeg_exe()).resolve())


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A path to write to; it comes in the target's place when the block ends well.

    Whatever raises in the block, the target stays as it was.
    """
    with scratch(target) as partial:
        yield partial
        partial.replace(target)


@contextmanager
def scratch(target: Path) -> Iterator[Path]:
    """A path beside a file, that no other run writes to; nothing of it is left after the block."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".part-{secrets.token_hex(4)}-{target.name}")
    try:
        yield partial
    finally:
        partial.unlink(missing_ok=True)


def sweep(target: Path) -> None:
    """Remove what runs that were killed left of a file. Only for who holds the lock."""
    if not target.parent.is_dir():
        return
    for file in target.parent.iterdir():
        found = PARTIAL.fullmatch(file.name)
        if found and found[1] == target.name:
            # On Windows, what a dying ffmpeg still has open can't be removed; the next run can.
            with suppress(OSError):
                file.unlink()
