"""Elements as HTML, where lxml writes what HTML does not allow; and long words in headings."""

import re

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
    return HEADING.sub(_supple, page)


def _supple(heading: re.Match[str]) -> str:
    # Few have a word of such length. Where one of another language may be broken, we don't know.
    if not compounds.WORD.search(heading[3]) or FOREIGN.search(heading[0]):
        return heading[0]
    return heading[1] + BETWEEN_TAGS.sub(lambda text: compounds.supple(text[0]), heading[3])
