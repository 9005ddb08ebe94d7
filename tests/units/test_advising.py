"""Sentences that advise are found by how Dutch is built, and others are left alone."""

import pytest

from dutch.advising import advises


@pytest.mark.parametrize(
    "sentence",
    [
        "Spreek samen af wat een buddy doet.",
        "Geef elkaar de tijd.",
        "Vraag dat aan de ouders zelf.",
        "Leer van elkaars fouten.",
        "Lees het verslag van vorig jaar.",
        "Ga rustig zitten.",
        "Wees daar eerlijk over.",
        "Dus blijf altijd luisteren.",
        "Hou het klein.",
        "Schrijf alles meteen op.",
        "Dan moet je eerst bellen.",
        "Je kan het best vroeg beginnen.",
        "We zouden zeggen: probeer het gewoon.",
        "Zorg dat iedereen een sleutel heeft.",
        "Het is heel belangrijk dat ze elkaar kennen.",
        "Vergeet niet te vragen hoe het gaat.",
    ],
)
def test_advice_is_found(sentence: str) -> None:
    assert advises(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Ja.",
        "Vraag je dat aan de ouders?",
        "Moet je dan eerst bellen?",
        "Een buddy gaat op pad.",
        "De kenmerken van het project geven de doorslag.",
        "Werk is voor haar alles.",
        "Dat verschilt per project.",
        "Mensen met een verhaal komen graag.",
        "Kinderen in de stad spelen buiten.",
        "Dank u voor alles.",
        "Ik heb het zo geleerd.",
        "Tijd voor een pauze nu.",
        "In kleine werkingen lukt dat.",
    ],
)
def test_what_only_tells_or_asks_is_none(sentence: str) -> None:
    assert not advises(sentence)
