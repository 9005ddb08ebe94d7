"""How someone refers to a fragment: in APA style, and as BibTeX.

Rules: https://apastyle.apa.org/style-grammar-guidelines/references/examples (online video), and
https://www.bibtex.org/Format/.
"""

from content import addresses
from content.clip import Clip
from dutch import writing
from machines.site import Site

# What BibTeX reads as its own.
SPECIAL = str.maketrans({"\\": r"\textbackslash{}", **{sign: f"\\{sign}" for sign in "&%$#_{}"}})


def apa(clip: Clip, site: Site) -> str:
    """One line, in Dutch: who, when, title, site, address. Without a day it says so (z.d.)."""
    day = clip.date.published
    when = f"{day[:4]}, {_day_of_year(day)}" if day else "z.d."
    page = site.at(addresses.fragment(clip.id))
    return f"{_author(clip, site)}. ({when}). {clip.title} [Video]. {site.name}. {page}"


def bibtex(clip: Clip, site: Site) -> str:
    """An entry for programs that keep references."""
    day = clip.date.published
    fields = {
        # Twice in braces: the name of an organisation is no first and last name.
        "author": f"{{{_escaped(_author(clip, site))}}}",
        "title": f"{{{_escaped(clip.title)}}}",
        "year": day[:4] if day else "",
        "language": clip.tongue.dutch if clip.tongue else "",
        "howpublished": f"Video, {_escaped(site.name)}",
        "url": site.at(addresses.fragment(clip.id)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{clip.id},", *lines, "}"])


def _author(clip: Clip, site: Site) -> str:
    """Who made it public: of the film, else of the site, else the site itself."""
    if clip.publisher:
        return clip.publisher.name
    return site.settings.contact.organisation or site.name


def _day_of_year(day: str) -> str:
    return writing.day(day).rsplit(" ", 1)[0]


def _escaped(text: str) -> str:
    return text.translate(SPECIAL)
