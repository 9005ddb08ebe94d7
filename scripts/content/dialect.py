"""The Markdown of this site: which extensions it has. The check and the site read the same."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, TocTreeprocessor, slugify
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString
from pymdownx.highlight import HighlightExtension
from pymdownx.magiclink import MagiclinkExtension
from pymdownx.mark import MarkExtension
from pymdownx.superfences import SuperFencesCodeExtension
from pymdownx.tilde import DeleteSubExtension

from content import list_layout, template_anchors
from content.blanks import found_in
from source import signs

# A frame with a name of its own, `!!! tip`, has the title that belongs to it.
FRAMES = {
    "danger": "Gevaar",
    "example": "Voorbeeld",
    "important": "Belangrijk",
    "info": "Info",
    "note": "Noot",
    "question": "Vraag",
    "quote": "Citaat",
    "tip": "Tip",
    "warning": "Let op",
}
TASK = re.compile(r"\[([ xX])\] +(?=\S)")


# What Markdown itself may use, and every space that it would change.
UNEVEN = (STX, ETX, "\r", "\t", "\n ")


class _Spaces(NormalizeWhitespace):
    """Spaces and line ends as Markdown needs them; in most text they are so already."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if signs.any_of("\n".join(lines), UNEVEN) else [*lines, "", ""]


class _Html(HtmlBlockPreprocessor):
    """HTML that someone typed; most text has no sign of any."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if signs.any_of("\n".join(lines), "<&") else lines


class _Lists(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return list_layout.lay_out(lines)


class _Frames(AdmonitionProcessor):
    """`!!! tip`, with Dutch titles; a name that we do not know is a title by itself."""

    RE = re.compile(r'(?:^|\n)!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +["“”](.*?)["“”])? *(?:\n|$)')

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """The kind of frame, and what stands above its text; a title of "" is none."""
        name, title = match[1], match[2]
        kind = name.lower()
        if title is None:
            title = FRAMES.get(kind, name[:1].upper() + name[1:])
        # Not the bare name, which a component of the site may have: a tip on a card is a .tip.
        return f"frame-{kind if kind in FRAMES else 'note'}", title or None


class _Tasks(Treeprocessor):
    """`- [ ]` and `- [x]`: a box that says what it is to who does not see it."""

    def run(self, root: Element) -> None:
        for item in root.iter("li"):
            first = item[0] if not (item.text or "").strip() and len(item) else item
            holder = first if first.tag == "p" else item
            if found := TASK.match((holder.text or "").lstrip()):
                self._mark(item, holder, found)

    def _mark(self, item: Element, holder: Element, found: re.Match[str]) -> None:
        done = found[1] != " "
        box = Element("input", {"type": "checkbox", "disabled": "disabled"})
        box.set("aria-label", "gedaan" if done else "nog te doen")
        if done:
            box.set("checked", "checked")
        box.tail = " " + (holder.text or "").lstrip()[found.end() :]
        holder.text = ""
        holder.insert(0, box)
        item.set("class", "task")


# What every mark inside a line of ours has: a sign, an address, a line that ends with spaces, or
# what Markdown puts in the place of what it has read.
MARKED = re.compile(r"[\\`*_\[\]<>&=~@\x02\x03]|://|www\.|  \n", re.IGNORECASE)
# One of these stands in each, in small letters.
DOUBTED = (*"\\`*_[]<>&=~@\x02\x03", "://", "www.", "  \n")


class _Plain(Treeprocessor):
    """Has text without a mark left alone: Markdown looks for each of its marks in all text."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _is_marked(element.text):
                element.text = AtomicString(element.text)


def _is_marked(text: str) -> bool:
    marked = may_be_marked(text) and MARKED.search(text)
    return bool(marked) or any(found_in(text))


def may_be_marked(text: str) -> bool:
    """Whether a text may hold what MARKED finds: a quick look, which finds too much."""
    return signs.any_of(text.lower(), DOUBTED)


class _Prose(ParagraphProcessor):
    """A paragraph of which every line begins with a letter is nothing else, so it is asked first.

    Each of the other kinds looks through a whole paragraph for its own mark.
    """

    def test(self, parent: Element, block: str) -> bool:
        return block[:1].isalpha() and all(line[:1].isalpha() for line in block.split("\n"))


class _Headings(TocTreeprocessor):
    """The headings of a page, without the list of them, which no page has in its text."""

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        return Element("div")


class _Toc(TocExtension):
    TreeProcessorClass = _Headings


class _Ours(Extension):
    """What no extension that exists does as our readers and editors need it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        # In the place of Markdown's own.
        md.preprocessors.register(_Spaces(md), "normalize_whitespace", 30)
        md.preprocessors.register(_Html(md), "html_block", 20)
        # After tabs and line ends are made one (30), before fences are taken out (25).
        md.preprocessors.register(_Lists(md), "our_lists", 27)
        md.parser.blockprocessors.register(_Frames(md.parser), "our_frames", 105)
        md.parser.blockprocessors.register(_Prose(md.parser), "our_prose", 110)
        # Before inline Markdown (20), which would read the box as the text of a link.
        md.treeprocessors.register(_Tasks(md), "our_tasks", 25)
        md.treeprocessors.register(_Plain(md), "our_plain", 22)


def _anchor(text: str, separator: str) -> str:
    """The anchor of a heading: never one of the site itself."""
    slug = slugify(text, separator)
    return f"kop-{slug}" if template_anchors.is_taken(slug) else slug


def extensions() -> list[Extension]:
    """All that our Markdown has besides the plain one, for one reader after another.

    As objects: by name, Python-Markdown searches every installed package for each of them.
    """
    return [
        AttrListExtension(),
        DefListExtension(),
        FootnoteExtension(BACKLINK_TITLE="Terug naar de tekst bij noot {}"),
        SaneListExtension(),
        # Not as a style inside the page, which its own rules forbid.
        TableExtension(use_align_attribute=True),
        # No page has a table of contents in its text, and looking for its mark takes time.
        _Toc(permalink=False, slugify=_anchor, marker=""),
        HighlightExtension(use_pygments=False),
        MagiclinkExtension(),
        MarkExtension(),
        SuperFencesCodeExtension(),
        DeleteSubExtension(subscript=False),
        _Ours(),
    ]


def reader(*more: Extension) -> Markdown:
    """A reader of one page after another; `reset` it between two."""
    return Markdown(extensions=[*extensions(), *more])
