"""The colours of the site: those of shell/tokens.css, and those of its own that a site may set."""

import re
from functools import cache
from typing import NamedTuple

from drawing import contrast
from project.paths import OVERRIDES

TOKENS = "shell/tokens.css"
HEX = "(#[0-9a-f]{6})"
# A colour that differs in light and dark, or one that does not; the first of a name counts.
TOKEN = re.compile(
    rf"^\s*--([a-z-]+): (?:var\(--light, {HEX}\) var\(--dark, {HEX}\)|{HEX});$", re.MULTILINE
)
# What each colour that may be set has behind it or, as the ground of a button, on it.
GROUNDS = {
    "accent": ("paper", "surface", "room", "team", "accent-ink"),
    "calm": ("paper", "surface", "room", "team"),
}


class Shade(NamedTuple):
    """A colour as it is in light and in dark, each as #rrggbb."""

    light: str
    dark: str


@cache
def tokens() -> dict[str, Shade]:
    """Every plain colour of the site's style, by its name."""
    found: dict[str, Shade] = {}
    for name, light, dark, both in TOKEN.findall((OVERRIDES / TOKENS).read_text(encoding="utf-8")):
        found.setdefault(name, Shade(light or both, dark or both))
    return found


def too_faint(name: str, scheme: str, colour: str) -> str:
    """Why text in this colour cannot be read; empty when it can.

    `scheme` is light or dark, `colour` is #rrggbb.
    """
    grounds = {ground: getattr(tokens()[ground], scheme) for ground in GROUNDS[name]}
    ground, least = min(
        ((where, contrast.ratio(colour, where)) for where in grounds.values()),
        key=lambda pair: pair[1],
    )
    if least >= contrast.ENOUGH:
        return ""
    change = "donkerder" if scheme == "light" else "lichter"
    return (
        f"`{colour}` is te moeilijk te lezen: het contrast met {ground} is {_written(least)}, "
        f"en {_written(contrast.ENOUGH)} is nodig. Kies een kleur die {change} is."
    )


def _written(figure: float) -> str:
    # Rounded down: 4.499 is not enough, and must not read as 4,5.
    return str(int(figure * 100) / 100).replace(".", ",")
