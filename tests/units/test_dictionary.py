"""The dictionary that is kept says what the one that it was made of says."""

import sys
from pathlib import Path

import pytest

from dutch import dictionary

ENTRIES = {
    entry.encode(): lemma.encode()
    for entry, lemma in {
        "Aken": "Aken",
        "aken": "aak",
        "gevonden": "vinden",
        "vond": "vinden",
        "coördinator": "coördinator",
        "leraar": "lerares",
        "ter plaatse": "plaats",
    }.items()
}


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment in which nothing is kept yet, with a dictionary of a few words."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(dictionary, "_entries", lambda: ENTRIES)
    return tmp_path


def read() -> dictionary.Dictionary:
    """The dictionary as a new process has it."""
    dictionary.known.cache_clear()
    try:
        return dictionary.known()
    finally:
        dictionary.known.cache_clear()


def test_a_word_has_one_lemma_written_as_words_are_compared() -> None:
    """The first of two that are written alike, and none that is longer than its form."""
    made = dictionary.made_of(ENTRIES)
    assert {form: made.lemma(form) for form in made.every_form()} == {
        "aken": "aken",
        "gevonden": "vinden",
        "vond": "vinden",
        "coordinator": "coordinator",
    }
    assert made.every_lemma() == ["aken", "coordinator", "vinden"]


def test_a_lemma_leads_to_its_forms_and_a_stem_to_those_that_have_another() -> None:
    made = dictionary.made_of(ENTRIES)
    assert made.forms("vinden") == ["gevonden", "vond"]
    assert [*made.odd("vind")] == [("vinden", ["gevonden", "vond"])]
    assert not [*made.odd("ak")]
    assert not made.forms("vond")


def test_a_word_that_it_does_not_know_is_its_own_lemma() -> None:
    made = dictionary.made_of(ENTRIES)
    assert "leraar" not in made
    assert made.lemma("leraar") == "leraar"


def test_it_is_made_once_and_kept_with_the_packages(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = read()
    monkeypatch.setattr(dictionary, "_entries", None)
    assert read().tobytes() == made.tobytes()
    assert len(list(environment.iterdir())) == 1


@pytest.mark.parametrize("broken", [b"", b"geen woordenboek", b"\xe9\x01"])
def test_what_is_kept_and_cannot_be_read_is_made_again(environment: Path, broken: bytes) -> None:
    made = read()
    (kept,) = environment.iterdir()
    kept.write_bytes(broken)
    assert read().tobytes() == made.tobytes()
    assert kept.read_bytes() != broken


def test_where_nothing_can_be_kept_it_is_made_each_time(environment: Path) -> None:
    environment.rmdir()
    assert read().tobytes() == read().tobytes()


def test_that_of_other_rules_is_made_anew_and_the_old_one_goes(
    environment: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    read()
    (old,) = environment.iterdir()
    rules = tmp_path_factory.mktemp("rules") / "rules.json"
    rules.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(dictionary, "RULES_FILE", rules)
    read()
    (new,) = environment.iterdir()
    assert new.name != old.name
