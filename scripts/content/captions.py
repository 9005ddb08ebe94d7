"""Captions: the cues of a WebVTT file, and what is wrong with them. webvtt-py does the reading."""

import base64
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError
from webvtt.models import Timestamp

from content import source_text
from content.faults import BadContent, Fault

OTHER_KIND = (
    "ondertitels zijn hier een .vtt-bestand. Heb je een .srt? Zet het naast de opname, met "
    "dezelfde naam, en voer `python3 scripts media` uit. Of bewaar het in je programma als WebVTT."
)


@dataclass(frozen=True)
class Cue:
    """One caption: from when to when (seconds), who speaks (may be empty), and the words."""

    start: float
    end: float
    speaker: str
    text: str
    line: int


def read(file: Path, path: str) -> tuple[Cue, ...]:
    """Every cue of a file; `path` is how faults name it. Raises BadContent."""
    if file.suffix != ".vtt":
        raise BadContent([Fault(path, 1, "", OTHER_KIND)])
    text = source_text.read(file, path)
    timings = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if "-->" in line]
    if faults := list(_bad_timings(timings, path)):
        raise BadContent(faults)
    try:
        parsed = webvtt.from_string(text)
    except MalformedFileError as error:
        message = "dit is geen WebVTT. De eerste regel moet WEBVTT zijn."
        raise BadContent([Fault(path, 1, "", message)]) from error
    if not parsed.captions:
        message = "hier staat geen enkele ondertitel. Tussen twee tijden hoort een pijl: -->."
        raise BadContent([Fault(path, 1, "", message)])
    cues = zip(parsed.captions, timings, strict=True)
    return tuple(_cue(caption, line) for caption, (line, _) in cues)


def data_address(file: Path) -> str:
    """The file as an address that carries its content: a page opened from disk may load no other.

    Measured: from file://, browsers refuse <track src="x.vtt"> and allow a data: address.
    """
    text = source_text.read(file, file.name)
    return "data:text/vtt;base64," + base64.b64encode(text.encode()).decode("ascii")


def faults(cues: Sequence[Cue], path: str, duration: float | None) -> Iterator[Fault]:
    """What makes captions unusable. `duration` is the video's, in seconds, where it is known."""
    for cue in cues:
        if cue.end <= cue.start:
            yield Fault(path, cue.line, "", "deze ondertitel eindigt voor hij begint.")
        if duration is not None and cue.start >= duration:
            message = f"deze ondertitel begint na het einde van de video ({duration:.0f} s)."
            yield Fault(path, cue.line, "", message)
    for one, other in pairwise(cues):
        if other.start < one.start:
            message = f"deze ondertitel begint eerder dan de vorige (regel {one.line})."
            yield Fault(path, other.line, "", f"{message} Zet ze in volgorde.")


def warnings(cues: Sequence[Cue], path: str) -> Iterator[Fault]:
    """What can be shown but is hard to read: two captions at once."""
    for one, other in pairwise(cues):
        if one.start <= other.start < one.end:
            message = f"deze ondertitel begint terwijl de vorige (regel {one.line}) nog loopt."
            yield Fault(path, other.line, "", message)


def _bad_timings(timings: Sequence[tuple[int, str]], path: str) -> Iterator[Fault]:
    # webvtt-py leaves out a cue that it cannot read; an editor would never know.
    for number, line in timings:
        start, _, rest = line.partition("-->")
        try:
            Timestamp.from_string(start.strip())
            Timestamp.from_string(rest.split()[0])
        except (MalformedCaptionError, IndexError):
            message = "deze tijden kloppen niet. Schrijf ze als 00:01:05.000 --> 00:01:08.000."
            yield Fault(path, number, "", message)


def _cue(caption: webvtt.Caption, line: int) -> Cue:
    return Cue(
        start=_seconds(caption.start_time),
        end=_seconds(caption.end_time),
        speaker=caption.voice or "",
        text=" ".join(html.unescape(caption.text).split()),
        line=line,
    )


def _seconds(time: Timestamp) -> float:
    hours, minutes, seconds, milliseconds = time.to_tuple()
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000
