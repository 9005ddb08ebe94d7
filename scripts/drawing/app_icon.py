"""The app's icon as PNG: iPhones put no SVG on the home screen."""

import io

from PIL import Image

from drawing import motif, pixels

# The duo as in overrides/shell/icon.svg: the heads stand a quarter of the width apart.
APART = motif.DUO[1].x - motif.DUO[0].x
PART = 16 / 64
# Where the middle of the heads stands, as a part of the height.
HEADS = 24 / 64


def png(size: int) -> bytes:
    """A square icon without rounded corners: a phone cuts its own shape out of it."""
    whole = size * pixels.SCALE
    picture = Image.new("RGB", (whole, whole), motif.NIGHT)
    scale = size * PART / APART
    left = size / 2 - motif.WIDTH / 2 * scale
    bottom = size * HEADS + (motif.HEIGHT - motif.DUO[0].y) * scale
    pixels.draw(picture, motif.DUO, scale=scale, left=left, bottom=bottom)
    out = io.BytesIO()
    picture.resize((size, size), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
