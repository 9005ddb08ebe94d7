"""What other searches answer over the same places: installed once, by the command that measures."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from content import addresses
from content.catalogue import load
from measure import pagefind, peer_tools, static_server
from project.paths import ROOT

NAMES = ("MiniSearch", "Pagefind", "lunr")
# Of each query the addresses that were offered, best first.
Answers = Sequence[Sequence[str]]


def answers(browser: Browser, site: Path, queries: Sequence[str]) -> Mapping[str, Answers]:
    """What each of NAMES answers, over the places of a built site. Raises SetupError."""
    places = list(_places(site))
    asked = {"places": places, "thesaurus": load(ROOT).thesaurus, "queries": queries}
    with TemporaryDirectory(prefix="vbtc-") as folder:
        said = peer_tools.run("peers.mjs", Path(folder), asked)
        return {**json.loads(said), "Pagefind": _pagefind(browser, Path(folder), queries)}


def _places(site: Path) -> Iterator[dict[str, str]]:
    """Every place of our own index; around it the title and themes of its fragment."""
    script = (site / addresses.SEARCH_INDEX).read_text(encoding="utf-8")
    index, _ = json.JSONDecoder().raw_decode(script, script.index("{"))
    for _, address, title, text, clip, *_ in index["places"]:
        _, name, themes = index["clips"][clip] if clip >= 0 else ("", "", [])
        around = " ".join([name, *(index["themes"][theme] for theme in themes)])
        yield {"address": address, "title": title, "text": text, "around": around}


def _pagefind(browser: Browser, folder: Path, queries: Sequence[str]) -> Answers:
    with static_server.serving(folder) as address, browser.new_page() as page:
        pagefind.opened(page, address)
        return [pagefind.first_answers(page, query) for query in queries]
