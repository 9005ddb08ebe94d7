"""Captions that lie beside a recording come along, whatever program saved them."""

from pathlib import Path

import pytest

from captions import webvtt
from media import subtitles
from media.ffmpeg import EncodeError

SRT = "1\n00:00:01,000 --> 00:00:03,000\nGeïnteresseerd?\n"
VTT = "WEBVTT\n\nNOTE van ons\n\n00:01.000 --> 00:03.000\n<v An>Geïnteresseerd?\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Opname 1.srt", SRT.encode()),
        ("Opname 1.SRT", SRT.encode("cp1252")),
        ("opname 1.nl.srt", SRT.replace("\n", "\r\n").encode("utf-16")),
        ("opname 1.nl.srt", SRT.encode("utf-16-le")),
        ("Opname 1.vtt", VTT.encode()),
    ],
)
def test_captions_beside_a_recording_come_along(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    found = subtitles.beside(tmp_path / "Opname 1.mov")
    assert list(found.files) == ["nl"]
    target = tmp_path / "film.nl.vtt"
    subtitles.write(found.files["nl"], target)
    (cue,) = webvtt.read(target, "").cues
    assert (cue.start, cue.end, cue.text) == (1, 3, "Geïnteresseerd?")


def test_what_is_written_in_vtt_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(VTT, encoding="utf-8")
    subtitles.write(tmp_path / "a.vtt", tmp_path / "film.nl.vtt")
    assert (tmp_path / "film.nl.vtt").read_text(encoding="utf-8") == VTT


@pytest.mark.parametrize(("name", "content"), [("a.vtt", SRT), ("a.srt", VTT), ("a.srt", SRT)])
def test_how_a_file_begins_says_what_it_is_and_not_its_name(
    tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    subtitles.write(tmp_path / name, tmp_path / "film.nl.vtt")
    (cue,) = webvtt.read(tmp_path / "film.nl.vtt", "").cues
    assert cue.text == "Geïnteresseerd?"


def put(folder: Path, *names: str) -> None:
    """Put captions there under these names."""
    for name in names:
        (folder / name).write_text(SRT, encoding="utf-8")


def names(found: subtitles.Beside) -> dict[str, str]:
    """The names of the files, by language."""
    return {code: file.name for code, file in found.files.items()}


def test_each_language_comes_along_and_a_name_without_one_is_dutch(tmp_path: Path) -> None:
    put(tmp_path, "a.srt", "a.en.srt", "A.FR-be.VTT", "a.ara.srt", "ab.srt", "a.en.txt")
    found = subtitles.beside(tmp_path / "a.mov")
    wanted = {"nl": "a.srt", "en": "a.en.srt", "fr": "A.FR-be.VTT", "ar": "a.ara.srt"}
    assert names(found) == wanted
    assert found.told == ()
    assert names(subtitles.beside(tmp_path / "b.mov")) == {}


def test_what_does_not_come_along_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a.srt", "a.nl.srt", "a.xx.srt")
    found = subtitles.beside(tmp_path / "a.mov")
    assert names(found) == {"nl": "a.nl.srt"}
    assert found.told == (
        "in welke taal is a.xx.srt? Noem het zoals a.nl.srt",
        "a.srt komt niet mee: de ondertitels in het Nederlands zijn a.nl.srt",
    )


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("a.srt", {"nl": "a.srt", "en": "a.en.srt"}),
        ("a.nl.srt", {"nl": "a.nl.srt", "en": "a.en.srt"}),
        ("a.en.srt", {"nl": "a.nl.srt", "en": "a.en.srt"}),
    ],
)
def test_captions_without_a_film_bring_those_beside_them(
    tmp_path: Path, given: str, wanted: dict[str, str]
) -> None:
    put(tmp_path, "a.srt", "a.nl.srt", "a.en.srt")
    assert names(subtitles.around(tmp_path / given)) == wanted


@pytest.mark.parametrize(
    ("code", "words", "saved"),
    [("ar", "مرحبا", "cp1256"), ("ru", "Привет", "cp1251"), ("pl", "Część", "cp1250")],
)
def test_old_programs_save_each_language_in_their_own_way(
    tmp_path: Path, code: str, words: str, saved: str
) -> None:
    source, target = tmp_path / f"a.{code}.srt", tmp_path / f"film.{code}.vtt"
    source.write_bytes(SRT.replace("Geïnteresseerd?", words).encode(saved))
    subtitles.write(source, target, code)
    assert [cue.text for cue in webvtt.read(target, "").cues] == [words]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.srt", "1\n00:00:0x,000 --> 00:00:02,000\nDag\n", "a.srt:2: deze tijden"),
        ("a.srt", "", "a.srt:1: dit bestand is leeg"),
        ("a.vtt", "00:01.000 --> 00:02.000\nDag\n", "a.vtt:1: dit is geen WebVTT"),
        ("a.vtt", f"{VTT}\n00:00.000 --> 00:01.000\nEerst\n", "a.vtt:8: .* Zet ze in volgorde"),
    ],
)
def test_captions_that_cannot_be_shown_say_where(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(EncodeError, match=told):
        subtitles.write(tmp_path / name, tmp_path / "film.nl.vtt")
