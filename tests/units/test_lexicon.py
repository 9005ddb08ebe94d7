"""What a dictionary adds to the words of a site: the forms that people type, and no others."""

import pytest

from dutch import lexicon


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("vinden", "vond"),
        ("vastleggen", "vastgelegd"),
        ("doorgeven", "doorgegeven"),
        ("afwachten", "afwachtte"),
        ("kiezen", "kiest"),
    ],
)
def test_an_irregular_form_leads_to_its_word(word: str, form: str) -> None:
    """Also a participle that the dictionary lacks, where it knows the verb without its particle."""
    assert form in lexicon.irregular({word})


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("doorgaan", "doorgaande"),
        ("afwachten", "afwachtt"),
        ("boek", "boeksken"),
        ("oud", "ouder"),
    ],
)
def test_a_form_that_nobody_types_is_left_out(word: str, form: str) -> None:
    assert form not in lexicon.irregular({word})
