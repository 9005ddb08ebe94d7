"""Pages look as they did: reference pictures of the sample's site.

After a change that is meant: `python3 scripts test -- --accept-pictures tests/looks`.
"""

from pathlib import Path

import pytest
from PIL import Image

import pictures
from browsing import Reader
from pictures import LOOKS, MOST_FAR, NAMES

REFERENCE = Path(__file__).parent


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_looks_as_it_did(
    address: str, reader: Reader, request: pytest.FixtureRequest, name: str, look: str
) -> None:
    found = pictures.taken(reader.open, address, name, look, "looks")
    assert reader.take_complaints() == []
    accept = bool(request.config.getoption("--accept-pictures"))
    far = pictures.distance(found, REFERENCE / found.name, accept=accept)
    assert far <= MOST_FAR, f"bekijk {found}"


def test_a_missing_thing_is_noticed() -> None:
    """The tolerance is not so wide that it hides what a reader would miss."""
    picture = Image.open(REFERENCE / "tips-groot.png").convert("RGB")
    without = picture.copy()
    paper = picture.crop((0, 360, 80, 480)).resize((640, 120))
    without.paste(paper, (88, 360))
    assert pictures.difference(picture, without) > MOST_FAR
