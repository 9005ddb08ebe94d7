"""A page as its Markdown makes it: the elements with their attributes, and the text that is seen.

What may be on a page, where its links lead and what its text shows is judged by this, and not by
the shapes of Markdown: a link may hide in a table, behind a reference or in HTML.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html.parser import HTMLParser
from secrets import token_hex
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element as TreeElement

from content import dialect

if TYPE_CHECKING:
    from markdown import Markdown

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
# A comment that every parser ends at the same place.
COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--|<!--).)*-->", re.DOTALL)


@dataclass(frozen=True)
class Element:
    """One element. `made` says that Markdown made it; otherwise someone typed it as HTML."""

    tag: str
    attributes: Mapping[str, str]
    made: bool


@dataclass(frozen=True)
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


class _Marks:
    """Marks each element that Markdown makes, by a name that nobody can know beforehand."""

    def __init__(self) -> None:
        self.name = f"data-{token_hex(8)}"

    def run(self, root: TreeElement) -> None:
        for element in root.iter():
            # The root itself is taken off again, and has no place for a mark.
            if element is not root:
                element.set(self.name, "")


@cache
def _reader() -> "tuple[Markdown, str]":
    reader, marks = dialect.reader(), _Marks()
    reader.treeprocessors.register(marks, "marks", -100)
    return reader, marks.name


@lru_cache(maxsize=1024)
def read(body: str) -> Rendered:
    """What a page's Markdown makes. Kept, so that under `serve` only what changed is made anew."""
    reader, mark = _reader()
    reader.reset()
    html = reader.convert(body)
    parser = _Parser(mark)
    parser.page.seen += COMMENT.findall(html)
    html = COMMENT.sub("", html)
    parser.page.strange += STRANGE.findall(TAG.sub("", html))
    parser.feed(html)
    parser.close()
    return parser.finish()
