"""Text to measure with: words of the dictionary, as rare and as common as words are."""

import random
from collections.abc import Sequence
from itertools import accumulate

from dutch import dictionary

MOST_DIFFERENT_WORDS = 30_000


class MadeWords:
    """Gives the same words each time. `first` are the most common ones."""

    def __init__(self, first: Sequence[str]) -> None:
        self._chance = random.Random(1)  # noqa: S311 (nothing is kept secret)
        known = dictionary.known().every_lemma()
        self._chance.shuffle(known)
        self._words = [*first, *known][:MOST_DIFFERENT_WORDS]
        # Zipf's law: a word is as rare as its rank is high.
        self._weights = list(accumulate(1 / (rank + 10) for rank in range(len(self._words))))

    def text(self, count: int) -> str:
        """So many words, with a space between two."""
        return " ".join(self._chance.choices(self._words, cum_weights=self._weights, k=count))

    def sentence(self, count: int) -> str:
        """So many words, as a sentence."""
        return f"{self.text(count).capitalize()}."
