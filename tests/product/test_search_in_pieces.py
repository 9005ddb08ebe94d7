"""A large search comes in pieces, for what is typed: it finds as much, and says what is lacking."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

import cut_sites
import finding
from measure import many_places, search_bench, static_server
from measure.search_bench import FIELD, all_answers, first_answers
from pages import app_files, web_app
from projects import Open

QUERIES = Path(__file__).parent / "queries.tsv"
PIECES = "**/assets/search/*"
FEW_HUNDRED = 200
# Of the queries so many are asked where every answer is fetched anew.
EACH = 24
FIRST_TOUCH = 60_000
ONE_QUERY = 250_000


@pytest.fixture(scope="module")
def pieced(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample, with its search in pieces."""
    return cut_sites.cut(site, tmp_path_factory.mktemp("pieces"))


@pytest.fixture(scope="module")
def served(pieced: Path) -> Iterator[str]:
    """Where that site is served, with the slash at the end."""
    with static_server.serving(pieced) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, pieced: Path) -> str:
    """That site over http and from disk."""
    return (
        str(request.getfixturevalue("served")) if request.param == "http" else f"{pieced.as_uri()}/"
    )


def opened(page: Page) -> Page:
    """A page of which the search field is in use."""
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    return page


def test_people_find_as_much(pieced: Path, look: Open) -> None:
    """From disk, where each piece comes as a script."""
    assert finding.missed(look((pieced / "index.html").as_uri()), QUERIES) == []


def test_the_answers_are_those_of_one_piece(served: str, address: str, visit: Open) -> None:
    whole, cut = (opened(visit(where)) for where in (address, served))
    # What is spelled wrong, cut short, put together or not there at all.
    odd = ["begeliedt", "vrijwil", "gezinsbuddywerk ", "xylofoon ", "projektbeheer", "r"]
    texts = [query.text for query in search_bench.queries(QUERIES)][::3] + odd
    assert all_answers(cut, texts) == all_answers(whole, texts)
    for text in odd:
        told = [
            (first_answers(page, text), page.locator(".search__status").inner_text())
            for page in (whole, cut)
        ]
        assert told[0] == told[1], text


def test_only_what_is_typed_is_fetched_and_only_once(served: str, visit: Open) -> None:
    page = visit("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served)
    before = len(asked)
    opened(page)
    scripts = [url.rpartition("/")[2] for url in asked[before:] if url.endswith(".js")]
    assert scripts == ["search-index.js"]
    found = first_answers(page, "grenzen")
    assert found
    fetched = [url for url in asked if "/assets/search/" in url]
    assert fetched
    assert len(fetched) == len(set(fetched))
    page.fill(FIELD, "")
    assert first_answers(page, "grenzen") == found
    assert [url for url in asked if "/assets/search/" in url] == fetched


def test_a_few_hundred_fragments_stay_light(site: Path, tmp_path: Path, visit: Open) -> None:
    """Over the wire: the first touch, and each question of someone who asks nothing else."""
    many = many_places.site(site, tmp_path, many_places.fragments(FEW_HUNDRED))

    def cost(name: str) -> int:
        folder = many / ("assets/search" if name != "search-index.js" else "assets")
        return len(gzip.compress((folder / name).read_bytes()))

    first = cost("search-index.js")
    assert first <= FIRST_TOUCH
    with static_server.serving_live(many) as address:
        page = visit("about:blank")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for query in search_bench.queries(QUERIES)[::EACH]:
            page.goto("about:blank")
            asked.clear()
            page.goto(address)
            first_answers(opened(page), query.text)
            names = {url.rpartition("/")[2] for url in asked if "/assets/search" in url}
            assert first < sum(map(cost, names)) <= ONE_QUERY, query.text


def test_while_pieces_come_it_is_said_and_late_answers_are_dropped(
    served: str, browse: Open
) -> None:
    # What the worker fetches or has kept already cannot be held up here.
    page = opened(browse(served))
    expected = first_answers(page, "grenzen")
    page.reload()
    opened(page)
    held: list[Route] = []
    going: list[bool] = []

    def hold(route: Route) -> None:
        if going:
            route.continue_()
        else:
            held.append(route)

    page.route(PIECES, hold)
    page.fill(FIELD, "vertrouwen ")
    page.locator(".search__status", has_text="Even zoeken").wait_for()
    page.fill(FIELD, "grenzen")
    going.append(True)
    for route in held:
        route.continue_()
    expect(page.locator(".search__status")).to_contain_text("resultaten")
    assert first_answers(page, "grenzen") == expected
    assert page.input_value(FIELD) == "grenzen"


def test_a_piece_that_does_not_come_is_told_and_asked_for_again(served: str, browse: Open) -> None:
    page = opened(browse(served))
    page.route(PIECES, lambda route: route.abort())
    page.fill(FIELD, "grenzen")
    page.locator(".search__status", has_text="ontbreekt").wait_for()
    page.unroute(PIECES)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.locator("[role=option]", has_text="Omgaan met grenzen").first.wait_for()
    # The login page of a network is no piece either, and no reason to go on asking.
    page.reload()
    opened(page)
    page.route(PIECES, lambda route: route.fulfill(body="{}", content_type="text/javascript"))
    page.fill(FIELD, "grenzen")
    page.locator(".search__status", has_text="ontbreekt").wait_for()


def test_the_search_page_and_the_tips_ask_for_what_they_show(root: str, visit: Open) -> None:
    page = visit(f"{root}zoeken.html?thema=grenzen")
    page.locator(".hits .hit", has_text="Omgaan met grenzen").first.wait_for()
    page.goto(f"{root}zoeken.html?q=qqqqqq")
    page.locator(".found", has_text="Niets gevonden").wait_for()
    page.goto(f"{root}tips.html")
    every = page.locator("[data-tip]:visible").count()
    page.get_by_label("Zoek in de tips").fill("gerekruteerd")
    page.locator(".filter [role=status]", has_text=" van ").wait_for()
    assert 0 < page.locator("[data-tip]:visible").count() < every


@pytest.mark.parametrize("budget", [0, 10_000_000])
def test_without_network_one_finds_what_came(
    pieced: Path, browse: Open, monkeypatch: pytest.MonkeyPatch, budget: int
) -> None:
    """All of it at a first visit where that is little, and else what was looked for before."""
    monkeypatch.setattr(app_files, "ALL_PIECES", budget)
    web_app.write_worker(pieced)
    with static_server.serving_live(pieced) as address:
        page = browse(address, app=True)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        online = first_answers(opened(page), "grenzen")
        assert online
        page.context.set_offline(True)
        page.goto(f"{address}tips.html")
        assert first_answers(opened(page), "grenzen") == online
        page.fill(FIELD, "verslag")
        if budget:
            page.locator("[role=option]", has_text="erslag").first.wait_for()
        else:
            page.locator(".search__status", has_text="ontbreekt").wait_for()
