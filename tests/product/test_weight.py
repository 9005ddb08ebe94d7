"""Pages stay light: they cost what the budget says, and nothing moves while they load."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from content import addresses
from measure import page_weight, static_server
from pages import assets, from_npm

ALLOWED = {
    ".webmanifest",
    ".json",
    ".png",
    ".html",
    ".css",
    ".js",
    # The licences of libraries.
    ".txt",
    ".svg",
    ".mp4",
    ".jpg",
    ".xml",
    ".gz",
}
BUDGET = yaml.safe_load((Path(__file__).parent / "budget.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def compressed(site: Path) -> Iterator[str]:
    """The site as a host sends it."""
    with static_server.serving(site) as address:
        yield address


@pytest.mark.parametrize("page", BUDGET)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_stays_within_its_budget(
    compressed: str, chromium: Browser, page: str, width: int
) -> None:
    weight = page_weight.weigh(chromium, compressed + page.removesuffix("index.html"), width=width)
    assert weight.bytes <= BUDGET[page]["bytes"]
    assert weight.requests <= BUDGET[page]["requests"]
    assert weight.shift == 0


def test_the_theme_brings_nothing_unused(site: Path) -> None:
    """No script, style or font but our own, and the libraries that we name."""
    libraries = map(addresses.library, from_npm.LIBRARIES)
    made = {*dict(assets.joined()), addresses.SEARCH_INDEX, addresses.DAY_DATA, *libraries}
    published = {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()}
    # Only a site with long lists needs these.
    made = {*made} - {addresses.LIST_STYLE, addresses.LIST_SCRIPT}
    made -= {*addresses.OF_MANY}
    assert {name for name in published if name.endswith((".js", ".css"))} == {*made, "sw.js"}
    assert {file.suffix for file in site.rglob("*.*") if file.is_file()} <= ALLOWED
