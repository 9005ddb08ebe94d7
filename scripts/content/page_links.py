"""Links in the Markdown of one page to another: on the site they lead to its address."""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE

from content import addresses, goals

HELD_BY = {"a": "href", "img": "src"}


def held(root: Element) -> Iterator[tuple[Element, str]]:
    """Each element that holds an address, with the name of its attribute."""
    for element in root.iter():
        key = HELD_BY.get(element.tag, "")
        if key in element.attrib:
            yield element, key


def shown(address: str, uri: str) -> str:
    """An address in the Markdown of the page `uri`, as that page shows it.

    What leads elsewhere stays as it is. Of what leads to a file the check says whether it is there.
    """
    try:
        scheme, host, path, query, anchor = urlsplit(address)
    except ValueError:  # such as half a bracket
        return address
    # Python-Markdown hides the signs of a mail address.
    if scheme or host or not path or address.startswith(("/", "\\")) or AMP_SUBSTITUTE in address:
        return address
    file = goals.resolve(uri, path)
    page = addresses.page(file) if file.endswith(goals.PAGE) else file
    return urlunsplit(("", "", quote(goals.relative(uri, page)), query, anchor))
