"""A file that holds no captions we read says what it is and what to do, whatever its name."""

from pathlib import Path

import pytest

from captions import other_kinds, webvtt
from media import subtitles
from media.ffmpeg import EncodeError
from source.faults import BadContent

TT = '<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="00:00:01.000">Dag</p></body></tt>'
# How such a file begins, and what is said of it.
KINDS = {
    "0:00:01.000,0:00:03.000\nDag.\n": "SBV",
    f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- van ons -->\n{TT}\n': "TTML",
    TT.replace("<tt ", "<tt:tt "): "TTML",
    '<?xml version="1.0"?>\n<xmeml version="4"/>\n': "XML",
    "[Script Info]\nTitle: x\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:03.00,,,0,0,0,,Dag.\n": "ASS",
    "[ar:Wij]\n[00:01.00]Dag.\n": "LRC",
    "[00:00:01] Jan: Dag.\n": "tijden tussen haken",
    "{25}{75}Dag.\n": "MicroDVD",
    "<SAMI>\n<BODY>\n<SYNC Start=1000>Dag.\n": "SAMI",
    "Scenarist_SCC V1.0\n\n00:00:01:00\t9420 94ae\n": "SCC",
    "{\\rtf1\\ansi 00:00:01,000 --> 00:00:03,000\\par Dag.}": "RTF",
    "<!DOCTYPE html>\n<html>Meld je aan</html>": "webpagina",
    '{"events": [{"tStartMs": 1000}]}': "JSON",
    "%PDF-1.7\n": "pdf",
    "PK\x03\x04word/document.xml": "Word",
    "850STL25.01": "EBU STL",
    "\x00\x00\x00\x18ftypmp42": "een film",
    "Dag allemaal.\nWelkom.\n": "alleen woorden",
    " \n\n": "leeg",
}


@pytest.mark.parametrize("text", KINDS)
@pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
def test_it_is_told_what_it_is(text: str, name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(text.encode())
    with pytest.raises(EncodeError) as refusal:
        subtitles.write(file, tmp_path / "film.nl.vtt")
    (line,) = str(refusal.value).splitlines()[1:]
    assert line.startswith(f"{name}:1: ")
    assert KINDS[text] in line
    assert not (tmp_path / "film.nl.vtt").exists()


@pytest.mark.parametrize("text", KINDS)
def test_so_it_is_in_the_place_of_a_clips_captions(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_bytes(text.encode())
    with pytest.raises(BadContent) as refusal:
        webvtt.read(tmp_path / "a.vtt", "a.vtt")
    (fault,) = refusal.value.faults
    assert (fault.line, KINDS[text] in fault.message) == (1, True)


def test_a_program_that_writes_two_bytes_a_sign_makes_no_other_kind() -> None:
    assert "SBV" in other_kinds.told("0:00:01.000,0:00:03.000\nDag.\n".encode("utf-16"))
    assert other_kinds.told("WEBVTT\n\n00:01.000 --> 00:02.000\nDag".encode("utf-16-le")) == ""


def test_other_kinds_beside_a_recording_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.ass").touch()
    (tmp_path / "a.nl.SBV").touch()
    (tmp_path / "ander.ass").touch()
    found = subtitles.beside(tmp_path / "a.mov")
    assert found.files == {}
    assert [line.partition(" ")[0] for line in found.told] == ["a.ass", "a.nl.SBV"]
    assert all("WebVTT (.vtt) of SubRip (.srt)" in line for line in found.told)
