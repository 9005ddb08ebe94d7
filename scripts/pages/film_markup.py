"""Films in the HTML of a page: before mkdocs-video made it, after that, and of other sites."""

import re
from collections.abc import Callable, Mapping

import lxml.html
from markupsafe import Markup

from content import allowed_html, video_hosts
from content.clip import Clip
from pages import markup
from pages.templates import render
from source import signs

VIDEO_MARK = ' alt="type:video"'
VIDEO_STYLE = re.compile(r'(<video\b[^>]*?) style="[^"]*"')
# The mark of a film at a web address, with the paragraph that Markdown puts around it.
OUTSIDE_FILM = re.compile(
    rf'(?:<p>\s*)?<img (?=[^>]*\balt="{allowed_html.FILM_MARK}")(?=[^>]*\bsrc="https?:)[^>]*>'
    r"(?:\s*</p>)?",
    re.IGNORECASE,
)
IMAGES = ("<im", "<IM", "<Im", "<iM")


def marked(clip: Clip, poster_of: Callable[[Clip], str], prose: str) -> str:
    """A fragment's prose, and above it the mark that mkdocs-video turns into a film's <video>.

    `poster_of` gives an address from the site's root; `prose` is HTML that Markdown made.
    """
    return render("player/video-mark.html", clip=clip, poster_of=poster_of, prose=Markup(prose))  # noqa: S704


def allowed(page: str) -> str:
    """A page without what mkdocs-video writes in each video, and no page may have.

    That is a style, and its mark: a <video> takes no `alt`.
    """
    return VIDEO_STYLE.sub(r"\1", page.replace(VIDEO_MARK, ""))


def apart(page: str, clip: Clip) -> tuple[Mapping[str, str], str]:
    """The <video> of each film by the id of its part, and the prose, out of a `marked` page.

    mkdocs-video was there meanwhile. A video gets what that cannot write: its captions, and the
    light file for small screens.
    """
    *videos, prose = lxml.html.fragment_fromstring(page)
    films = [part for part in clip.parts if part.has_film]
    made = {film.id: _video(video, film) for video, film in zip(videos, films, strict=True)}
    return made, (prose.text or "") + "".join(map(markup.html, prose))


def _video(video: lxml.html.HtmlElement, film: Clip) -> str:
    element = video.find(".//video")
    found = lxml.html.fragments_fromstring(render("player/video-inside.html", clip=film))
    # It takes a <track> for the inside of the one before.
    for child in [inner for outer in found for inner in outer.iter()]:
        # Browsers take the first source that fits and loads.
        if child.get("media"):
            element.insert(0, child)
        else:
            element.append(child)
    return markup.html(element)


def with_facades(page: str) -> str:
    """A page's HTML in which a film of another site asks that site nothing before the click."""
    # A look for what every image has takes a tenth of the time, and hardly any page has one.
    return OUTSIDE_FILM.sub(_facade, page) if signs.any_of(page, IMAGES) else page


def _facade(mark: re.Match[str]) -> str:
    image = lxml.html.fragment_fromstring(mark[0]).xpath("descendant-or-self::img")[0]
    outside = video_hosts.outside(image.get("src"))
    label = image.get("title") or "Video"
    return render("player/outside-video.html", outside=outside, label=label, poster="", clip=None)
