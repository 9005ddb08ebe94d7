"""A phone that keeps films: the page of what one takes along, with the app on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from browsing import fresh
from projects import Open

READY = "navigator.serviceWorker.ready.then(() => caches.keys()).then(keys => keys.length)"
KEPT = "caches.open('vbtc-clips').then(c => c.keys()).then(all => all.map(one => one.url))"
LIST = "kept-list li:visible"
# All but the app itself.
FORGET = """caches.keys()
  .then((names) => names.filter((name) => !name.startsWith("vbtc-site-")))
  .then((names) => Promise.all(names.map((name) => caches.delete(name))))"""


def installed(page: Page, address: str) -> None:
    """Visit, and wait until everything is kept and this page is served from it."""
    page.goto(address)
    page.evaluate(READY)
    page.wait_for_function("navigator.serviceWorker.controller !== null")


@contextmanager
def with_app(chromium: Browser, host: str) -> Iterator[BrowserContext]:
    """A phone on which the app of a host is, for tests of what it does from then on."""
    with fresh(chromium, app=True, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        installed(page, host)
        page.get_by_role("button", name="Goed").click()
        page.close()
        yield context


@contextmanager
def window(phone: BrowserContext, address: str) -> Iterator[Page]:
    """A window of that phone, on which nothing is kept but the app, before and after."""
    page = phone.new_page()
    page.goto(address)
    yield page
    phone.set_offline(False)
    page.evaluate(FORGET)
    page.close()


def begin(browse: Open, host: str) -> Page:
    """A phone on that page of a host, once the app is on it."""
    page = browse("about:blank", width=360, height=740, app=True)
    installed(page, f"{host}meenemen.html")
    page.get_by_role("button", name="Goed").click()
    return page


def keep(page: Page, title: str) -> None:
    """Keep one film, by the button beside its title."""
    row(page, title).get_by_role("button", name="Bewaar dit fragment").click()
    row(page, title).get_by_role("button", name="Verwijder van dit toestel").wait_for()


def row(page: Page, title: str) -> Locator:
    """Where a film can be kept."""
    link = page.get_by_role("link", name=title, exact=True)
    return page.locator("section[aria-labelledby=bewaren] li", has=link)
