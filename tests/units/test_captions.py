"""Captions become a transcript: voices, signs and chapters come out right."""

import base64
from pathlib import Path

import pytest

from captions import cue_text, cue_times, subrip, webvtt
from captions.cue_text import Said
from captions.languages import LANGUAGES
from captions.webvtt import Captions
from content.footage import Footage, Spoken
from content.moments import Chapter
from source import encodings

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


def read(tmp_path: Path, text: str) -> Captions:
    """The captions of a file with that text."""
    file = tmp_path / "x.nl.vtt"
    file.write_bytes(text.encode())
    return webvtt.read(file, "x.nl.vtt")


@pytest.fixture
def cues(tmp_path: Path) -> tuple[webvtt.Cue, ...]:
    return read(tmp_path, VTT).cues


def test_who_says_what_and_when(cues: tuple[webvtt.Cue, ...]) -> None:
    assert [(cue.start, cue.end, cue.said, cue.line) for cue in cues] == [
        (1.0, 3.5, (Said("Anna", "Dag allemaal & welkom."),), 6),
        (3.5, 5.0, (Said("Bert", "Twee regels."),), 9),
        (4.5, 6.0, (Said("", "Zonder naam."),), 13),
    ]


def test_two_captions_at_once_are_only_a_warning(cues: tuple[webvtt.Cue, ...]) -> None:
    assert list(webvtt.faults(cues, "x", 10)) == []
    (warning,) = webvtt.overlaps(cues, "x")
    assert str(warning) == "x:13: deze ondertitel begint terwijl de vorige (regel 9) nog loopt."


def test_captions_that_begin_an_hour_late_are_one_fault(cues: tuple[webvtt.Cue, ...]) -> None:
    (fault,) = webvtt.faults(cues, "x", 1)
    assert (fault.line, "op 01:00:00" in fault.message) == (6, True)
    assert [fault.line for fault in webvtt.faults(cues, "x", 3.5)] == [9, 13]


# Words as they stand in a file, and who says what.
SPOKEN = {
    "<v Jan &amp; An>Samen!</v>": [("Jan & An", "Samen!")],
    "<v Anna>Kom je?</v>\n<v Bert>Ja.</v>": [("Anna", "Kom je?"), ("Bert", "Ja.")],
    "<v Anna>Kom je\nmee naar zee?": [("Anna", "Kom je mee naar zee?")],
    "<v.luid Anna>\nHier!": [("Anna", "Hier!")],
    "Eerst niemand. <v Anna>Dan ik.": [("", "Eerst niemand."), ("Anna", "Dan ik.")],
    "<v>Wie?": [("", "Wie?")],
    "- Kom je?\n- Ja.": [("", "- Kom je?"), ("", "- Ja.")],
    "Een match\nis een begin.": [("", "Een match is een begin.")],
    "<c.geel>Geel</c> &lt;b&gt; &nbsp;en <00:00:02.000>toen": [("", "Geel <b> en toen")],
    "<v Anna></v>": [],
}


@pytest.mark.parametrize("text", SPOKEN)
def test_each_speaker_has_a_line_and_a_name(text: str) -> None:
    assert [(words.speaker, words.text) for words in cue_text.said(text)] == SPOKEN[text]


def test_a_script_that_runs_the_other_way_is_known() -> None:
    (latin,), (arabic,) = cue_text.said("Dag Anna"), cue_text.said("أهلا Anna")
    assert not latin.right_to_left
    assert arabic.right_to_left


# Lines of times that a browser does not read, and as they were meant.
MEANT = {
    "00:00:03,000 --> 00:00:05,000": "00:00:03.000 --> 00:00:05.000",
    "0:03.5 -> 0:05": "00:00:03.500 --> 00:00:05.000",
    "3.25 --> 75.5": "00:00:03.250 --> 00:01:15.500",
    "1:02:03.000 → 1:02:04.000 align:start": "01:02:03.000 --> 01:02:04.000 align:start",
    "00:00:03.000 –> 00:00:05.0000": "00:00:03.000 --> 00:00:05.000",
    "٠٠:٠٠:٠٣.٠٠٠ --> 00:00:05.000": "00:00:03.000 --> 00:00:05.000",
    "00:00:03.000\u00a0--> 00:00:05.000": "00:00:03.000 --> 00:00:05.000",
    "00:00:60.000 --> 00:01:05.000": "",
    "00:00:03.000 --&gt; 00:00:05.000": "00:00:03.000 --> 00:00:05.000",
    "00:03.000 – 00:05,000 line:0": "00:00:03.000 --> 00:00:05.000 line:0",
    "00:03.000 - - > 00:05.000": "00:00:03.000 --> 00:00:05.000",
    "00:03.000 tot 00:05.000": "00:00:03.000 --> 00:00:05.000",
    "om 00:03.000 - 00:05.000": "",
    "van 10:00 tot 12:00 uur": "",
    "10:00 - 12:00": "",
}


