"""Where each term of an index stands, and what it weighs there.

Ranking is BM25F (Zaragoza et al., TREC 2004): the weights of a word's fields are added up before
they saturate. What can be known beforehand is counted here; the browser does the rest.

A thousand fragments have half a million postings. So what depends on a field of a place only, such
as its weight, is counted once for each, under a number: a spot. Terms are lists of those numbers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import sub
from typing import TypeVar

from content import addresses
from search.lexis import Lexis, content_words
from search.places import Place

# How much a word weighs in each field, and (b in BM25F) how much a field's length matters.
FIELDS = {"title": (1.3, 0.4), "text": (1.0, 0.6), "around": (0.5, 0.3)}
AROUND = "around"
# The title of a fragment, a page or a section says what all of it is about.
HEADING = 2.5
# A word inside a compound says less than the word alone.
INSIDE = 0.5
# Weights are whole numbers in the index: so many to one.
SCALE = 20

# Of each place the words of each of its fields.
Texts = Sequence[Sequence[Sequence[str]]]
Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass
class _Spots:
    """Of each spot its place, what a word weighs there, and whether the place says it itself.

    Each field is two that follow each other: one for words, and one for what is inside them.
    """

    places: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    says: list[bool] = field(default_factory=list)


def of_terms(places: Sequence[Place], lexis: Lexis) -> dict[str, str]:
    """Of each term how many places say it, and then those that hold it, each with its weight.

    What is around a place makes a word no commoner. A place is its distance from the last one. All
    this is a list of numbers, as a literal.
    """
    texts = [[content_words(getattr(place, name)) for name in FIELDS] for place in places]
    spots = _spots(places, texts)
    weights = _whole(spots.weights)
    # To write a number takes longer than to find it written.
    written = [*map(str, range(max([len(places), *weights]) + 1))]
    whole = [*map(written.__getitem__, weights)]
    rows = _emptied(_found(texts, lexis))
    return {term: _row(at, spots, whole, written) for term, at in rows}


def _emptied(held: dict[Key, Value]) -> Iterator[tuple[Key, Value]]:
    """All that is in a dictionary, which forgets each, so that what is made of it has its place."""
    while held:
        yield held.popitem()


def _spots(places: Iterable[Place], texts: Texts) -> _Spots:
    usual = [_average(texts_of_one) or 1 for texts_of_one in zip(*texts, strict=True)]
    spots = _Spots()
    for number, (place, row) in enumerate(zip(places, texts, strict=True)):
        headed = _is_headed(place)
        for (name, (boost, b)), average, words in zip(FIELDS.items(), usual, row, strict=True):
            factor = boost * (HEADING if headed and name == "title" else 1)
            weight = factor / (1 - b + b * len(words) / average)
            spots.places += (number, number)
            spots.weights += (weight, weight * INSIDE)
            spots.says += (name != AROUND, name != AROUND)
    return spots


def _average(texts: Iterable[Sequence[str]]) -> float:
    """How many words a field has on average, where it is not empty."""
    lengths = [len(text) for text in texts if text]
    return sum(lengths) / max(1, len(lengths))


def _is_headed(place: Place) -> bool:
    # What the first page is called says where it stands: "Start".
    if place.address == addresses.HOME:
        return False
    return place.kind in {"fragment", "pagina"} or (place.kind == "verslag" and not place.clip)


def _found(texts: Texts, lexis: Lexis) -> dict[str, list[int]]:
    """Of each term the spots where it is found, in their order."""
    of_word: dict[str, list[int]] = defaultdict(list)
    fields = [words for row in texts for words in row]
    for spot, words in zip(range(0, 2 * len(fields), 2), fields, strict=True):
        for word in words:
            of_word[word].append(spot)
    # Numbers are the same objects wherever they stand, which takes less memory.
    following = [*range(1, 2 * len(fields) + 1)]
    found: dict[str, list[int]] = defaultdict(list)
    for word, spots in _emptied(of_word):
        for term in lexis.alone(word):
            found[term] += spots
        for term in lexis.terms_of[word][1:]:
            found[term] += map(following.__getitem__, spots)
    for spots in found.values():
        spots.sort()
    return found


def _row(at: Sequence[int], spots: _Spots, whole: Sequence[str], written: Sequence[str]) -> str:
    """The postings of a term that is found at some spots, as the browser gets them.

    `written` are numbers as text, and `whole` the weights of all spots.
    """
    places = [*map(spots.places.__getitem__, at)]
    says = map(spots.says.__getitem__, at)
    steps = [*map(sub, places[1:], places)]
    if 0 in steps:  # a place that holds it twice
        sums = dict.fromkeys(places, 0.0)
        for place, spot in zip(places, at, strict=True):
            sums[place] += spots.weights[spot]
        held = len(set(compress(places, says)))
        places = [*sums]
        steps = [*map(sub, places[1:], places)]
        weights = [*map(str, _whole(sums.values()))]
    else:
        held = sum(says)
        weights = [whole[spot] for spot in at]
    row = [written[held]] * (1 + 2 * len(places))
    row[1] = written[places[0]]
    row[3::2] = map(written.__getitem__, steps)
    row[2::2] = weights
    return f"[{','.join(row)}]"


def _whole(weights: Iterable[float]) -> list[int]:
    return [round(weight * SCALE) or 1 for weight in weights]
