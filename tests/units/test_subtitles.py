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
        ("Opname 1.vtt", VTT.encode()),
    ],
)
def test_captions_beside_a_recording_come_along(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    found = subtitles.beside(tmp_path / "Opname 1.mov")
    assert found
    target = tmp_path / "film.nl.vtt"
    subtitles.write(found, target)
    (cue,) = webvtt.read(target, "").cues
    assert (cue.start, cue.end, cue.text) == (1, 3, "Geïnteresseerd?")


def test_what_is_written_in_vtt_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(VTT, encoding="utf-8")
    subtitles.write(tmp_path / "a.vtt", tmp_path / "film.nl.vtt")
    assert (tmp_path / "film.nl.vtt").read_text(encoding="utf-8") == VTT


def test_dutch_captions_go_first(tmp_path: Path) -> None:
    for name in ("a.srt", "a.nl.srt", "ab.srt"):
        (tmp_path / name).write_text(SRT, encoding="utf-8")
    assert subtitles.beside(tmp_path / "a.mov") == tmp_path / "a.nl.srt"
    assert subtitles.beside(tmp_path / "b.mov") is None


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.srt", "1\n00:00:0x,000 --> 00:00:02,000\nDag\n", "a.srt:2: deze tijden"),
        ("a.srt", "", "a.srt:1: hier staat geen enkele ondertitel"),
        ("a.vtt", "00:01.000 --> 00:02.000\nDag\n", "a.vtt:1: dit is geen WebVTT"),
    ],
)
def test_captions_that_cannot_be_shown_say_where(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(EncodeError, match=told):
        subtitles.write(tmp_path / name, tmp_path / "film.nl.vtt")
