"""Captions: what a browser shows of a WebVTT file, and the line of whatever it does not show."""

import base64
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from captions import cue_text, cue_times, other_kinds, rolling, vtt_blocks
from captions.cue_text import Said
from captions.vtt_blocks import Raw
from source import encodings, text_file
from source.faults import BadContent, Fault

OTHER_KIND = (
    "ondertitels zijn hier een .vtt-bestand. Heb je een .srt? Zet het naast de opname, met "
    "dezelfde naam, en voer `python3 scripts media` uit. Of bewaar het in je programma als WebVTT."
)
NO_HEAD = "dit is geen WebVTT. De eerste regel moet WEBVTT zijn, in hoofdletters."
IS_SRT = (
    "dit is een .srt met de naam van een .vtt. Geef het weer de naam .srt, zet het naast de opname "
    "met dezelfde naam, en voer `python3 scripts media` uit."
)
ROLLING = (
    "deze ondertitels herhalen elke zin, zoals programma’s die meeluisteren doen. De site toont "
    "elke zin één keer."
)


@dataclass(frozen=True)
class Cue:
    """One caption: from when to when (seconds), who says what, and its line in the file."""

    start: float
    end: float
    said: tuple[Said, ...]
    line: int

    @property
    def text(self) -> str:
        """All its words, without who says them."""
        return " ".join(words.text for words in self.said)


@dataclass(frozen=True)
class Captions:
    """The cues of a file that have words; warnings; and the file as the video gets it."""

    cues: tuple[Cue, ...] = ()
    warnings: tuple[Fault, ...] = ()
    text: str = ""

    @property
    def track(self) -> str:
        """The file as an address; empty when there is none.

        A page opened from disk may load no other file: browsers refuse <track src="x.vtt"> there
        and allow a data: address (measured).
        """
        encoded = base64.b64encode(self.text.encode()).decode("ascii")
        return f"data:text/vtt;base64,{encoded}" if self.text else ""


def read(file: Path, path: str) -> Captions:
    """The captions of a file; `path` is how faults name it. Raises BadContent."""
    if file.suffix != ".vtt":
        raise BadContent([Fault(path, 1, "", OTHER_KIND)])
    try:
        return parse(text_file.read(file, path), path)
    except BadContent as refusal:
        if text_file.strange(file) or not (other := other_kinds.told(file.read_bytes())):
            raise
        raise BadContent([Fault(path, 1, "", other)]) from refusal


def parse(text: str, path: str) -> Captions:
    r"""The captions in the text of a file, its lines ended by \n. Raises BadContent."""
    # As browsers do: https://www.w3.org/TR/webvtt1/#webvtt-parser-algorithm
    text = text.replace("\0", "\ufffd")
    if wrong := _headless(text):
        raise BadContent([Fault(path, 1, "", wrong)])
    blocks = vtt_blocks.divide(text)
    faults = sorted([*blocks.faults, *_told(blocks.cues, cue_text.unseen)])
    if not blocks.cues and not faults:
        faults = [(1, cue_times.NO_CUES)]
    if faults:
        raise BadContent([Fault(path, line, "", message) for line, message in faults])
    raw = tuple(blocks.cues)
    told = [*blocks.warnings, *_told(raw, cue_text.strange)]
    if rolling.is_rolling(raw):
        told.append((raw[0].line, ROLLING))
        raw = rolling.folded(raw)
        text = written(raw)
    cues = [Cue(cue.start, cue.end, cue_text.said(cue.text), cue.line) for cue in raw]
    told += [(cue.line, "deze ondertitel heeft geen woorden.") for cue in cues if not cue.said]
    warnings = tuple(Fault(path, line, "", message) for line, message in sorted(told))
    return Captions(tuple(cue for cue in cues if cue.said), warnings, text)


def written(cues: Sequence[Raw]) -> str:
    """A WebVTT file with those cues. Their text has its tags and entities already."""
    blocks = (
        f"{cue_times.written(cue.start)} {cue_times.ARROW} {cue_times.written(cue.end)}\n{cue.text}"
        for cue in cues
    )
    return "\n\n".join(("WEBVTT", *blocks)) + "\n"


def faults(cues: Sequence[Cue], path: str, duration: float | None) -> Iterator[Fault]:
    """What makes captions unusable. `duration` is the video's, in seconds, where it is known."""
    for cue in cues:
        if cue.end <= cue.start:
            yield Fault(path, cue.line, "", cue_times.BACKWARD)
    yield from _after_the_end(cues, path, math.inf if duration is None else duration)
    for one, other in pairwise(cues):
        if other.start < one.start:
            message = f"deze ondertitel begint eerder dan de vorige (regel {one.line})."
            yield Fault(path, other.line, "", f"{message} Zet ze in volgorde.")


def _after_the_end(cues: Sequence[Cue], path: str, duration: float) -> Iterator[Fault]:
    after = [cue for cue in cues if cue.start >= duration]
    if len(after) == len(cues) > 1:
        message = (
            f"alle ondertitels beginnen na het einde van de video ({duration:.0f} s). In een "
            "montageprogramma begint de tijd vaak op 01:00:00. Laat hem daar op 0 beginnen, en "
            "bewaar de ondertitels opnieuw."
        )
        yield Fault(path, cues[0].line, "", message)
        return
    for cue in after:
        message = f"deze ondertitel begint na het einde van de video ({duration:.0f} s)."
        yield Fault(path, cue.line, "", message)


def overlaps(cues: Sequence[Cue], path: str) -> Iterator[Fault]:
    """What can be shown but is hard to read: two captions at once."""
    for one, other in pairwise(cues):
        if one.start <= other.start < one.end:
            message = f"deze ondertitel begint terwijl de vorige (regel {one.line}) nog loopt."
            yield Fault(path, other.line, "", message)


def _headless(text: str) -> str:
    """Why a browser takes nothing of this file; empty where it begins as it should."""
    first = text.partition("\n")[0]
    if vtt_blocks.HEAD.fullmatch(first):
        return ""
    if first.startswith(encodings.MARK):
        return "voor WEBVTT staat een onzichtbaar teken (een BOM). Typ de regel opnieuw."
    return IS_SRT if is_subrip(text) else NO_HEAD


def is_subrip(text: str) -> bool:
    """Whether a text without the head of WebVTT is SubRip, whatever its name."""
    comma = re.search(r"\d,\d{3}\s*-->", text)
    return bool(comma and not re.match(r"\s*webvtt", text, re.IGNORECASE))


def _told(
    cues: Sequence[Raw], look: Callable[[str], Iterable[tuple[int, str]]]
) -> Iterator[tuple[int, str]]:
    """What a look at the words of each cue says, with the line in the file."""
    for cue in cues:
        yield from ((cue.line + 1 + line, message) for line, message in look(cue.text))
