"""Elements as HTML, where lxml writes what HTML does not allow."""

import re

import lxml.html

# Elements without an end that the HTML of libxml2 does not know as such.
STRAY_ENDS = re.compile("</(?:source|track)>")


def html(element: lxml.html.HtmlElement) -> str:
    """An element, and the text behind it, as HTML."""
    return STRAY_ENDS.sub("", str(lxml.html.tostring(element, encoding="unicode")))
