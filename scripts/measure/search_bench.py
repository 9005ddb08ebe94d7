"""How well the search answers, beside others over the same places; and how fast."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from content import addresses, anchors
from content.catalogue import load
from measure import search_peers
from measure.made_words import MadeWords
from measure.table import Row
from project.paths import ROOT, SITE
from search import index, lexis, places
from search.places import Place

# Written from the text alone, before a change. Of these it was seen what the search answered.
QUERIES = ROOT / "tests" / "this_site" / "queries.tsv"
# Of these nobody looked at a single answer, only at the totals: they say what a change is worth.
# A question that a word of the glossary came to answer moves to the others.
HELD = ROOT / "tests" / "this_site" / "queries-held.tsv"
# In Flemish words, abbreviations and whole sentences. Of the second, the fourth and so on nobody
# looked at a single answer.
SPOKEN = ROOT / "tests" / "this_site" / "queries-2026-11-26.tsv"
SETS = (QUERIES, HELD, SPOKEN)
# So many of them are typed letter by letter.
EACH = 7
MANY = 10_000
WORDS_IN_TIP = 30
FRAME = 16.7
FIELD = "input[role=combobox][name=q]"
# What is typed in our field, until its list is there: of a large search pieces may have to come.
_TYPING = """async (queries) => {
  const field = document.querySelector("input[role=combobox][name=q]");
  const list = document.querySelector("[role=listbox]");
  const isBusy = () => list.hasAttribute("aria-busy");
  const ready = () => new Promise((tell) => {
    const watch = new MutationObserver(() => {
      if (isBusy()) return;
      watch.disconnect();
      tell();
    });
    watch.observe(list, { attributes: true });
  });
  const type = async (text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    for (let turn = 0; turn < 9; turn += 1) await null;
    if (isBusy()) await ready();
  };
"""
# One keystroke: from the event to the list as it will be painted.
KEYSTROKES = f"""{_TYPING}
  const times = [];
  for (const query of queries) for (let end = 1; end <= query.length; end += 1) {{
    const start = performance.now();
    await type(query.slice(0, end));
    list.getBoundingClientRect();
    times.push(performance.now() - start);
  }}
  return times;
}}"""
# What the list offers for each of some queries, asked one after another.
ANSWERS = f"""{_TYPING}
  const {{ href: root }} = document.querySelector("search-field").root;
  const answers = [];
  for (const query of queries) {{
    await type(query);
    const links = [...list.querySelectorAll("[role=option] a")].map(({{ href }}) => href);
    answers.push(links.map((href) => (href.startsWith(root) ? href.slice(root.length) : href)));
  }}
  return answers;
}}"""
THEIR_FIELD = "[data-md-component=search-query]"
THEIR_KEYSTROKES = """async (queries) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  const times = [];
  for (const query of queries) for (let end = 3; end <= query.length; end += 1) {
    const changed = new Promise((resolve) => {
      const watch = new MutationObserver(() => { watch.disconnect(); resolve(true); });
      watch.observe(result, { childList: true, subtree: true, characterData: true });
      setTimeout(() => { watch.disconnect(); resolve(false); }, 500);
    });
    field.value = query.slice(0, end);
    const start = performance.now();
    field.dispatchEvent(new Event("keyup", { bubbles: true }));
    if (!await changed) continue;
    result.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
}"""


@dataclass(frozen=True)
class Query:
    """Something people look for, of a kind, and the pages of which one must come up."""

    kind: str
    text: str
    expected: frozenset[str]

    def rank(self, found: Sequence[str]) -> int | None:
        """The place (from 1) of the first address that was expected."""
        pages = (page_name(address) for address in found)
        return next((n for n, page in enumerate(pages, start=1) if page in self.expected), None)


def queries(file: Path) -> list[Query]:
    """The queries of a file: tab-separated kind, text and expected pages."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return [Query(r["soort"], r["vraag"], frozenset(r["verwacht"].split(","))) for r in rows]


def page_name(address: str) -> str:
    """How the queries name a page: "fragmenten/impact.html#tip-x" is "impact"."""
    parts = urlsplit(address).path.removesuffix("index.html").removesuffix(".html").split("/")
    return [part for part in parts if part][-1] if any(parts) else "index"


