"""No style stands in a page: its policy allows none (pages/security.py)."""

import html

import lxml.html

# How Markdown aligns a column of a table, as a class of ours (overrides/shell/prose.css).
_ALIGNED = {f"text-align: {side};": f"to-{side}" for side in ("left", "center", "right")}


def as_classes(text: str) -> str:
    """HTML as Markdown and mkdocs-video make it, with classes where they write a style.

    That plugin gives every video one, the same; the style sheet does that. A style that someone
    typed stays, for the check of pages to tell.
    """
    if " style=" not in text:
        return text
    parts = lxml.html.fragments_fromstring(text)
    return "".join(map(_plain, parts))


def _plain(part: str | lxml.html.HtmlElement) -> str:
    if isinstance(part, str):
        return html.escape(part, quote=False)
    for element in part.xpath("descendant-or-self::*[@style]"):
        style = element.get("style")
        if element.tag == "video":
            del element.attrib["style"]
        elif element.tag in {"th", "td"} and style in _ALIGNED:
            del element.attrib["style"]
            element.classes.add(_ALIGNED[style])
    return str(lxml.html.tostring(part, encoding="unicode"))
