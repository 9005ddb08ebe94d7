"""A phone in someone's hand: what is tapped is counted, and what was wanted must be in sight."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from browsing import fresh

SCREEN: ViewportSize = {"width": 390, "height": 844}
PHONE: dict[str, Any] = {**SCREEN, "has_touch": True, "is_mobile": True}
# The sheet of a phone, as a page sees it: what it was given is in `shared`.
SHEET = "navigator.share = async (what) => { globalThis.shared = what }"


@contextmanager
def held(chromium: Browser) -> Iterator[Page]:
    """A phone on which one page after another is looked at."""
    with fresh(chromium, viewport=SCREEN, has_touch=True, is_mobile=True) as context:
        context.add_init_script(SHEET)
        yield context.new_page()


@dataclass
class Hand:
    """One finger. What a keyboard on the screen writes is no tap."""

    page: Page
    taps: int = 0

    def tap(self, what: Locator) -> None:
        """Tap something; it may first have to be scrolled to."""
        what.tap()
        self.taps += 1

    def ask(self, words: str) -> None:
        """Type a whole question in the search field, which is one tap away on every page."""
        self.tap(self.page.get_by_role("combobox", name="Zoek op deze site"))
        self.page.keyboard.type(words)

    def choose(self) -> None:
        """Tap the first of what the search finds, once it has found something."""
        found = self.page.get_by_role("listbox", name="Zoekresultaten")
        self.tap(found.get_by_role("option").first)


@contextmanager
def in_taps(page: Page, count: int) -> Iterator[Hand]:
    """A task for one finger, that must be done in so many taps."""
    hand = Hand(page)
    yield hand
    assert hand.taps == count


def in_sight(what: Locator) -> None:
    """Wait until all of something stands on the screen, as who holds the phone sees it."""
    expect(what).to_be_in_viewport(ratio=1)
