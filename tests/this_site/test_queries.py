"""People find in this text what they look for."""

from pathlib import Path

import pytest

import finding
from measure import search_bench
from projects import Open


# All were written without knowing the search; no thesaurus can know every word.
@pytest.mark.parametrize("file", search_bench.SETS, ids=lambda file: file.stem)
def test_most_queries_are_answered_first_and_nearly_all_within_three(
    address: str, look: Open, file: Path
) -> None:
    missed = finding.missed(look(address), file)
    told = "; ".join(f"{query} ({rank or 'niet'})" for query, rank in missed)
    assert missed == [], f"te veel zoekvragen uit {file.name} komen niet eerst uit: {told}."


ASKED = {
    "een tip over nee zeggen tegen een gezin": "grenzen.html#tip-waar-ga-je-in-mee",
    "mijn buddy gaat te ver": "grenzen.html",
    "gezin belt elke dag": "grenzen.html",
    "vrijwilliger haakt af wat doen": "rekrutering.html",
    "opleiding": "rekrutering.html",
}


def test_a_question_as_people_put_it_leads_where_it_should(address: str, look: Open) -> None:
    page = look(address)
    page.focus(search_bench.FIELD)
    page.wait_for_selector("[role=option]")
    first = {asked: search_bench.first_answers(page, asked)[0] for asked in ASKED}
    wrong = [asked for asked, found in ASKED.items() if f"fragmenten/{found}" not in first[asked]]
    assert wrong == [], f"deze vragen komen niet eerst uit waar ze moeten: {'; '.join(wrong)}."
