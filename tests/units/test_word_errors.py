"""Words that were heard are compared with those that were said as a person would."""

import pytest

from measure.word_errors import GO, aligned, distance, keys_to_mend, normalised


def test_how_a_word_is_written_makes_no_error() -> None:
    assert normalised("Eén foto’s, 3 keer!") == normalised("een foto's drie keer")
    assert normalised("OCMW-buddy's in 2022") == ["ocmw", "buddy’s", "in", "2022"]
    assert normalised("Oké, 't is z’n beurt, hmm, en m'n.") == normalised(
        "ok het is zijn beurt en mijn"
    )


def test_other_words_are_errors() -> None:
    """Nothing that flatters: neither a compound in two, nor words that only sound the same."""
    for one, other in [
        ("zoveel", "zo veel"),
        ("jou", "jouw"),
        ("'s", "is"),
        ("mm", "min"),
        ("nee", "'n"),
    ]:
        assert normalised(one) != normalised(other)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("abc", "axc", 1), ("abc", "bcd", 2)],
)
def test_a_distance_is_the_fewest_changes(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == distance(other, one) == apart


def test_words_stand_beside_their_own() -> None:
    said = ["een", "buddy", "gaat", "op", "pad"]
    assert aligned(said, ["een", "gaat", "op", "bed"]) == [
        *((0, 0), (1, None), (2, 1), (3, 2), (4, 3)),
    ]
    assert aligned(said, ["een", "buddy", "gaat", "met", "hen", "op", "pad"]) == [
        *((0, 0), (1, 1), (2, 2), (None, 3), (None, 4), (3, 5), (4, 6)),
    ]


LINE = "Een buddy gaat op pad."
LONG = "Een buddy gaat op pad met iemand die hij nog niet kent, en dat vraagt tijd van hen allebei."


@pytest.mark.parametrize(
    ("said", "heard", "keys"),
    [
        ([LINE], [LINE], 0),
        ([LINE], ["Een buddy gaat op bed."], GO + 2),
        ([LINE], ["een buddy gaat op bad."], GO + 1 + GO + 1),
        ([LINE], [], GO + len(LINE)),
        ([LINE, "Ja."], [f"{LINE} Ja."], GO + 1),
        ([LINE], ["Een buddy", "gaat op pad."], GO + 1),
        # A line that fits in no caption stands in two.
        ([LONG], [LONG[:56], LONG[56:]], 0),
    ],
)
def test_mending_counts_each_key(said: list[str], heard: list[str], keys: int) -> None:
    assert keys_to_mend(said, heard) == keys
