"""The postings of an index, cut in pieces of terms that begin alike."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from search.cut_words import CutLexis, Index, starts_of
from search.lexis import SENSE, content_words


def pieces(index: Index, lexis: CutLexis, most: int) -> list[tuple[str, Index]]:
    """Terms that begin alike: where they are, the words that hold them, and the titles."""
    forms = _forms(lexis)
    names = _names(index, lexis)
    of_term = dict(sorted(zip(lexis.terms, index["postings"], strict=True)))
    size = {
        term: _letters(postings) + len(term) + sum(map(len, forms[term]))
        for term, postings in of_term.items()
    }
    starts = starts_of([*size.items()], most)
    cut: list[Index] = [{"terms": [], "postings": [], "forms": {}, "names": {}} for _ in starts]
    for term, postings in of_term.items():
        piece = cut[bisect_right(starts, term) - 1]
        at = len(piece["terms"])
        piece["terms"].append(term)
        piece["postings"].append(postings)
        if term in forms:
            piece["forms"][at] = " ".join(forms[term])
        if term in names:
            piece["names"][at] = names[term]
    for piece in cut:
        piece["terms"] = " ".join(piece["terms"])
    return list(zip(starts, cut, strict=True))


def _letters(numbers: list[int]) -> int:
    """How long they are as text: `repr` says it of thousands at once, with a space too many."""
    return len(repr(numbers)) - len(numbers)


def _forms(lexis: CutLexis) -> dict[str, list[str]]:
    """Of each term the words that hold it and do not show it by their stem."""
    forms: dict[str, list[str]] = defaultdict(list)
    for word, (own, *inside) in lexis.terms_of.items():
        for term in [*([own] if word in lexis.irregular else []), *inside]:
            forms[term].append(word)
    return forms


def _names(index: Index, lexis: CutLexis) -> dict[str, list[int]]:
    """Of each term the names that hold it, as overrides/search/titles.js reads them: four numbers.

    A place; 1 for its address, and 2 more when it is the own term of a word; which word of it; and
    of how many.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for number, name, by_address in _named(index):
        words = content_words(name)
        for at, word in enumerate(words):
            terms = lexis.found_by(word)
            sense = f"{lexis.senses.get(word)}{SENSE}"
            for term in [*terms, *([sense] if sense in lexis.known else [])]:
                own = 2 if terms[:1] == [term] else 0
                found[term] += (number, by_address + own, at, len(words))
    return found


def _named(index: Index) -> Iterator[tuple[int, str, int]]:
    """What fragments, pages and explained words are called; a page also by its address."""
    for number, (kind, address, title, *_) in enumerate(index["places"]):
        name, _ = index["kinds"][kind]
        if "#" not in address or name == "woord":
            yield number, title, 0
        if "#" not in address and name not in {"fragment", "woord"}:
            yield number, address.removesuffix(".html").removesuffix("index"), 1
