"""The pages of the site as text: what people wrote in docs/, and what the site says of others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from content import addresses, front_matter, rendered
from content.clip import Clip
from content.front_matter import Written
from content.page_fields import FRAGMENT_TEMPLATE, Search
from pages.lists import Made
from project.paths import DOCS
from search import page_sections
from search.places import WrittenPage

# The pages for who edits, with the fields of each. They are not to be found by search.
FOR_EDITORS = {
    addresses.source(addresses.STATUS): {
        "title": "Stand van zaken",
        "template": "status.html",
        "search": Search(exclude=True),
    },
    addresses.source(addresses.CAPTION_DESK): {
        "title": "Ondertitels nakijken",
        "template": "caption-desk.html",
        "search": Search(exclude=True),
    },
}


@dataclass(frozen=True)
class PageText:
    """What a page says: the fields above it, its text as HTML, and whether that has a title."""

    fields: dict[str, Any]
    html: str
    is_titled: bool


class Page(Protocol):
    """What we ask of a generator's page."""

    @property
    def file(self) -> Any:
        """Where its Markdown stands, and the page will."""

    @property
    def url(self) -> str:
        """Its address, from the site's root."""

    @property
    def title(self) -> Any:
        """Its title, as text."""

    @property
    def meta(self) -> Mapping[str, Any]:
        """The fields above it."""

    @property
    def content(self) -> str | None:
        """Its HTML."""

    def read(self) -> None:
        """Have it get all these, unless it has them."""


def read(uri: str, known: Mapping[str, Written]) -> PageText:
    """The page `uri` (its Markdown in docs/), as the check has read it.

    `known` holds the pages that it read; of another one, faults are told: what can be read of it.
    """
    page, file = known.get(uri), DOCS / uri
    # What the site makes itself has no file; a folder or a pipe may have the name of a page.
    if page is None and file.is_file():
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        page = front_matter.legible(text, f"docs/{uri}")
    made = rendered.read(page.body if page else "", uri)
    fields: dict[str, Any] = {"title": made.title} if made.title else {}
    fields |= page.given if page else {}
    return PageText(fields, made.html, made.is_titled)


def fields_of(item: Clip | Made | None) -> dict[str, Any]:
    """The fields of the page of a fragment or a list, as if someone had written them above it."""
    if item is None:
        return {}
    if isinstance(item, Clip):
        told = {"title": item.title, "description": item.summary, "draft": item.draft}
        return {**told, "template": FRAGMENT_TEMPLATE}
    told = {"title": item.title, "description": item.description, "template": item.template}
    return told if item.found else {**told, "search": Search(exclude=True)}


def findable(pages: Iterable[Page]) -> Iterator[WrittenPage]:
    """The pages that may be found, but for the one that finds them."""
    for page in pages:
        page.read()
        if not _is_hidden(page):
            yield WrittenPage(
                address=page.url,
                title=str(page.title),
                description=str(page.meta.get("description", "")),
                sections=page_sections.read(page.content or ""),
            )


def _is_hidden(page: Page) -> Any:
    return "search" in page.meta and page.meta["search"].exclude