@pytest.mark.parametrize("line", MEANT)
def test_a_line_of_times_is_shown_as_it_should_be(line: str) -> None:
    assert cue_times.meant(line) == MEANT[line]
    assert cue_times.timing(line) is None
    assert not MEANT[line] or cue_times.timing(MEANT[line]) is not None


ROLLED = """\
WEBVTT
Kind: captions

00:00:00.160 --> 00:00:03.030 align:start position:0%
\u0020
wij<00:00:00.400><c> zoeken</c>

00:00:03.030 --> 00:00:03.040
wij zoeken
\u0020

00:00:03.040 --> 00:00:05.990
wij zoeken
R&amp;D<00:00:03.400><c> en</c>

00:00:05.990 --> 00:00:06.000
R&amp;D en
\u0020

00:00:06.000 --> 00:00:08.000
R&amp;D en
een buddy
"""


def test_captions_that_roll_up_say_each_phrase_once(tmp_path: Path) -> None:
    found = read(tmp_path, ROLLED)
    phrases = [
        (0.16, 3.04, "wij zoeken"),
        (3.04, 6.0, "R&D en"),
        (6.0, 8.0, "een buddy"),
    ]
    assert [(cue.start, cue.end, cue.text) for cue in found.cues] == phrases
    assert [(w.line, "herhalen elke zin" in w.message) for w in found.warnings] == [(4, True)]
    # The video shows the same.
    shown = base64.b64decode(found.track.partition(",")[2]).decode()
    again = read(tmp_path, shown)
    assert [(cue.start, cue.end, cue.text) for cue in again.cues] == phrases
    assert again.warnings == ()


def test_what_someone_says_twice_stays_twice(tmp_path: Path) -> None:
    chorus = "WEBVTT\n\n00:01.000 --> 00:02.000\nJa!\n\n00:02.000 --> 00:03.000\nJa!\n"
    assert [cue.text for cue in read(tmp_path, chorus).cues] == ["Ja!", "Ja!"]


