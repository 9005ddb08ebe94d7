"""Contrast is counted as WCAG counts it, and the site's own colours can be read."""

import pytest

from content import palette
from drawing import contrast


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#000000", 21),
        ("#336699", "#336699", 1),
        # Figures of WebAIM's contrast checker.
        ("#777777", "#ffffff", 4.47),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 3.99),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_a_ratio_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert int(contrast.ratio(one, other) * 100) / 100 == ratio


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", palette.GROUNDS)
def test_the_colours_of_the_style_are_read_and_would_be_accepted(name: str, scheme: str) -> None:
    assert palette.too_faint(name, scheme, getattr(palette.tokens()[name], scheme)) == ""


def test_every_ground_is_a_colour_of_the_style() -> None:
    grounds = {ground for names in palette.GROUNDS.values() for ground in names}
    assert grounds - palette.tokens().keys() == set()


@pytest.mark.parametrize(
    ("scheme", "colour", "advice"),
    [("light", "#ffcc00", "donkerder"), ("dark", "#333333", "lichter")],
)
def test_a_faint_colour_is_told_with_its_ratio_and_the_way_out(
    scheme: str, colour: str, advice: str
) -> None:
    told = palette.too_faint("accent", scheme, colour)
    ground = min(
        (getattr(palette.tokens()[name], scheme) for name in palette.GROUNDS["accent"]),
        key=lambda value: contrast.ratio(colour, value),
    )
    written = f"{int(contrast.ratio(colour, ground) * 100) / 100}".replace(".", ",")
    assert f"het contrast met {ground} is {written}, en 4,5 is nodig" in told
    assert advice in told