def first_answers(page: Page, text: str) -> list[str]:
    """What our search field offers first for a query, as addresses from the site's root."""
    page.fill(FIELD, text)
    page.locator(".search__panel").wait_for()
    page.locator("[role=listbox]:not([aria-busy])").wait_for(state="attached")
    root = page.evaluate("document.querySelector('search-field').root.href")
    found: list[str] = page.eval_on_selector_all(
        "[role=option] a", "links => links.map(link => link.href)"
    )
    return [address.removeprefix(root) for address in found]


def all_answers(page: Page, texts: Sequence[str]) -> list[list[str]]:
    """The same for many queries, without a word between the page and us for each of them."""
    found: list[list[str]] = page.evaluate(ANSWERS, texts)
    return found


@dataclass(frozen=True)
class Quality:
    """Of some queries: how many, those answered first and within three, and the mean of 1/rank."""

    count: int
    first: int
    three: int
    mrr: float


def quality(ranks: Sequence[tuple[Query, int | None]]) -> dict[str, Quality]:
    """Per kind of query, and for all."""
    kinds = dict.fromkeys(query.kind for query, _ in ranks)
    groups = {kind: [rank for query, rank in ranks if query.kind == kind] for kind in kinds}
    groups["alles"] = [rank for _, rank in ranks]
    return {kind: _quality(row) for kind, row in groups.items()}


def _quality(ranks: Sequence[int | None]) -> Quality:
    three = sum(1 for rank in ranks if rank and rank <= 3)
    mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
    return Quality(len(ranks), ranks.count(1), three, mean)


def tables(browser: Browser, ours: str, theirs: str, big: str) -> Iterator[list[Row]]:
    """The tables: quality per kind of query, then speed. `big` is our site with 10,000 tips."""
    page = opened(browser.new_page(), ours)
    for file in SETS:
        asked = queries(file)
        texts = [query.text for query in asked]
        others = search_peers.answers(browser, SITE, texts)
        found = {"deze": all_answers(page, texts), **others}
        yield _quality_rows(
            file.name,
            {
                name: quality([(q, q.rank(a)) for q, a in zip(asked, answers, strict=True)])
                for name, answers in found.items()
            },
        )
    other = browser.new_page()
    other.goto(theirs)
    other.click(THEIR_FIELD)
    typed = [query.text for query in queries(QUERIES)][::EACH]
    speeds = {
        f"deze, {len(load(ROOT).clips)} fragmenten": page.evaluate(KEYSTROKES, typed),
        f"deze, {MANY} tips": opened(browser.new_page(), big).evaluate(KEYSTROKES, typed[::4]),
        "Material": other.evaluate(THEIR_KEYSTROKES, typed[::4]),
    }
    yield _speed_rows(speeds)


def opened(page: Page, address: str) -> Page:
    """A page of ours where someone touched the search."""
    page.goto(address)
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    return page


def _quality_rows(name: str, found: dict[str, dict[str, Quality]]) -> list[Row]:
    """Per kind: how many, and of each search the part first / within three / mean of 1/rank."""
    table: list[Row] = [(name, "vragen", *(f"{search}: eerst/drie/MRR" for search in found))]
    for kind, ours in found["deze"].items():
        cells = [of[kind] for of in found.values()]
        shown = (f"{q.first / q.count:.0%} / {q.three / q.count:.0%} / {q.mrr:.2f}" for q in cells)
        table.append((kind, str(ours.count), *shown))
    return table


def _speed_rows(speeds: dict[str, list[float]]) -> list[Row]:
    table: list[Row] = [("toetsaanslag", "midden", "95 %", "beelden (16,7 ms)", "× Material")]
    middle = {name: sorted(times)[len(times) // 2] for name, times in speeds.items()}
    for name, times in speeds.items():
        late = sorted(times)[int(len(times) * 0.95)]
        ratio = f"×{middle[name] / middle['Material']:.2f}"
        table.append(
            (name, f"{middle[name]:.1f} ms", f"{late:.1f} ms", f"{late / FRAME:.2f}", ratio)
        )
    return table


def many_tips(root: Path) -> Iterator[tuple[str, str]]:
    """The index with 10,000 more tips of dictionary words, as rare and as common as words are."""
    catalogue = load(root)
    own = tuple(places.collect(catalogue, ()))
    words = MadeWords(sorted(lexis.vocabulary(own, ())))
    texts = [words.text(WORDS_IN_TIP) for _ in range(MANY)]
    where = (f"{addresses.TIPS}#{anchors.tip(str(n))}" for n in range(MANY))
    tips = (Place("tip", at, text) for at, text in zip(where, texts, strict=True))
    return index.scripts((*own, *tips), catalogue.thesaurus)
