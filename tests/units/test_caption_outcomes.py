"""Files of captions as programs and people write them: what is shown of each, or why it is refused.

What vanishes or is read otherwise than it looks is tried beside the player (test_caption_files.py),
and so is SRT beside recordings (test_subtitles.py).
"""

from pathlib import Path

import pytest

from captions import webvtt
from source.faults import BadContent

ONE, TWO, THREE = (f"00:00:0{n}.000 --> 00:00:0{n + 2}.000" for n in (1, 3, 5))
FILE = f"WEBVTT\n\n{ONE}\nEen.\n\n{TWO}\nTwee.\n\n{THREE}\nDrie.\n"
ALL = ["Een.", "Twee.", "Drie."]


def read(raw: bytes, folder: Path) -> webvtt.Captions:
    """The captions of a file with those bytes."""
    file = folder / "x.nl.vtt"
    file.write_bytes(raw)
    return webvtt.read(file, "x.nl.vtt")


# What stands in the file otherwise than usual, and the words that are shown then.
SHOWN = {
    "as it should be": (FILE, ALL),
    "an arrow in a note": (FILE.replace("\n\n", "\n\nNOTE van intro --> outro\n\n", 1), ALL),
    "a note under its own line": (FILE.replace("\n\n", "\n\nNOTE\nnog\nnakijken\n\n", 1), ALL),
    "no empty lines": (FILE.replace(".\n\n", ".\n"), ALL),
    "no empty line under WEBVTT": (FILE.replace("WEBVTT\n\n", "WEBVTT\n"), ALL),
    "a line of only a space": (
        FILE.replace("Een.", "Een,\n \nen nog."),
        ["Een, en nog.", *ALL[1:]],
    ),
    "a stream's own head": (FILE.replace("\n", "\nX-TIMESTAMP-MAP=MPEGTS:900000\n", 1), ALL),
    "a style and a region": (
        FILE.replace("\n\n", "\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:x\n\n", 1),
        ALL,
    ),
    "one digit for the hour": (FILE.replace(TWO, "0:00:03.000 --> 0:00:05.000"), ALL),
    "no hours": (FILE.replace("00:00:", "00:"), ALL),
    "hundred hours": (FILE.replace(THREE, "100:00:00.000 --> 100:00:02.000"), ALL),
    "a setting without a space": (FILE.replace(TWO, f"{TWO}line:0"), ALL),
    "ends of lines of a Mac": (FILE.replace("\n", "\r"), ALL),
    "ends of lines of Windows": (FILE.replace("\n", "\r\n"), ALL),
    "ends of lines of both": (FILE.replace("\n\n", "\r\n\r\n", 1), ALL),
    "one mark of its encoding": (f"\ufeff{FILE}", ALL),
    "words that a file has too": (
        FILE.replace("Een.", "NOTE is Engels.").replace("Twee.", "STYLE\nook."),
        ["NOTE is Engels.", "STYLE ook.", "Drie."],
    ),
    "colours and languages": (
        FILE.replace("Een.", "<c.yellow.bg_blue>Geel</c> en <lang fr>français</lang>"),
        ["Geel en français", *ALL[1:]],
    ),
    "signs that a page would take for its own": (
        FILE.replace("Een.", "R&amp;D: 3 &lt; 5 &lt;img src=x onerror=alert(1)&gt;"),
        ["R&D: 3 < 5 <img src=x onerror=alert(1)>", *ALL[1:]],
    ),
    "the times twice": (FILE.replace(f"{ONE}\n", f"{ONE}\n{ONE}\n"), ALL),
    "times without words": (FILE.replace("Drie.\n", ""), ALL[:2]),
    "a style with an empty line in it": (
        FILE.replace("\n\n", "\n\nSTYLE\n::cue { color: red }\n\n::cue(b) { color: blue }\n\n", 1),
        ALL,
    ),
    "a sign that is none": (FILE.replace("Een.", "Een\0."), ["Een\ufffd.", *ALL[1:]]),
    "a line of four thousand signs": (
        FILE.replace("Een.", "woord " * 700),
        ["woord " * 699 + "woord", *ALL[1:]],
    ),
    "four at the same time": (
        FILE.replace(TWO, ONE).replace(THREE, ONE),
        ALL,
    ),
    "a translated NOTE": (FILE.replace("\n\n", "\n\nOPMERKING nakijken\n\n", 1), ALL),
    "what Teams gives": (
        FILE.replace(f"{ONE}\nEen.", f"4c1f2a6e-1b3d-4f2a/12-0\n{ONE}\n<v An (Gast)>Een.</v>"),
        ALL,
    ),
    "places as programs write them": (
        FILE.replace(ONE, f"{ONE}  line:-1 \talign:middle position : 10%,line-left foo"),
        ALL,
    ),
    "an end in the middle of a line": (FILE.removesuffix("\n"), ALL),
}


