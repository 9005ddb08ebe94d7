"""What is accepted as captions is what a browser shows of them; all else is told with its line."""

import random
from pathlib import Path

import pytest
from playwright.sync_api import Page

from captions import webvtt
from projects import Open
from source.faults import BadContent

# Lines of which any order may come, as files that were joined, mended and cut by hand have them.
LINES = (
    *("", "", "", "WEBVTT", "NOTE", "NOTE nog nakijken", "NOTE van a --> b", "STYLE", "REGION"),
    *("id:x", "::cue { color: red }", "1", "2", "00:00:01.000 --> 00:00:03.000"),
    *("00:03.000 --> 00:05.000 align:start", "0:00:05.000 --> 0:00:07.000"),
    *("00:00:07,000 --> 00:00:09,000", "00:00:07.000-->00:00:09.000"),
    *("00:00:07.00 --> 00:00:09.000", "00:01:61.000 --> 00:02:00.000"),
    *("  00:00:07.000 -->\t00:00:09.000 line:0", "100:00:00.000 --> 100:00:01.000"),
    *("00:00:07.000 -> 00:00:09.000", "00:00:09.000 --> 00:00:10.0000", "-->"),
    *("00:00:09.000 --> 00:00:10", "-00:00:09.000 --> 00:00:10.000", "00:00:01.000 -->"),
    *("Woorden hier.", "<v Anna>Dag", "<v Bert>Hoi</v> en", "</v>rest", "<b", "<>leeg", "</>"),
    *("<i>schuin</i> &amp; &lt;b&gt; &copy; &nbsp;x &copyx &#65; &bogus;", "3 < 5 en 7 > 2"),
    *("<font color=x>rood</font>", "<c.geel>geel", "<00:00:02.000>woord", "<lang fr>oui</lang>"),
    *("<ruby>a<rt>b</rt></ruby>", "<rt>los", "{\\an8}boven", "- een", "- twee", " ", "\u00a0"),
    *("a\u2028b", "a\u0085b", "a\vb", "a --> b", "<v.luid Jan &amp; An>ja", "<v Een\nTwee>ja"),
    *("a & b &", "< b>", "<V Anna>x", "<v\tTab>y", "<v.>z", "<c.>q", "<i.a.b c>w", "x\0y"),
)
FILES = 400
SHOWN = """text => new Promise(done => {
  const video = document.createElement('video');
  const track = document.createElement('track');
  const bytes = new TextEncoder().encode(text);
  track.src = 'data:text/vtt;base64,' + btoa(String.fromCharCode(...bytes));
  video.append(track);
  document.body.append(video);
  track.track.mode = 'hidden';
  const give = () => {
    const words = cue => cue.getCueAsHTML().textContent.split(/[\\s\u0085]+/)
      .filter(Boolean).join(' ');
    done([...track.track.cues ?? []].map(cue => [cue.startTime, cue.endTime, words(cue)])
      .filter(([, , text]) => text));
    video.remove();
  };
  track.addEventListener('load', give);
  track.addEventListener('error', () => { done([]); video.remove(); });
})"""


def made(number: int) -> str:
    """A file of those lines, each time the same for a number."""
    chance = random.Random(number)  # noqa: S311 (a mixture, and no secret)
    head = f"WEBVTT{chance.choice(['', '', ' kop', chr(9) + 'x'])}"
    return "\n".join([head, *chance.choices(LINES, k=chance.randint(1, 14))])


def in_player(page: Page, text: str) -> list[tuple[float, float, str]]:
    """The cues with words that the browser makes of a file."""
    return [(start, end, words) for start, end, words in page.evaluate(SHOWN, text)]


def accepted(file: Path, text: str) -> list[tuple[float, float, str]] | None:
    """The cues that we read in a file; None when it is refused."""
    file.write_text(text, encoding="utf-8", newline="")
    try:
        cues = webvtt.read(file, file.name).cues
    except BadContent:
        return None
    if list(webvtt.faults(cues, file.name, None)):
        return None
    return [(cue.start, cue.end, " ".join(cue.text.split())) for cue in cues]


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
