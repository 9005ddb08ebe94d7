"""Words that were heard, cut into captions that can be read while one looks.

The measures are close to those of broadcasters: two lines of 42 signs, 17 signs a second, from one
to seven seconds (https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/). Where to cut
is found for a whole stretch of speech at once: the ways to divide it are weighed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from captions.vtt_blocks import Raw

# Signs in a line, and lines in a caption.
LINE, LINES = 42, 2
# Signs that people read in a second.
SPEED = 17
# How long a caption stands, in seconds. What is said slower than that is cut.
SHORTEST, LONGEST = 1.0, 7.0
# A caption stays so long after its last word, when there is room (seconds).
LINGER = 0.3
# To give a fast caption its time, the next one may come so much late (seconds).
LATE = 0.5
# After so long a silence (seconds) a new caption begins; after half of that it is well to.
SILENCE = 1.2
SENTENCE, CLAUSE = (".", "!", "?", "…"), (",", ";", ":")
# Nothing ends well on these: they belong to the word behind them.
WEAK = re.compile(
    r"de|het|een|en|of|maar|want|dat|die|dit|als|van|in|op|te|om|aan|met|voor|naar|bij|uit|over|"
    r"door|tot|ik|je|jij|u|hij|ze|zij|we|wij|jullie|mijn|jouw|zijn|haar|ons|onze|hun|geen|niet|is|"
    r"zonder|omdat|zodat|terwijl|wanneer|hoewel"
)
# Before these a breath is natural.
JOINTS = re.compile(r"en|of|maar|want|omdat|zodat|terwijl|als|dat|die|wanneer|hoewel|dus")
# Fewer signs than this are a scrap, unless they are a sentence by themselves.
SCRAP = 12


@dataclass(frozen=True)
class Word:
    """A word with its punctuation, and from when to when it was heard (seconds)."""

    start: float
    end: float
    text: str

    @property
    def plain(self) -> str:
        """The word by itself."""
        return self.text.strip(".,;:!?…'\"()").lower()


def cut(words: Sequence[Word]) -> tuple[Raw, ...]:
    """Captions of all the words, in order; nothing is left out."""
    found = [cue for stretch in _stretches(words) for cue in _divided(stretch)]
    return tuple(_timed(found))


def is_hurried(cue: Raw) -> bool:
    """Whether few people can read it to its end."""
    return len(cue.text) > SPEED * (cue.end - cue.start) + 1


def lines(words: Sequence[Word]) -> tuple[str, ...]:
    """The lines of one caption: one where that fits, else the two that read best; none if too long.

    A word that is longer than a line stands alone on it.
    """
    whole = _joined(words)
    if len(whole) <= LINE or len(words) == 1:
        return (whole,)
    ways = ((words[:at], words[at:]) for at in range(1, len(words)))
    fitting = [way for way in ways if all(len(_joined(part)) <= LINE for part in way)]
    if not fitting:
        return ()
    best = min(fitting, key=lambda way: _line_weight(*way))
    return tuple(_joined(part) for part in best)


def _line_weight(above: Sequence[Word], below: Sequence[Word]) -> float:
    """How badly two lines read: they are as long, and a line does not end in the middle."""
    uneven = abs(len(_joined(above)) - len(_joined(below))) / LINE
    alone = 3 * (len(above) == 1) + 3 * (len(below) == 1)
    return uneven + alone + _break_weight(above[-1], below[0])


def _break_weight(last: Word, following: Word) -> float:
    """How badly one stops between two words, from 0 to 3."""
    if last.text.endswith(SENTENCE) or following.start - last.end > SILENCE / 2:
        return 0.0
    if last.text.endswith(CLAUSE):
        return 0.5
    if WEAK.fullmatch(last.plain):
        return 3.0
    return 1.0 if JOINTS.fullmatch(following.plain) else 2.0


def _stretches(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The words between long silences."""
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].start - words[at - 1].end > SILENCE:
            yield words[start:at]
            start = at


def _divided(words: Sequence[Word]) -> list[Raw]:
    """The lightest way to divide a stretch. Of each place is kept how one best comes there."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            if start < end - 1 and not _fits(words[start:end]):
                break
            weight = best[start][0] + _cue_weight(words, start, end)
            ways.append((weight, start))
        best.append(min(ways))
    found: list[Raw] = []
    end = len(words)
    while end:
        start = best[end][1]
        found.append(_cue(words[start:end]))
        end = start
    return found[::-1]


def _fits(words: Sequence[Word]) -> bool:
    """Whether some words can be one caption: each line takes all that it holds."""
    row, free = 1, LINE
    for word in words:
        if len(word.text) > free:
            row, free = row + 1, LINE
        free -= len(word.text) + 1
    return row <= LINES and free >= -1 and words[-1].end - words[0].start <= LONGEST


def _cue_weight(words: Sequence[Word], start: int, end: int) -> float:
    """How badly some words stand together in a caption, and it ends behind them."""
    weight = 2.0
    if end < len(words):
        weight += 2 * _break_weight(words[end - 1], words[end])
    inside = (_break_weight(words[at - 1], words[at]) == 0 for at in range(start + 1, end))
    weight += 1.5 * sum(inside)
    whole = _begins_well(words, start) and words[end - 1].text.endswith(SENTENCE)
    scrap = end - start == 1 or len(_joined(words[start:end])) < SCRAP
    if scrap and end - start < len(words):
        weight += 2 if whole else 6
    return weight


def _begins_well(words: Sequence[Word], start: int) -> bool:
    return start == 0 or words[start - 1].text.endswith(SENTENCE)


def _cue(words: Sequence[Word]) -> Raw:
    shown = "\n".join(_escaped(line) for line in lines(words))
    return Raw(0, words[0].start, words[-1].end, shown)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _timed(cues: Sequence[Raw]) -> Iterator[Raw]:
    """Give each caption the time to be read, as far as the next one lets it."""
    free = 0.0
    for at, cue in enumerate(cues):
        start = max(cue.start, free)
        wanted = start + max(SHORTEST, len(cue.text) / SPEED)
        end = max(cue.end + LINGER, wanted)
        if at + 1 < len(cues):
            room = cues[at + 1].start
            # What is only comfortable ends before the next; what would be missed may go on a bit.
            end = max(min(end, room), min(wanted, room + LATE), start + 0.1)
        free = min(end, start + LONGEST)
        yield replace(cue, start=start, end=free)
