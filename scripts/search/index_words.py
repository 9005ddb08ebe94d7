"""An index before it is written: what a browser gets of it, and its words as text."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dutch.words import stem
from project import classic_script


@dataclass(frozen=True)
class IndexWords:
    """Of each word its own term and then those inside it; and every term, by its number.

    Words are in order. `irregular` is of some forms their term, and `senses` of some their lemma.
    """

    terms_of: Mapping[str, Sequence[str]]
    terms: Sequence[str]
    irregular: Mapping[str, str] = field(default_factory=dict)
    senses: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def number(self) -> dict[str, int]:
        """Of each term its number."""
        return {term: number for number, term in enumerate(self.terms)}

    def found_by(self, word: str) -> Sequence[str]:
        """All terms of a word that may not be one of the site, its own first."""
        if word in self.terms_of:
            return self.terms_of[word]
        own = self.irregular.get(word) or stem(word)
        return [own] if own in self.number else []


@dataclass(frozen=True)
class Index:
    """All that an index says, its words, and of each term where it stands, as text.

    As numbers, where all terms stand takes three times the memory.
    """

    data: dict[str, Any]
    words: IndexWords
    postings: Mapping[str, str]

    @property
    def whole(self) -> str:
        """The literal that a browser reads in one piece."""
        written = {name: classic_script.literal(data) for name, data in self.data.items()}
        rows = ",".join(self.postings[term] for term in self.words.terms)
        return classic_script.literal_of({**written, "postings": f"[{rows}]"})


def grouped(of_form: Mapping[str, str]) -> str:
    """Forms by what they are forms of, as a browser gets them: "vind vond vonden;spreek sprak"."""
    groups: dict[str, list[str]] = defaultdict(list)
    for form in sorted(of_form):
        groups[of_form[form]].append(form)
    return ";".join(" ".join([first, *groups[first]]) for first in sorted(groups))
