"""What a reader sees of a place that is still to be filled in: nothing that misleads.

A paragraph or point that needs it is left out whole. What the page cannot do without (a cell, a
heading, the answer under a term) says that it is not known yet.
"""

from collections.abc import Mapping
from typing import Any

import lxml.html
from lxml.html import HtmlElement

from content.blanks import MARK, STAYS, UNKNOWN, known
from pages import markup

LEFT_OUT = {"p", "li"}
BLOCKS = LEFT_OUT | {
    *("dd", "dt", "td", "th", "caption", "figcaption", "summary"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
LISTS = {"ul", "ol", "dl"}
# What holds nothing but blocks goes when the last of these goes.
HOLDERS = {"ul", "ol", "li", "blockquote"}


def named(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a page with a title and a description that a reader may see."""
    told = {name: known(fields[name]) for name in ("title", "description") if name in fields}
    return {**fields, **told}


def published(html: str) -> str:
    """The HTML of a page as it may be published."""
    if MARK not in html:
        return html
    page = lxml.html.fragment_fromstring(html, create_parent="div")
    for mark in page.xpath(f".//mark[@{MARK}]"):
        if mark.get(MARK) == STAYS:
            mark.drop_tag()
        elif page in mark.iterancestors():  # it may have gone with another one
            _hide(mark, page)
    return (page.text or "") + "".join(map(markup.html, page))


def _hide(mark: HtmlElement, page: HtmlElement) -> None:
    block = next((each for each in mark.iterancestors() if each.tag in BLOCKS), None)
    if block is None:
        mark.drop_tree()
    elif block.tag in LEFT_OUT and not _is_all(mark, block) and not _lists(block):
        _leave_out(block, page)
    else:
        _say_unknown(block)


def _is_all(mark: HtmlElement, block: HtmlElement) -> bool:
    """Whether a block holds this blank and nothing else; a note is never what was asked."""
    rest = block.text_content().replace(mark.text_content(), "", 1)
    return mark.get(MARK) == "brackets" and not any(sign.isalnum() for sign in rest)


def _lists(block: HtmlElement) -> list[HtmlElement]:
    return [child for child in block if child.tag in LISTS]


def _say_unknown(block: HtmlElement) -> None:
    lists = _lists(block)
    for child in list(block):
        block.remove(child)
    block.text = UNKNOWN
    block.extend(lists)


def _leave_out(block: HtmlElement, page: HtmlElement) -> None:
    parent = block.getparent()
    block.drop_tree()
    if parent is not page and parent.tag in HOLDERS and not parent.text_content().strip():
        _leave_out(parent, page)
