"""Lists as editors' programs show them, laid out as Python-Markdown asks for them.

Python-Markdown wants an empty line above a list and four spaces for each level. VS Code, GitHub and
most editors follow CommonMark: no empty line, and two or three spaces will do. Here such lists get
that layout, so that the site shows what an editor saw. https://spec.commonmark.org/0.31.2/#lists
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

TAB = 4
ITEM = re.compile(r"(?:([-*+])|(\d{1,9})\.)(?: +(?=\S)|\s*$)")
RULE = re.compile(r"([-*_])(?: *\1){2,} *")
# What begins something else at once, and so is no further line of the item above it.
BREAK = re.compile(r"#{1,6}|>|```|~~~|\||<|!!!|\[\^?[^\]]+\]:|:\s")
# Whose further lines stand four spaces in: a note, a frame, and what a word means.
HOLDER = re.compile(r"\[\^[^\]]+\]:|!!! ?\w|:\s+\S")
# Without a line that begins so, there is nothing to lay out.
MARKED = re.compile(r"[\s\d>*+~`<!:\[-]")
QUOTE = re.compile(r" {0,3}> ?")
FENCE = re.compile(r"`{3,}|~{3,}")
RAW = {"<!--": "-->", "<pre": "</pre>"}


@dataclass(frozen=True)
class _Level:
    """An item that may hold more: where its mark stands, where its text begins, and its kind."""

    mark: int
    text: int
    kind: str


def lay_out(lines: Iterable[str]) -> list[str]:
    """The same Markdown with its lists as Python-Markdown reads them."""
    lines = list(lines)
    if not any(map(MARKED.match, lines)):
        return lines
    return list(_Layout().lines(_quotes(lines)))


def _quotes(lines: Iterable[str]) -> Iterator[str]:
    """The lines, those of each quotation laid out among themselves."""
    for quoted, group in groupby(lines, lambda line: bool(QUOTE.match(line))):
        if quoted:
            yield from (f"> {line}" for line in lay_out(QUOTE.sub("", line, 1) for line in group))
        else:
            yield from group


class _Layout:
    """Goes down a page once, and remembers which items are open."""

    def __init__(self) -> None:
        self.levels: list[_Level] = []
        self.after_blank = True
        # Whether an item of this list has paragraphs, which the next item must stand apart from.
        self.loose = False
        self.until = ""

    def lines(self, lines: Iterable[str]) -> Iterator[str]:
        for written in lines:
            text = written.lstrip()
            indent = len(written.expandtabs(TAB)) - len(text.expandtabs(TAB))
            if self.until or not text:
                yield self._inside(indent, text) if text else ""
            elif self._begins_item(text):
                yield from self._item(indent, text)
            else:
                yield from self._other(indent, text)
            self.after_blank = not text

    def _begins_item(self, text: str) -> bool:
        item = ITEM.match(text)
        if not item or RULE.fullmatch(text):
            return False
        if not text[item.end() :]:
            return bool(self.levels)
        # A year at the start of a line, "2022. Toen …", is no list in the midst of a paragraph.
        return bool(self.after_blank or self.levels or item[1] or item[2] == "1")

    def _inside(self, indent: int, text: str) -> str:
        """A line of code or of a remark, which stays as it is."""
        if text.rstrip().endswith(self.until):
            self.until = ""
        return self._moved(indent, text)

    def _moved(self, indent: int, text: str) -> str:
        """A line of the deepest item that is open."""
        if not self.levels:
            return " " * indent + text
        return " " * (TAB * len(self.levels) + max(indent - self.levels[-1].text, 0)) + text

    def _close(self, indent: int) -> str:
        """Close the items that hold nothing at this indent; the kind of the last one."""
        kind = ""
        while self.levels and indent < self.levels[-1].mark + 2:
            kind = self.levels.pop().kind
        return kind

    def _item(self, indent: int, text: str) -> Iterator[str]:
        item = ITEM.match(text)
        assert item
        if not self.levels and indent >= TAB:
            yield " " * indent + text
            return
        kind = "bullet" if item[1] else "number"
        before = self._close(indent)
        begins = before in {"", "holder"} and (not self.levels or self.levels[-1].kind == "holder")
        # Below a line of text, a dash alone makes that a heading.
        alone = not text[item.end() :]
        if not self.after_blank and (begins or alone or self.loose or before not in {"", kind}):
            yield ""
        self.loose &= not begins
        # Python-Markdown sees no mark without a space behind it.
        yield " " * (TAB * len(self.levels)) + (f"{item[0].strip()} " if alone else text)
        self.levels.append(_Level(indent, indent + item.end(), kind))

    def _other(self, indent: int, text: str) -> Iterator[str]:
        further = not self.after_blank and not BREAK.match(text) and not RULE.fullmatch(text)
        if self.levels and further and self.levels[-1].kind != "holder":
            # A further line of the item's text, wherever it stands.
            yield self._moved(indent, text)
            return
        ended = self._close(indent)
        if ended not in {"", "holder"} and not self.after_blank:
            yield ""
        self.loose |= bool(self.levels) and self.after_blank
        yield self._moved(indent, text)
        self._opens(indent, text)

    def _opens(self, indent: int, text: str) -> None:
        if fence := FENCE.match(text):
            self.until = fence[0]
        raw = next((end for start, end in RAW.items() if text.startswith(start)), "")
        if raw and raw not in text:
            self.until = raw
        if HOLDER.match(text):
            self.levels.append(_Level(indent, indent + TAB, "holder"))
