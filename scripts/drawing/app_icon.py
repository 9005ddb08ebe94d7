"""The app's icon as PNG: iPhones put no SVG on the home screen."""

import io

from PIL import Image

from drawing import motif, pixels
from drawing.pixels import Place


def png(size: int) -> bytes:
    """A square icon without rounded corners: a phone cuts its own shape out of it."""
    whole = size * pixels.SCALE
    picture = Image.new("RGB", (whole, whole), motif.NIGHT)
    scale = size / motif.SIGN_SIDE
    # The sign stands at the top of the motif's canvas.
    bottom = motif.HEIGHT * scale
    pixels.draw(picture, motif.SIGN, Place(scale, 0, bottom), motif.SIGN_LINE)
    out = io.BytesIO()
    picture.resize((size, size), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
