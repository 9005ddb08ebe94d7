"""Caption files as our reader takes them, and as the player shows them."""

import base64
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from captions import webvtt
from measure import bench_downloads
from measure.table import Row
from media import subtitles
from media.ffmpeg import EncodeError
from source.faults import BadContent

# From when to when (seconds), and the words.
Cues = list[tuple[float, float, str]]
MIXTURES = 2000

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


def in_player(page: Page, text: str) -> Cues:
    """The cues with words that the browser makes of a file."""
    return [(start, end, words) for start, end, words in page.evaluate(SHOWN, text)]


def accepted(file: Path, text: str) -> Cues | None:
    """The cues that we read in a file with this text; None when it is refused."""
    file.write_text(text, encoding="utf-8", newline="")
    found = _read(file)
    return found and found[1]


def _read(file: Path) -> tuple[str, Cues] | None:
    """What the player is given of a file, and the cues that we read; None when it is refused."""
    try:
        captions = webvtt.read(file, file.name)
    except BadContent:
        return None
    if list(webvtt.faults(captions.cues, file.name, None)):
        return None
    if any(warning.message == webvtt.ROLLING for warning in captions.warnings):
        given = base64.b64decode(captions.track.partition(",")[2]).decode()
    else:
        given = file.read_bytes().decode("utf-8", errors="replace")
    cues = ((cue.start, cue.end, " ".join(cue.text.split())) for cue in captions.cues)
    return given, list(cues)


@dataclass
class Count:
    """Of some files: how many are shown as we read them, are refused, or are shown otherwise."""

    same: int = 0
    refused: int = 0
    differing: list[str] = field(default_factory=list)


def compared(page: Page, files: Iterable[Path], folder: Path) -> Count:
    """Read each file as a clip's captions, and look what the player makes of it.

    What is no WebVTT yet is made so first, in `folder`.
    """
    count = Count()
    for file in files:
        found = _read(_as_webvtt(file, folder / f"{file.stem}.vtt"))
        if found is None:
            count.refused += 1
        elif in_player(page, found[0]) == found[1]:
            count.same += 1
        else:
            count.differing.append(file.name)
    return count


def _as_webvtt(file: Path, target: Path) -> Path:
    if file.suffix == ".vtt":
        return file
    try:
        subtitles.write(file, target)
    except EncodeError:
        # Refused too, by the same reader, with the lines.
        target.write_text("", encoding="utf-8")
    return target


def rows(page: Page, folder: Path) -> list[Row]:
    """Our own mixtures and another project's files, beside the player. Raises SetupError."""
    mixtures = [folder / f"{number}.vtt" for number in range(MIXTURES)]
    for number, file in enumerate(mixtures):
        file.write_text(made(number), encoding="utf-8", newline="")
    theirs = bench_downloads.caption_files()
    sets = {
        "eigen mengsels": mixtures,
        "webvtt-py, .vtt": [file for file in theirs if file.suffix == ".vtt"],
        "webvtt-py, .srt": [file for file in theirs if file.suffix == ".srt"],
    }
    found: list[Row] = [("ondertitels", "bestanden", "als de speler", "geweigerd", "anders")]
    for name, files in sets.items():
        count = compared(page, files, folder)
        numbers = (len(files), count.same, count.refused, len(count.differing))
        found.append((name, *map(str, numbers), *count.differing[:3]))
    width = max(map(len, found))
    return [(*row, *[""] * (width - len(row))) for row in found]
