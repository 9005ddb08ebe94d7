"""Pagefind over places, in a page with nothing else: what it answers, and how fast."""

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from measure import peer_tools
from search.places import Place

FILES = "pagefind/"
# What it gets of a place.
FIELDS = ("address", "title", "text", "around")
_OPEN = """async () => {
  window.pagefind = await import("/pagefind/pagefind.js");
  await window.pagefind.init();
}"""
# As many as our field offers.
_ASK = """async (text) => {
  const { results } = await window.pagefind.search(text);
  const first = await Promise.all(results.slice(0, 8).map((result) => result.data()));
  return first.map(({ raw_url, url }) => raw_url ?? url);
}"""
# One keystroke: from the event until all is there to be shown.
KEYSTROKES = f"""async (queries) => {{
  const ask = {_ASK};
  const times = [];
  for (const query of queries) for (let end = 1; end <= query.length; end += 1) {{
    const start = performance.now();
    await ask(query.slice(0, end));
    times.push(performance.now() - start);
  }}
  return times;
}}"""


def write(folder: Path, places: Iterable[Place]) -> Path:
    """A new folder with an empty page, and Pagefind over places. Raises SetupError."""
    rows = [{name: getattr(place, name) for name in FIELDS} for place in places]
    folder.mkdir()
    peer_tools.run("bundle.mjs", folder, {"places": rows})
    return folder


def opened(page: Page, address: str) -> Page:
    """A page of such a folder where someone touched the search."""
    page.goto(address)
    page.evaluate(_OPEN)
    return page


def first_answers(page: Page, text: str) -> list[str]:
    """What Pagefind shows first for a query, as addresses."""
    found: list[str] = page.evaluate(_ASK, text)
    return found
