"""How well a draft of captions is heard, and how much typing makes it right: on Dutch voices."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from captions import cutting
from measure import bench_downloads, takes, word_errors
from measure.bench_downloads import Said
from measure.table import Row
from measure.takes import Take

# Without `--all`, levels come along until there are so many lines.
SAMPLE = 150
CORES = 2


@dataclass
class Figures:
    """Sums over all levels: words, letters, keys, seconds."""

    words: int = 0
    wrong: int = 0
    letters: int = 0
    keys: int = 0
    sound: float = 0.0
    wall: float = 0.0
    work: float = 0.0

    @property
    def shown(self) -> tuple[str, ...]:
        """What the table says: errors, seconds for a minute of sound, and keys for a letter."""
        minutes = self.sound / 60
        return (
            f"{self.wrong / self.words:.3f}",
            f"{self.wall / minutes:.1f} s",
            f"{self.work / minutes / CORES:.1f} s",
            f"{self.keys / self.letters:.0%}",
        )


# What each figure of a table is, and its goal.
NAMES = (
    ("foute woorden (WER)", "0.380"),
    ("tijd voor een minuut geluid", "30 s"),
    ("rekentijd daarvan, over twee kernen", "30 s"),
    ("toetsen om te herstellen, per letter", "40%"),
)


def rows(glossary: str, *, everything: bool) -> list[Row]:
    """The figures without and with the glossary, beside the goals. Raises SetupError."""
    levels = _levels(bench_downloads.spoken(), everything=everything)
    plain = _measured(levels, takes.of_levels(levels, ""))
    told = _measured(levels, takes.of_levels(levels, glossary))
    which = "alle" if everything else "steekproef van"
    head = f"{which} {sum(map(len, levels))} regels, {plain.sound / 60:.0f} minuten"
    figures = zip(NAMES, plain.shown, told.shown, strict=True)
    return [
        (head, "zonder woordenlijst", "met woordenlijst", "doel"),
        *((name, without, beside, goal) for (name, goal), without, beside in figures),
    ]


def _levels(lines: Sequence[Said], *, everything: bool) -> list[list[Said]]:
    """The lines by level; each time the same levels."""
    levels = [list(group) for _, group in groupby(lines, lambda line: line.level)]
    random.Random(15).shuffle(levels)  # noqa: S311 (the same sample each time)
    found: list[list[Said]] = []
    while levels and (everything or sum(map(len, found)) < SAMPLE):
        found.append(levels.pop())
    return found


def _measured(levels: Sequence[Sequence[Said]], heard: Sequence[Take]) -> Figures:
    found = Figures()
    for lines, take in zip(levels, heard, strict=True):
        found.sound += take.sound
        found.wall += take.wall
        found.work += take.work
        _add(found, [line.text for line in lines], take)
    return found


def _add(found: Figures, said: Sequence[str], take: Take) -> None:
    right = word_errors.normalised(" ".join(said))
    found.words += len(right)
    found.wrong += word_errors.distance(
        right, word_errors.normalised(" ".join(word.text for word in take.words))
    )
    captions = [cue.text for cue in cutting.cut(take.words)]
    found.letters += sum(map(len, said))
    found.keys += word_errors.keys_to_mend(said, captions)
