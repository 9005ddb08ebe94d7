"""Links in what people wrote to what is not on this stick: the words stay, and say so."""

from html import escape
from urllib.parse import unquote, urlsplit

import lxml.html

from content.left_out import NOTHING, LeftOut
from pages import markup

SAID = " (niet op deze stick)"
# Of a link that becomes words: what others may lead to, and how it is read.
STAYS = {"id", "lang", "dir"}


def cut(html: str, uri: str, gone: LeftOut) -> str:
    """The HTML of the page `uri` (its Markdown) with such links as plain words."""
    if gone == NOTHING or "<a" not in html.lower():
        return html
    page = lxml.html.fragment_fromstring(html, create_parent="div")
    links = [link for link in page.iter("a") if _leads_to(link.get("href", ""), uri, gone)]
    for link in links:
        link.tag = "span"
        for name in {*link.attrib} - STAYS:
            del link.attrib[name]
        last = link[-1] if len(link) else None
        if last is None:
            link.text = (link.text or "") + SAID
        else:
            last.tail = (last.tail or "") + SAID
    return escape(page.text or "", quote=False) + "".join(map(markup.html, page)) if links else html


def _leads_to(address: str, uri: str, gone: LeftOut) -> bool:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return False
    return gone.holds(uri, unquote(parts.path), unquote(parts.fragment))
