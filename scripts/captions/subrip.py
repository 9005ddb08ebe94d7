"""SubRip, the .srt of most subtitle programs: read as people save it, given as WebVTT cues.

There is no standard. A subtitle is a line of times and the words until the next one; the number
above it is left out. What players make of the words is kept: slanted, bold and underlined.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from captions import cue_times
from captions.cue_times import ARROW
from captions.vtt_blocks import Raw

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[,.:](\d{1,3}))?"
# After the times some programs write where on the screen (X1:…).
TIMES = re.compile(rf"\s*{_TIME}\s*{ARROW}\s*{_TIME}(?:\s.*)?", re.ASCII)
NUMBER = re.compile(r"\s*\d+\s*")
KEPT = re.compile(r"&lt;(/?[biu])&gt;", re.IGNORECASE)
# Colours and places: they hold no words.
DROPPED = re.compile(r"</?font\b[^>]*>|\{\\[^}]*\}", re.IGNORECASE)
END = "\x00\x1a"
LOST = "deze woorden horen bij geen enkele ondertitel. Wis ze, of zet er tijden boven."


@dataclass(frozen=True)
class Subtitles:
    """The cues of a file in order of time, and faults as (line, message)."""

    cues: tuple[Raw, ...]
    faults: tuple[tuple[int, str], ...]


def decoded(raw: bytes, before_unicode: str = "cp1252") -> str:
    """The text of a file, whatever program saved it: UTF-8, UTF-16 or as before there was Unicode.

    Windows-1252 has five signs that stand for nothing; those become U+FFFD.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = raw.decode("utf-16", errors="replace")
    elif b"\0" in raw[:2]:
        # Every file begins with a figure or a line break, which has a zero beside it in UTF-16.
        text = raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le", errors="replace")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode(before_unicode, errors="replace")
    return re.sub(r"\r\n?", "\n", text).rstrip(END + "\n")


def read(text: str) -> Subtitles:
    r"""The subtitles in a text whose lines end with \n. A subtitle without words is left out."""
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if ARROW in line]
    if not starts:
        return Subtitles((), ((1, cue_times.NO_CUES),))
    numbered = any(NUMBER.fullmatch(line) for line in lines[max(0, starts[0] - 1) : starts[0]])
    cues: list[Raw] = []
    faults = list(_before(lines[: starts[0]]))
    for at, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        times = TIMES.fullmatch(lines[at])
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
        if line.strip("\ufeff \t") and not NUMBER.fullmatch(line.strip("\ufeff")):
            yield number, LOST


def _lookalikes(words: list[str], first: int) -> Iterator[tuple[int, str]]:
    """Lines among words that were meant to be times."""
    for number, line in enumerate(words, start=first):
        if cue_times.meant(line):
            yield number, _unreadable(line)


def _unreadable(line: str) -> str:
    if re.match(r"\s*-\s*\d", line):
        return "deze ondertitel begint voor het begin van de film. Verschuif de tijden, of wis hem."
    mended = cue_times.meant(line).replace(".", ",")
    example = mended or "00:01:05,000 --> 00:01:08,000"
    return f"deze tijden kloppen niet. Schrijf ze als `{example}`."


def _words(lines: list[str], *, numbered: bool) -> str:
    """The words of a subtitle as WebVTT writes them; the number of the next is none of them."""
    kept = [line for line in (line.strip() for line in lines) if line]
    if numbered and kept and NUMBER.fullmatch(kept[-1]):
        kept.pop()
    return "\n".join(filter(None, map(_escaped, kept)))


def _escaped(line: str) -> str:
    plain = DROPPED.sub("", line).replace("\0", "\ufffd")
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        plain = plain.replace(sign, written)
    return KEPT.sub(lambda tag: f"<{tag[1].lower()}>", plain).strip()
