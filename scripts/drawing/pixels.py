"""Draw the people of the motif as pixels, for the stand-in clips and the app's icon."""

from collections.abc import Iterable

from PIL import Image, ImageDraw

from drawing import motif
from drawing.motif import Person

# Drawn at twice the size and scaled down, for smooth edges.
SCALE = 2


def draw(
    picture: Image.Image, people: Iterable[Person], *, scale: float, left: float, bottom: float
) -> None:
    """Draw people on a picture that is SCALE times too large.

    `scale` is how large the motif's canvas becomes; `left` and `bottom` say where its edges stand,
    in pixels of the picture as it will be.
    """
    brush = ImageDraw.Draw(picture)
    factor = scale * SCALE
    top = (bottom - motif.HEIGHT * scale) * SCALE
    line = max(2, round(7 * factor))
    for person in people:
        x, y = left * SCALE + person.x * factor, top + person.y * factor
        body, head = person.shoulder * factor, person.head * factor
        arch = top + person.shoulder_top * factor
        shape = (x - body, arch, x + body, bottom * SCALE + 3 * body)
        brush.rounded_rectangle(shape, body, person.colour, motif.NIGHT, line)
        circle = (x - head, y - head, x + head, y + head)
        brush.ellipse(circle, person.colour, motif.NIGHT, line)
