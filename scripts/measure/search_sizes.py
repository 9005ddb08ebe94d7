"""What a search costs in a site of any number of fragments: bytes, requests, and time to type."""

import gzip
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from content import addresses
from content.catalogue import load
from measure import many_places, pagefind, static_server
from measure.search_bench import KEYSTROKES, SETS, first_answers, opened, queries
from measure.table import Row
from project.paths import ROOT
from search import places

# Of our questions so many are asked by someone who asks nothing else, and so many typed.
EACH, TYPED = 9, 36
# As slow as a cheap phone.
SLOWER = 4
# Beside the numbers that are asked: as many words in each as an hour of film.
SPOKEN = (300, 5_000)
ASKED = ("eerste aanraking", "per vraag, midden / 95 % / meest", "verzoeken, midden / meest")


@dataclass(frozen=True)
class Search:
    """A search in a page: how it is touched, asked and typed in, and which files are its own."""

    # What the names of its files begin with.
    files: tuple[str, ...]
    open: Callable[[Page, str], Page]
    ask: Callable[[Page, str], object]
    keystrokes: str


@dataclass(frozen=True)
class Sizes:
    """Of one site: bytes over the wire and requests, per question, and milliseconds per letter.

    Of each question the bytes of the first touch, those up to the answer, and their requests.
    """

    asked: Sequence[tuple[int, int, int]]
    typed: Sequence[float]
    again: Sequence[float]


def rows(browser: Browser, site: Path, folder: Path, counts: Iterable[int]) -> Iterator[Row]:
    """Per number of fragments: what a first touch, a question and a letter on a phone cost."""
    letter = f"letter bij CPU ÷{SLOWER}: midden / 95 %"
    yield ("fragmenten", "woorden in elk", "zoekt met", *ASKED, letter, "opnieuw")
    catalogue = load(ROOT)
    own = tuple(places.collect(catalogue, ()))
    for count, spoken in (*((count, 0) for count in counts), SPOKEN):
        every = (*own, *many_places.fragments(count, spoken))
        named = folder / f"{count}-{spoken}"
        made = many_places.site(site, named, every, catalogue.thesaurus)
        layout = "stukken" if (made / addresses.SEARCH_PIECES).is_dir() else "één stuk"
        yield (str(count), str(spoken), layout, *_told(sizes(browser, made, OURS)))
        theirs = pagefind.write(named / "peer", every)
        yield (str(count), str(spoken), "Pagefind", *_told(sizes(browser, theirs, PAGEFIND)))


def _told(found: Sizes) -> Row:
    touches, weights, requests = (sorted(each) for each in zip(*found.asked, strict=True))
    middle, late, most = (_kb(_part(weights, part)) for part in (0.5, 0.95, 1))
    many = f"{_part(requests, 0.5)} / {requests[-1]}"
    times = map(_times, (found.typed, found.again))
    return (_kb(touches[-1]), f"{middle} / {late} / {most}", many, *times)


def _part(ordered: Sequence[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def _times(found: Sequence[float]) -> str:
    middle, late = (_part(sorted(found), part) for part in (0.5, 0.95))
    return f"{middle:.0f} / {late:.0f} ms"


def _kb(size: float) -> str:
    return f"{size / 1000:.0f} kB"


def sizes(browser: Browser, site: Path, search: Search) -> Sizes:
    """What the search of a built site costs. What came once is forgotten before each question."""
    texts = [query.text for file in SETS for query in queries(file)]
    with static_server.serving(site) as address:
        asked = [_cost(browser, search, address, site, text) for text in texts[::EACH]]
        typed, again = _typed(browser, search, address, texts[::TYPED])
    return Sizes(asked, typed, again)


def _typed(
    browser: Browser, search: Search, address: str, texts: Sequence[str]
) -> tuple[list[float], ...]:
    """Milliseconds of each letter, of the first time that all is typed and of the second."""
    # A page that is open is slowed down as long as it stays, and takes a processor for that.
    with browser.new_page() as page:
        search.open(page, address)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        return tuple(page.evaluate(search.keystrokes, texts) for _ in range(2))


def weight(site: Path, name: str) -> int:
    """Bytes of a file of a site over the wire."""
    return len(gzip.compress((site / name).read_bytes()))


def _cost(
    browser: Browser, search: Search, address: str, site: Path, text: str
) -> tuple[int, int, int]:
    """Bytes of a first touch, bytes up to the answer, and in how many requests these come."""
    with browser.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(urlsplit(request.url).path[1:]))
        search.open(page, address)
        first = _files(search, asked)
        search.ask(page, text)
        every = _files(search, asked)
    touched, whole = (sum(weight(site, name) for name in names) for names in (first, every))
    return touched, whole, len(every)


def _files(search: Search, asked: Sequence[str]) -> list[str]:
    """Those of a search among the files that were asked."""
    return [name for name in asked if name.startswith(search.files)]


OURS = Search((addresses.SEARCH_INDEX, addresses.SEARCH_PIECES), opened, first_answers, KEYSTROKES)
PAGEFIND = Search((pagefind.FILES,), pagefind.opened, pagefind.first_answers, pagefind.KEYSTROKES)
