"""A long compound breaks between its parts, and nothing else changes."""

import pytest

from dutch.compounds import SOFT_HYPHEN, supple


@pytest.mark.parametrize(
    "parts",
    [
        "Toegankelijkheids|verklaring",
        "Nalevings|status",
        "Handhavings|procedure",
        "vriendschaps|verhaal",
        "kwaliteits|bewaking",
        "Vrijwilligers|werk",
        "gezins|ondersteuning",
        "Leer|ervaringen",
        "Studie|voormiddag van 21 april",
        "PROJECT|BEHEER",
    ],
)
def test_a_long_compound_breaks_between_its_parts(parts: str) -> None:
    assert supple(parts.replace("|", "")) == parts.replace("|", SOFT_HYPHEN)


@pytest.mark.parametrize(
    "text",
    [
        "Vrijwilligers",
        "Verankeringen",
        "leerkansen en projecten",
        "verantwoordelijk",
        "impact",
        "diversiteit",
        "onderscheidingen",
    ],
)
def test_a_word_that_is_short_or_no_compound_stays_as_it_is(text: str) -> None:
    assert supple(text) == text
