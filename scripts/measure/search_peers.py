"""What other searches answer over the same places: installed once, by the command that measures."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from content import addresses
from content.catalogue import load
from measure import static_server
from project.paths import ROOT
from setup.faults import SetupError
from setup.node_tools import Tools, node

PACKAGE = ROOT / "scripts" / "measure" / "search_peers"
TOOLS = Tools(PACKAGE, ROOT / ".cache" / "search-peers", "andere zoekfuncties")
NAMES = ("MiniSearch", "Pagefind", "lunr")
# Of each query the addresses that were offered, best first.
Answers = Sequence[Sequence[str]]
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
    places = list(_places(site))
    asked = {"places": places, "thesaurus": load(ROOT).thesaurus, "queries": queries}
    with TemporaryDirectory(prefix="vbtc-") as folder:
        result = node(
            *(str(PACKAGE / "peers.mjs"), str(TOOLS.installed), f"{folder}/pagefind"),
            **{"input": json.dumps(asked), "capture_output": True},
        )
        if result.returncode:
            raise SetupError(f"De andere zoekfuncties antwoorden niet: {result.stderr[-300:]}")
        return {**json.loads(result.stdout), "Pagefind": _pagefind(browser, Path(folder), queries)}


def _places(site: Path) -> Iterator[dict[str, str]]:
    """Every place of our own index; around it the title and themes of its fragment."""
    script = (site / addresses.SEARCH_INDEX).read_text(encoding="utf-8")
    index, _ = json.JSONDecoder().raw_decode(script, script.index("{"))
    for _, address, title, text, clip, *_ in index["places"]:
        _, name, themes = index["clips"][clip] if clip >= 0 else ("", "", [])
        around = " ".join([name, *(index["themes"][theme] for theme in themes)])
        yield {"address": address, "title": title, "text": text, "around": around}


def _pagefind(browser: Browser, folder: Path, queries: Sequence[str]) -> Answers:
    (folder / "index.html").write_text("<!doctype html>", encoding="utf-8")
    with static_server.serving(folder) as address:
        page = browser.new_page()
        page.goto(address)
        found: list[list[str]] = page.evaluate(_PAGEFIND, list(queries))
        return found
