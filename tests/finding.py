"""How well the search of a page answers a file of queries."""

from pathlib import Path

from playwright.sync_api import Page

from measure import search_bench
from measure.search_bench import FIELD, all_answers

# Parts of all queries that must be answered first, and within the first three.
FIRST = 0.88
WITHIN_THREE = 0.95


def missed(page: Page, file: Path) -> list[tuple[str, int | None]]:
    """The queries that are not answered first, with the rank they got, when that is too many."""
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    asked = search_bench.queries(file)
    answers = all_answers(page, [query.text for query in asked])
    ranks = [(q, q.rank(found[:3])) for q, found in zip(asked, answers, strict=True)]
    found = search_bench.quality(ranks)["alles"]
    if found.first / found.count >= FIRST and found.three / found.count >= WITHIN_THREE:
        return []
    return [(q.text, rank) for q, rank in ranks if rank != 1]
