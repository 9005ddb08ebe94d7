"""The postings of an index, cut in pieces of terms that begin alike."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from project import classic_script
from search.cut_words import Pieces, divided, starts_of
from search.index_words import Index, IndexWords
from search.lexis import SENSE, content_words


def pieces(index: Index, most: int) -> Pieces:
    """Terms that begin alike: where they are, the words that hold them, and the titles."""
    words, postings = index.words, index.postings
    forms = _forms(words)
    names = _names(index.data, words)
    ordered = sorted(postings)
    sizes = (
        (term, len(postings[term]) - 1 + len(term) + sum(map(len, forms.get(term, ()))))
        for term in ordered
    )
    starts = starts_of(sizes, most)
    made = (
        classic_script.literal_of(
            {
                "terms": classic_script.literal(" ".join(terms)),
                "postings": f"[{','.join([postings[term] for term in terms])}]",
                "forms": classic_script.literal(
                    {at: " ".join(forms[term]) for at, term in enumerate(terms) if term in forms}
                ),
                "names": classic_script.literal(
                    {at: names[term] for at, term in enumerate(terms) if term in names}
                ),
            }
        )
        for terms in divided(ordered, starts)
    )
    return zip(starts, made, strict=True)


def _forms(words: IndexWords) -> dict[str, list[str]]:
    """Of each term the words that hold it and do not show it by their stem."""
    forms: dict[str, list[str]] = defaultdict(list)
    for word, (own, *inside) in words.terms_of.items():
        if word in words.irregular:
            forms[own].append(word)
        for term in inside:
            forms[term].append(word)
    return forms


def _names(data: Mapping[str, Any], words: IndexWords) -> dict[str, list[int]]:
    """Of each term the names that hold it, as overrides/search/titles.js reads them: four numbers.

    A place; 1 for its address, and 2 more when it is the own term of a word; which word of it; and
    of how many.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for number, name, by_address in _named(data):
        said = content_words(name)
        for at, word in enumerate(said):
            terms = words.found_by(word)
            sense = f"{words.senses.get(word)}{SENSE}"
            for term in [*terms, *([sense] if sense in words.number else [])]:
                own = 2 if terms[:1] == [term] else 0
                found[term] += (number, by_address + own, at, len(said))
    return found


def _named(data: Mapping[str, Any]) -> Iterator[tuple[int, str, int]]:
    """What fragments, pages and explained words are called; a page also by its address."""
    for number, (kind, address, title, *_) in enumerate(data["places"]):
        name, _ = data["kinds"][kind]
        if "#" not in address or name == "woord":
            yield number, title, 0
        if "#" not in address and name not in {"fragment", "woord"}:
            yield number, address.removesuffix(".html").removesuffix("index"), 1
