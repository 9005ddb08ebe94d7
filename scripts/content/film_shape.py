"""Whether a film stands upright, as a phone that is held upright makes it (ISO/IEC 14496-12)."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

# What a film holds is a handful of parts.
MOST_PARTS = 1000
# In a track's head: where its turn stands, behind which are its width and height.
PLACES = {0: 40, 1: 52}


def is_upright(file: Path) -> bool:
    """Whether an MP4 is higher than it is wide when it is shown; False for any other file."""
    try:
        with file.open("rb") as stream:
            return any(high > wide for wide, high in _sizes(stream, file.stat().st_size))
    except (OSError, struct.error):
        return False


def _sizes(stream: BinaryIO, size: int) -> Iterator[tuple[float, float]]:
    """Width and height of each track that is seen, as it is shown."""
    for kind, start, end in _parts(stream, 0, size):
        if kind != b"moov":
            continue
        for track, first, last in _parts(stream, start, end):
            if track != b"trak":
                continue
            for head, begin, stop in _parts(stream, first, last):
                if head == b"tkhd":
                    yield _size(stream, begin, stop)


def _size(stream: BinaryIO, start: int, end: int) -> tuple[float, float]:
    stream.seek(start)
    head = stream.read(min(end - start, 100))
    place = PLACES.get(head[0], PLACES[0])
    across, aslant = struct.unpack_from(">ii", head, place)
    wide, high = struct.unpack_from(">II", head, place + 36)
    # A quarter turn leaves nothing where the width was.
    return (high, wide) if not across and aslant else (wide, high)


def _parts(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The parts between two places: the kind of each, and where its content begins and ends."""
    place = start
    for _ in range(MOST_PARTS):
        stream.seek(place)
        head = stream.read(16)
        if len(head) < 8 or place >= end:
            return
        length, kind = struct.unpack(">I4s", head[:8])
        begin = 8
        if length == 1 and len(head) == 16:
            (length,) = struct.unpack(">Q", head[8:])
            begin = 16
        if length < begin:
            return
        yield kind, place + begin, min(place + length, end)
        place += length
