"""The pages that people write in docs/, as the generator has read them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from content import addresses, front_matter
from content.front_matter import Written
from content.page_fields import Search
from pages.lists import Made
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


class Rendered(Protocol):
    """What we ask of a generator's page."""

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


def read(file: Path, uri: str, known: Mapping[str, Written]) -> tuple[str, dict[str, Any]]:
    """The Markdown of a page of docs/, and the fields above it, as the check has read them.

    `known` holds the pages that it read; of another one, faults are told: what can be read of it.
    """
    page = known.get(uri)
    if page is None:
        if not file.is_file():
            return "", {}  # a folder or a pipe with the name of a page
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        page = front_matter.legible(text, f"docs/{uri}")
    return page.body, dict(page.given)


def fields(made: Made) -> dict[str, Any]:
    """The fields of a page that the site makes, as if someone had written them above it."""
    told = {"title": made.title, "description": made.description, "template": made.template}
    return told if made.found else {**told, "search": Search(exclude=True)}


def findable(pages: Iterable[Rendered]) -> Iterator[WrittenPage]:
    """The pages that may be found, but for the one that finds them."""
    for page in pages:
        if not _is_hidden(page):
            yield WrittenPage(
                address=page.url,
                title=str(page.title),
                description=str(page.meta.get("description", "")),
                sections=page_sections.read(page.content or ""),
            )


def _is_hidden(page: Rendered) -> Any:
    return "search" in page.meta and page.meta["search"].exclude
