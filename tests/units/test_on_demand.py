"""While someone edits, a file is made when a browser asks for it, and never of an older build."""

import json
import threading
from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest

from captions.languages import LANGUAGES
from content import addresses, sheets
from content.catalogue import load
from content.clip import Clip, Tip
from pages import last_good, templates, tip_drawers
from pages.build_state import State
from pages.lists import Lists
from pages.on_demand import OnDemand
from projects import SAMPLE

PAGES = ("index.html", "tips.html", "fragmenten/index.html")


class Site:
    """A site of three pages that says which build each is of, and counts what was made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "site"
        self.folder.mkdir()
        self.later = OnDemand()
        self.made: list[str] = []
        self.version = 0
        self.broken = False
        self.build()
        self.application = self.later.wrap(self._served, "/")
        self.again = self.later.building(last_good.keeping(self.build, self.folder))

    def build(self) -> None:
        self.version += 1
        makers = {page: partial(self._make, page, self.version) for page in PAGES}
        search = partial(self._make, addresses.SEARCH_INDEX, self.version)
        for page in filter(self.later.is_next, PAGES):
            makers.pop(page)()
        self.later.begin(makers, search, ())

    def _make(self, page: str, version: int) -> None:
        if self.broken:
            raise ValueError("een sjabloon")
        self.made.append(page)
        (self.folder / page).parent.mkdir(exist_ok=True)
        (self.folder / page).write_text(f"{page} {version}", encoding="utf-8")

    def _served(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].lstrip("/")
        file = self.folder / path
        file = file / "index.html" if file.is_dir() else file
        start_response("200 OK" if file.is_file() else "404 Not Found", [])
        return [file.read_bytes()] if file.is_file() else [b""]

    def ask(self, path: str) -> tuple[str, str]:
        environ: WSGIEnvironment = {"PATH_INFO": path}
        setup_testing_defaults(environ)
        said: list[str] = []
        body = b"".join(self.application(environ, lambda status, *_: said.append(status)))  # type: ignore[arg-type]
        return said[-1].split()[0], body.decode()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_a_page_that_nobody_asks_for_is_not_made(site: Site) -> None:
    assert site.made == []
    assert site.ask("/tips.html") == ("200", "tips.html 1")
    assert site.made == ["tips.html"]
    assert site.ask("/tips.html") == ("200", "tips.html 1")
    assert site.made == ["tips.html"]


@pytest.mark.parametrize("path", ["/", "/fragmenten/", "/fragmenten"])
def test_a_folder_is_asked_for_by_its_page(site: Site, path: str) -> None:
    status, text = site.ask(path)
    assert (status, text.endswith("index.html 1")) == ("200", True)


def test_what_was_looked_at_is_made_with_the_next_build_and_nothing_else(site: Site) -> None:
    site.ask("/tips.html")
    site.again()
    assert site.made == ["tips.html", "tips.html"]
    assert site.ask("/tips.html") == ("200", "tips.html 2")
    assert site.ask("/") == ("200", "index.html 2")
    assert site.made == ["tips.html", "tips.html", "index.html"]


def test_a_part_of_the_search_brings_all_of_it_once(site: Site) -> None:
    site.ask(f"/{addresses.SEARCH_PIECES}w0.12345678.js")
    assert site.ask(f"/{addresses.SEARCH_INDEX}") == ("200", f"{addresses.SEARCH_INDEX} 1")
    assert site.made == [addresses.SEARCH_INDEX]


def test_an_index_of_another_language_brings_no_second_search(site: Site) -> None:
    french = LANGUAGES["fr"]
    site.later.begin({}, partial(site._make, addresses.SEARCH_INDEX, 1), [french])
    site.application = site.later.wrap(site._served, "/")
    assert site.ask(f"/{addresses.SEARCH_INDEX}")[0] == "200"
    site.ask(f"/{addresses.search_in('fr')}")
    assert site.made == [addresses.SEARCH_INDEX]


def test_a_drawer_of_tips_is_made_when_it_is_opened(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, made = State(), list[str]()
    state.catalogue, state.later, state.serving = load(SAMPLE), site.later, True
    state.lists = Lists(state.catalogue)
    monkeypatch.setattr(sheets, "TIPS", 10)

    def shown(tips: Collection[tuple[Clip, Tip]], _: object) -> list[str]:
        made.extend(tip.text for _, tip in tips)
        return [tip.text for _, tip in tips]

    monkeypatch.setattr(templates, "kept_tips", shown)
    config = SimpleNamespace(site_url="", site_dir=str(site.folder), extra={})
    state.added(config, ())
    monkeypatch.setattr(site, "build", partial(state.make_later, site.folder, list))
    site.later.building(last_good.keeping(site.build, site.folder))()
    first, second, *_ = (place for place, _ in tip_drawers.scripts(state.catalogue, config))
    assert made == []
    status, script = site.ask(f"/{first}")
    assert status == "200"
    assert made
    assert all(json.dumps(text, ensure_ascii=False) in script for text in made)
    of_first = [*made]
    assert site.ask(f"/{first}") == (status, script)
    assert made == of_first
    assert site.ask(f"/{second}") != (status, script)
    assert set(of_first).isdisjoint(made[len(of_first) :])


def test_who_asks_during_a_build_waits_for_it(site: Site) -> None:
    begun, go_on = threading.Event(), threading.Event()
    build = site.build

    def slow() -> None:
        begun.set()
        go_on.wait()
        build()

    again = site.later.building(last_good.keeping(slow, site.folder))
    builder = threading.Thread(target=again)
    builder.start()
    begun.wait()
    found: list[tuple[str, str]] = []
    reader = threading.Thread(target=lambda: found.append(site.ask("/tips.html")))
    reader.start()
    go_on.set()
    builder.join()
    reader.join()
    assert found == [("200", "tips.html 2")]


def test_what_a_build_took_away_meanwhile_is_made_again(site: Site) -> None:
    """A build that begins between the making of a page and the reading of it."""
    served, turns = site._served, iter([site.again])

    def late(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        for build in turns:
            site.later._looked_at.clear()
            build()
        return served(environ, start_response)

    site.application = site.later.wrap(late, "/")
    assert site.ask("/tips.html") == ("200", "tips.html 2")


def raising(_: StartResponse) -> Iterable[bytes]:
    raise FileNotFoundError


def telling(start_response: StartResponse) -> Iterable[bytes]:
    start_response("500 Internal Server Error", [])
    return [b"500"]


@pytest.mark.parametrize("gone", [raising, telling])
def test_a_file_that_goes_while_it_is_read_is_asked_for_once_more(
    site: Site, gone: Callable[[StartResponse], Iterable[bytes]]
) -> None:
    """A build that begins just then is no error, for a browser or an editor."""
    served, builds = site._served, iter([site.again])

    def interrupted(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        for build in builds:
            build()
            return gone(start_response)
        return served(environ, start_response)

    site.application = site.later.wrap(interrupted, "/")
    assert site.ask("/tips.html") == ("200", "tips.html 2")


@pytest.mark.parametrize(("gone", "status"), [(raising, "404"), (telling, "500")])
def test_what_goes_without_a_build_is_told(
    site: Site, gone: Callable[[StartResponse], Iterable[bytes]], status: str
) -> None:
    site.application = site.later.wrap(lambda _, start_response: gone(start_response), "/")
    assert site.ask("/tips.html")[0] == status


def test_what_is_not_there_is_looked_for_once(site: Site) -> None:
    assert site.ask("/nergens.html")[0] == "404"


def test_a_page_that_breaks_leaves_the_last_site_as_it_was(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.ask("/tips.html")
    site.broken = True
    site.again()
    assert "Dit kan nog niet getoond worden: een sjabloon" in capsys.readouterr().err
    site.broken = False
    assert site.ask("/tips.html") == ("200", "tips.html 1")
    assert site.ask("/") == ("200", "index.html 1")


def test_a_page_that_breaks_when_asked_for_says_why(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.broken = True
    assert site.ask("/") == ("500", "Dit kan nog niet getoond worden: een sjabloon")
    assert "een sjabloon" in capsys.readouterr().err
    site.broken = False
    assert site.ask("/") == ("200", "index.html 1")
