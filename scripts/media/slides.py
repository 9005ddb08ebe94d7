"""Draw the slides of a stand-in clip: calm, large, and in the same family as the posters."""

from collections.abc import Iterator
from dataclasses import dataclass

from font_source_sans_pro import SourceSansProSemibold
from font_source_serif_pro import SourceSerifProBold
from PIL import Image, ImageDraw, ImageFont

from content.clip import Clip
from drawing import motif, pixels
from drawing.pixels import SCALE, Place

MARGIN = 96
INK = "#fbf6ee"
SOFT = "#b9d6cc"


@dataclass(frozen=True)
class Font:
    """A typeface, its size in pixels of the slide's 720, and its colour."""

    file: str
    size: int
    colour: str = INK


# The smallest is a twentieth of the height: that can be read at the back of a room.
KICKER = Font(SourceSansProSemibold, 36, SOFT)
MARK = Font(SourceSansProSemibold, 36, motif.OCHRE)
ADDRESS = Font(SourceSerifProBold, 60)
STATEMENT = Font(SourceSerifProBold, 68)
TITLE = Font(SourceSerifProBold, 88)


@dataclass(frozen=True)
class Slide:
    """One picture, how long it stands (seconds), and the words on it."""

    picture: Image.Image
    seconds: int
    words: str


def slides(clip: Clip, film_url: str) -> Iterator[Slide]:
    """The slides of one clip: title, key points, two questions, and where the real film is."""
    yield Slide(_title(clip), 6, clip.title)
    for index, point in enumerate(clip.key_points[:4], start=1):
        yield Slide(_statement(clip, f"In het kort  {index}", point), 9, point)
    for index, question in enumerate(clip.questions[:2], start=1):
        picture = _statement(clip, f"Om te bespreken  {index}", question.text)
        yield Slide(picture, 10, question.text)
    address = f"Bekijk de film op {film_url}"
    yield Slide(_statement(clip, "Het echte fragment", address, ADDRESS), 5, address)


def title_card(clip: Clip) -> Image.Image:
    """What is to be seen of a clip that can only be heard: its title and its people."""
    picture, _ = _titled(clip)
    return _sized(picture)


def _title(clip: Clip) -> Image.Image:
    return _finish(*_titled(clip))


def _titled(clip: Clip) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture, draw = _canvas()
    pixels.draw(picture, motif.gathering(clip.number), Place(0.56, 1280 * 0.46, 720))
    _text(draw, clip.title, TITLE, 150, width=740)
    _text(draw, f"Fragment {clip.number}", KICKER, MARGIN - 8)
    return picture, draw


def _statement(clip: Clip, kicker: str, text: str, font: Font = STATEMENT) -> Image.Image:
    picture, draw = _canvas()
    left = 1280 - 1280 * 0.24 - 40
    pixels.draw(picture, motif.gathering(clip.number), Place(0.24, left, 720))
    _text(draw, kicker, KICKER, MARGIN - 8)
    _text(draw, text, font, 170)
    return _finish(picture, draw)


def _canvas() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (motif.WIDTH * SCALE, motif.HEIGHT * SCALE), motif.NIGHT)
    return picture, ImageDraw.Draw(picture)


def _finish(picture: Image.Image, draw: ImageDraw.ImageDraw) -> Image.Image:
    """Mark the picture as a stand-in and bring it to its real size."""
    _text(draw, "voorbeeldclip", MARK, motif.HEIGHT - 96)
    return _sized(picture)


def _sized(picture: Image.Image) -> Image.Image:
    return picture.resize((motif.WIDTH, motif.HEIGHT), Image.Resampling.LANCZOS)


def _text(draw: ImageDraw.ImageDraw, text: str, font: Font, top: int, *, width: int = 1088) -> None:
    """Write text in lines that fit `width`, from the left margin and `top` (pixels)."""
    face = ImageFont.truetype(font.file, font.size * SCALE)
    lines = [""]
    # A dash stays with the word before it.
    for word in text.replace(" –", "\u00a0–").split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.getlength(longer) > width * SCALE:
            lines.append(word)
        else:
            lines[-1] = longer
    place = (MARGIN * SCALE, top * SCALE)
    spacing = font.size * SCALE // 4
    draw.multiline_text(place, "\n".join(lines), fill=font.colour, font=face, spacing=spacing)
