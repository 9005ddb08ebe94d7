"""Draw the slides of a stand-in clip: calm, large, and in the same family as the posters."""

from collections.abc import Iterator
from dataclasses import dataclass

from font_source_sans_pro import SourceSansProSemibold
from font_source_serif_pro import SourceSerifProBold
from PIL import Image, ImageDraw, ImageFont

import motif
from clip import Clip

MARGIN = 96
INK = "#fbf6ee"
SOFT = "#b9d6cc"
# Drawn at twice the size and scaled down, for smooth edges.
SCALE = 2
# The smallest text, in pixels of 720: a twentieth of the height can be read at the back of a room.
SMALL, LARGE = 36, 88


@dataclass(frozen=True)
class Slide:
    """One picture and how long it stands, in seconds."""

    picture: Image.Image
    seconds: int


def slides(clip: Clip, film_url: str) -> Iterator[Slide]:
    """The slides of one clip: title, key points, two questions, and where the real film is."""
    yield Slide(_title(clip), 6)
    for index, point in enumerate(clip.key_points[:4], start=1):
        yield Slide(_statement(clip, f"In het kort  {index}", point), 9)
    for index, question in enumerate(clip.questions[:2], start=1):
        yield Slide(_statement(clip, f"Om te bespreken  {index}", question.text), 10)
    yield Slide(_statement(clip, "Het echte fragment", f"Bekijk de film op {film_url}", size=60), 5)


def _title(clip: Clip) -> Image.Image:
    picture, draw = _canvas()
    _people(draw, clip.number, scale=0.56, left=1280 * 0.46, bottom=720)
    _text(draw, clip.title, LARGE, (MARGIN, 150), width=740, serif=True)
    _text(draw, f"Fragment {clip.number}", SMALL, (MARGIN, MARGIN - 8), colour=SOFT)
    return _finish(picture, draw)


def _statement(clip: Clip, kicker: str, text: str, size: int = 68) -> Image.Image:
    picture, draw = _canvas()
    _people(draw, clip.number, scale=0.24, left=1280 - 1280 * 0.24 - 40, bottom=720)
    _text(draw, kicker, SMALL, (MARGIN, MARGIN - 8), colour=SOFT)
    _text(draw, text, size, (MARGIN, 170), serif=True)
    return _finish(picture, draw)


def _canvas() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (motif.WIDTH * SCALE, motif.HEIGHT * SCALE), motif.NIGHT)
    return picture, ImageDraw.Draw(picture)


def _finish(picture: Image.Image, draw: ImageDraw.ImageDraw) -> Image.Image:
    """Mark the picture as a stand-in and bring it to its real size."""
    _text(draw, "voorbeeldclip", SMALL, (MARGIN, motif.HEIGHT - 96), colour=motif.OCHRE)
    return picture.resize((motif.WIDTH, motif.HEIGHT), Image.Resampling.LANCZOS)


def _text(
    draw: ImageDraw.ImageDraw,
    text: str,
    size: int,
    at: tuple[int, int],
    *,
    width: int = 1088,
    serif: bool = False,
    colour: str = INK,
) -> None:
    """Write text in lines that fit `width`, from the top left corner `at` (pixels)."""
    font = ImageFont.truetype(SourceSerifProBold if serif else SourceSansProSemibold, size * SCALE)
    lines = [""]
    # A dash stays with the word before it.
    for word in text.replace(" –", "\u00a0–").split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > width * SCALE:
            lines.append(word)
        else:
            lines[-1] = longer
    place = (at[0] * SCALE, at[1] * SCALE)
    draw.multiline_text(place, "\n".join(lines), fill=colour, font=font, spacing=size * SCALE // 4)


def _people(
    draw: ImageDraw.ImageDraw, number: int, *, scale: float, left: float, bottom: float
) -> None:
    """The motif, scaled, with its left and bottom edge at these pixels."""
    factor = scale * SCALE
    top = (bottom - motif.HEIGHT * scale) * SCALE
    line = max(2, round(7 * factor))
    for person in motif.gathering(number):
        x, y = left * SCALE + person.x * factor, top + person.y * factor
        body, head = person.shoulder * factor, person.head * factor
        arch = top + person.shoulder_top * factor
        shape = (x - body, arch, x + body, bottom * SCALE + 3 * body)
        draw.rounded_rectangle(shape, body, person.colour, motif.NIGHT, line)
        circle = (x - head, y - head, x + head, y + head)
        draw.ellipse(circle, person.colour, motif.NIGHT, line)
