"""The pages that people write in docs/, as the generator has read them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from content.catalogue import Catalogue, conversations
from content.clip import Conversation
from search import page_sections
from search.places import WrittenPage

REPORT_TEMPLATE = "report.html"


class _Page(Protocol):
    """What we ask of a generator's page: its address, title, fields above it, and HTML."""

    @property
    def url(self) -> str: ...
    @property
    def title(self) -> Any: ...
    @property
    def meta(self) -> Mapping[str, Any]: ...
    @property
    def content(self) -> str | None: ...


Page = TypeVar("Page", bound=_Page)


def reports(pages: Iterable[Page]) -> list[Page]:
    """The reports of study days, the last one first."""
    found = (page for page in pages if page.meta.get("template") == REPORT_TEMPLATE)
    return sorted(found, key=lambda page: page.url, reverse=True)


def findable(pages: Iterable[_Page], catalogue: Catalogue) -> Iterator[WrittenPage]:
    """The pages that may be found, but for the one that finds them."""
    for page in pages:
        if not (page.meta.get("search") or {}).get("exclude"):
            yield WrittenPage(
                address=page.url,
                title=str(page.title),
                description=str(page.meta.get("description", "")),
                sections=page_sections.read(page.content or ""),
                conversation=conversation(page, catalogue),
            )


def conversation(page: _Page, catalogue: Catalogue) -> list[Conversation]:
    """What was said on the study day that this page reports."""
    return conversations(page.meta.get("conversation") or (), catalogue)
