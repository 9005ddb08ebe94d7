"""The pages of this site, as far as their text decides: links, weight, reach and the README."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from playwright.sync_api import Browser

import pictures
from browsing import Reader
from html_pages import EVERY_TYPE, broken_links, pages
from measure import page_weight, static_server
from pictures import MOST_FAR
from project.paths import ROOT
from projects import Open
from reach import badly_made, violations

PICTURES = Path(__file__).parent / "pictures"
SHOWN = sorted(file.stem for file in PICTURES.glob("*.png"))
BUDGET = yaml.safe_load((ROOT / ".ci" / "budget.yml").read_text(encoding="utf-8"))
# Pixels across the narrowest phone.
NARROW = 320


class Seen(NamedTuple):
    """A page: what keeps someone from using it, and whether it is too wide."""

    faults: list[str]
    is_wide: bool


@pytest.fixture(scope="module")
def compressed(site: Path) -> Iterator[str]:
    """The site as a host sends it."""
    with static_server.serving(site) as address:
        yield address


@pytest.mark.parametrize("shown", SHOWN)
def test_the_readme_shows_how_a_page_looks(
    address: str, look: Open, request: pytest.FixtureRequest, shown: str
) -> None:
    """After a change that is meant: `python3 scripts test -- --accept-pictures tests/this_site`."""
    name, size = shown.rsplit("-", 1)
    found = pictures.taken(look, address, name, size, "this_site")
    accept = bool(request.config.getoption("--accept-pictures"))
    far = pictures.distance(found, PICTURES / found.name, accept=accept)
    renew = "python3 scripts test -- --accept-pictures tests/this_site"
    assert far <= MOST_FAR, f"{shown}.png in de README is verouderd. Vernieuw: {renew}"


def test_the_readme_shows_every_picture_that_is_kept() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    unseen = [name for name in SHOWN if f"tests/this_site/pictures/{name}.png" not in readme]
    assert unseen == [], f"niet in de README: {', '.join(unseen)}."


def test_every_link_arrives(site: Path) -> None:
    """Each relative link, image and script leads to a file, and each #name to an element."""
    broken = [f"{page}: {link}" for page, link in broken_links(site)]
    assert broken == [], f"links die nergens uitkomen: {'; '.join(broken)}."


@pytest.fixture(scope="module")
def walk(site: Path, address: str, reader: Reader) -> Callable[[], dict[str, Seen]]:
    """Look at every page on a phone, once for all tests that ask."""

    def seen(name: str) -> Seen:
        page = reader.open(address + name, width=360)
        # Nothing that is written has a colour of its own: each kind of page shows them all.
        faults = violations(page) if name in EVERY_TYPE else badly_made(page)
        page.set_viewport_size({"width": NARROW, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth") > NARROW
        return Seen([*faults, *reader.take_complaints()], wide)

    return cache(lambda: {name: seen(name) for name in pages(site)})


def test_axe_finds_nothing(walk: Callable[[], dict[str, Seen]]) -> None:
    """Everyone can use what people wrote."""
    found = [f"{name}: {fault}" for name, seen in walk().items() for fault in seen.faults]
    assert found == [], f"niet voor iedereen bruikbaar: {'; '.join(found)}."


def test_nothing_sticks_out_sideways(walk: Callable[[], dict[str, Seen]]) -> None:
    wide = [name for name, seen in walk().items() if seen.is_wide]
    assert wide == [], f"te breed voor een smalle telefoon: {', '.join(wide)}."


@pytest.mark.parametrize("page", BUDGET)
def test_a_page_stays_within_its_budget(compressed: str, chromium: Browser, page: str) -> None:
    weight = page_weight.weigh(chromium, compressed + page.removesuffix("index.html"))
    most = BUDGET[page]
    told = f"{page} weegt {weight.bytes} bytes in {weight.requests} vragen (.ci/budget.yml)."
    kept = weight.bytes <= most["bytes"] and weight.requests <= most["requests"]
    assert kept, told
    assert weight.shift == 0, f"{page} verspringt bij het laden."
