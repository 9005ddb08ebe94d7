"""The words of an index, cut in pieces of words that begin alike."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any

from dutch.words import stem
from search.lexis import SENSE

Index = dict[str, Any]


@dataclass(frozen=True)
class CutLexis:
    """The words of an index, as text instead of numbers."""

    index: Index

    @cached_property
    def terms(self) -> list[str]:
        """Every term, by its number: those of words in their order, and then all others."""
        others = [term for term in str(self.index["terms"]).split(" ") if term]
        return [*dict.fromkeys(self._owns.values()), *others]

    @cached_property
    def _owns(self) -> dict[str, str]:
        """Of each word its own term."""
        return {word: self._own(word) for word in str(self.index["words"]).split(" ")}

    def _own(self, word: str) -> str:
        return self.irregular.get(word) or stem(word)

    @cached_property
    def known(self) -> frozenset[str]:
        """The same, to look one up."""
        return frozenset(self.terms)

    @cached_property
    def terms_of(self) -> dict[str, list[str]]:
        """Of each word its own term, and then those inside it."""
        inside = dict(self.index["inside"])
        return {
            word: [own, *(self.terms[number] for number in inside.get(at, ()))]
            for at, (word, own) in enumerate(self._owns.items())
        }

    @cached_property
    def irregular(self) -> dict[str, str]:
        """Of each irregular form its term."""
        return _by_form(self.index["irregular"])

    @cached_property
    def senses(self) -> dict[str, str]:
        """Of some forms their lemma."""
        return _by_form(self.index["senses"])

    def found_by(self, word: str) -> list[str]:
        """All terms of a word that may not be one of the site, its own first."""
        known = self.terms_of.get(word, [self._own(word)])
        return [term for term in known if term in self.known]

    def needed(self, index: Index) -> Index:
        """What reading the glossary and the thesaurus takes: forms of their words, and terms."""
        groups = [group.partition(":") for group in index["glossary"].split(";")]
        heads = {
            word for heads, _, _ in groups for head in heads.split(",") for word in head.split()
        }
        phrases = [means for _, _, all_means in groups for means in all_means.split(",")]
        phrases += [phrase for group in index["synonyms"] for phrase in group]
        terms = {term for phrase in phrases for term in phrase.split()}
        forms = heads | {term.removesuffix(SENSE) for term in terms}
        return {
            "irregular": _grouped(self.irregular, forms),
            "senses": _grouped(self.senses, forms),
            "known": " ".join(sorted(terms & self.known)),
        }


def _by_form(groups: str) -> dict[str, str]:
    """From "vind vond vonden;spreek sprak" what each form is a form of."""
    found = (group.split(" ") for group in groups.split(";") if group)
    return {form: first for first, *forms in found for form in forms}


def _grouped(of_form: Mapping[str, str], forms: Iterable[str]) -> str:
    groups: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        if form in of_form:
            groups[of_form[form]].append(form)
    return ";".join(" ".join([first, *rest]) for first, rest in sorted(groups.items()))


def starts_of(sizes: Sequence[tuple[str, int]], most: int) -> list[str]:
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


def pieces(lexis: CutLexis, most: int) -> list[tuple[str, Index]]:
    """Words and terms that begin alike, each with its other forms."""
    sizes: dict[str, int] = defaultdict(int)
    for word, (_, *inside) in lexis.terms_of.items():
        sizes[word] += len(word) + sum(map(len, inside)) + 2
    for form in (*lexis.irregular, *lexis.senses, *lexis.terms):
        sizes[form] += len(form)
    starts = starts_of(sorted(sizes.items()), most)

    def divided(keys: Iterable[str]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for key in keys:
            found[bisect_right(starts, key) - 1].append(key)
        return found

    words = divided(lexis.terms_of)
    irregular, senses = divided(lexis.irregular), divided(lexis.senses)
    far = _far(lexis, starts)
    return [
        (
            start,
            {
                "words": " ".join(words[n]),
                "inside": {
                    at: " ".join(lexis.terms_of[word][1:])
                    for at, word in enumerate(words[n])
                    if len(lexis.terms_of[word]) > 1
                },
                "far": ";".join(far[n]),
                "irregular": _grouped(lexis.irregular, irregular[n]),
                "senses": _grouped(lexis.senses, senses[n]),
            },
        )
        for n, start in enumerate(starts)
    ]


def _far(lexis: CutLexis, starts: Sequence[str]) -> dict[int, list[str]]:
    """Per piece the terms that no word in it has, and the words elsewhere that have one."""
    words: dict[str, list[str]] = defaultdict(list)
    for word, (own, *_) in lexis.terms_of.items():
        words[own].append(word)
    found: dict[int, list[str]] = defaultdict(list)
    for term in sorted(lexis.terms):
        at = bisect_right(starts, term) - 1
        others = [word for word in words[term] if bisect_right(starts, word) - 1 != at]
        if others or not words[term]:
            found[at].append(" ".join([term, *others]))
    return found
