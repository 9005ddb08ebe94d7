"""What stands under a film's name is looked at before the site shows it."""

import shutil
import struct
from pathlib import Path

import pytest

from content import film_files
from content.catalogue import load

SAMPLE = Path(__file__).parents[1] / "cases" / "sample"
CUT = "niet volledig"


def box(kind: bytes, content: bytes = b"", length: int | None = None) -> bytes:
    """A part of an MP4; `length` is what it says that it is."""
    return struct.pack(">I4s", 8 + len(content) if length is None else length, kind) + content


def element(name: str, content: bytes, length: int | None = None) -> bytes:
    """A part of a WebM, of fewer than 127 bytes; `length` is what it says that it is."""
    return bytes.fromhex(name) + bytes([0x80 | (length or len(content))]) + content


FTYP = box(b"ftyp", b"mp42")
MOOV = box(b"moov", box(b"mvhd", bytes(100)))
LONG = struct.pack(">I4sQ", 1, b"mdat", 20) + bytes(4)
INFO = element(
    "1549a966", element("2ad7b1", b"\x0f\x42\x40") + element("4489", struct.pack(">f", 90_000))
)
WEBM = element("1a45dfa3", b"webm") + element("18538067", INFO)


def nested(depth: int) -> bytes:
    """A part in a part in a part."""
    made = b""
    for _ in range(depth):
        made = box(b"moov", made)
    return made


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (FTYP + MOOV + box(b"mdat", b"film"), ""),
        (FTYP + box(b"mdat", b"film") + MOOV, ""),
        (FTYP + MOOV + LONG, ""),
        (FTYP + MOOV + box(b"mdat", b"to the end", length=0), ""),
        (FTYP + MOOV + box(b"mdat", b"film") + b"rubbish behind it", ""),
        (FTYP + MOOV + box(b"mdat", b"film", length=80), CUT),
        (FTYP + MOOV[:50], CUT),
        (FTYP + box(b"mdat", b"film"), CUT),
        (FTYP + MOOV + box(b"moof") + box(b"mdat", b"a") + box(b"mdat", b"b", length=90), CUT),
        (FTYP + nested(3000), ""),
        (b"these are only words", ""),
        (WEBM, ""),
        (element("1a45dfa3", b"webm") + element("18538067", INFO, length=120), CUT),
        (element("1a45dfa3", b"webm"), CUT),
        (b"\xff\xd8\xff\xe0", "een foto"),
        (b"", "leeg"),
    ],
)
def test_a_film_that_is_not_whole_says_why(tmp_path: Path, content: bytes, told: str) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(content)
    found = film_files.wrong_film(film)
    assert told in found
    assert bool(told) == bool(found)


@pytest.mark.parametrize(("says", "cut"), [(4, False), (90, True), (0xFFFF_FFFF, False)])
def test_an_avi_that_is_not_whole_is_seen(tmp_path: Path, says: int, *, cut: bool) -> None:
    """One that was written while it was recorded may not know how long it is."""
    film = tmp_path / "film.avi"
    film.write_bytes(b"RIFF" + struct.pack("<I", says) + b"AVI ")
    assert bool(film_files.cut_off(film)) == cut


@pytest.mark.parametrize(
    "header",
    [
        bytes(12) + struct.pack(">II", 600, 2250) + bytes(80),
        b"\1" + bytes(19) + struct.pack(">IQ", 600, 2250) + bytes(80),
    ],
)
def test_a_film_is_as_long_as_its_picture(tmp_path: Path, header: bytes) -> None:
    """It says so itself; its sound may have ended before."""
    film = tmp_path / "film.mp4"
    film.write_bytes(FTYP + box(b"moov", box(b"mvhd", header)) + box(b"mdat", b"film"))
    assert film_files.duration(film) == 3.75


def test_a_webm_says_how_long_it_lasts(tmp_path: Path) -> None:
    """In milliseconds, unless it says otherwise; one that a browser recorded does not say it."""
    film = tmp_path / "film.webm"
    film.write_bytes(WEBM)
    assert film_files.duration(film) == 90
    film.write_bytes(element("1a45dfa3", b"webm") + bytes.fromhex("18538067ff") + b"pictures")
    assert film_files.duration(film) is None
    assert film_files.is_film(film)


def test_a_film_nested_without_end_is_no_film(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(FTYP + nested(3000))
    assert film_files.duration(film) is None
    assert not film_files.is_film(film)


def test_what_no_fragment_names_is_told(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    media = tmp_path / "clips" / "media"
    (media / "los.mp4").write_bytes(b"film")
    (media / "beeld.jpg").write_bytes(b"\xff\xd8\xff")
    clip = tmp_path / "clips" / "01-eerste.yml"
    text = clip.read_text(encoding="utf-8")
    clip.write_text(
        text.replace("  captions:", "  poster: media/beeld.jpg\n  captions:"), encoding="utf-8"
    )
    told = [str(warning) for warning in load(tmp_path).warnings]
    assert told == [
        "clips/media/los.mp4:1: geen enkel fragment gebruikt dit bestand. Noem het bij een "
        "fragment, of wis het.",
    ]
