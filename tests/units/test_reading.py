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
