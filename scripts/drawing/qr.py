"""QR codes: an address that a phone reads from a screen or from paper."""

import io
from functools import cache

import segno


@cache
def svg(address: str) -> str:
    """A QR code as SVG, to print beside an address."""
    out = io.BytesIO()
    segno.make(address, micro=False).save(out, kind="svg", scale=4, border=2, xmldecl=False)
    return out.getvalue().decode()
