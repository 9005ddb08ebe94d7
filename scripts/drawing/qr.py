"""QR codes: an address that a phone reads from a screen or from paper."""

import re
from dataclasses import dataclass

import zxingcpp

# A code as runs in its rows: modules that are dark (0), and light (255).
RUNS = re.compile(rb"\0+|\xff+|\n")
# Of the largest code there is (ISO/IEC 18004): no run is longer.
MOST_MODULES = 177
MOVES = {
    **{b"\0" * count: f"h{count}" for count in range(1, MOST_MODULES + 1)},
    **{b"\xff" * count: f"m{count} 0" for count in range(1, MOST_MODULES + 1)},
    b"\n": "\n",
}


@dataclass(frozen=True)
class Code:
    """A code of `side` modules wide and high.

    `path` draws it, as one in SVG: a line of one module thick through the middle of each row, with
    each of them going on from where the one before ends. It begins at the first module.
    """

    side: int
    path: str


def code(address: str) -> Code:
    """The code of an address; it has the mask that reads best."""
    made = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode)
    image = made.to_image(scale=1, add_quiet_zones=False)
    # Its types do not say that it can be read as bytes.
    side, modules = image.shape[0], bytes(image)  # type: ignore[call-overload]
    rows = b"\n".join(modules[at : at + side] for at in range(0, side * side, side))
    drawn = "".join(map(MOVES.__getitem__, RUNS.findall(rows)))
    return Code(side, drawn.replace("\n", f"m-{side} 1"))
