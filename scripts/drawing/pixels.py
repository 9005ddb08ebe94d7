"""Draw the people of the motif as pixels, for the stand-in clips and the app's icon."""

from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from drawing import motif
from drawing.motif import Person

# Drawn at twice the size and scaled down, for smooth edges.
SCALE = 2


@dataclass(frozen=True)
class Place:
    """Where people stand on a picture: how large their canvas becomes, and where its edges are.

    `left` and `bottom` are in pixels of the picture as it will be.
    """

    scale: float
    left: float
    bottom: float


def draw(
    picture: Image.Image, people: Iterable[Person], place: Place, line: float = motif.LINE
) -> None:
    """Draw people on a picture that is SCALE times too large; `line` is thick on their canvas."""
    brush = ImageDraw.Draw(picture)
    factor = place.scale * SCALE
    top = (place.bottom - motif.HEIGHT * place.scale) * SCALE
    width = max(2, round(line * factor))
    for person in people:
        x, y = place.left * SCALE + person.x * factor, top + person.y * factor
        body, head = person.shoulder * factor, person.head * factor
        arch = top + person.shoulder_top * factor
        shape = (x - body, arch, x + body, place.bottom * SCALE + 3 * body)
        brush.rounded_rectangle(shape, body, person.colour, motif.NIGHT, width)
        circle = (x - head, y - head, x + head, y + head)
        brush.ellipse(circle, person.colour, motif.NIGHT, width)