@pytest.mark.parametrize("kind", SHOWN)
def test_its_words_are_shown(kind: str, tmp_path: Path) -> None:
    text, words = SHOWN[kind]
    assert [cue.text for cue in read(text.encode(), tmp_path).cues] == words


# What stands in the file, the line of the fault, and what is said of it.
REFUSED = {
    "small letters": (FILE.replace("WEBVTT", "webvtt").encode(), 1, "in hoofdletters"),
    "an empty line first": (f"\n{FILE}".encode(), 1, "De eerste regel moet WEBVTT zijn"),
    "two marks of its encoding": (f"\ufeff\ufeff{FILE}".encode(), 1, "onzichtbaar teken"),
    "UTF-16": (FILE.encode("utf-16"), 1, "UTF-16"),
    "UTF-16 without a mark": (FILE.encode("utf-16-be"), 1, "UTF-16"),
    "times below zero": (FILE.replace(ONE, f"-{ONE}").encode(), 3, "voor het begin van de film"),
    "Windows-1252": (FILE.replace("Een", "Eén").encode("cp1252"), 4, "geen UTF-8"),
    "subtitles by that name": (
        FILE.replace("WEBVTT\n\n", "1\n").replace(".000", ",000").encode(),
        1,
        "dit is een .srt met de naam van een .vtt",
    ),
    "nothing but a head": (b"WEBVTT\n\n", 1, "geen enkele ondertitel"),
    "an arrow in words": (FILE.replace("Een.", "Van a --> b.").encode(), 4, "mag geen pijl"),
    "a line break of another kind before an arrow": (
        FILE.replace("Een.", "Een,\u2028van a --> b.").encode(),
        4,
        "mag geen pijl",
    ),
    "a tag that never closes": (FILE.replace("Een.", "<v Anna Weg.").encode(), 4, "niet te zien"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_with_its_line(kind: str, tmp_path: Path) -> None:
    raw, line, words = REFUSED[kind]
    with pytest.raises(BadContent) as refusal:
        read(raw, tmp_path)
    (fault,) = refusal.value.faults
    assert fault.line == line
    assert words in fault.message


def test_each_time_with_a_comma_is_told(tmp_path: Path) -> None:
    commas = FILE.replace(".000", ",000")
    with pytest.raises(BadContent) as refusal:
        read(commas.encode(), tmp_path)
    assert [fault.line for fault in refusal.value.faults] == [3, 6, 9]
    assert f"`{ONE}`" in refusal.value.faults[0].message


def test_a_second_file_behind_the_first_is_told(tmp_path: Path) -> None:
    after = FILE.replace("00:00:0", "00:01:0")
    (warning,) = read(f"{FILE}{after}".encode(), tmp_path).warnings
    assert warning.line == 11
    assert "een tweede bestand" in warning.message


def test_a_caption_that_lasts_no_time_is_a_fault_and_four_at_once_are_a_warning(
    tmp_path: Path,
) -> None:
    still = FILE.replace(TWO, "00:00:03.000 --> 00:00:03.000")
    (fault,) = webvtt.faults(read(still.encode(), tmp_path).cues, "x", 10)
    assert fault.line == 6
    together = FILE.replace(TWO, ONE).replace(THREE, ONE)
    cues = read(together.encode(), tmp_path).cues
    assert [cue.text for cue in cues] == ALL
    assert len(list(webvtt.overlaps(cues, "x"))) == 2
