"""A QR code is read as the address that it was made of, as our own SVG draws it."""

import re

import lxml.etree
import pytest
import zxingcpp

from pages import templates

# In pixels: the largest that we draw is that of a room's address with its code.
SCALE, LIGHT = 4, 2
ADDRESSES = (
    "https://a.be/",
    "http://192.168.1.20:8000/schrijf-mee/#k=ABCD",
    *(f"https://www.voorbeeld.be/fragmenten/fragment-{n}.html" for n in range(5)),
    "https://www.voorbeeld.be/" + "een-lang-adres/" * 20,
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_drawn_says_its_address(address: str) -> None:
    assert zxingcpp.read_barcodes(_pixels(templates.qr_code(address)))[0].text == address


def _pixels(svg: str) -> memoryview:
    """What stands in the picture, a byte a module, with the light around it."""
    element = lxml.etree.fromstring(svg)
    side = int(element.attrib["width"]) // SCALE
    assert int(element.attrib["height"]) == side * SCALE
    (path,) = element
    assert path.attrib["transform"] == f"scale({SCALE})"
    pixels = bytearray(b"\xff" * side * side)
    x = y = 0
    start, *moves = re.findall(r"([Mhm])([-\d.]+)(?: ([-\d.]+))?", path.attrib["d"])
    # Through the middle of the first row.
    assert start == ("M", str(LIGHT), f"{LIGHT}.5")
    x, y = LIGHT, LIGHT
    for move, right, down in moves:
        if move == "h":
            at = y * side + x
            pixels[at : at + int(right)] = bytes(int(right))
        x, y = x + int(right), y + int(down or 0)
    return memoryview(bytes(pixels)).cast("B", (side, side))
