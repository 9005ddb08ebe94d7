"""A page as its Markdown makes it: its HTML, and all that is seen in it.

What may be on a page, where its links lead and what its text shows is judged by this, and not by
the shapes of Markdown: a link may hide in a table, behind a reference or in HTML. Each page is read
once, for the check and the site alike.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from secrets import token_hex
from typing import Any
from xml.etree.ElementTree import Element as TreeElement

from markdown import Markdown

from content import dialect, page_links
from content.blanks import MARK, Blanks, Found
from project.kept import kept

VOID = {"br", "hr", "img", "input", "wbr"}
BLOCKS = {
    *("blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "summary", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
# A tag that every parser reads alike. Whatever else begins with < could be one in a browser.
TAG = re.compile(
    r"""</?[a-zA-Z][a-zA-Z0-9-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*"""
    r"""\s*/?>"""
)
STRANGE = re.compile(r"<\S{0,10}")
NAMED_IMAGE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')
# A comment that every parser ends at the same place.
COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--|<!--).)*-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Element:
    """One element. `made` says that Markdown made it; otherwise someone typed it as HTML."""

    tag: str
    attributes: Mapping[str, str]
    made: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text as a reader sees it, without code, and the element that it stands in."""

    tag: str
    text: str
    made: bool = True
    css: str = ""


@dataclass
class Rendered:
    """All of a page that its Markdown makes."""

    elements: list[Element] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    # Tags that are never closed, or that close nothing; and what is no element at all.
    unbalanced: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    # As the site shows it: links lead to pages, and not to their Markdown.
    html: str = ""
    # Its own title, where it begins with one; and its headings, as Python-Markdown tells them.
    title: str = ""
    headings: list[dict[str, Any]] = field(default_factory=list)
    # What is still to be filled in, as it was found.
    blanks: list[Found] = field(default_factory=list)
    # All that can be seen, code and the names of images too, for who looks for what is missing.
    seen: list[str] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        """The anchors of this page, in order; twice where two elements have one."""
        found = [element.attributes.get("id", "") for element in self.elements]
        return [name for name in found if name]


class _Parser(HTMLParser):
    """Reads the HTML of one page into a Rendered."""

    def __init__(self, mark: str) -> None:
        super().__init__(convert_charrefs=True)
        self.mark = mark
        self.page = Rendered()
        self.open: list[Element] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        made = attributes.pop(self.mark, None) is not None
        if made:
            attributes.pop(MARK, None)  # it says what is still to be filled in, to the site alone
        element = Element(tag, attributes, made)
        if tag in BLOCKS:
            self._flush()
        if tag == "br":
            self.text.append("\n")
        self.page.elements.append(element)
        self.page.seen += attributes.values()
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:  # a browser does not take the slash for an end
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._flush()
        if tag in VOID:
            return
        if tag not in [element.tag for element in self.open]:
            self.page.unbalanced.append(f"</{tag}>")
            return
        while (element := self.open.pop()).tag != tag:
            self.page.unbalanced.append(f"<{element.tag}")

    def handle_data(self, data: str) -> None:
        self.page.seen.append(data)
        tags = [element.tag for element in self.open]
        self.text.append("\ufffc" if "code" in tags or "pre" in tags else data)

    def finish(self) -> Rendered:
        """What was read, with what is still open."""
        self._flush()
        self.page.unbalanced += [f"<{element.tag}" for element in self.open]
        return self.page

    def _flush(self) -> None:
        text = "".join(self.text).strip()
        holder = next((each for each in reversed(self.open) if each.tag in BLOCKS), None)
        if text or (holder and holder.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}):
            made = holder.made if holder else True
            css = holder.attributes.get("class", "") if holder else ""
            self.page.blocks.append(Block(holder.tag if holder else "", text, made, css))
        self.text = []


class _Last:
    """The tree when all is done: kept as the site shows it, then marked for who judges it.

    Each element that Markdown makes gets a mark, by a name that nobody can know beforehand.
    """

    def __init__(self, reader: Markdown) -> None:
        self.reader = reader
        self.mark = f"data-{token_hex(8)}"
        self.uri = ""
        self.shown = ""
        self.is_titled = False

    def run(self, root: TreeElement) -> None:
        written = [(each, key, each.get(key, "")) for each, key in page_links.held(root)]
        for element, key, address in written:
            element.set(key, page_links.shown(address, self.uri))
        self.shown = self.reader.serializer(root)
        self.is_titled = len(root) > 0 and root[0].tag == "h1"
        for element, key, address in written:
            element.set(key, address)
        for element in root.iter():
            # The root itself is taken off again, and has no place for a mark.
            if element is not root:
                element.set(self.mark, "")

    def html(self) -> str:
        """What the site shows, finished as `Markdown.convert` finishes what it gives."""
        tag = self.reader.doc_tag
        html = self.shown.strip().removeprefix(f"<{tag}>").removesuffix(f"</{tag}>").strip()
        for last in self.reader.postprocessors:
            html = last.run(html)
        return html.strip()


@cache
def _reader() -> tuple[Markdown, _Last, Blanks]:
    blanks = Blanks()
    reader = dialect.reader(blanks)
    last = _Last(reader)
    reader.treeprocessors.register(last, "last", -100)
    return reader, last, blanks


@kept  # each is asked for by several checks, and then by the site
def read(body: str, uri: str = "") -> Rendered:
    """What the Markdown of the page `uri` makes. Under `serve` only what changed is made anew."""
    if not body.strip():
        return Rendered()
    reader, last, blanks = _reader()
    reader.reset()
    last.uri = uri
    html = reader.convert(body)
    parser = _Parser(last.mark)
    page = parser.page
    page.html, page.blanks = last.html(), blanks.take()
    page.headings = reader.toc_tokens  # its extension `toc` puts them there
    page.title = _text(page.headings[0]["html"]) if last.is_titled else ""
    page.seen += COMMENT.findall(html)
    html = COMMENT.sub("", html)
    page.strange += STRANGE.findall(TAG.sub("", html))
    parser.feed(html)
    parser.close()
    return parser.finish()


def _text(heading: str) -> str:
    """A heading without its tags; an image in it stands for what it says."""
    bare = NAMED_IMAGE.sub(r"\1", COMMENT.sub("", heading))
    return " ".join(TAG.sub("", bare).split())
