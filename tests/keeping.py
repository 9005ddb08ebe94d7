"""A phone that keeps films: the page of what one takes along, with the app on it."""

from playwright.sync_api import Locator, Page

from projects import Open

READY = "navigator.serviceWorker.ready.then(() => caches.keys()).then(keys => keys.length)"
KEPT = "caches.open('vbtc-clips').then(c => c.keys()).then(all => all.map(one => one.url))"
LIST = "kept-list li:visible"


def begin(browse: Open, host: str) -> Page:
    """A phone on that page of a host, once the app is on it."""
    page = browse(f"{host}meenemen.html", width=360, height=740, app=True)
    page.evaluate(READY)
    page.wait_for_function("navigator.serviceWorker.controller !== null")
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
