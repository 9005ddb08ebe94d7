"""A WebM film: whether it is whole, and how long it lasts (RFC 8794 and RFC 9559)."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

EBML = b"\x1a\x45\xdf\xa3"
SEGMENT, INFO, CLUSTER = 0x18538067, 0x1549A966, 0x1F43B675
TIMESTAMP_SCALE, DURATION = 0x2AD7B1, 0x4489
# In seconds; lengths are counted in so many of these, where a film does not say in how many.
NANOSECOND = 1e-9
SCALE = 1_000_000
# What stands before the pictures is a handful of parts.
MOST_PARTS = 1000


def is_webm(head: bytes) -> bool:
    """Whether a file that begins like this is a WebM (or any other Matroska)."""
    return head.startswith(EBML)


def is_cut_off(stream: BinaryIO, size: int) -> bool:
    """Whether the film ends before it says that it does. `size` is the file's, in bytes."""
    outer = list(_parts(stream, 0, size))
    return not any(name == SEGMENT for name, _, _ in outer) or any(
        end > size for _, _, end in outer
    )


def duration(stream: BinaryIO, size: int) -> float | None:
    """How long the film lasts, in seconds; None when it does not say."""
    for name, start, end in _parts(stream, 0, size):
        if name != SEGMENT:
            continue
        for inner, begin, stop in _parts(stream, start, min(end, size)):
            if inner == INFO:
                return _length(stream, begin, stop)
            if inner == CLUSTER:
                return None
    return None


def _length(stream: BinaryIO, start: int, end: int) -> float | None:
    scale, length = SCALE, None
    for name, begin, stop in _parts(stream, start, end):
        stream.seek(begin)
        value = stream.read(min(stop - begin, 8))
        if name == TIMESTAMP_SCALE:
            scale = int.from_bytes(value, "big")
        elif name == DURATION and len(value) in {4, 8}:
            (length,) = struct.unpack(">f" if len(value) == 4 else ">d", value)
    return None if length is None else float(length) * scale * NANOSECOND


def _parts(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Each part between two places: its name, and where its content begins and ends."""
    place = start
    for _ in range(MOST_PARTS):
        if place >= end:
            return
        stream.seek(place)
        head = stream.read(12)
        name, width = _number(head, whole=True)
        length, more = _number(head[width:], whole=False)
        if not width or not more:
            return
        begin = place + width + more
        # All ones: the length was not known while the film was made. It goes on to the end.
        unknown = length == (1 << (7 * more)) - 1
        place = end if unknown else begin + length
        yield name, begin, place


def _number(data: bytes, *, whole: bool) -> tuple[int, int]:
    """A number whose first bits say how many bytes it takes, and how many those are (0: none)."""
    width = 9 - data[0].bit_length() if data and data[0] else 0
    if not width or len(data) < width:
        return 0, 0
    value = int.from_bytes(data[:width], "big")
    return (value if whole else value & ((1 << (7 * width)) - 1)), width
