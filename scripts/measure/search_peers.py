"""What other searches answer over the same places: installed once, by the command that measures."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from content import addresses
from content.catalogue import load
from measure import static_server
from project.paths import ROOT
from search.places import Place
from setup.faults import SetupError
from setup.node_tools import Tools, node

PACKAGE = ROOT / "scripts" / "measure" / "search_peers"
TOOLS = Tools(PACKAGE, ROOT / ".cache" / "search-peers", "andere zoekfuncties")
NAMES = ("MiniSearch", "Pagefind", "lunr")
# Of each query the addresses that were offered, best first.
Answers = Sequence[Sequence[str]]
# So many of the best are read, as our field shows.
SHOWN = 8
PAGEFIND = "pagefind/"
_OPEN = """async () => {
  window.pagefind = await import("/pagefind/pagefind.js");
  await window.pagefind.init();
}"""
_ASK = f"""async (text) => {{
  const {{ results }} = await window.pagefind.search(text);
  return Promise.all(results.slice(0, {SHOWN}).map((result) => result.data()));
}}"""
# One keystroke of Pagefind: from the event until all is there to be shown.
PAGEFIND_KEYSTROKES = f"""async (queries) => {{
  const times = [];
  for (const query of queries) for (let end = 1; end <= query.length; end += 1) {{
    const start = performance.now();
    await ({_ASK})(query.slice(0, end));
    times.push(performance.now() - start);
  }}
  return times;
}}"""
_PAGEFIND = """async (queries) => {
  const search = await import("/pagefind/pagefind.js");
  const answers = [];
  for (const query of queries) {
    const { results } = await search.search(query);
    const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    answers.push(first.map(({ raw_url, url }) => raw_url ?? url));
  }
  return answers;
}"""


def answers(browser: Browser, site: Path, queries: Sequence[str]) -> Mapping[str, Answers]:
    """What each of NAMES answers, over the places of a built site. Raises SetupError."""
    TOOLS.install()
    asked = {
        "places": list(_places(site)),
        "thesaurus": load(ROOT).thesaurus,
        "queries": queries,
    }
    with TemporaryDirectory(prefix="vbtc-") as folder:
        said = _node("peers.mjs", Path(folder), asked)
        return {**json.loads(said), "Pagefind": _pagefind(browser, Path(folder), queries)}


def write_pagefind(folder: Path, places: Iterable[Place]) -> Path:
    """A new folder with an empty page, and Pagefind over places in PAGEFIND. Raises SetupError."""
    TOOLS.install()
    shown = [
        {"address": place.address, "title": place.title, "text": place.text, "around": place.around}
        for place in places
    ]
    folder.mkdir()
    _node("bundle.mjs", folder, {"places": shown})
    return folder


def open_pagefind(page: Page, address: str) -> Page:
    """A page of such a folder where someone touched the search."""
    page.goto(address)
    page.evaluate(_OPEN)
    return page


def ask_pagefind(page: Page, text: str) -> object:
    """What Pagefind shows first for a query."""
    return page.evaluate(_ASK, text)


def _node(script: str, folder: Path, asked: Mapping[str, object]) -> str:
    """Have a script of ours write a bundle of Pagefind in a folder, with a page; what it says."""
    (folder / "index.html").write_text("<!doctype html>", encoding="utf-8")
    result = node(
        *(str(PACKAGE / script), str(TOOLS.installed), str(folder / "pagefind")),
        **{"input": json.dumps(asked), "capture_output": True},
    )
    if result.returncode:
        raise SetupError(f"De andere zoekfuncties antwoorden niet: {result.stderr[-300:]}")
    return result.stdout


def _places(site: Path) -> Iterator[dict[str, str]]:
    """Every place of our own index; around it the title and themes of its fragment."""
    script = (site / addresses.SEARCH_INDEX).read_text(encoding="utf-8")
    index, _ = json.JSONDecoder().raw_decode(script, script.index("{"))
    for _, address, title, text, clip, *_ in index["places"]:
        _, name, themes = index["clips"][clip] if clip >= 0 else ("", "", [])
        around = " ".join([name, *(index["themes"][theme] for theme in themes)])
        yield {"address": address, "title": title, "text": text, "around": around}


def _pagefind(browser: Browser, folder: Path, queries: Sequence[str]) -> Answers:
    with static_server.serving(folder) as address:
        page = browser.new_page()
        page.goto(address)
        found: list[list[str]] = page.evaluate(_PAGEFIND, list(queries))
        return found
