"""What may be in a page: the one table of tags, attributes and addresses, and who does not keep it.

A page of someone else, or one made from what a room wrote, is judged by the same table.
"""

import re
from collections.abc import Iterator, Mapping

from content.page_parser import Element, Rendered

ANYWHERE = frozenset({"id", "title", "lang", "dir"})
NOTHING: frozenset[str] = frozenset()
TAGS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "p", "hr", "br", "wbr"), NOTHING),
    **dict.fromkeys(("div", "span", "blockquote", "pre", "figure", "figcaption"), NOTHING),
    **dict.fromkeys(("b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small"), NOTHING),
    **dict.fromkeys(("sub", "sup", "code", "kbd", "samp", "var", "q", "cite", "abbr"), NOTHING),
    **dict.fromkeys(("bdi", "bdo", "dfn", "ul", "dl", "dt", "dd", "summary"), NOTHING),
    **dict.fromkeys(("table", "thead", "tbody", "tfoot", "tr", "caption"), NOTHING),
    "a": frozenset({"href", "download", "hreflang", "rel", "target"}),
    "details": frozenset({"open"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "td": frozenset({"align", "colspan", "rowspan", "headers"}),
    "th": frozenset({"align", "colspan", "rowspan", "headers", "scope"}),
    "time": frozenset({"datetime"}),
}
# What only our own extensions of Markdown write.
MADE: Mapping[str, frozenset[str]] = {
    "a": frozenset({"class"}),
    "div": frozenset({"class"}),
    "input": frozenset({"type", "disabled", "checked", "aria-label"}),
    "li": frozenset({"class"}),
    "p": frozenset({"class"}),
}
# Blocks of code come as HTML that is done, so that nobody can tell them from what someone typed.
CODE = frozenset({"code", "pre"})
# Those classes; one that someone chooses could hide text, or break the page.
CLASSES = re.compile(
    r"admonition frame-\w+|admonition-title|footnote|footnote-ref|footnote-backref|highlight|task"
    r"|language-[\w+#-]+"
)
# The mark of a film says more to its <video>.
FILM = frozenset({"poster", "preload", "loop", "muted", "playsinline", "aria-label"})
FILM_MARK = "type:video"
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# The attributes that hold an address, and whether a browser asks for it by itself.
ADDRESSES = {"href": False, "src": True, "poster": True}

INSTEAD = {
    **dict.fromkeys(
        ("iframe", "video", "embed", "object", "audio", "source"),
        "Schrijf een film als ![type:video](adres).",
    ),
    "style": "Wis het: hoe een pagina eruitziet, zegt de site.",
    "class": "Wis het: hoe een pagina eruitziet, zegt de site.",
    "font": "Wis het: hoe een pagina eruitziet, zegt de site.",
    "center": "Wis het: hoe een pagina eruitziet, zegt de site.",
    "svg": "Bewaar de tekening als bestand, en toon ze met ![beschrijving](naam.svg).",
}
REMOVE = "Wis het, of schrijf het als gewone tekst."


def faults(page: Rendered) -> Iterator[tuple[str, str]]:
    """What is in a page and may not be: what to look for in its source, and what is wrong."""
    tags = tuple(f"<{element.tag}" for element in page.elements if element.tag not in TAGS)
    for strange in page.strange:
        if not strange.lower().startswith(tags):
            yield strange, f"`{strange}` is geen HTML die hier mag. {REMOVE}"
    for element in page.elements:
        if element.tag not in TAGS and not (element.made and element.tag in MADE):
            instead = INSTEAD.get(element.tag, REMOVE)
            yield f"<{element.tag}", f"`<{element.tag}>` mag niet in een pagina. {instead}"
        else:
            yield from _attributes(element)
    for tag in page.unbalanced:
        name = tag.strip("</>")
        wrong = (
            f"`</{name}>` sluit niets af" if tag[1] == "/" else f"`<{name}>` wordt niet afgesloten"
        )
        if name in TAGS:
            yield tag, f"{wrong}. Elk `<{name}>` heeft zijn eigen `</{name}>` nodig."


def is_film(element: Element) -> bool:
    """Whether an element is the mark of a film."""
    return element.tag == "img" and element.attributes.get("alt") == FILM_MARK


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    if is_film(element) and not element.made:
        yield "<img", f"schrijf een film als ![{FILM_MARK}](adres), en niet als HTML."
    allowed = ANYWHERE | TAGS.get(element.tag, NOTHING) | (FILM if is_film(element) else NOTHING)
    ours = MADE.get(element.tag, NOTHING) if element.made else NOTHING
    ours |= {"class"} if element.tag in CODE else NOTHING
    for name, value in element.attributes.items():
        of_ours = name in ours and (name != "class" or CLASSES.fullmatch(value))
        if name not in allowed and not of_ours:
            where = f"`{name}` mag niet bij `<{element.tag}>`"
            yield name, f"{where}. {INSTEAD.get(name, 'Wis het.')}"
