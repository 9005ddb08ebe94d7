"""A model that hears speech is told names and words that a clip may hold, in whole sentences."""

import pytest

from content import glossary
from content.catalogue import Catalogue, load
from content.glossary import MOST_LETTERS
from project.paths import ROOT

SAMPLE = ROOT / "tests" / "sample"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The sample's content."""
    return load(SAMPLE)


def test_titles_names_and_the_thesaurus_are_told(catalogue: Catalogue) -> None:
    told = glossary.of(catalogue.clip("rekrutering"), catalogue)
    assert told.startswith("Dit gesprek gaat over Rekrutering van vrijwilligers, ")
    for word in ("Lesley Hustinx", "Sterk duowerk", catalogue.thesaurus[0][0]):
        assert word in told


def test_each_clip_has_its_own_in_sentences_that_a_model_can_take(catalogue: Catalogue) -> None:
    told = [glossary.of(clip, catalogue) for clip in catalogue.clips]
    assert len(set(told)) == len(told)
    assert max(map(len, told)) < MOST_LETTERS + 100
    assert {text[-1] for text in told} == {"."}
    assert {text.count(".") for text in told} <= {1, 2}


def test_a_word_is_told_once(catalogue: Catalogue) -> None:
    words = glossary.of(catalogue.clips[0], catalogue).lower().rstrip(".").split(", ")
    assert len(set(words)) == len(words)
