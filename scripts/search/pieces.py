"""A large index cut in pieces, so that a browser fetches what is typed and what is shown.

Each piece is a classic script, for a page from disk may load that and nothing else. There are:
the first piece, as small at any size (rules, glossary, and where the map is); the map (which pieces
there are, and of what kind every place is, and on which page); words (by their letters); postings
(by the letters of their term); and rows (what is shown of a place, by its number). The name of a
piece ends with a sum of what is in it. overrides/search/pieces.js reads them.
"""

import gzip
import hashlib
from collections.abc import Generator, Iterable
from typing import Any

from content import addresses
from project import classic_script
from search import cut_postings, cut_words
from search.index_words import Index

# In bytes over the wire: up to this, one piece costs less than several. With the scripts behind it
# the first touch of the search is then 60 kB at most.
MOST_IN_ONE = 47_000
# In letters of titles and texts: more than this never fits in that, so it need not be tried.
MOST_LETTERS = 100_000
# In bytes before compression, which leaves a third of words and rows, and a fifth of postings.
WORDS, POSTINGS, ROWS = 9_000, 20_000, 9_000
SUM = 8

# Each by its address.
Scripts = Generator[tuple[str, str], None, str]
Data = dict[str, Any]


def of(index: Index, key: str = "") -> Scripts:
    """The pieces of an index that search.index.build made; then its first piece, as a literal.

    That is all of it where it is small. `key` tells the pieces of one index from those of others.
    """
    data = index.data
    if sum(len(row[2]) + len(row[3]) for row in data["places"]) <= MOST_LETTERS:
        whole = index.whole
        if len(gzip.compress(whole.encode(), 6)) <= MOST_IN_ONE:
            return whole
    return (yield from cut(index, key))


def cut(index: Index, key: str = "") -> Scripts:
    """The same of one that is too large for one piece. Each is forgotten before the next."""
    data, words = index.data, index.words
    parts: dict[str, Iterable[tuple[object, str]]] = {
        "w": cut_words.pieces(words, WORDS),
        "p": cut_postings.pieces(index, POSTINGS),
        "r": _rows(data),
    }
    plan: dict[str, object] = {}
    for kind, pieces in parts.items():
        starts, sums = list[object](), ""
        for number, (start, piece) in enumerate(pieces):
            script = _script(f"{key}{kind}{number}", piece)
            yield script
            starts.append(start)
            sums += _sum(script)
        plan[kind] = [starts, sums]
    map_file = _script(f"{key}map", classic_script.literal(plan | _structure(data)))
    yield map_file
    first = {name: data[name] for name in _KEPT if name in data} | cut_words.needed(words, data)
    return classic_script.literal({**first, "pieces": {"key": key, "map": _sum(map_file)}})


# What the first piece says as the whole does; `clips` and `themes` only for lists of them.
_KEPT = (
    *("rules", "wishes", "synonyms", "glossary", "scale", "kinds", "audiences", "themes"),
    *("languages", "tongues"),
)


def _sum(script: tuple[str, str]) -> str:
    """What the name of a piece ends with."""
    address, _ = script
    return address.split(".")[-2]


def _script(name: str, written: str) -> tuple[str, str]:
    text = classic_script.add_written("vbtcSearchPieces", name, written)
    proof = hashlib.sha256(text.encode()).hexdigest()[:SUM]
    return addresses.search_piece(name, proof), text


def _rows(data: Data) -> list[tuple[int, str]]:
    """What is shown of places that follow each other, with what their fragments are called."""
    pieces: list[tuple[int, Data]] = []
    size = ROWS
    for number, (_, address, title, text, clip, _, _, *tongue) in enumerate(data["places"]):
        own = len(address) + len(title) + len(text)
        if size + own > ROWS:
            pieces.append((number, {"rows": [], "clips": {}, "tongues": {}}))
            size = 0
        size += own
        _, piece = pieces[-1]
        piece["rows"].append([address, title, text, *tongue])
        if clip >= 0:
            _, piece["clips"][clip], _, *code = data["clips"][clip]
            piece["tongues"].update((clip, each) for each in code)
    return [(start, classic_script.literal(piece)) for start, piece in pieces]


def _structure(data: Data) -> Data:
    """Of what kind every place is, and where: one for all that follow each other and agree."""
    pages: dict[str, int] = {}
    runs: list[list[int]] = []
    for kind, address, _, _, clip, theme, audience, *_ in data["places"]:
        page = pages.setdefault(address.partition("#")[0], len(pages))
        own = [kind, page, clip, theme, audience]
        if runs and runs[-1][1:] == own:
            runs[-1][0] += 1
        else:
            runs.append([1, *own])
    # Pages and fragments as steps from the run before: most are 0 or 1.
    for run, before in zip(reversed(runs[1:]), reversed(runs[:-1]), strict=True):
        run[2] -= before[2]
        run[3] -= before[3]
    columns = [list(column) for column in zip(*runs, strict=True)]
    return {
        "count": len(data["places"]),
        "runs": columns,
        "clipThemes": [themes for _, _, themes, *_ in data["clips"]],
    }
