"""The addresses at which pages stood before."""

import re
from collections.abc import Collection, Iterator, Mapping

from content import addresses
from content.clip_ids import ClipIds
from content.front_matter import Written
from source.faults import Fault

Pages = Mapping[str, Written]
SOURCE = re.compile(r"(?:[\w-][\w. -]*/)*[\w-][\w. -]*\.md")


def sources_of(pages: Pages, ids: ClipIds) -> dict[str, str]:
    """What each page of docs/ was called before, with what it is called now; also of fragments."""
    clips = {
        addresses.fragment_source(old): addresses.fragment_source(now)
        for old, now in ids.former.items()
    }
    others = {old: source for source, page in pages.items() for old in page.fields.formerly}
    return {**clips, **others}


def addresses_of(pages: Pages, ids: ClipIds, hidden: Collection[str]) -> dict[str, str]:
    """Each former address with that of now. `hidden` holds the pages that the site has not."""
    moved = sources_of(pages, ids).items()
    return {addresses.page(old): addresses.page(now) for old, now in moved if now not in hidden}


def faults(pages: Pages, living: Collection[str]) -> Iterator[Fault]:
    """Former names of pages that are none, or that lead to two places.

    `living` holds the files of docs/, also those that the site adds.
    """
    owners: dict[str, str] = {}
    for page in pages.values():
        for index, old in enumerate(page.fields.formerly):
            first = owners.setdefault(old, page.path)
            if reason := _wrong(old, living):
                yield page.document.fault(("formerly", index), reason)
            elif first != page.path:
                message = f"de vroegere naam `{old}` staat al in {first}. Laat er één staan."
                yield page.document.fault(("formerly", index), message)


def _wrong(old: str, living: Collection[str]) -> str:
    if not SOURCE.fullmatch(old):
        return "schrijf hoe de pagina in docs/ heette, zoals `verslag/tweede-dag.md`."
    if old in living:
        return f"de pagina docs/{old} is er nu ook. Een adres leidt maar naar één plaats."
    return ""
