"""The texts of others as paragraphs and lists: HTML, Markdown and plain text, all of it safe.

Only links stay what they are. All other signs stand in the result as they stood in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from incoming import safe_markdown
from incoming.safe_markdown import Part
from source import signs, text_file
from source.fields import web_address

# What turns the reading direction of all that follows, and may be left open.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
BLOCKS = {
    *("p", "div", "ul", "ol", "table", "tr", "blockquote", "section", "article", "pre", "dl"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "header", "footer", "figure", "dt", "dd"),
}
INLINE = {
    *("a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "em", "font", "i", "img"),
    *("ins", "kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt"),
    *("u", "var", "wbr", "li", "td", "th", "iframe", "video", "audio", "tbody", "thead"),
}
UNSEEN = {"script", "style", "head", "noscript", "template"}
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
ENDED = re.compile(r"<(?:br|p|hr|img)\b[^<>]*>", re.IGNORECASE)
LINK = re.compile(
    r"\[(?P<words>[^\]\n]+)\]\(\s*<?(?P<goal>(?:\([^()\s>]*\)|[^()\s>])+)>?"
    r"(?:\s+\"[^\"\n]*\")?\s*\)"
    r"|`(?P<rst>[^`<\n]+?)\s*<(?P<aim>[^>`\s]+)>`__?"
    # An address may hold brackets, and stand between them.
    r"|(?P<bare>https?://(?:\([^\s<>\"()]*\)|[^\s<>\"()])*"
    r"(?:\([^\s<>\"()]*\)|[^\s<>\"().,;:!?'’”\]]))"
)
ITEM = re.compile(r"\s*(?:[-*•+]|\d{1,3}[.)])\s+(?=\S)")
# Lines so long were broken by a program, and not by who wrote them.
WRAPPED = 55


@dataclass
class Block:
    """A paragraph or an item of a list: text, and links with their address."""

    is_item: bool = False
    parts: list[Part] = field(default_factory=list)

    @property
    def plain(self) -> str:
        """What it says, without the addresses of its links."""
        return "".join(part if isinstance(part, str) else part[0] for part in self.parts).strip()

    @property
    def markdown(self) -> str:
        """What it says, so that Markdown shows exactly that."""
        return ("- " if self.is_item else "") + "  \n".join(safe_markdown.lines(self.parts))


@dataclass
class Text:
    """A text: its blocks, and links that lead nowhere from another site."""

    blocks: list[Block] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def plain(self) -> str:
        """All that it says on one line."""
        return line(" ".join(block.plain for block in self.blocks))

    @property
    def markdown(self) -> str:
        """All that it says, as a page of docs/ holds it."""
        pieces: list[str] = []
        for block, before in zip(self.blocks, [None, *self.blocks], strict=False):
            together = before is not None and before.is_item and block.is_item
            pieces += ["\n" if together else "\n\n", block.markdown]
        return "".join(pieces).strip() + "\n" if self.blocks else ""


def clean(value: str) -> str:
    """Text without signs that nobody sees and no file of ours may hold."""
    ended = text_file.LINE_ENDS.sub("\n", value).replace("\u2028", "\n").replace("\u2029", "\n")
    return TURNS.sub("", signs.FORBIDDEN.sub("", ended))


def line(value: str) -> str:
    """Text on one line."""
    return " ".join(clean(value).split())


def read(value: str) -> Text:
    """A text that may be HTML, Markdown or neither."""
    return as_html(value) if looks_like_html(value) else _as_written(clean(value))


def looks_like_html(value: str) -> bool:
    """Whether a text is HTML, and does not just hold the sign that begins a tag."""
    closed = any(end and name.lower() in BLOCKS | INLINE for end, name in TAG.findall(value))
    return closed or bool(ENDED.search(value))


def as_html(value: str) -> Text:
    """The text of HTML."""
    reader = _Reader()
    reader.feed(clean(value))
    reader.close()
    reader.end()
    return Text(reader.blocks, reader.lost)


class _Reader(HTMLParser):
    """Gathers text and links; what is no HTML is text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lost: list[str] = []
        self.now = Block()
        self.goal: str | None = None
        self.hidden = 0

    def end(self, *, is_item: bool = False) -> None:
        """Close the block under way, and begin another."""
        if self.now.plain:
            self.blocks.append(self.now)
        self.now = Block(is_item)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The beginning of an element."""
        if tag in UNSEEN:
            self.hidden += 1
        elif tag in BLOCKS or tag == "li":
            self.end(is_item=tag == "li")
        elif tag == "br":
            self.now.parts.append("\n")
        elif tag == "a":
            self.goal = dict(attrs).get("href")
        elif tag not in INLINE:
            self.handle_data(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        """The end of an element."""
        if tag in UNSEEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in BLOCKS or tag == "li":
            self.end()
        elif tag == "a":
            self.goal = None
        elif tag not in INLINE:
            self.handle_data(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text; what is a link leads somewhere, or is told."""
        if self.hidden:
            return
        words = re.sub(r"\s+", " ", data)
        if self.goal is not None and words.strip():
            self.now.parts.append(_kept(words, self.goal, self.lost))
        else:
            self.now.parts.append(words)


def _as_written(value: str) -> Text:
    found = Text()
    for paragraph in re.split(r"\n\s*\n", value):
        for is_item, words in _pieces(paragraph):
            block = Block(is_item, list(_linked(words, found.lost)))
            if block.plain:
                found.blocks.append(block)
    return found


def _pieces(paragraph: str) -> Iterator[tuple[bool, str]]:
    """A paragraph, or the items of a list in it, each on its own."""
    piece: list[str] = []
    is_item = False
    for each in paragraph.split("\n"):
        if begins := ITEM.match(each):
            yield is_item, _joined(piece)
            is_item, piece = True, [each[begins.end() :]]
        else:
            piece.append(each.strip())
    yield is_item, _joined(piece)


def _joined(lines: list[str]) -> str:
    """Lines as who wrote them meant them: broken by a program, they are one."""
    long = sum(len(each) > WRAPPED for each in lines[:-1])
    return (" " if long * 2 > len(lines) - 1 else "\n").join(lines)


def _linked(words: str, lost: list[str]) -> Iterator[Part]:
    place = 0
    for found in LINK.finditer(words):
        yield words[place : found.start()]
        shown = found["words"] or found["rst"] or found["bare"]
        yield _kept(shown, found["goal"] or found["aim"] or found["bare"], lost)
        place = found.end()
    yield words[place:]


def _kept(words: str, goal: str, lost: list[str]) -> Part:
    """A link that leads somewhere from here; else its words, and it is told."""
    goal = goal.strip()
    if goal.startswith("//"):
        goal = f"https:{goal}"
    try:
        return words, web_address(goal)
    except ValueError:
        if scheme(goal) != "mailto":
            lost.append(goal)
    return words


def scheme(goal: str) -> str:
    """How an address begins; empty where it leads on from where it stands."""
    try:
        return urlsplit(goal).scheme
    except ValueError:
        return ""
