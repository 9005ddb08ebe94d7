"""A WebVTT file in parts, as browsers divide it: cues, and every line that belongs to none.

The steps are those of the standard's parser (https://www.w3.org/TR/webvtt1/#file-parsing). What a
browser leaves out in silence is told here, with its line.
"""

import re
from dataclasses import dataclass, field

from captions import cue_times
from captions.cue_times import ARROW

HEAD = re.compile(r"WEBVTT(?:[ \t].*)?")
NOTE = re.compile(r"NOTE(?:[ \t].*)?")
# Only before the first cue.
SETTINGS = re.compile(r"(?:STYLE|REGION)[ \t]*")
SHOWN_ANYWAY = (
    "NOTE zet deze ondertitel niet uit: de video toont hem wel. Wis hem, of wis de pijl --> en zet "
    "er NOTE boven."
)


@dataclass(frozen=True)
class Raw:
    """A cue as it stands there: the line of its times, seconds, and its words with their tags."""

    line: int
    start: float
    end: float
    text: str


@dataclass
class Blocks:
    """What a file holds: its cues, and faults and warnings as (line, message)."""

    cues: list[Raw] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    warnings: list[tuple[int, str]] = field(default_factory=list)


def divide(text: str) -> Blocks:
    r"""Every line of a file that begins with WEBVTT. Lines end with \n."""
    lines = text.split("\n")
    found = Blocks()
    at = _after_head(lines, found)
    while at < len(lines):
        at = _block(lines, at, found) if lines[at] else at + 1
    return found


def _after_head(lines: list[str], found: Blocks) -> int:
    at = 1
    while at < len(lines) and lines[at] and ARROW not in lines[at]:
        _refuse_lookalike(lines[at], at, found)
        at += 1
    return at


def _block(lines: list[str], at: int, found: Blocks) -> int:
    """Read the block that begins at an index; gives the index after it."""
    first, timed = lines[at], at
    if ARROW not in first:
        timed += 1
        if timed == len(lines) or ARROW not in lines[timed]:
            return _loose(lines, at, found)
    times = cue_times.timing(lines[timed])
    end = _end(lines, timed + 1)
    if NOTE.fullmatch(first):
        if times:
            found.faults.append((timed + 1, SHOWN_ANYWAY))
    elif times is None:
        found.faults.append((timed + 1, _unreadable(lines[timed])))
    else:
        _cue(lines, timed, end, times, found)
    return end


def _cue(lines: list[str], timed: int, end: int, times: tuple[float, float], found: Blocks) -> None:
    words = lines[timed + 1 : end]
    found.cues.append(Raw(timed + 1, *times, "\n".join(words)))
    for number, line in enumerate(words, start=timed + 1):
        _refuse_lookalike(line, number, found)
    joined = end < len(lines) and ARROW in lines[end]
    if joined and words and words[-1].strip().isdecimal():
        message = (
            f"`{words[-1].strip()}` is te zien als een woord. Is het een nummer? Zet er een lege "
            "regel voor."
        )
        found.warnings.append((end, message))


def _loose(lines: list[str], at: int, found: Blocks) -> int:
    """Lines without times: a note, a style, or words that belong to no cue."""
    end = _end(lines, at + 1)
    above = end < len(lines) and ARROW in lines[end]
    if NOTE.fullmatch(lines[at]):
        if above and cue_times.timing(lines[end]):
            found.faults.append((end + 1, SHOWN_ANYWAY))
            return _end(lines, end + 1)
        return end
    if SETTINGS.fullmatch(lines[at]) and not found.cues:
        return end
    if not sum(_refuse_lookalike(lines[n], n, found) for n in range(at, end)):
        _tell_loose(lines[at], at, above, found)
    return end


def _tell_loose(line: str, index: int, above: bool, found: Blocks) -> None:
    """Words that nobody sees; `above` when they stand right above the times of a cue."""
    if above:
        message = (
            "boven de tijden staat hoogstens één regel, en die is niet te zien. Horen deze woorden "
            "bij een ondertitel? Zet ze onder de tijden."
        )
        found.faults.append((index + 1, message))
    elif SETTINGS.fullmatch(line):
        message = f"{line.strip()} werkt alleen vóór de eerste ondertitel."
        found.warnings.append((index + 1, message))
    else:
        message = (
            "deze woorden horen bij geen enkele ondertitel, en zijn niet te zien. Zet er tijden "
            "boven, of NOTE ervoor als het een opmerking is."
        )
        found.warnings.append((index + 1, message))


def _end(lines: list[str], at: int) -> int:
    """Where words stop: at an empty line, or at an arrow."""
    while at < len(lines) and lines[at] and ARROW not in lines[at]:
        at += 1
    return at


def _refuse_lookalike(line: str, index: int, found: Blocks) -> bool:
    """Whether a line was meant to be times, and stands in the place of words."""
    mended = "" if ARROW in line else cue_times.meant(line)
    if mended:
        message = f"tussen twee tijden hoort een pijl met twee streepjes: `{mended}`."
        found.faults.append((index + 1, message))
    return bool(mended)


def _unreadable(line: str) -> str:
    if cue_times.is_before(line):
        return cue_times.BEFORE
    mended = cue_times.meant(line)
    seen = "".join(sign for sign in line if sign.isprintable() and sign != " ")
    if mended and "".join(mended.split()) == seen:
        return f"hierin staat een onzichtbaar teken of een vreemde spatie. Typ opnieuw: `{mended}`."
    if mended:
        return f"deze tijden leest een browser niet. Schrijf: `{mended}`."
    if not re.match(r"\s*-?[\d:.,]*\d", line):
        return "in woorden mag geen pijl --> staan. Schrijf --&gt;, of wis hem."
    return "deze tijden kloppen niet. Schrijf ze als 00:01:05.000 --> 00:01:08.000."
