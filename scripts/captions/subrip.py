"""SubRip, the .srt of most subtitle programs: read as people save it, given as WebVTT cues.

There is no standard. A subtitle is a line of times and the words until the next one; the number
above it is left out. What players make of the words is kept: slanted, bold and underlined, lines
that break, and signs that some programs write as web pages do (&amp;).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from captions import cue_text, cue_times
from captions.cue_times import ARROW
from captions.vtt_blocks import Raw
from source import encodings

# A colon may stand before thousandths; before two figures it counts pictures.
_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:(?:[,.]|:(?=\d{3}\b))(\d{1,3}))?"
# After the times some programs write where on the screen (X1:…).
TIMES = re.compile(rf"\s*{_TIME}\s*{ARROW}\s*{_TIME}(?:\s.*)?", re.ASCII)
NUMBER = re.compile(r"\s*\d+\s*")
KEPT = re.compile(r"(</?[biu]>)", re.IGNORECASE)
# Colours and places, in the ways of several programs: they hold no words.
DROPPED = re.compile(
    rf"</?(?:{'|'.join(cue_text.LOOKS)})\b[^>]*>|\{{\\[^}}]*\}}|\{{/?[biu]\}}|\{{[cfsy]:[^}}]*\}}",
    re.IGNORECASE,
)
BREAK = re.compile(r"(?i:<br\s*/?>)|\\N")
# What is no sign that was written as web pages do.
BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+);)", re.IGNORECASE)
# An arrow may also stand in words; there times were meant.
TIMED = re.compile(r"\d\s*[:;：]\s*-?\d")
PICTURES = re.compile(r"\d:\d\d:\d\d[:;]\d\d(?!\d)")
LOST = "deze woorden horen bij geen enkele ondertitel. Wis ze, of zet er tijden boven."


@dataclass(frozen=True)
class Subtitles:
    """The cues of a file in order of time, and faults as (line, message)."""

    cues: tuple[Raw, ...]
    faults: tuple[tuple[int, str], ...]


def read(text: str) -> Subtitles:
    r"""The subtitles in a text whose lines end with \n. A subtitle without words is left out."""
    lines = text.replace(encodings.MARK, "").split("\n")
    starts = [at for at, line in enumerate(lines) if ARROW in line and TIMED.search(line)]
    if not starts:
        return Subtitles((), tuple(_lookalikes(lines, 1)) or ((1, cue_times.NO_CUES),))
    numbered = any(NUMBER.fullmatch(line) for line in lines[max(0, starts[0] - 1) : starts[0]])
    cues: list[Raw] = []
    faults = list(_before(lines[: starts[0]]))
    for at, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        times = TIMES.fullmatch(cue_times.plain(lines[at]))
        if times is None:
            faults.append((at + 1, _unreadable(lines[at])))
            continue
        start, end = cue_times.seconds(*times.groups()[:4]), cue_times.seconds(*times.groups()[4:])
        words = lines[at + 1 : following]
        faults += _lookalikes(words, at + 2)
        if end <= start:
            faults.append((at + 1, cue_times.BACKWARD))
        elif shown := _words(words, numbered=numbered and following < len(lines)):
            cues.append(Raw(at + 1, start, end, shown))
    return Subtitles(tuple(sorted(cues, key=lambda cue: cue.start)), tuple(sorted(faults)))


def _before(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Words above the first times; a number there is the first subtitle's own."""
    for number, line in enumerate(lines, start=1):
        if line.strip() and not NUMBER.fullmatch(line):
            yield number, LOST


def _lookalikes(words: list[str], first: int) -> Iterator[tuple[int, str]]:
    """Lines among words that were meant to be times."""
    for number, line in enumerate(words, start=first):
        if cue_times.meant(line):
            yield number, _unreadable(line)


def _unreadable(line: str) -> str:
    if cue_times.is_before(line):
        return cue_times.BEFORE
    if PICTURES.search(line):
        return (
            "hier tellen de laatste cijfers beelden. Bewaar dit in je programma met duizendsten "
            "van een seconde, zoals 00:01:05,000."
        )
    mended = cue_times.meant(line).replace(".", ",")
    example = mended or "00:01:05,000 --> 00:01:08,000"
    return f"deze tijden kloppen niet. Schrijf ze als `{example}`."


def _words(lines: list[str], *, numbered: bool) -> str:
    """The words of a subtitle as WebVTT writes them; the number of the next is none of them."""
    kept = [line for line in (line.strip() for line in lines) if line]
    if numbered and kept and NUMBER.fullmatch(kept[-1]):
        kept.pop()
    parts = (part for line in kept for part in BREAK.split(line))
    return "\n".join(filter(None, map(_escaped, parts)))


def _escaped(line: str) -> str:
    plain = DROPPED.sub("", line).replace("\0", "\ufffd")
    parts = KEPT.split(BARE.sub("&amp;", plain))
    parts[1::2] = map(str.lower, parts[1::2])
    parts[::2] = [words.replace("<", "&lt;").replace(">", "&gt;") for words in parts[::2]]
    return "".join(parts).strip()
