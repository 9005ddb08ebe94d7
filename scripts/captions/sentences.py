"""What captions say, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captions.webvtt import Cue

ENDS = (".", "!", "?", "…")


@dataclass(frozen=True)
class Sentence:
    """A whole sentence, and about when it begins (seconds): speech is taken to be even."""

    start: float
    text: str


def of(cues: Sequence[Cue]) -> Iterator[Sentence]:
    """The sentences of some captions; the last may have no end."""
    start, words = 0.0, list[str]()
    for cue in cues:
        words_here = cue.text.split()
        for at, word in enumerate(words_here):
            if not words:
                start = cue.start + (cue.end - cue.start) * at / len(words_here)
            words.append(word)
            if word.rstrip("\"'’”)").endswith(ENDS):
                yield Sentence(start, " ".join(words))
                words = []
    if words:
        yield Sentence(start, " ".join(words))
