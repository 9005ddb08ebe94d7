"""Jinja: the one environment in which all pages are made, and the parts the core renders itself."""

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import Any

import jinja2
import lxml.html
from markupsafe import Markup

from content import (
    addresses,
    anchors,
    example_days,
    feedback,
    licences,
    mentions,
)
from content.blanks import UNKNOWN
from content.clip import Clip, Tip
from content.explanations import Word, WordList
from content.film_facts import LEVELS
from content.footage import Spoken
from content.said import not_all_from, usual
from drawing import motif, qr
from dutch import writing
from machines.site import Site
from pages import calls, escaped, kept_parts, security, word_marks
from pages.compiled import Compiled
from project.paths import OVERRIDES
from project.version import VERSION
from search import places
from source.fields import AUDIENCES, SOURCES

# No text of an editor holds this sign.
BEHIND = "\x1e"


class _Environment(jinja2.Environment):
    """One that gives its templates its own globals, and no chain with theirs, which are none.

    Jinja copies the names of all globals for each part of a page. Of a chain that takes longer
    than to make the part.
    """

    code_generator_class = escaped.Generator
    context_class = calls.QuickContext
    escaped = staticmethod(escaped.escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template that asks for `d` besides those of all."""
        return super().make_globals(d) if d else self.globals


@cache
def environment() -> jinja2.Environment:
    """The environment of our templates, with the words and figures that they share."""
    made = _Environment(
        loader=jinja2.FileSystemLoader(OVERRIDES),
        bytecode_cache=Compiled(),
        # Every value is escaped in our templates; the theme's own count on it that none is.
        autoescape=_is_ours,
        undefined=jinja2.StrictUndefined,
        # Keeps all: to note which one was used last takes longer than to find it.
        cache_size=-1,
    )
    made.filters.update(_filters())
    made.tests.update(plain=mentions.is_plain)
    made.globals.update(_globals())
    spoken = made.get_template("shell/tongue.html").module
    tongue, titled = (getattr(spoken, name) for name in ("tongue", "titled"))
    # Few clips have one, and a page asks for it tens of times.
    made.globals.update(tongue=lambda clip: tongue(clip) if clip.tongue else "", titled=titled)
    return made


def _filters() -> dict[str, Callable[..., Any]]:
    return {
        "clock": writing.clock,
        "size": writing.size,
        "dutch_day": writing.day,
        "number": writing.number,
        "sentence": writing.sentence,
        "of_all": writing.of_all,
        "usual": usual,
        "not_all_from": not_all_from,
        "mentions": mentions.parts,
        "without_links": mentions.plain,
        "explained": explained,
    }


def _globals() -> dict[str, object]:
    return {
        "addresses": addresses,
        "anchors": anchors,
        "feedback": feedback,
        "audiences": AUDIENCES,
        "english": mentions.ENGLISH,
        "sources": SOURCES,
        "block_kinds": example_days.KINDS,
        "place_kinds": places.KINDS,
        "motif": motif,
        "version": VERSION,
        "policy": policy,
        "stage_policy": stage_policy,
        "room_policy": lambda: _policy(security.of_room()),
        "unknown": UNKNOWN,
        "licences": licences,
        "levels": LEVELS,
    }


def ready(filters: Mapping[str, Callable[..., Any]], **facts: object) -> jinja2.Environment:
    """The environment for the pages of one build, which knows its facts.

    `filters` are those of the generator.
    """
    made = environment()
    # A page asks for tens of templates, and only who edits may change one meanwhile.
    made.auto_reload = bool(facts["serving"])
    made.filters = {**filters, **made.filters, "url": kept_parts.quick_url(filters["url"])}
    made.globals |= {"alike": kept_parts.for_pages_alike(), **facts}
    return made


def policy(content: str = "", clip: Clip | None = None) -> Markup:
    """The element that says what a page may load, with what films of other hosts need.

    These are the page's own `clip`, and those in its text, `content`.
    """
    outside = [film.outside for _, film in clip.films] if clip else []
    films = [(film.embed, film.is_file) for film in outside if film]
    if "<outside-video" in content:
        found = lxml.html.fragment_fromstring(content, create_parent=True).iter("outside-video")
        films += [(film.get("data-embed", ""), film.find("video") is not None) for film in found]
    frames = [address for address, is_file in films if not is_file]
    return _policy(security.of_page(frames, [address for address, is_file in films if is_file]))


def stage_policy(clips: Iterable[Clip]) -> Markup:
    """The same for the projector, which plays the films of all clips and shows no other player."""
    outside = [film.outside for clip in clips for _, film in clip.films]
    return _policy(
        security.of_page(films=[film.embed for film in outside if film and film.is_file])
    )


# Most pages have the same one.
@cache
def _policy(written: str) -> Markup:
    return Markup(render("shell/policy.html", policy=written))  # noqa: S704 (our own template)


def explained(html: Markup, words: WordList, every: str) -> Markup:
    """HTML with a mark on each explained word, where it is used first, and with what they mean.

    `every` is the address of the page with all words.
    """
    marked, used = word_marks.marked(html, words.explained, _mark)
    below = render("talk/words.html", words=used, all=every) if used else ""
    return Markup(marked + below)  # noqa: S704 (our own templates made it)


def _mark(word: Word, text: str) -> str:
    return render("talk/word-mark.html", word=word, text=Markup(text))  # noqa: S704 (it is HTML)


# Jinja asks it of each part of each page.
@cache
def _is_ours(name: str | None) -> bool:
    return name is not None and (OVERRIDES / name).is_file()


def lines(clip: Clip, spoken: Spoken) -> str:
    """The transcript of a clip in one language, as HTML."""
    return render("player/lines.html", clip=clip, spoken=spoken)


def room(address: str, code: str = "") -> str:
    """The page that invites everyone in the room to an address, and to write along with a code."""
    return render("room.html", address=address, code=code)


def moved(old: str, new: str, home: str) -> str:
    """The page at a former address, which leads on. All are from the site's root; `home` is that.

    It must work from disk, so its links are relative; search engines hear of the address online.
    """
    depth = "../" * old.count("/")
    online = addresses.online(home, new) if home else depth + new
    return render("moved.html", to=depth + new, root=depth, canonical=online)


def kept_tips(tips: Iterable[tuple[Clip, Tip]], config: object) -> list[str]:
    """Each tip as Mijn tips shows it; `config` is what the generator gives to pages."""
    page = SimpleNamespace(url=addresses.MY_TIPS)
    values = {"tips": tips, "behind": BEHIND, "config": config, "page": page, "base_url": "."}
    return render("tips/kept-tips.html", **values).split(BEHIND)[:-1]


def robots(site: Site) -> str:
    """What a search engine may read, and where it finds all pages."""
    return render("machines/robots.txt", site=site)


def embed_code(clip: Clip, site: Site, size: tuple[int, int]) -> str:
    """The frame that shows a clip's player in another site. `size` is in pixels."""
    return render("machines/embed-code.html", clip=clip, site=site, size=size)


def embed(clip: Clip, videos: Mapping[str, str], site: Site) -> str:
    """The page in that frame; `videos` are the <video>s that mkdocs-video made, by their part."""
    values = {"clip": clip, "videos": videos, "site": site}
    return render("machines/embed.html", **values, page=None, base_url="..")


def icon() -> str:
    """The sign of the site as an icon, as SVG."""
    return render("shell/icon.svg")


# Where the site has no address, all fragments have that of the film, one after the other.
@lru_cache(maxsize=1)
def qr_code(address: str) -> str:
    """The QR code of an address, to show or print beside it, as SVG."""
    return render("shell/qr-code.svg", code=qr.code(address))


def poster(number: int) -> str:
    """The drawn poster of fragment `number`, as SVG. From a number on, all are alike."""
    return _poster(min(number, motif.FULL))


@cache
def _poster(number: int) -> str:
    return render("player/poster.svg", number=number)


def render(name: str, **values: object) -> str:
    """What a template of overrides/ makes of these."""
    return environment().get_template(name).render(values)
