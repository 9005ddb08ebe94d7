"""Pictures of pages, with a tolerance that survives another machine."""

import base64
from pathlib import Path

from font_source_sans_pro import SourceSansPro, SourceSansProSemibold
from font_source_serif_pro import SourceSerifProBold
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Page

from project.paths import ROOT
from projects import Open

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
# What a page still has to make when it is loaded.
MADE_LATER = {"zoeken": ".hits .hit", "studiedag": ".block", "projectie": "[data-ready]"}
IN_VIEW = """() => Promise.all([...document.images]
  .filter(image => image.getClientRects().length)
  .filter(image => image.getBoundingClientRect().top < innerHeight)
  .map(image => image.decode().then(() => true)))"""
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


def taken(opened: Open, address: str, name: str, look: str, folder: str) -> Path:
    """The file, in a folder of its own, with a picture of a page as it looks now."""
    width, scheme = LOOKS[look]
    page = opened(address + NAMES[name], width=width, scheme=scheme, reduced_motion="reduce")
    page.add_style_tag(content=fonts())
    # The browser draws its own video controls, and these change with its version.
    page.add_style_tag(content="video::-webkit-media-controls { display: none }")
    _wait_until_whole(page, name)
    return photograph(page, f"{name}-{look}", folder)


def photograph(page: Page, name: str, folder: str) -> Path:
    """The file, in a folder of its own, with a picture of a page that is whole."""
    found = FOUND / folder / f"{name}.png"
    found.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=found)
    return found


def _wait_until_whole(page: Page, name: str) -> None:
    if name in MADE_LATER:
        page.locator(MADE_LATER[name]).first.wait_for(state="attached")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate(IN_VIEW)


def distance(found: Path, reference: Path, *, accept: bool) -> float:
    """The part of pixels that differ from a reference picture, or from now on are it."""
    picture = Image.open(found)
    if accept:
        picture.quantize(96, dither=Image.Dither.NONE).save(reference, optimize=True)
    return difference(picture, Image.open(reference)) if reference.is_file() else 1.0


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels (0 to 1) that are clearly different, after a blur of two pixels."""
    if one.size != other.size:
        return 1.0
    sharp = [picture.convert("RGB") for picture in (one, other)]
    # What is near already does not come apart by a blur.
    if not _far(*sharp):
        return 0.0
    soft = [picture.filter(ImageFilter.BoxBlur(2)) for picture in sharp]
    return _far(*soft) / (one.width * one.height)


def _far(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ clearly."""
    return sum(ImageChops.difference(one, other).convert("L").histogram()[FAR:])
