"""A site whose search comes in pieces, as that of a thousand fragments does: the sample, cut."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content import addresses
from dutch.words import stem
from pages import site_files, web_app
from project import classic_script
from search import pieces
from search.index_words import Index, IndexWords


def cut(site: Path, folder: Path) -> Path:
    """A copy of a built site in `folder`, with its search in pieces however small it is."""
    copy = shutil.copytree(site, folder / "site")
    text = (copy / addresses.SEARCH_INDEX).read_text(encoding="utf-8")
    data, _ = json.JSONDecoder().raw_decode(text, text.index("{"))
    words, rows = _words(data), map(classic_script.literal, data.pop("postings"))
    index = Index(data, words, dict(zip(words.terms, rows, strict=True)))
    site_files.write(copy, site_files.with_code(_scripts(index)))
    web_app.write_worker(copy)
    return copy


def _scripts(index: Index) -> Iterator[tuple[str, str]]:
    first = yield from pieces.cut(index)
    yield addresses.SEARCH_INDEX, classic_script.assign_written("vbtcSearchIndex", first)


def _words(data: dict[str, Any]) -> IndexWords:
    """The words of an index, as a browser knows them."""
    irregular = dict(_by_form(data["irregular"]))
    own = {word: irregular.get(word) or stem(word) for word in data["words"].split()}
    terms = [*dict.fromkeys(own.values()), *data["terms"].split()]
    inside = dict(data["inside"])
    terms_of = {
        word: [term, *(terms[number] for number in inside.get(at, ()))]
        for at, (word, term) in enumerate(own.items())
    }
    return IndexWords(terms_of, terms, irregular, dict(_by_form(data["senses"])))


def _by_form(groups: str) -> Iterator[tuple[str, str]]:
    for first, *forms in (group.split() for group in groups.split(";") if group):
        yield from ((form, first) for form in forms)
