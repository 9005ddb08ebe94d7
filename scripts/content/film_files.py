"""What stands under a film's or picture's name: the kind of thing, whether it is whole, its length.

Read from the first bytes and the outer parts of the file, never by what its name promises.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import mutagen

from content import webm

# What is no film, by how it begins.
LFS = b"version https://git-lfs.github.com/spec/"
WEB_PAGE = (b"<!doctype html", b"<html")
OTHER = {
    b"RIFF....AVI ": "een AVI-film. Geen browser speelt die af",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11": "een WMV-film. Geen browser speelt die af",
    b"FLV\x01": "een Flash-film. Geen browser speelt die af",
    b"\xff\xd8\xff": "een foto",
    b"\x89PNG": "een afbeelding",
    b"PK\x03\x04": "een zip- of Office-bestand",
    b"%PDF": "een pdf",
    b"WEBVTT": "een ondertitelbestand",
}
# What an MP4 begins with, and what of it may not be cut.
FIRST = {b"ftyp", b"styp", b"moov", b"mdat", b"free", b"skip", b"wide"}
NEEDED = {b"moov", b"mdat", b"moof"}
# AVI and WAV: their length stands behind this, or a length that says nothing.
RIFF, UNKNOWN = b"RIFF", 0xFFFF_FFFF
# How much of the beginning says what a file is, in bytes.
HEAD = 512
# A film of three hours in pieces of a second has as many outer parts as this; no film has more.
MOST_BOXES = 50_000


def wrong(file: Path) -> str:
    """Why nothing can be made of a file, in Dutch and with what to do; empty when it may be good.

    Raises OSError when it cannot be read.
    """
    with file.open("rb") as stream:
        head = stream.read(HEAD)
    if not head:
        return "is leeg. Zet het bestand er opnieuw."
    if head.startswith(LFS):
        return "is een verwijzing van Git LFS, niet het bestand zelf. Haal het op: `git lfs pull`."
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(WEB_PAGE):
        return (
            "is een webpagina. Zo bewaart een browser een bestand waarvoor je eerst moest "
            "aanmelden: download het opnieuw."
        )
    return ""


def wrong_film(file: Path, remedy: str = "Maak er een MP4 van.") -> str:
    """Why a file is no film that plays to its end; empty when nothing says so. Raises OSError.

    `remedy` says what to do with a film that no browser plays.
    """
    if reason := wrong(file):
        return reason
    with file.open("rb") as stream:
        head = stream.read(HEAD)
        for start, kind in OTHER.items():
            if _begins(head, start):
                return f"is {kind}. {remedy}"
    return cut_off(file)


def cut_off(file: Path) -> str:
    """Why a film is not whole; empty when nothing in its outer parts says so. Raises OSError."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        head = stream.read(HEAD)
        if head.startswith(RIFF):
            # What was written while it was recorded may not know how long it became.
            (rest,) = struct.unpack("<I", head[4:8].ljust(4, b"\0"))
            cut = rest != UNKNOWN and 8 + rest > size
        elif webm.is_webm(head):
            cut = webm.is_cut_off(stream, size)
        else:
            cut = _is_cut_off(stream, size)
    if cut:
        return "is niet volledig: er ontbreekt een stuk. Kopieer of download de film opnieuw."
    return ""


def wrong_picture(file: Path) -> str:
    """Why a file is no picture that every browser shows; empty when nothing says so."""
    if reason := wrong(file):
        return reason
    with file.open("rb") as stream:
        brand = stream.read(12)[4:]
    if brand[:4] != b"ftyp" or brand[4:8] in {b"avif", b"avis"}:
        return ""
    if brand[4:8] in {b"heic", b"heix", b"hevc", b"mif1", b"msf1"}:
        return "is een HEIC-foto, zoals een iPhone ze maakt. Bewaar ze als JPG."
    return "is een film. Hier hoort een beeld, zoals een JPG."


def duration(file: Path) -> float | None:
    """How long a film lasts, in seconds; None when that cannot be read."""
    try:
        with file.open("rb") as stream:
            size = file.stat().st_size
            if webm.is_webm(stream.read(HEAD)):
                return webm.duration(stream, size)
            # mutagen tells how long the sound is, which may end before the picture does.
            if length := _length(stream, size):
                return length
        media = mutagen.File(file)
    # A film whose parts are nested without end brings mutagen to the end of the stack.
    except (mutagen.MutagenError, ValueError, OverflowError, OSError, RecursionError):
        return None
    return float(media.info.length) or None if media else None


def _length(stream: BinaryIO, size: int) -> float | None:
    """How long an MP4 says that it lasts (ISO/IEC 14496-12, 8.2.2); None when it does not say."""
    start = 0
    for kind, end in _boxes(stream, size):
        if kind == b"moov":
            stream.seek(start + 8)
            head = stream.read(40)
            if head[4:8] != b"mvhd" or len(head) < 40:
                return None
            form, place = (">IQ", 28) if head[8] else (">II", 20)
            scale, length = struct.unpack_from(form, head, place)
            # All ones: not known while it was written.
            known = scale and length not in {UNKNOWN, 0xFFFF_FFFF_FFFF_FFFF}
            return length / scale if known else None
        start = end
    return None


def is_film(file: Path) -> bool:
    """Whether a file is a film, as far as one can see without playing it. Raises OSError."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        # One that was recorded while it was sent does not say how long it lasts.
        if webm.is_webm(stream.read(HEAD)):
            return not webm.is_cut_off(stream, size)
        parts = {kind for kind, _ in _boxes(stream, size)}
    return {b"moov", b"mdat"} <= parts or duration(file) is not None


def _begins(head: bytes, start: bytes) -> bool:
    # A dot stands for any byte.
    return len(head) >= len(start) and all(
        wanted in {found, ord(".")} for wanted, found in zip(start, head, strict=False)
    )


def _is_cut_off(stream: BinaryIO, size: int) -> bool:
    """Whether an MP4 ends before its parts do, or lacks the part that says how to play it."""
    found: set[bytes] = set()
    for kind, end in _boxes(stream, size):
        found.add(kind)
        if end > size:
            # Some programs leave rubbish behind a film that is whole.
            return kind in NEEDED or not {b"moov", b"mdat"} <= found
    return b"mdat" in found and b"moov" not in found


def _boxes(stream: BinaryIO, size: int) -> Iterator[tuple[bytes, int]]:
    """The outer parts of an MP4: the kind of each, and where it ends (ISO/IEC 14496-12, 4.2)."""
    place = 0
    for _ in range(MOST_BOXES):
        stream.seek(place)
        head = stream.read(16)
        if len(head) < 8:
            return
        length, kind = struct.unpack(">I4s", head[:8])
        nested = kind == b"moov" and head[12:] == kind
        if nested or (not place and kind not in FIRST):
            return  # no MP4 at all
        if length == 1 and len(head) == 16:
            (length,) = struct.unpack(">Q", head[8:])
        elif length == 0:
            length = size - place
        if length < 8:
            return
        yield kind, place + length
        place += length
