"""People find in this text what they look for."""

from pathlib import Path

import pytest

import finding
from measure import search_bench
from projects import Open


# Most were written without knowing the search; no thesaurus can know every word.
@pytest.mark.parametrize("file", search_bench.SETS, ids=lambda file: file.stem)
def test_most_queries_are_answered_first_and_nearly_all_within_three(
    address: str, visit: Open, file: Path
) -> None:
    missed = finding.missed(visit(address), file)
    told = "; ".join(f"{query} ({rank or 'niet'})" for query, rank in missed)
    assert missed == [], f"te veel zoekvragen uit {file.name} komen niet eerst uit: {told}."
