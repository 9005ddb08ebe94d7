"""An index in pieces holds what it held in one, each thing once, under a name that proves it."""

import hashlib
import json

import pytest

from search import index, other_languages, pieces
from search.index_words import Index
from search.places import Place

THESAURUS = (("werven", "rekrutering", "aantrekken"),)
TEXTS = ("Werf vrijwilligers samen.", "Daar vond ik een buddy.", "Een taalbuddy leert niet alleen.")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut so that a few words are many pieces."""
    for name in ("WORDS", "POSTINGS", "ROWS"):
        monkeypatch.setattr(pieces, name, 40)


def some(times: int) -> list[Place]:
    """Some tips."""
    return [Place("tip", f"tips.html#{n}", f"{TEXTS[n % 3]} {n}") for n in range(3 * times)]


def whole(times: int = 4) -> Index:
    """The index of those."""
    return index.build(some(times), THESAURUS)


def read(script: str) -> dict[str, object]:
    """What a piece holds."""
    data: dict[str, object] = json.loads(script[script.index("]=") + 2 :].rstrip(";\n"))
    return data


@pytest.mark.usefixtures("small")
def test_everything_is_in_one_piece_and_no_other() -> None:
    index_of_all = whole()
    more = [*pieces.cut(index_of_all)]
    parts = {address.rpartition("/")[2].split(".")[0]: read(text) for address, text in more}
    held = {kind: [p for name, p in parts.items() if name[0] == kind] for kind in "wpr"}
    assert all(len(each) > 2 for each in held.values())
    words = " ".join(str(piece["words"]) for piece in held["w"]).split()
    assert words == index_of_all.data["words"].split()
    terms = [term for piece in held["p"] for term in str(piece["terms"]).split()]
    postings = [row for piece in held["p"] for row in piece["postings"]]  # type: ignore[attr-defined]
    assert terms == sorted(terms)
    by_term = {term: json.loads(written) for term, written in index_of_all.postings.items()}
    assert dict(zip(terms, postings, strict=True)) == by_term
    rows = [row for piece in held["r"] for row in piece["rows"]]  # type: ignore[attr-defined]
    assert rows == [row[1:4] for row in index_of_all.data["places"]]


@pytest.mark.usefixtures("small")
def test_words_of_another_language_are_their_own_terms_in_pieces_too() -> None:
    """Also those that would be forms of one word in Dutch."""
    said = [Place("moment", f"film.html#t={n}", "She works. I work.") for n in range(3)]
    more = [*pieces.cut(other_languages.build(said), "en-")]
    held = [read(text) for address, text in more if "/en-p" in address]
    terms = [term for piece in held for term in str(piece["terms"]).split()]
    assert terms == ["i", "she", "work", "works"]


def test_a_name_proves_what_is_in_it_and_stays_while_that_stays() -> None:
    more = [*pieces.cut(whole())]
    for address, text in more:
        assert hashlib.sha256(text.encode()).hexdigest().startswith(address.split(".")[-2])
    assert more == [*pieces.cut(whole())]
    names = {address for address, _ in more}
    assert names != {address for address, _ in pieces.cut(whole(5))}


def test_the_first_piece_does_not_grow_with_what_can_be_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pieces, "MOST_LETTERS", 0)
    sizes = []
    for times in (50, 500):
        *more, (_, first) = index.scripts(some(times), THESAURUS)
        assert more
        sizes.append(len(first))
    assert sizes[1] <= sizes[0] + 10


def test_a_small_index_is_one_script() -> None:
    few = [Place("tip", "tips.html#1", TEXTS[0])]
    assert len(list(index.scripts(few, THESAURUS))) == 1


def test_a_large_one_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST_IN_ONE", 100)
    few = [Place("tip", "tips.html#1", TEXTS[0])]
    assert len(list(index.scripts(few, THESAURUS))) > 3
