"""Where a page uses each explained word first, in its HTML.

What is written stays as it is, sign for sign: a mark stands around a word, and adds no text. No
word is marked in what is a name, a control, somebody's own words or code, nor inside another link.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from content.explanations import Word
from pages.markup import FOREIGN

# A tag or a comment; in the quotes of a tag, its end is a sign like any other.
TAG = re.compile(
    r"<!--.*?-->|<(?P<ends>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>",
    re.DOTALL,
)
CLASS = re.compile(r"\bclass=([\"'])(.*?)\1")
HIDDEN = re.compile(r"\shidden(?=[\s=]|$)")
SKIPPED = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "dt", "nav", "form", "label", "legend", "summary"),
    *("a", "button", "select", "textarea", "code", "pre", "kbd", "samp", "q", "blockquote", "cite"),
    *("dfn", "abbr", "mark", "script", "style", "template", "svg", "math", "video", "audio"),
}
# Of our own templates: what is said about the text around it.
ASIDE = {"source", "notice", "kicker", "section__intro", "tip__foot", "voice__name", "print-only"}
# Elements of ours hold controls, but for these, which stand around a text.
AROUND_TEXT = {"clip-player", "tip-filter"}
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "source", "track", "wbr"}
# A word of a text: not the rest of a longer one, or of a sign in HTML.
START = re.compile(r"(?<![\w&#;-])(?<!\w[’'])\w+")
# What may not follow on a form, for the same reason.
BEHIND = r"(?![\w\u0300-\u036f&-]|[’'](?=\w)|&#39;\w)"
APOSTROPHE = "(?:’|'|&#39;)"

Mark = Callable[[Word, str], str]


def marked(html: str, words: Sequence[Word], mark: Mark) -> tuple[str, list[Word]]:
    """The HTML with marks, and the words that got one, in the order of the page.

    `mark` makes the HTML of one, of the word and the HTML of its text.
    """
    if not words:
        return html, []
    marker = _Marker(words, mark)
    return "".join(_pieces(html, marker)), list(marker.used.values())


def _pieces(html: str, marker: "_Marker") -> Iterator[str]:
    """The HTML in pieces, of which those that are text went by the marker."""
    end = 0
    # The element in which nothing is marked, and how many of its name are open.
    inside, depth = "", 0
    for tag in TAG.finditer(html):
        text = html[end : tag.start()]
        yield text if depth else marker.text(text)
        yield tag[0]
        end = tag.end()
        name = (tag["name"] or "").lower()
        if depth:
            depth += 0 if name != inside else -1 if tag["ends"] else 1
        elif not tag["ends"] and name and _is_skipped(name, tag["rest"]):
            inside, depth = name, 1
    yield html[end:] if depth else marker.text(html[end:])


def _is_skipped(name: str, rest: str) -> bool:
    if name in VOID or rest.endswith("/"):
        return False
    found = CLASS.search(rest)
    return (
        name in SKIPPED
        or ("-" in name and name not in AROUND_TEXT)
        or bool(HIDDEN.search(rest))
        # In another language a word of ours is another word.
        or bool(FOREIGN.search(rest))
        or bool(found and not ASIDE.isdisjoint(found[2].split()))
    )


class _Marker:
    """Marks each word once; `used` has those that it met."""

    def __init__(self, words: Sequence[Word], mark: Mark) -> None:
        self._words = words
        self._forms = _forms(tuple(word.forms for word in words))
        self._mark = mark
        self.used: dict[str, Word] = {}

    def text(self, text: str) -> str:
        """A piece of text, as HTML, with marks."""
        return "".join(self._marked(text)) if len(self.used) < len(self._words) else text

    def _marked(self, text: str) -> Iterator[str]:
        end = 0
        for start in START.finditer(text):
            for form, number in self._forms.get(start[0], ()):
                found = form.match(text, start.start())
                if found and start.start() >= end:
                    yield text[end : found.start()]
                    yield self._one(self._words[number], found[0])
                    end = found.end()
        yield text[end:]

    def _one(self, word: Word, text: str) -> str:
        if word.word in self.used:
            return text
        self.used[word.word] = word
        return self._mark(word, text)


Forms = Mapping[str, Sequence[tuple[re.Pattern[str], int]]]


@cache
def _forms(words: tuple[tuple[str, ...], ...]) -> Forms:
    """By their first letters the forms of all words, as patterns with the number of their word.

    The longest come first: of "lerend netwerk" and "lerend" both may be explained.
    """
    found: dict[str, list[tuple[re.Pattern[str], int]]] = {}
    every = ((form, number) for number, forms in enumerate(words) for form in forms)
    for form, number in sorted(every, key=lambda each: -len(each[0])):
        begin = START.findall(form)[0]
        # At the head of a sentence it has a capital.
        for first in {form[0], form[0].upper()}:
            pattern = re.compile("".join(map(_sign, first + form[1:])) + BEHIND)
            found.setdefault(first + begin[1:], []).append((pattern, number))
    return found


def _sign(sign: str) -> str:
    """A sign as HTML may write it."""
    if sign in "’'":
        return APOSTROPHE
    if sign == "&":
        return "&(?:amp;)?"
    return r"(?:\s|&nbsp;)+" if sign.isspace() else re.escape(sign)
