"""The times of captions: as browsers read them, and as people write them when it goes wrong.

The strict form is WebVTT's (https://www.w3.org/TR/webvtt1/#webvtt-timestamp): a browser leaves out
a caption whose times it cannot read, and says nothing.
"""

import re
import unicodedata

TIME = r"(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})"
ARROW = "-->"
# What is said of times that are not there, and of those that run back.
NO_CUES = f"hier staat geen enkele ondertitel. Tussen twee tijden hoort een pijl: {ARROW}."
BACKWARD = "deze ondertitel eindigt voor hij begint, of meteen. Verbeter de tijden."
BEFORE = "deze ondertitel begint voor het begin van de film. Verschuif de tijden, of wis hem."
_BLANK = r"[ \t\f]*"
_TIMING = re.compile(rf"{_BLANK}{TIME}{_BLANK}{ARROW}{_BLANK}{TIME}(?!\d)", re.ASCII)
# What programs and word processors make of the arrow, and how people write a time.
_ARROWS = re.compile(r"(?:[-‐‑‒–—−=]+ ?(?:>|&gt;)|[→⟶➔➜⇒]|-+ > ?|&gt;)")
# What else stands between two times, where both are written so that they can be nothing else.
_WHOLE_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}"
_BETWEEN = re.compile(
    rf"(?P<start>\s*{_WHOLE_TIME})\s*(?:[-‐‑‒–—−=.…>]+(?: ?[-–—>]+)*|tot|naar|to)\s*"
    rf"(?P<end>{_WHOLE_TIME}.*)",
    re.ASCII,
)
_LOOSE_TIME = r"(?:(\d{1,3})[:.])?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3})\d*)?"
_LOOSE = re.compile(rf"\s*{_LOOSE_TIME}\s*{ARROW}\s*{_LOOSE_TIME}(?P<rest>.*)", re.ASCII)
_SECONDS = re.compile(rf"\s*(\d+\.\d+)\s*{ARROW}\s*(\d+\.\d+)\s*", re.ASCII)


def timing(line: str) -> tuple[float, float] | None:
    """From when to when (seconds) a line of times says; None when a browser cannot read it."""
    found = _TIMING.match(line)
    if not found:
        return None
    parts = found.groups()
    return seconds(*parts[:4]), seconds(*parts[4:])


def retimed(line: str, start: float, end: float) -> str:
    """A line of times with others (seconds), and the settings that stand behind them."""
    rest = _TIMING.sub("", line, count=1)
    return f"{written(start)} {ARROW} {written(end)}{rest}"


def meant(line: str) -> str:
    """A line of times as it should be written; empty for a line that is none, or cannot be told.

    >>> meant("0:03,5 -> 0:05")
    '00:00:03.500 --> 00:00:05.000'
    """
    line = _ARROWS.sub(ARROW, plain(line))
    line = _BETWEEN.sub(rf"\g<start> {ARROW} \g<end>", line)
    if bare := _SECONDS.fullmatch(line.replace(",", ".")):
        line = f"{written(float(bare[1]))} {ARROW} {written(float(bare[2]))}"
    found = _LOOSE.fullmatch(line)
    if not found:
        return ""
    parts = found.groups()
    if any(int(part or 0) > 59 for part in (*parts[1:3], *parts[5:7])):
        return ""
    start, end = seconds(*parts[:4]), seconds(*parts[4:8])
    return f"{written(start)} {ARROW} {written(end)}{found['rest'].rstrip()}"


def seconds(hours: str | None, minutes: str, whole: str, part: str | None) -> float:
    """The seconds that the figures of a time say; "5" after the point is half a second."""
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(f"{whole}.{part or 0}")


def written(time: float) -> str:
    """A time (seconds) as WebVTT writes it: 65.5 is 00:01:05.500."""
    thousandths = round(time * 1000)
    hours, rest = divmod(thousandths, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"


def is_before(line: str) -> bool:
    """Whether a line of times begins below zero, as after moving all of them."""
    return bool(re.match(r"\s*(?:[\d:]*:)?-\s*\d", plain(line)))


def plain(line: str) -> str:
    """A line as the keyboard has it: other digits and spaces look the same and are not."""
    return "".join(map(_plain, line))


def _plain(sign: str) -> str:
    if sign == "：":  # as keyboards for Chinese and Japanese have it
        return ":"
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.digit(sign))
    if kind == "Zs":
        return " "
    return "" if kind == "Cf" else sign
