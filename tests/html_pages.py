"""Read built pages the way tests need them: as text, as links, as elements."""

from pathlib import Path

import lxml.html
from lxml.html import HtmlElement


def pages(site: Path) -> dict[str, HtmlElement]:
    """Every page of a built site, by its address relative to the root."""
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): parse(file) for file in files}


def parse(file: Path) -> HtmlElement:
    """One page as a tree."""
    return lxml.html.document_fromstring(file.read_text(encoding="utf-8"))


def text(element: HtmlElement) -> str:
    """What a reader sees, with single spaces."""
    return " ".join(element.text_content().split())
