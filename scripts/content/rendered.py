"""A page as its Markdown makes it: its HTML, and all that is seen in it.

What may be on a page, where its links lead and what its text shows is judged by this, and not by
the shapes of Markdown: a link may hide in a table, behind a reference or in HTML. Each page is read
once, for the check and the site alike.
"""

import re
from functools import cache
from secrets import token_hex
from xml.etree.ElementTree import Element as TreeElement

from markdown import Markdown
from markdown.util import STX

from content import dialect, page_links
from content.blanks import Blanks
from content.page_parser import PageParser, Rendered
from project.kept import kept
from source import signs

# A tag that every parser reads alike. Whatever else begins with < could be one in a browser.
TAG = re.compile(
    r"""</?[a-zA-Z][a-zA-Z0-9-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*"""
    r"""\s*/?>"""
)
STRANGE = re.compile(r"<\S{0,10}")
NAMED_IMAGE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')
# A comment that every parser ends at the same place.
COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--|<!--).)*-->", re.DOTALL)
# What is read otherwise in HTML than it stands in the tree: signs that are written in another way,
# and places of what Markdown fills in at the end.
REPLACED = ("&", STX)
PLAIN_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")


class _Last:
    """The tree when all is done: kept as the site shows it, then read for who judges it.

    Where it holds HTML that someone typed, that is read from the HTML of the whole. There each
    element that Markdown makes gets a mark, by a name that nobody can know beforehand.
    """

    def __init__(self, reader: Markdown) -> None:
        self.reader = reader
        self.mark = f"data-{token_hex(8)}"
        self.uri = ""
        self.shown = ""
        self.is_titled = False
        self.parser = PageParser(self.mark)

    def begin(self, uri: str) -> None:
        """Before the page `uri` is read."""
        self.reader.reset()
        self.uri, self.shown, self.is_titled = uri, "", False
        self.parser = PageParser(self.mark)

    def run(self, root: TreeElement) -> TreeElement | None:
        written = [(each, key, each.get(key, "")) for each, key in page_links.held(root)]
        for element, key, address in written:
            element.set(key, page_links.shown(address, self.uri))
        self.shown = self.reader.serializer(root)
        self.is_titled = len(root) > 0 and root[0].tag == "h1"
        for element, key, address in written:
            element.set(key, address)
        if self._is_whole(root):
            self.parser.told(root)
            return TreeElement(root.tag)  # nothing is left to write
        for element in root.iter():
            # The root itself is taken off again, and has no place for a mark.
            if element is not root:
                element.set(self.mark, "")
        return None

    def _is_whole(self, root: TreeElement) -> bool:
        """Whether the HTML of a tree says nothing else than the tree, sign for sign."""
        if self.reader.htmlStash.html_counter or signs.any_of(self.shown, REPLACED):
            return False
        return all(
            isinstance(element.tag, str) and all(map(PLAIN_NAME.fullmatch, element.keys()))
            for element in root.iter()
        )

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
    last.begin(uri)
    html = reader.convert(body)
    parser = last.parser
    page = parser.page
    page.html, page.blanks = last.html(), blanks.take()
    # Its extension `toc` puts them there.
    page.title = _text(reader.toc_tokens[0]["html"]) if last.is_titled else ""
    if html:
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
