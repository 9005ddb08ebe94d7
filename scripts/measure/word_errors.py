"""How far words that were heard are from words that were said, and how much typing mends them."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise

from captions.cutting import LINE, LINES
from dutch.writing import NUMBERS

WORD = re.compile(r"’[tn]\b|[a-z0-9]+(?:’[a-z0-9]+)*")
# What is one word, written in two ways.
WAYS = {"’t": "het", "’n": "een", "m’n": "mijn", "z’n": "zijn", "ok": "oke", "okay": "oke"}
# Sounds that captions leave out, as others who measure do.
SOUNDS = re.compile(r"h+m+|u+h+m?|e+h+m?")
# Keys to come to a place that is wrong: to its caption, and to its word. There, splitting or
# merging is one key more.
GO, CUT = 2, 1
# Places in what was said and in what was heard; None where one has nothing.
Pair = tuple[int | None, int | None]


def normalised(text: str) -> list[str]:
    """The words of a text as they are compared: small, without accents, low numbers in letters.

    That is Whisper's own way for any language, without diacritics, and what it does for English
    besides: short forms in full, numbers in one way, no sounds (https://arxiv.org/abs/2212.04356,
    appendix C). An apostrophe inside a word and a compound stay as they are written.
    """
    plain = unicodedata.normalize("NFKD", text.lower().replace("'", "’"))
    words = WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
    return [_in_letters(WAYS.get(word, word)) for word in words if not SOUNDS.fullmatch(word)]


def _in_letters(word: str) -> str:
    small = word.isdecimal() and int(word) < len(NUMBERS)
    return NUMBERS[int(word)].replace("é", "e") if small else word


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words, or letters, are to be put in, taken out or changed."""
    return _costs(one, other)[-1][-1]


def aligned(said: Sequence[str], heard: Sequence[str]) -> list[Pair]:
    """Words side by side, with as few differences as can be."""
    costs = _costs(said, heard)
    pairs: list[Pair] = []
    row, column = len(said), len(heard)
    while row or column:
        here = costs[row][column]
        both = row and column
        if both and here == costs[row - 1][column - 1] + (said[row - 1] != heard[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif row and here == costs[row - 1][column] + 1:
            row -= 1
            pairs.append((row, None))
        else:
            column -= 1
            pairs.append((None, column))
    return pairs[::-1]


def _costs(one: Sequence[str], other: Sequence[str]) -> list[list[int]]:
    """How many changes lie between each two beginnings (Levenshtein)."""
    rows = [list(range(len(other) + 1))]
    for number, left in enumerate(one, start=1):
        above, row = rows[-1], [number]
        for column, right in enumerate(other):
            step = min(above[column + 1], row[column]) + 1
            row.append(min(step, above[column] + (left != right)))
        rows.append(row)
    return rows


def keys_to_mend(said: Sequence[str], heard: Sequence[str]) -> int:
    """How many keys make captions (`heard`) right, where each line was said by itself.

    Each letter put in, taken out or changed is a key, and so is going to a place that is wrong. A
    caption with words of two lines is to be split, and a line that would fit in one caption but
    stands in two, to be merged.
    """
    lines, captions = _numbered(said), _numbered(heard)
    pairs = aligned([word for _, word in lines], [word for _, word in captions])

    def is_right(pair: Pair) -> bool:
        left, right = pair
        return left is not None and right is not None and lines[left][1] == captions[right][1]

    keys = 0
    for right, group in groupby(pairs, is_right):
        if not right:
            wrong = list(group)
            typed = " ".join(lines[left][1] for left, _ in wrong if left is not None)
            there = " ".join(captions[place][1] for _, place in wrong if place is not None)
            keys += GO + distance(typed, there)
    fits = [len(line) <= LINE * LINES for line in said]
    both = [(lines[i][0], captions[j][0]) for i, j in pairs if i is not None and j is not None]
    for (line, caption), (next_line, next_caption) in pairwise(both):
        is_split = line != next_line and caption == next_caption
        is_merged = line == next_line and caption != next_caption and fits[line]
        keys += (GO + CUT) * (is_split or is_merged)
    return keys


def _numbered(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Each word with the number of its line."""
    return [(number, word) for number, line in enumerate(lines) for word in line.split()]
