"""However the fields above a page are set apart, they are read, and what remains is the page."""

import pytest

from content import front_matter

FIELDS = "title: Dag twee\n"


@pytest.mark.parametrize(
    "above",
    [
        f"---\n{FIELDS}---\n",
        f"--- \n{FIELDS}---\t\n",
        f"\n \n---\n{FIELDS}---\n",
        f"---\n{FIELDS}...\n",
        f"---\n# Waarom\n\n{FIELDS}---\n",
    ],
)
def test_the_fields_are_read_and_the_page_begins_below_them(above: str) -> None:
    page = front_matter.read(f"{above}Tekst.\n", "docs/dag.md")
    assert (page.given, page.body) == ({"title": "Dag twee"}, "Tekst.\n")
    assert page.line == above.count("\n") + 1


@pytest.mark.parametrize("text", ["Let op: kom op tijd.\n", "", "---\n---\n", "***\n\nTekst."])
def test_a_page_without_fields_keeps_all_its_text(text: str) -> None:
    page = front_matter.read(text, "docs/dag.md")
    assert not page.given
    assert page.body == text.removeprefix("---\n---\n")


def test_while_a_fault_is_told_the_fields_that_are_right_count() -> None:
    text = "---\ntitle: Dag\ntitel: Nacht\ndraft: ja\n---\nTekst.\n"
    page = front_matter.legible(text, "docs/dag.md")
    assert (page.given, page.body) == ({"title": "Dag"}, "Tekst.\n")
    assert front_matter.legible("---\ntitle: Dag\n", "docs/dag.md").body == "---\ntitle: Dag\n"
