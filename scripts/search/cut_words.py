"""The words of an index, cut in pieces of words that begin alike."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any

from project import classic_script
from search.index_words import IndexWords, grouped
from search.lexis import SENSE

# Where a piece begins, and what is in it as text.
Pieces = Iterable[tuple[str, str]]


def needed(words: IndexWords, data: Mapping[str, Any]) -> dict[str, str]:
    """What reading the glossary and the thesaurus takes: forms of their words, and terms."""
    groups = [group.partition(":") for group in data["glossary"].split(";")]
    heads = {word for heads, _, _ in groups for head in heads.split(",") for word in head.split()}
    phrases = [means for _, _, all_means in groups for means in all_means.split(",")]
    phrases += [phrase for group in data["synonyms"] for phrase in group]
    terms = {term for phrase in phrases for term in phrase.split()}
    forms = heads | {term.removesuffix(SENSE) for term in terms}
    return {
        "irregular": _grouped(words.irregular, forms),
        "senses": _grouped(words.senses, forms),
        "known": " ".join(sorted(terms & words.number.keys())),
    }


def _grouped(of_form: Mapping[str, str], forms: Iterable[str]) -> str:
    return grouped({form: of_form[form] for form in forms if form in of_form})


def starts_of(sizes: Iterable[tuple[str, int]], most: int) -> list[str]:
    """Where pieces of at most so many bytes begin: no more letters than tell it from the last."""
    starts, size, before = [""], 0, ""
    for key, own in sizes:
        size += own
        if size > most and before:
            starts.append(_first_letters(before, key))
            size = own
        before = key
    return starts


def _first_letters(before: str, key: str) -> str:
    """As few letters of a key as tell it from the one before."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before, key, strict=False))
    return key[: len(list(same)) + 1]


def divided(keys: Iterable[str], starts: Sequence[str]) -> Iterator[list[str]]:
    """Per piece the keys that it holds, in order."""
    ordered = sorted(keys)
    edges = [*(bisect_left(ordered, start) for start in starts), len(ordered)]
    return (ordered[first:end] for first, end in pairwise(edges))


def pieces(words: IndexWords, most: int) -> Pieces:
    """Words and terms that begin alike, each with its other forms."""
    sizes: dict[str, int] = defaultdict(int)
    for word, (_, *inside) in words.terms_of.items():
        sizes[word] += len(word) + sum(map(len, inside)) + 2
    for form in (*words.irregular, *words.senses, *words.terms):
        sizes[form] += len(form)
    starts = starts_of(((key, sizes[key]) for key in sorted(sizes)), most)
    own = [*divided(words.terms_of, starts)]
    irregular, senses = divided(words.irregular, starts), divided(words.senses, starts)
    columns = zip(own, _far(words, own, starts), irregular, senses, strict=True)
    made = (
        {
            "words": " ".join(here),
            "inside": _inside(words, here),
            "far": ";".join(far),
            "irregular": _grouped(words.irregular, forms),
            "senses": _grouped(words.senses, lemmas),
        }
        for here, far, forms, lemmas in columns
    )
    return zip(starts, map(classic_script.literal, made), strict=True)


def _inside(words: IndexWords, some: Iterable[str]) -> dict[int, str]:
    """The compounds among some words, by number, each with the terms of its parts."""
    parts = (" ".join(words.terms_of[word][1:]) for word in some)
    return {at: inside for at, inside in enumerate(parts) if inside}


def _far(
    words: IndexWords, own: Iterable[Sequence[str]], starts: Sequence[str]
) -> Iterator[list[str]]:
    """Per piece the terms that no word in it has, and the words elsewhere that have one."""
    piece_of = {word: number for number, here in enumerate(own) for word in here}
    words_of: dict[str, list[str]] = defaultdict(list)
    for word, (term, *_) in words.terms_of.items():
        words_of[term].append(word)
    for number, terms in enumerate(divided(words.terms, starts)):
        found: list[str] = []
        for term in terms:
            others = [word for word in words_of[term] if piece_of[word] != number]
            if others or not words_of[term]:
                found.append(" ".join([term, *others]))
        yield found
