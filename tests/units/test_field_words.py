"""The glossary is language: each group says where it can be looked up, and means something else."""

import yaml

from dutch import field_words
from dutch.words import words
from project.paths import ROOT

FILE = ROOT / "scripts" / "dutch" / "field_words.yml"


def test_every_section_names_its_source() -> None:
    sections = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert [section["groups"][0] for section in sections if not section.get("source")] == []


def test_every_group_leads_from_words_to_others() -> None:
    for group in field_words.groups():
        assert group.means
        assert all(words(entry) for entry in (*group.means, *group.words)), group


def test_no_word_stands_twice_in_a_group() -> None:
    for group in field_words.groups():
        said = [tuple(words(entry)) for entry in group.words]
        assert len(said) == len(set(said)), group
