"""Changes to the captions of a file that leave all its other lines as they are."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from captions import cue_times, vtt_blocks
from captions.vtt_blocks import Raw

# One speaker who says all there is; whatever has more tags is shown as it is written.
SPOKEN = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<who>[^>\n]+)>(?P<words>[^<]*)(?:</v>)?", re.DOTALL)


@dataclass(frozen=True)
class Caption:
    """A cue as someone changes it: seconds, who speaks, and words on one or more lines.

    The words of a `tagged` one have their tags and entities, and no speaker apart.
    """

    start: float
    end: float
    speaker: str
    words: str
    tagged: bool = False

    @property
    def tidy(self) -> "Caption":
        """The same without spaces and empty lines that no one sees."""
        lines = (" ".join(line.split()) for line in self.words.splitlines())
        speaker = " ".join(self.speaker.split())
        words = "\n".join(filter(None, lines))
        start, end = round(self.start, 3), round(self.end, 3)
        return Caption(start, end, speaker, words, self.tagged)


@dataclass(frozen=True)
class Change:
    """Captions that follow each other, and what comes in their place. Neither is empty.

    Who adds a caption or takes one away names the one beside it too.
    """

    was: tuple[Caption, ...]
    becomes: tuple[Caption, ...]


class ElsewhereError(Exception):
    """What was to be changed does not stand in the file any more: someone else changed it."""


def shown(cues: Iterable[Raw]) -> tuple[Caption, ...]:
    """Cues as someone changes them."""
    return tuple(map(_shown, cues))


def changed(text: str, changes: Iterable[Change]) -> str:
    r"""The text of a file (WEBVTT first, lines ended by \n) after changes, one after the other.

    Raises ElsewhereError when one of them finds no place.
    """
    for change in changes:
        text = _changed(text, change)
    return text


def rewritten(cues: Iterable[Caption]) -> tuple[Raw, ...]:
    """Captions as cues of a new file."""
    return tuple(Raw(0, cue.start, cue.end, _text(cue.tidy)) for cue in cues)


def _shown(cue: Raw) -> Caption:
    if spoken := SPOKEN.fullmatch(cue.text):
        who, words = html.unescape(spoken["who"]), html.unescape(spoken["words"])
        return Caption(cue.start, cue.end, who, words).tidy
    if "<" in cue.text:
        return Caption(cue.start, cue.end, "", cue.text, tagged=True).tidy
    return Caption(cue.start, cue.end, "", html.unescape(cue.text)).tidy


def _text(caption: Caption) -> str:
    """The words of a tidy caption as they stand in a file."""
    if caption.tagged:
        return caption.words
    words = html.escape(caption.words, quote=False)
    who = html.escape(caption.speaker, quote=False)
    return f"<v {who}>{words}" if who else words


def _changed(text: str, change: Change) -> str:
    cues = vtt_blocks.divide(text).cues
    was = tuple(caption.tidy for caption in change.was)
    becomes = tuple(caption.tidy for caption in change.becomes)
    first = _place(shown(cues), was)
    # What is the same at both ends stays as it is; the rest is done from below, so that the lines
    # above keep their numbers.
    same = _same(was, becomes)
    last = _same(was[same:][::-1], becomes[same:][::-1])
    old = cues[first + same : first + len(was) - last]
    new = becomes[same : len(becomes) - last]
    lines = text.split("\n")
    for cue in reversed(old[len(new) :]):
        _remove(lines, cue)
    if added := new[len(old) :]:
        _insert(lines, cues, first + same + len(old), added)
    for cue, caption in reversed(list(zip(old, new, strict=False))):
        _edit(lines, cue, caption)
    return "\n".join(lines)


def _place(found: Sequence[Caption], was: Sequence[Caption]) -> int:
    length = len(was)
    for index in range(len(found) - length + 1):
        if found[index : index + length] == was:
            return index
    raise ElsewhereError


def _same(one: Sequence[Caption], other: Sequence[Caption]) -> int:
    """With how many equal captions two runs begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _edit(lines: list[str], cue: Raw, caption: Caption) -> None:
    was, at = _shown(cue), cue.line - 1
    if (was.start, was.end) != (caption.start, caption.end):
        lines[at] = cue_times.retimed(lines[at], caption.start, caption.end)
    if replace(caption, start=was.start, end=was.end) != was:
        lines[at + 1 : _end(cue)] = _text(caption).split("\n")


def _remove(lines: list[str], cue: Raw) -> None:
    """Take a cue away, with its name above it and the empty line after it."""
    first, end = cue.line - 1, _end(cue)
    if first > 1 and lines[first - 1] and not lines[first - 2]:
        first -= 1
    while end < len(lines) - 1 and not lines[end]:
        end += 1
    del lines[first:end]


def _insert(lines: list[str], cues: Sequence[Raw], index: int, added: Sequence[Caption]) -> None:
    """Put cues after the one before `index`, or before all others."""
    blocks = [line for raw in rewritten(added) for line in ("", *_block(raw))]
    if index:
        end = _end(cues[index - 1])
        lines[end:end] = blocks if end < len(lines) and not lines[end] else [*blocks, ""]
        return
    first = cues[0].line - 1
    if first > 1 and lines[first - 1] and not lines[first - 2]:
        first -= 1
    lines[first:first] = [*blocks[1:], ""]


def _block(cue: Raw) -> list[str]:
    times = f"{cue_times.written(cue.start)} {cue_times.ARROW} {cue_times.written(cue.end)}"
    return [times, *cue.text.split("\n")]


def _end(cue: Raw) -> int:
    """The index of the line after a cue's words."""
    return cue.line + len(cue.text.split("\n")) if cue.text else cue.line
