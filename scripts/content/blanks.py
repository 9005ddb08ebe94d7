"""Places that are still to be filled in: found in what people write, marked in the HTML of it.

Such a place is for who keeps the site. A reader of the published site does not see it; who edits
does, with a mark (pages/blanks_shown.py).
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from project.kept import kept
from source import signs
from source.faults import Fault
from source.yaml_file import Document

# What is said to who keeps the site, with capitals as it is written.
NOTE = "Voor de redactie:"
WORK = (
    *("TODO", "TBD", "FIXME", "Lorem ipsum", "lorem ipsum"),
    *("Schrijf hier in enkele zinnen waarover", "Zeg in één of twee zinnen waarover"),
)
# What each kind looks like. Brackets hold plain words, and are no link (also not one with a space
# too many, or to a fragment), footnote, tick box or [sic]; behind \x02 Markdown keeps what it has
# read already, such as a bracket after a backslash.
BLANK = re.compile(
    r"(?P<brackets>(?<!\])\[(?![\^!])(?!sic\])(?=[^\[\]]*[^\W\d_]{2})[\w\s.,:;?!'’&/()…-]+\]"
    r"(?!\[|\s?\([^()\s]*[./#][^()\s]*\)|\([a-z0-9-]+\)))"
    rf"|(?P<note>{NOTE})"
    rf"|(?P<work>\b(?:{'|'.join(WORK)})\b)"
    r"|(?P<words>\bNog (?:in|aan) te vullen\b)"
)
# One of these stands in each: most text has none.
DOUBTED = ("[", NOTE, *WORK, "te vullen")
# A reader understands these words, so they stay; what is of another kind does not.
STAYS = "words"
MARK = "data-blank"
# Where people are quoted, as they said it: brackets there are part of the sentence.
SAID = {"discussion", "conversation"}
# What a reader reads in the place of one that cannot be left out.
UNKNOWN = "Nog niet bekend."
# After links, code and what stands behind a backslash (130 and more), before bold and slanted (60).
PRIORITY = 65
IN_PAGES = {
    "brackets": (
        "`{text}` is nog in te vullen. De alinea staat niet op de gepubliceerde site. Horen de "
        r"haken erbij? Zet er een backslash voor: \[ en \]."
    ),
    "note": "dit is een nota voor de redactie. Ze staat niet op de gepubliceerde site.",
    "work": "hier staat nog `{text}`. De alinea staat niet op de gepubliceerde site.",
    "words": "hier staat nog `{text}`. Lezers zien dat ook: vul het aan.",
}
IN_FIELDS = IN_PAGES | {
    "brackets": (
        "`{text}` is nog in te vullen, en staat niet op de gepubliceerde site. Horen de haken "
        "erbij? Schrijf dan ronde haken."
    ),
    "work": "hier staat nog `{text}`. Dit staat niet op de gepubliceerde site.",
}


class Blank(NamedTuple):
    """One place to fill in: how it is written, and what to tell about it."""

    text: str
    fault: Fault


class Found(NamedTuple):
    """A blank as it is written, and of which kind it is."""

    text: str
    kind: str


def found_in(text: str) -> Iterator[Found]:
    """Every blank in a text."""
    if may_hold(text):
        yield from map(_found, BLANK.finditer(text))


def may_hold(text: str) -> bool:
    """Whether a text may hold a blank: a quick look, which finds too much."""
    return signs.any_of(text, DOUBTED)


def _found(match: re.Match[str]) -> Found:
    return Found(match[0], str(match.lastgroup))


@kept
def in_document(document: Document) -> tuple[Blank, ...]:
    """The blanks in the texts of a YAML document, but for what was said."""
    return tuple(_in_texts(document))


def _in_texts(document: Document) -> Iterator[Blank]:
    # In most documents there is nothing to find, in all their texts together.
    if not may_hold("\n".join(text for _, text in document.texts)):
        return
    for location, text in document.texts:
        if location and location[0] in SAID:
            continue
        for found in found_in(text):
            written, message = _told(found, IN_FIELDS)
            yield Blank(written, document.fault(location, message))


def is_hidden(text: str) -> bool:
    """Whether a field's text is not for readers yet."""
    return any(found.kind != STAYS for found in found_in(text))


def known(text: str) -> str:
    """A field's text as a reader may see it, where it cannot be left out."""
    return UNKNOWN if is_hidden(text) else text


def _told(found: Found, messages: dict[str, str]) -> tuple[str, str]:
    text = " ".join(found.text.split())
    return text, messages[found.kind].format(text=text)


class _Marker(InlineProcessor):
    """Puts each blank in a <mark>, and remembers it as it was written."""

    def __init__(self, reader: Markdown) -> None:
        super().__init__(BLANK.pattern, reader)
        self.found: list[Found] = []

    def handleMatch(  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """The blank as an element, and from where to where it stands in the text."""
        self.found.append(_found(m))
        element = Element("mark", {MARK: str(m.lastgroup)})
        # Atomic: what is marked once is not looked at again.
        element.text = AtomicString(m[0])
        return element, m.start(0), m.end(0)


class Blanks(Extension):
    """Markdown in which blanks are marked."""

    marker: _Marker

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Add the marker to a reader."""
        self.marker = _Marker(md)
        md.inlinePatterns.register(self.marker, "blanks", PRIORITY)

    def take(self) -> list[Found]:
        """What was found since the last time."""
        found, self.marker.found = self.marker.found, []
        return found


def in_page(found: Iterable[Found], source: str, path: str, above: int) -> list[Blank]:
    """The blanks that were found in a page, in order.

    `source` is its text, which begins below so many lines of other things.
    """
    seen: dict[str, int] = {}
    blanks = [_blank(each, source, seen, path, above) for each in found]
    return sorted(blanks, key=lambda blank: blank.fault)


def _blank(found: Found, source: str, seen: dict[str, int], path: str, above: int) -> Blank:
    """A blank with its line. `seen` holds where each text was found last: it may come again."""
    text, message = _told(found, IN_PAGES)
    written = re.compile(r"\s+".join(map(re.escape, text.split())))
    place = written.search(source, seen.get(text, 0)) or written.search(source)
    seen[text] = place.end() if place else 0
    line = above + source.count("\n", 0, place.start() if place else 0) + 1
    return Blank(text, Fault(path, line, "", message))