SRT = """\
1
00:00:01,000 --> 00:00:03,000
R&B; <i>3 < 5</i> <Anna>

2
0:00:03.5 --> 0:00:05 X1:10
{\\an8}<font color="red">Eerst</font>

en na een lege regel.
3
00:00:06,000 --> 00:00:07,000

4
00:00:08,000 --> 00:00:09,000
In
1985
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_subtitles_keep_all_their_words(encoding: str, end: str, tmp_path: Path) -> None:
    raw = f"{SRT}Geïnteresseerd?\n".replace("\n", end).encode(encoding)
    found = subrip.read(encodings.decoded(raw))
    assert found.faults == ()
    cues = read(tmp_path, webvtt.written(found.cues)).cues
    assert [(cue.start, cue.end, cue.text) for cue in cues] == [
        (1.0, 3.0, "R&B; 3 < 5 <Anna>"),
        (3.5, 5.0, "Eerst en na een lege regel."),
        (8.0, 9.0, "In 1985 Geïnteresseerd?"),
    ]


# Words as programs write them in subtitles, and as they are shown.
WRITTEN = {
    "R&amp;D &lt;b&gt; &#39;t &quot;ja&quot;": 'R&D <b> \'t "ja"',
    "R&D &nogniet; & 3 < 5": "R&D &nogniet; & 3 < 5",
    "<I>schuin</I> en <b>vet</b> <Anna>": "schuin en vet <Anna>",
    '<font face="Arial"><span class="x">rood</span></font><s> weg</s>': "rood weg",
    "{\\an8}boven\\Nonder<br/>nog": "boven onder nog",
    "{y:i}{i}schuin{/i} {accolade}": "schuin {accolade}",
    "van a --> b": "van a --> b",
    "\ufeffmerk": "merk",
}


@pytest.mark.parametrize("words", WRITTEN)
def test_words_of_subtitles_are_shown_as_they_were_meant(words: str, tmp_path: Path) -> None:
    found = subrip.read(f"1\n00:00:01,000 --> 00:00:03,000\n{words}\n")
    assert found.faults == ()
    (cue,) = read(tmp_path, webvtt.written(found.cues)).cues
    assert cue.text == WRITTEN[words]


# A whole file as programs and people leave it, and the words that are shown.
LEFT = {
    "\n\n \n1\n00:00:01,000 --> 00:00:02,000\nDag.\n": ["Dag."],
    "1\n00:00:01,000 --> 00:00:02,000\nDag.\n\0\0\x1a": ["Dag."],
    "2\n00:00:03,000 --> 00:00:04,000\nEn.\n\n1\n00:00:01,000 --> 00:00:02,000\nDag.\n": [
        "Dag.",
        "En.",
    ],
    "1\n00:00:01,000 --> 00:00:02,000\nNOTE: ja\nWEBVTT is een soort\nSTYLE\n": [
        "NOTE: ja WEBVTT is een soort STYLE"
    ],
    "1\n00:00:01,000 --> 00:00:02,000\nEén.\n\ufeff2\n00:00:03,000 --> 00:00:04,000\nTwee.\n": [
        "Eén.",
        "Twee.",
    ],
    "1\n00:00:01,000 --> 00:00:02,000\nأهلا Anna\n": ["أهلا Anna"],
    "00:00:01,000 --> 00:00:02,000\nZonder nummer.\n\n00:00:03,000 --> 00:00:04,000\n1985\n": [
        "Zonder nummer.",
        "1985",
    ],
}


@pytest.mark.parametrize("text", LEFT)
def test_subtitles_as_they_were_left_keep_their_words(text: str, tmp_path: Path) -> None:
    found = subrip.read(encodings.decoded(text.encode()))
    assert found.faults == ()
    cues = read(tmp_path, webvtt.written(found.cues)).cues
    assert [cue.text for cue in cues] == LEFT[text]


# Lines of times that are read in subtitles, though WebVTT has them otherwise.
@pytest.mark.parametrize(
    "line",
    [
        "00:00:01,000 --> 00:00:03,000",
        "00:00:01.000 --> 00:00:03",
        "0:00:01:000 --> 0:00:03,0",
        "00:00:01,000\u00a0-->\u202f00:00:03,000",
        "\ufeff00:00:01,000 --> 00:00:03,000 X1:10",
        "00：00：01,000 --> 00：00：03,000",
        "00:01,000 --> 00:03,000",
    ],
)
def test_times_of_subtitles_are_read_as_programs_write_them(line: str) -> None:
    (cue,) = subrip.read(f"1\n{line}\nDag\n").cues
    assert (cue.start, cue.end) == (1, 3)


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be", "utf-16-be"])
def test_text_of_more_bytes_a_sign_is_read(encoding: str) -> None:
    assert encodings.decoded(f"{SRT}Geïnteresseerd?\r\n".encode(encoding)).endswith("teresseerd?")


def test_two_files_put_together_keep_the_letters_of_both() -> None:
    raw = "Eén café.\n".encode() + "Géén – thé.\n".encode("cp1252") + "Één.".encode()
    assert encodings.decoded(raw) == "Eén café.\nGéén – thé.\nÉén."


# Words that a program saved wrong, and what they were.
SAVED_WRONG = {
    "GeÃ¯nteresseerd?": "Geïnteresseerd?",
    "â€œDagâ€\x9d": "“Dag”",
    "dat kan\ufffd": "een letter verloren",
}


@pytest.mark.parametrize("words", SAVED_WRONG)
def test_letters_that_were_saved_wrong_are_told(words: str, tmp_path: Path) -> None:
    found = read(tmp_path, f"WEBVTT\n\n00:01.000 --> 00:02.000\nDag.\n{words}\n")
    (warning,) = found.warnings
    assert warning.line == 5
    assert SAVED_WRONG[words] in warning.message


def test_letters_that_look_like_those_are_not_told(tmp_path: Path) -> None:
    words = "Één Ângelo ÇA «ja» naïef Škoda ‘Ômega’ Ã"
    assert read(tmp_path, f"WEBVTT\n\n00:01.000 --> 00:02.000\n{words}\n").warnings == ()


# What is wrong with subtitles, and on which line that is.
WRONG = {
    "1\n00:00:0x,000 --> 00:00:02,000\nDag\n": (2, "deze tijden kloppen niet"),
    "1\n-00:00:01,000 --> 00:00:02,000\nDag\n": (2, "voor het begin van de film"),
    "1\n00:00:01,000 --> 00:00:02,000\nDag\n\n2\n00:00:03,000 -> 00:00:04,000\nEn\n": (
        6,
        "`00:00:03,000 --> 00:00:04,000`",
    ),
    "1\n00:00:02,000 --> 00:00:01,000\nDag\n": (2, "eindigt voor hij begint"),
    "Welkom\n\n1\n00:00:01,000 --> 00:00:02,000\nDag\n": (1, "bij geen enkele ondertitel"),
    "": (1, "geen enkele ondertitel"),
    "1\n00:00:-1,000 --> 00:00:02,000\nDag\n": (2, "voor het begin van de film"),
    "1\n00:00:01:12 --> 00:00:03:12\nDag\n": (2, "tellen de laatste cijfers beelden"),
    "1\n00:00:01,000 -> 00:00:02,000\nDag\n": (2, "`00:00:01,000 --> 00:00:02,000`"),
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_with_subtitles_is_told_with_its_line(text: str) -> None:
    ((line, message),) = subrip.read(text).faults
    expected_line, words = WRONG[text]
    assert line == expected_line
    assert words in message


def test_lines_stand_under_the_chapter_in_which_they_begin(
    cues: tuple[webvtt.Cue, ...],
) -> None:
    chapters = [Chapter(at=2, title="Leeg"), Chapter(at=3, title="Vervolg")]
    found = Spoken(LANGUAGES["nl"], Captions(cues)).transcript(chapters)
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
