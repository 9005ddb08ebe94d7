"""A browser older than the scripts are made for shows the plain page: whole and quiet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

# Of what a page of each kind is, something that must be there to read.
PAGES = {
    "index.html": "Richtvragen",
    "fragmenten/rekrutering.html": "Uitgeschreven tekst",
    "tips.html": "Tips",
    "zoeken.html": "Zoeken lukt alleen met JavaScript",
    "studiedag.html": "Plannen lukt alleen met JavaScript",
    "projectie.html": "Projecteren lukt alleen met JavaScript",
}
DEAD = "search-field, form.filter, clip-tools, day-planner, .stage button, .begin button"
# The baseline is told by what came last to it.
OLDER = "delete Array.prototype.toSpliced"


@pytest.fixture
def older(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page in a browser that lacks what the scripts ask for, and the errors it reports."""
    context = chromium.new_context()
    context.add_init_script(OLDER)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page, errors
    context.close()


@pytest.mark.parametrize(("name", "words"), PAGES.items())
def test_an_older_browser_reads_the_plain_page(
    site: Path, older: tuple[Page, list[str]], name: str, words: str
) -> None:
    page, errors = older
    page.goto((site / name).as_uri())
    assert words in page.locator("body").inner_text()
    assert page.locator(DEAD).filter(visible=True).count() == 0
    assert page.evaluate("document.querySelectorAll(':not(:defined)').length > 0")
    assert errors == []


def test_a_script_that_it_cannot_even_read_is_no_error(
    address: str, older: tuple[Page, list[str]]
) -> None:
    page, errors = older
    page.route("**/assets/site.js", lambda route: route.fulfill(body="class { later syntax }"))
    page.goto(address + "index.html")
    assert "Richtvragen" in page.locator("body").inner_text()
    assert errors == []


def test_a_newer_browser_shows_no_word_of_this(site: Path, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    for name in PAGES:
        page.goto((site / name).as_uri())
        assert page.locator(".unscripted").filter(visible=True).count() == 0
    context.close()
