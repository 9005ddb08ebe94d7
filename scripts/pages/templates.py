"""Jinja for the parts of a page that the core itself renders, and what all templates share."""

from datetime import date
from functools import cache

import jinja2
import lxml.html
from markupsafe import Markup

from content.clip import Clip
from drawing import motif
from project.paths import OVERRIDES

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def clock(seconds: int) -> str:
    """Seconds as people read them: 65 is "1:05", 3700 is "1:01:40"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size(count: int) -> str:
    """Bytes as people read them: 309295 is "0,3 MB", 1500000000 is "1,5 GB"."""
    unit, factor = ("GB", 10**9) if count >= 10**9 else ("MB", 10**6)
    return f"{count / factor:.1f} {unit}".replace(".", ",")


def dutch_day(day: str) -> str:
    """A day as people write it: "2022-04-21" is "21 april 2022"."""
    moment = date.fromisoformat(day)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def equip(environment: jinja2.Environment) -> None:
    """Give an environment the filters and values that our templates use."""
    environment.filters.update(clock=clock, size=size, dutch_day=dutch_day)
    environment.globals["motif"] = motif


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(OVERRIDES), autoescape=True, undefined=jinja2.StrictUndefined
    )
    equip(environment)
    return environment


def fragment(clip: Clip, poster: str, prose: str) -> str:
    """The content of a fragment's page: its player and, as HTML, the prose that people wrote.

    `poster` is an address relative to the site's root. mkdocs-video turns the mark into a video.
    """
    template = _environment().get_template("player/clip.html")
    return template.render(clip=clip, poster=poster, prose=Markup(prose))  # noqa: S704 (made by Markdown)


def complete(page: str, clip: Clip) -> str:
    """A fragment's content with, in the <video> that mkdocs-video made, what it cannot write.

    That is the caption track, and the lighter file for small screens.
    """
    if not (clip.video and clip.video.files):
        return page
    inside = _environment().get_template("player/video-inside.html").render(clip=clip)
    root = lxml.html.fragment_fromstring(page)
    video = root.find(".//clip-player//video")
    for element in lxml.html.fragments_fromstring(inside):
        # Browsers take the first source that fits and loads.
        if element.get("media"):
            video.insert(0, element)
        else:
            video.append(element)
    return str(lxml.html.tostring(root, encoding="unicode"))


def room(address: str) -> str:
    """The page that invites everyone in the room to an address."""
    return _environment().get_template("room.html").render(address=address)


def poster(number: int) -> str:
    """The drawn poster of fragment `number`, as SVG."""
    return _environment().get_template("player/poster.svg").render(number=number)


def is_ours(name: str | None) -> bool:
    """Whether a template stands in overrides/ (those are escaped; the theme's own are not)."""
    return name is not None and (OVERRIDES / name).is_file()
