"""Starting a browser to test with, and looking at many pages in one of its own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route

from measure import firefox
from projects import PATIENCE
from setup import browsers

BLANK = "about:blank"
# How a reader meets a page, when a test does not say otherwise.
USUAL: dict[str, Any] = {
    "media": "screen",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
    "contrast": "no-preference",
}
# As in a browser that keeps no app. Where one comes, it fetches all it keeps while a test looks at
# something else: more work than the page itself.
WITHOUT_APP = """
if (navigator.serviceWorker) {
  navigator.serviceWorker.register = async () => {
    throw new DOMException("", "SecurityError");
  };
}
"""
FLAGS = (
    # As root, as in a container, Chromium only starts without its sandbox.
    "--no-sandbox",
    "--disable-gpu",
    "--autoplay-policy=no-user-gesture-required",
    # Letters stand where they stand on every machine, whatever it does with hints.
    "--font-render-hinting=none",
)


@contextmanager
def launched(driver: Playwright, binary: Path, *flags: str) -> Iterator[Browser]:
    """A headless Chromium for the block, started with more flags."""
    browser = driver.chromium.launch(
        executable_path=binary, args=[*FLAGS, *flags], timeout=PATIENCE * 1000
    )
    yield browser
    browser.close()


@contextmanager
def launched_firefox(profile: Path) -> Iterator[firefox.Firefox]:
    """A headless Firefox for the block; without one the test is skipped."""
    binary = browsers.firefox()
    if binary is None:
        pytest.skip("Firefox staat hier niet en kan niet geïnstalleerd worden")
    with firefox.running(binary, profile) as opened:
        yield opened


@contextmanager
def fresh(browser: Browser, *, app: bool = False, **options: Any) -> Iterator[BrowserContext]:
    """A context for the block, in which nothing is kept yet.

    With `app` the site may come to work without network in it.
    """
    # Playwright waits by running text, which no page allows. What pages may do, and that they do no
    # more, is in test_policy.py.
    with browser.new_context(**{"bypass_csp": True, **options}) as context:
        context.set_default_timeout(PATIENCE * 1000)
        if not app:
            context.add_init_script(WITHOUT_APP)
        yield context


def complaints(page: Page) -> list[str]:
    """The errors in the console of a page from now on, as they come."""
    heard: list[str] = []
    page.on("console", lambda m: heard.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


class Reader:
    """A page in which one address is opened after another, to look at what stands there.

    To load a page in it costs half of what it costs in a context that is made for it.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._complaints = complaints(page)

    def open(
        self,
        url: str,
        *,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        **media: Any,
    ) -> Page:
        """The page, with an address loaded anew at a width, in a scheme and other such media."""
        self._page.goto(BLANK)
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.emulate_media(**{**USUAL, "color_scheme": scheme, **media})
        self._page.goto(url)
        return self._page

    def take_complaints(self) -> list[str]:
        """The errors in the console since the last time."""
        found = self._complaints[:]
        self._complaints.clear()
        return found


@contextmanager
def before_scripts(page: Page, url: str) -> Iterator[None]:
    """A page as a slow network shows it, for the block: only after that come its scripts.

    Those that say before the first paint what is shown are there.
    """
    held: list[Route] = []
    shown: list[bool] = []
    late = re.compile(r"/assets/(?!theme\.|baseline\.).*\.js$")
    page.route(late, lambda route: route.continue_() if shown else held.append(route))
    page.goto(url, wait_until="commit")
    yield
    shown.append(True)
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
