"""What the pages of docs/ lead to and what they lack, read as the site reads their Markdown."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from content import addresses, blanks, goals, rendered
from content.blanks import Blank
from content.front_matter import Written
from content.page_fields import REPORT_TEMPLATE
from source.faults import Fault

# Only the foot leads to these; templates lead to the other pages of the site itself.
IN_THE_FOOT = {addresses.ABOUT, addresses.ACCESSIBILITY}
ORPHAN = (
    "niets leidt naar deze pagina. Zet ze in het menu of de voet (mkdocs.yml), of verwijs er "
    "ergens naar."
)


def found_in(pages: Mapping[str, Written]) -> Iterator[Blank]:
    """The blanks in these pages, and in the fields above them."""
    for uri, page in pages.items():
        yield from blanks.in_document(page.document)
        found = rendered.read(page.body, uri).blanks
        yield from blanks.in_page(found, page.body, page.path, page.line - 1)


def orphans(pages: Mapping[str, Written], begins: Iterable[str]) -> Iterator[Fault]:
    """The pages that no menu, page or link leads to. `begins` is where a reader can begin."""
    left = [*begins, *(addresses.source(each) for each in {*addresses.PAGES} - IN_THE_FOOT)]
    left += [uri for uri, page in pages.items() if page.fields.template == REPORT_TEMPLATE]
    reached: set[str] = set()
    while left:
        uri = left.pop()
        if uri not in reached and uri in pages:
            reached.add(uri)
            left += _goals(uri, pages[uri])
    for uri in sorted(pages.keys() - reached):
        yield Fault(f"docs/{uri}", 1, "", ORPHAN)


def _goals(uri: str, page: Written) -> Iterator[str]:
    """The pages to which this one links, by their file."""
    for element in rendered.read(page.body, uri).elements:
        parts = urlsplit(element.attributes.get("href", ""))
        if parts.path and not parts.scheme:
            # In HTML that someone typed, a page is named by its address.
            found = goals.resolve(uri, parts.path)
            yield addresses.source(found) if found.endswith(".html") else found
