"""What is seen in a page: its elements and texts, read from its HTML or from its tree."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple
from xml.etree.ElementTree import Element as TreeElement

from content.blanks import MARK, Found

VOID = {"br", "hr", "img", "input", "wbr"}
BLOCKS = {
    *("blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "summary", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}


# Tuples with names: a page has tens of these, and one process hands them to another.
class Element(NamedTuple):
    """One element. `made` says that Markdown made it; otherwise someone typed it as HTML."""

    tag: str
    attributes: Mapping[str, str]
    made: bool


class Block(NamedTuple):
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
    # Its own title, where it begins with one.
    title: str = ""
    # What is still to be filled in, as it was found.
    blanks: list[Found] = field(default_factory=list)
    # All that can be seen, code and the names of images too, for who looks for what is missing.
    seen: list[str] = field(default_factory=list)

    @property
    def is_titled(self) -> bool:
        """Whether it has a title anywhere."""
        return any(element.tag == "h1" and element.made for element in self.elements)

    @property
    def ids(self) -> list[str]:
        """The anchors of this page, in order; twice where two elements have one."""
        found = [element.attributes.get("id", "") for element in self.elements]
        return [name for name in found if name]


class PageParser(HTMLParser):
    """Reads the HTML of one page into a Rendered."""

    def __init__(self, mark: str) -> None:
        super().__init__(convert_charrefs=True)
        self.mark = mark
        self.page = Rendered()
        self.open: list[Element] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; `attrs` in the order in which they stand."""
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
        """An element that its own tag ends, where it holds nothing."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:  # a browser does not take the slash for an end
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, with all in it that is still open."""
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
        """Text of what is open; of code only that it is there."""
        self.page.seen.append(data)
        tags = [element.tag for element in self.open]
        self.text.append("\ufffc" if "code" in tags or "pre" in tags else data)

    def told(self, root: TreeElement) -> None:
        """Read a tree as if it were its HTML, of which no space is left at both ends."""
        first, last = root.text or "", (root[-1].tail or "") if len(root) else ""
        if len(root):
            root[-1].tail = last.rstrip()
        self._data(first.lstrip() if len(root) else first.strip())
        for element in root:
            self._element(element)

    def _element(self, element: TreeElement) -> None:
        attributes: list[tuple[str, str | None]] = [*sorted(element.items()), (self.mark, "")]
        self.handle_starttag(element.tag, attributes)
        self._data(element.text)
        for each in element:
            self._element(each)
        self.handle_endtag(element.tag)
        self._data(element.tail)

    def _data(self, text: str | None) -> None:
        if text:
            self.handle_data(text)

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
