"""What is accepted as captions is what a browser shows of them; all else is told with its line."""

from pathlib import Path

import pytest

from captions import webvtt
from measure.caption_files import accepted, in_player, made
from projects import Open
from source.faults import BadContent

FILES = 400


def test_what_is_accepted_is_what_the_player_shows(tmp_path: Path, visit: Open) -> None:
    page = visit("about:blank")
    read = {text: accepted(tmp_path / "x.vtt", text) for text in map(made, range(FILES))}
    kept = {text: cues for text, cues in read.items() if cues is not None}
    assert {text: in_player(page, text) for text in kept} == kept
    # Both ways were tried, and often.
    assert FILES / 20 < len(kept) < FILES / 2


# One line among good ones that no viewer would miss, and nobody would see.
LOST = {
    "00:00:03.000 -> 00:00:05.000": 6,
    "00:00:03.000 –> 00:00:05.000": 6,
    "00:00:03.000 → 00:00:05.000": 6,
    "3.000 --> 5.000": 6,
    "0:03.000 --> 0:05.000": 6,
    "00:00:03.00 --> 00:00:05.000": 6,
    "00:00:03.000\u00a0--> 00:00:05.000": 6,
    "\ufeff00:00:03.000 --> 00:00:05.000": 6,
    "00:00:59.000 --> 00:00:60.000": 6,
    "NOTE\n00:00:03.000 --> 00:00:05.000": 7,
    "deel 2\nAnna spreekt\n00:00:03.000 --> 00:00:05.000": 6,
}


@pytest.mark.parametrize("line", LOST)
def test_a_caption_that_would_vanish_is_told_with_its_line(line: str, tmp_path: Path) -> None:
    file = tmp_path / "x.vtt"
    before, after = "00:00:01.000 --> 00:00:03.000\nEen.", "00:00:05.000 --> 00:00:07.000\nDrie."
    file.write_text(f"WEBVTT\n\n{before}\n\n{line}\nTwee.\n\n{after}\n", encoding="utf-8")
    with pytest.raises(BadContent) as refusal:
        webvtt.read(file, "x.vtt")
    assert [fault.line for fault in refusal.value.faults] == [LOST[line]]


# What a browser leaves out of a file without harm: it is read, and told.
TOLD = {
    "losse woorden\n": "horen bij geen enkele ondertitel",
    "STYLE\n::cue { color: red }\n": "vóór de eerste ondertitel",
    "00:00:03.000 --> 00:00:05.000\n<v Anna></v>\n": "geen woorden",
    "00:00:03.000 --> 00:00:05.000\n{\\an8}Boven\n": "{\\an8}",
    "00:00:03.000 --> 00:00:05.000\nTwee\n3": "te zien als een woord",
}


@pytest.mark.parametrize("lines", TOLD)
def test_what_is_read_otherwise_than_it_looks_is_told(lines: str, tmp_path: Path) -> None:
    file = tmp_path / "x.vtt"
    before, after = "00:00:01.000 --> 00:00:03.000\nEen.", "00:00:05.000 --> 00:00:07.000\nDrie."
    file.write_text(f"WEBVTT\n\n{before}\n\n{lines}\n{after}\n", encoding="utf-8")
    (warning,) = webvtt.read(file, "x.vtt").warnings
    assert TOLD[lines] in warning.message
