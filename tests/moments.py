"""Time in a page, in the hands of a test: what happens after a while does not surprise it."""

from datetime import datetime, timedelta

from playwright.sync_api import Page

MORNING = datetime(2026, 5, 4, 9, 0)
# A speed that someone chose earlier, so slow that a busy machine sees every moment of a clip. It is
# kept once the page is read: what is kept while a page from disk begins makes Chromium lose, on a
# busy machine, what that page keeps later.
SLOW = """document.addEventListener('readystatechange', () => {
  try {
    localStorage['vbtc-player'] ??= '{"rate":0.25}';
  } catch { /* about:blank keeps nothing */ }
}, { once: true });"""


def stand_still(page: Page, moment: datetime = MORNING) -> None:
    """From the next page on, no timer of this browser's pages runs unless the test says so."""
    page.context.clock.install(time=moment - timedelta(hours=1))
    page.context.clock.pause_at(moment)


def slow_motion(page: Page) -> None:
    """From the next page on, clips play at a quarter of their speed."""
    page.context.add_init_script(SLOW)
