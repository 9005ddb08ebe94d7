"""Captions become a transcript: voices, signs and chapters come out right."""

from pathlib import Path

import pytest

from content import captions
from content.clip import Chapter
from content.footage import Footage

VTT = """\
WEBVTT

NOTE een opmerking die niemand ziet

intro
00:00:01.000 --> 00:00:03.500 line:0
<v Anna>Dag <b>allemaal</b> &amp; welkom.

00:00:03.500 --> 00:00:05.000
<v Bert>Twee
regels.

00:00:04.500 --> 00:00:06.000
Zonder naam.
"""


@pytest.fixture
def cues(tmp_path: Path) -> tuple[captions.Cue, ...]:
    file = tmp_path / "x.nl.vtt"
    file.write_text(VTT, encoding="utf-8")
    return captions.read(file, "x.nl.vtt")


def test_who_says_what_and_when(cues: tuple[captions.Cue, ...]) -> None:
    assert [(cue.start, cue.end, cue.speaker, cue.text, cue.line) for cue in cues] == [
        (1.0, 3.5, "Anna", "Dag allemaal & welkom.", 6),
        (3.5, 5.0, "Bert", "Twee regels.", 9),
        (4.5, 6.0, "", "Zonder naam.", 13),
    ]


def test_two_captions_at_once_are_only_a_warning(cues: tuple[captions.Cue, ...]) -> None:
    assert list(captions.faults(cues, "x", 10)) == []
    (warning,) = captions.warnings(cues, "x")
    assert str(warning) == "x:13: deze ondertitel begint terwijl de vorige (regel 9) nog loopt."


def test_lines_stand_under_the_chapter_in_which_they_begin(
    cues: tuple[captions.Cue, ...],
) -> None:
    chapters = [Chapter(at=2, title="Leeg"), Chapter(at=3, title="Vervolg")]
    found = Footage(10.0, cues).transcript(chapters)
    assert [
        (chapter and chapter.title, [cue.line for cue in spoken]) for chapter, spoken in found
    ] == [
        (None, [6]),
        ("Vervolg", [9, 13]),
    ]


def test_a_chapter_is_as_wide_as_it_is_long_and_never_nothing() -> None:
    chapters = [Chapter(at=0, title="Kort"), Chapter(at=1, title="Lang"), Chapter(at=81, title="x")]
    assert Footage(120.0).shares(chapters) == [1, 8, 4]
    assert Footage().shares(chapters) == []
