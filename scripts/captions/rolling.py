"""Captions that roll up: programs that listen repeat each line until the next one is whole.

Read as they stand, every phrase is said two or three times.
"""

from collections.abc import Sequence
from itertools import pairwise

from captions.cue_text import said
from captions.vtt_blocks import Raw

# So many cues, and more than this share of them, repeat the one before.
FEWEST = 3
SHARE = 0.5


def is_rolling(cues: Sequence[Raw]) -> bool:
    """Whether most cues begin with what the one before ended with."""
    pairs = [_repeated(_lines(one), _lines(other)) > 0 for one, other in pairwise(cues)]
    return len(cues) >= FEWEST and sum(pairs) > SHARE * len(pairs)


def folded(cues: Sequence[Raw]) -> tuple[Raw, ...]:
    """Each phrase once, from where it begins until the last cue that is only a repetition."""
    phrases: list[Raw] = []
    before: list[str] = []
    for cue in cues:
        lines = _lines(cue)
        new = lines[_repeated(before, lines) :]
        if new:
            phrases.append(Raw(cue.line, cue.start, cue.end, "\n".join(new)))
        elif phrases:
            last = phrases[-1]
            phrases[-1] = Raw(last.line, last.start, max(last.end, cue.end), last.text)
        before = lines
    return tuple(phrases)


def _lines(cue: Raw) -> list[str]:
    """The lines of a cue with their words alone, written so that they can be read again."""
    plain = (" ".join(words.text for words in said(line)) for line in cue.text.split("\n"))
    return [line.replace("&", "&amp;").replace("<", "&lt;") for line in plain if line]


def _repeated(before: Sequence[str], now: Sequence[str]) -> int:
    """How many of its first lines a cue repeats from the end of the one before."""
    for count in range(min(len(before), len(now)), 0, -1):
        if list(before[-count:]) == list(now[:count]):
            return count
    return 0
