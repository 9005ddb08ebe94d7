"""Long sentences are found in what editors write, and only there."""

import pytest

from dutch.long_sentences import MOST_WORDS, found_in, paragraphs

LONG = " ".join(["woord"] * (MOST_WORDS + 1)) + "."


@pytest.mark.parametrize(
    ("text", "count"),
    [(LONG, 1), (f"Kort. {LONG} Kort.", 1), (f"{LONG} {LONG}", 2), ("Kort. " * 30, 0), ("", 0)],
)
def test_sentences_are_counted_one_by_one(text: str, count: int) -> None:
    assert len(list(found_in(text))) == count


def test_only_running_text_of_a_page_is_read() -> None:
    """Not headings, code or the addresses of links; each with its line, below the page's fields."""
    page = "# Kop\n\nEen [link](adres.md) en\nmeer.\n\n- punt\n- nog\n\n```\nx\n```\n"
    assert list(paragraphs(page, first=4)) == [(6, "Een link en meer."), (9, "punt"), (10, "nog")]


def test_each_cell_of_a_table_stands_alone() -> None:
    page = "Eerst.\n\n| wie | wat |\n|---|:-:|\n| een [buddy](x.md) | gaat mee |\n\nDan.\n"
    cells = [(3, "wie"), (3, "wat"), (5, "een buddy"), (5, "gaat mee")]
    assert list(paragraphs(page)) == [(1, "Eerst."), *cells, (7, "Dan.")]
