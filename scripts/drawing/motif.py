"""The motif of the site: a duo in front, and behind it a community that grows.

Pure geometry on a canvas of 1280 by 720; templates and the slide maker draw it.
"""

from dataclasses import dataclass
from itertools import count, cycle

WIDTH, HEIGHT = 1280, 720
# How thick the line around a person is, in pixels.
LINE = 7
HEAD_RADIUS = 46
SHOULDER_RADIUS = 82
NECK = 14

NIGHT = "#173f43"
GLOW = "#1f5155"
TERRACOTTA = "#e2734b"
OCHRE = "#f2b84b"
CROWD = ("#7fb5a6", "#f1dfc4", "#d79a85", "#56938c")

# (x, y of the head's middle, size), nearest to the duo first: a circle of people fills up.
SEATS = (
    (318, 372, 1.35), (962, 372, 1.35), (640, 236, 1.12),
    (140, 338, 1.18), (1140, 338, 1.18), (462, 250, 1.1), (818, 250, 1.1),
    (268, 236, 1.02), (1012, 236, 1.02), (552, 152, 0.9), (728, 152, 0.9),
    (372, 146, 0.86), (908, 146, 0.86), (120, 202, 0.94), (1160, 202, 0.94),
    (212, 120, 0.8), (1068, 120, 0.8),
)  # fmt: skip
# How many stand behind the duo, from the first fragment to the ninth.
GROWTH = (0, 1, 2, 3, 5, 7, 9, 13, 17)
# The glow behind them: where its middle is on their canvas, and how it grows, in pixels.
GLOW_X, GLOW_Y = 640, 430
GLOW_FIRST, GLOW_MORE = 300, 26
# From this fragment on the glow behind them fills the whole poster, and nothing changes any more.
FULL = 19


@dataclass(frozen=True)
class Person:
    """A head and shoulders: middle of the head (pixels), size (1 is HEAD_RADIUS), colour."""

    x: float
    y: float
    size: float
    colour: str

    @property
    def head(self) -> float:
        """Radius of the head in pixels."""
        return HEAD_RADIUS * self.size

    @property
    def shoulder(self) -> float:
        """Half the width of the body, and the radius of its round top, in pixels."""
        return SHOULDER_RADIUS * self.size

    @property
    def shoulder_top(self) -> float:
        """Where the body begins, in pixels from the top of the canvas."""
        return self.y + self.head + NECK * self.size


DUO = (Person(532, 372, 1.72, TERRACOTTA), Person(748, 372, 1.72, OCHRE))

# The sign of the site, at the head of each page and as the app's icon: the duo alone, on a square.
SIGN_SIDE = 64
SIGN_LINE = 2.5
# In pixels, as the picture that stands for the whole site in a program of Kiwix.
READER_SIDE = 48
SIGN = (Person(24, 24, 9 / HEAD_RADIUS, TERRACOTTA), Person(40, 24, 9 / HEAD_RADIUS, OCHRE))


def gathering(number: int) -> tuple[Person, ...]:
    """The people on the poster of fragment `number` (from 1), in drawing order, back to front."""
    behind = GROWTH[min(max(number, 1), len(GROWTH)) - 1]
    seated = [
        Person(*seat, colour) for seat, colour in zip(SEATS[:behind], cycle(CROWD), strict=False)
    ]
    return (*sorted(seated, key=lambda person: person.y), *DUO)


def glow(number: int) -> int:
    """The radius in pixels of the glow on the poster of fragment `number`."""
    return GLOW_FIRST + GLOW_MORE * number


def newcomers() -> tuple[tuple[Person, int], ...]:
    """Everyone on the fullest poster, back to front, each with the first fragment that has them."""

    def first(person: Person) -> int:
        return next(number for number in count(1) if person in gathering(number))

    return tuple((person, first(person)) for person in gathering(len(GROWTH)))
