"""The sections of a page that people wrote, as text: what the search can lead to."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import lxml.etree
import lxml.html

HEADINGS = {"h1", "h2", "h3"}
BLOCKS = {"p", "li", "dt", "dd", "pre", "td", "th", "h4", "h5", "h6", "figcaption"}
GROUPS = {"ul", "ol", "dl", "table", "blockquote", "div"}


@dataclass(frozen=True)
class Section:
    """A heading with its anchor, and the text up to the next heading. The first has neither.

    `hosts` are the sites elsewhere to which its links lead.
    """

    anchor: str
    heading: str
    text: str
    hosts: tuple[str, ...] = ()


def read(page: str) -> list[Section]:
    """The sections of rendered Markdown, from its HTML."""
    root = lxml.html.fragment_fromstring(page, create_parent="div")
    # What stands in the place of a film is no text of the page.
    lxml.etree.strip_elements(root, "outside-video", with_tail=False)
    return list(_sections(root))


def _sections(root: lxml.html.HtmlElement) -> Iterator[Section]:
    anchor, heading = "", ""
    blocks: list[str] = []
    hosts: list[str] = []
    for element in root.iter():
        if element.tag in HEADINGS:
            yield Section(anchor, heading, " ".join(blocks), tuple(hosts))
            anchor, heading, blocks, hosts = element.get("id", ""), _text(element), [], []
        elif element.tag in BLOCKS and (own := _own(element)):
            blocks.append(own)
        elif element.tag == "a" and (host := urlsplit(element.get("href", "")).hostname):
            hosts.append(host)
    yield Section(anchor, heading, " ".join(blocks), tuple(hosts))


def _text(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _own(element: lxml.html.HtmlElement) -> str:
    """A block's text without that of the blocks inside it, which come by themselves."""
    parts = [element.text or ""]
    for child in element:
        inline = isinstance(child.tag, str) and child.tag not in BLOCKS | GROUPS
        parts.append(child.text_content() if inline else " ")
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())
