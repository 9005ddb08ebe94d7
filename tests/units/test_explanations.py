"""The list of words: what readers see of it, and what waits for an editor."""

import shutil
from pathlib import Path

import pytest

from commands import status as command
from content import status
from content.catalogue import Catalogue, load
from content.published import without_blanks

CASES = Path(__file__).parents[1] / "cases"
LIST = """- word: OCMW
- word: Zaal
  explanation: Wie luistert.
  source: redactie
- word: émotie
  also: [emoties]
  explanation: Wat je voelt.
  source: verslag
- word: aanpak
  explanation: "Zo doe je het: [nog te schrijven]."
  source: redactie
- word: Buddy
  explanation:
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The sample of the cases, with words."""
    shutil.copytree(CASES / "sample", tmp_path, dirs_exist_ok=True)
    (tmp_path / "clips" / "woorden.yml").write_text(LIST, encoding="utf-8")
    return load(tmp_path)


def test_readers_see_the_explained_words_from_a_to_z(catalogue: Catalogue) -> None:
    """What is still to be filled in is for who edits."""
    assert [word.word for word in catalogue.words.explained] == ["aanpak", "émotie", "Zaal"]
    published = without_blanks(catalogue).words
    assert [word.word for word in published.explained] == ["émotie", "Zaal"]


def test_what_is_not_explained_yet_is_told_with_its_line(catalogue: Catalogue) -> None:
    lines = list(command.lines(status.of(catalogue)))
    at = lines.index("Woorden zonder uitleg (2):")
    assert lines[at + 1 : at + 3] == [
        "  clips/woorden.yml:1  OCMW",
        "  clips/woorden.yml:12  Buddy",
    ]
    assert "  clips/woorden.yml:10 [4].explanation  [nog te schrijven]" in lines


def test_a_site_without_the_file_explains_nothing() -> None:
    words = load(CASES / "sample").words
    assert (words.explained, list(words.unexplained)) == ([], [])
