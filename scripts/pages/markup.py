"""Elements as HTML, where lxml writes what HTML does not allow; and long words in headings."""

import re
from functools import lru_cache

import lxml.html

from dutch import compounds

HEADING = re.compile(r"(<h([1-6])\b[^>]*>)(.*?)(?=</h\2>)", re.DOTALL)
# In a tag: what is in it is no Dutch.
FOREIGN = re.compile(r"\slang=(?![\"']nl)")
BETWEEN_TAGS = re.compile(r"(?:^|(?<=>))[^<]+")
# Elements without an end that the HTML of libxml2 does not know as such.
STRAY_ENDS = re.compile("</(?:source|track)>")


def html(element: lxml.html.HtmlElement) -> str:
    """An element, and the text behind it, as HTML."""
    return STRAY_ENDS.sub("", str(lxml.html.tostring(element, encoding="unicode")))


def with_supple_headings(page: str) -> str:
    """A page whose headings can be broken inside a long compound: they are the largest letters."""
    return HEADING.sub(lambda heading: heading[1] + _supple(heading[1], heading[3]), page)


# Most headings of a page are those of many others too.
@lru_cache(maxsize=256)
def _supple(tag: str, heading: str) -> str:
    # Where a word of another language may be broken, a Dutch dictionary doesn't know.
    if FOREIGN.search(tag + heading):
        return heading
    return BETWEEN_TAGS.sub(lambda text: compounds.supple(text[0]), heading)
