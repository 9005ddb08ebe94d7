"""A fragment's poster as PNG, for what shows no SVG; overrides/player/poster.svg draws the same."""

import io

from PIL import Image, ImageDraw

from drawing import motif, pixels
from drawing.pixels import Place

# As many colours as flat shapes with smooth edges need.
COLOURS = 32


def png(number: int, width: int) -> bytes:
    """The poster of fragment `number`, `width` pixels wide and 16 by 9."""
    height = width * motif.HEIGHT // motif.WIDTH
    scale = width / motif.WIDTH
    size = (width * pixels.SCALE, height * pixels.SCALE)
    picture = Image.new("RGB", size, motif.NIGHT)
    x, y, radius = (
        value * scale * pixels.SCALE for value in (motif.GLOW_X, motif.GLOW_Y, motif.glow(number))
    )
    circle = (x - radius, y - radius, x + radius, y + radius)
    ImageDraw.Draw(picture).ellipse(circle, motif.GLOW)
    pixels.draw(picture, motif.gathering(number), Place(scale, 0, height))
    small = picture.resize((width, height), Image.Resampling.LANCZOS).quantize(
        COLOURS, dither=Image.Dither.NONE
    )
    out = io.BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()
