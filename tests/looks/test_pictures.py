"""Pages look as they did: reference pictures, with a tolerance that survives another machine.

After a change that is meant: `python3 scripts test -- --accept-pictures tests/test_pictures.py`.
"""

import base64
from pathlib import Path

import pytest
from font_source_sans_pro import SourceSansPro, SourceSansProSemibold
from font_source_serif_pro import SourceSerifProBold
from PIL import Image, ImageChops, ImageFilter

from conftest import Open
from project.paths import ROOT

REFERENCE = Path(__file__).parent / "reference"
FOUND = ROOT / ".cache" / "pictures"
NAMES = {
    "start": "index.html",
    "fragmenten": "fragmenten/index.html",
    "fragment": "fragmenten/rekrutering.html",
    "tips": "tips.html",
    "richtvragen": "richtvragen.html",
    "verslag": "verslag/index.html",
    "meenemen": "meenemen.html",
    "zoeken": "zoeken.html?q=grenzen",
    "studiedag": "studiedag.html",
    "projectie": "projectie.html",
    "over": "over/index.html",
    "niet-gevonden": "404.html",
}
LOOKS = {"groot": (1280, "light"), "klein": (360, "dark")}
# Edges of letters differ a little between machines; a moved or missing thing differs a lot.
FAR = 48
MOST_FAR = 0.004


def fonts() -> str:
    """A style that shows the same letters on every machine, whatever it has installed."""

    def face(family: str, weight: int, file: str) -> str:
        data = base64.b64encode(Path(file).read_bytes()).decode()
        source = f"url(data:font/otf;base64,{data})"
        return f"@font-face{{font-family:{family};font-weight:{weight};src:{source}}}"

    return (
        face("Ref", 400, SourceSansPro)
        + face("Ref", 600, SourceSansProSemibold)
        + face("RefSerif", 700, SourceSerifProBold)
        + ":root:root{--sans:Ref;--serif:RefSerif}"
    )


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels (0 to 1) that are clearly different, after a blur of two pixels."""
    if one.size != other.size:
        return 1.0
    soft = [picture.convert("RGB").filter(ImageFilter.BoxBlur(2)) for picture in (one, other)]
    grey = ImageChops.difference(soft[0], soft[1]).convert("L")
    return sum(grey.histogram()[FAR:]) / (grey.width * grey.height)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_looks_as_it_did(
    address: str, visit: Open, request: pytest.FixtureRequest, name: str, look: str
) -> None:
    width, scheme = LOOKS[look]
    page = visit(address + NAMES[name], width=width, scheme=scheme, reduced_motion="reduce")
    page.add_style_tag(content=fonts())
    page.evaluate("document.fonts.ready")
    # The browser draws its own video controls, and these change with its version.
    page.add_style_tag(content="video::-webkit-media-controls { display: none }")
    FOUND.mkdir(parents=True, exist_ok=True)
    found = FOUND / f"{name}-{look}.png"
    page.screenshot(path=found)
    picture = Image.open(found).quantize(96, dither=Image.Dither.NONE)
    reference = REFERENCE / found.name
    if request.config.getoption("--accept-pictures"):
        picture.save(reference, optimize=True)
    assert difference(picture, Image.open(reference)) <= MOST_FAR, f"bekijk {found}"


def test_a_missing_thing_is_noticed() -> None:
    """The tolerance is not so wide that it hides what a reader would miss."""
    picture = Image.open(REFERENCE / "tips-groot.png").convert("RGB")
    without = picture.copy()
    paper = picture.crop((0, 360, 80, 480)).resize((640, 120))
    without.paste(paper, (88, 360))
    assert difference(picture, without) > MOST_FAR
