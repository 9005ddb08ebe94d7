"""Nothing moves while a page comes in, in whatever pieces it comes."""

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from playwright.sync_api import Browser
from whitenoise import WhiteNoise

from browsing import fresh
from measure import static_server
from projects import PATIENCE

# Where a page may be cut: between any two parts of the header, and below it.
CUTS = (
    "<nav",
    "<search-field",
    "<label",
    "<input",
    "<theme-toggle",
    "</header>",
    "<main",
    "</main>",
)
# Each thing that moved, from where to where.
MOVED = """() => new Promise((done) => {
  const moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const things = sources.map(({ node, previousRect: { x, y }, currentRect: to }) => {
        const name = (node?.outerHTML ?? node?.data ?? "").slice(0, 80);
        return `${name}: ${x},${y} -> ${to.x},${to.y}`;
      });
      moved.push([value, ...things]);
    }
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));
})"""


class InTwo:
    """A host that holds a page back at a cut, until it is told to go on."""

    def __init__(self, site: Path, page: str, cut: str) -> None:
        self.files = WhiteNoise(self._page, root=str(site))
        self.text = (site / page).read_text(encoding="utf-8")
        self.cut = cut
        self.shown = threading.Event()

    def _page(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return self._pieces()

    def _pieces(self) -> Iterator[bytes]:
        here = self.text.index(self.cut)
        yield self.text[:here].encode()
        assert self.shown.wait(PATIENCE)
        yield self.text[here:].encode()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("cut", CUTS)
def test_what_is_there_stays_where_it_is(
    site: Path, chromium: Browser, cut: str, width: int
) -> None:
    host = InTwo(site, "studiedag.html", cut)
    with (
        static_server.listening(host.files) as address,
        fresh(chromium, viewport={"width": width, "height": 740}) as context,
    ):
        page = context.new_page()
        page.goto(f"{address}in-twee", wait_until="commit")
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        assert page.evaluate("document.readyState") == "loading"
        host.shown.set()
        page.wait_for_selector("day-planner[data-ready]")
        assert page.evaluate(MOVED) == []
