"""What a phone keeps of the films: a list to read and to empty, whatever the site has by now."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import projects
from keeping import KEPT, LIST, begin, keep, row
from measure import static_server
from pages import web_app
from projects import Open
from reach import violations

# As if many more were kept, each before there were notes of them.
MANY = """async count => {
  const cache = await caches.open('vbtc-clips');
  for (let number = 0; number < count; number += 1) {
    const headers = { 'Content-Length': '1000000', ETag: `x${number}` };
    await cache.put(`media/oud-${number}.mp4`, new Response('x', { headers }));
  }
}"""
DUO = "Sterk duowerk – sterk buddywerk"


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of which one fragment has captions in other languages."""
    project = projects.make(tmp_path_factory.mktemp("talen"))
    clips = project / "clips"
    for code in ("en", "ar"):
        shutil.copy(clips / "media/duowerk.nl.vtt", clips / f"media/duowerk.{code}.vtt")
    projects.replace(
        clips / "03-duowerk.yml",
        "  captions: media/duowerk.nl.vtt\n",
        "  captions:\n    nl: media/duowerk.nl.vtt\n    en: media/duowerk.en.vtt\n"
        "    ar: media/duowerk.ar.vtt\n",
    )
    built = projects.run(project, "build")
    assert built.returncode == 0, built.stderr
    return project / "site"


@pytest.fixture
def hosted(site: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A site on a host, and the folder that it serves."""
    folder = shutil.copytree(site, tmp_path / "site")
    with static_server.serving_live(folder) as address:
        yield address, folder


@pytest.fixture
def phone(hosted: tuple[str, Path], browse: Open) -> Page:
    """A phone on the page of what one takes along, with the app on it."""
    return begin(browse, hosted[0])


def test_nothing_is_kept_and_that_is_said(phone: Page) -> None:
    told = phone.locator("kept-list")
    expect(told.get_by_role("status")).to_have_text("Je bewaarde hier nog geen fragment.")
    expect(told).to_contain_text("vrij")
    expect(phone.locator(LIST)).to_have_count(0)
    assert violations(phone) == []


def test_each_fragment_that_is_kept_can_be_removed_in_the_list(phone: Page) -> None:
    keep(phone, "Impact")
    keep(phone, "Omgaan met grenzen")
    told = phone.locator("kept-list")
    expect(told.get_by_role("status")).to_have_text("Je bewaarde 2 fragmenten, samen 0,1 MB.")
    expect(phone.locator(LIST).first.get_by_role("link")).to_have_text("Impact")
    expect(phone.locator(LIST).first).to_contain_text("0,1 MB")
    assert violations(phone) == []
    told.get_by_role("button", name="Verwijder: Impact").press("Enter")
    expect(told.get_by_role("status")).to_have_text(
        "‘Impact’ is verwijderd. Je bewaarde 1 fragment, samen 0,1 MB."
    )
    # The other list knows; and who uses keys goes on with the next one, and then with the heading.
    expect(row(phone, "Impact").get_by_role("button")).to_contain_text("Bewaar dit fragment")
    last = told.get_by_role("button", name="Verwijder: Omgaan met grenzen")
    expect(last).to_be_focused()
    last.press("Enter")
    expect(told.get_by_role("heading")).to_be_focused()
    expect(told.get_by_role("status")).to_contain_text("Je bewaarde hier nog geen fragment.")
    row(phone, "Impact").get_by_role("button").click()
    expect(told.get_by_role("status")).to_have_text("Je bewaarde 1 fragment, samen 0,1 MB.")


def test_what_was_kept_on_its_own_page_is_in_the_list_without_network(
    hosted: tuple[str, Path], phone: Page
) -> None:
    phone.goto(f"{hosted[0]}fragmenten/impact.html")
    phone.get_by_role("button", name="Bewaar dit fragment").click()
    phone.get_by_role("button", name="Verwijder van dit toestel").wait_for()
    phone.context.set_offline(True)
    phone.goto(f"{hosted[0]}meenemen.html")
    phone.locator(LIST).get_by_role("link", name="Impact").click()
    phone.wait_for_url("**/fragmenten/impact.html")


def test_a_film_that_the_site_has_no_more_is_said_and_can_go(
    hosted: tuple[str, Path], phone: Page
) -> None:
    keep(phone, "Impact")
    release(phone, hosted[1], "media/impact.mp4", "")
    kept = phone.locator(LIST)
    expect(kept).to_contain_text("niet meer op de site")
    expect(kept.get_by_role("link")).to_have_count(0)
    kept.get_by_role("button", name="Verwijder: Impact").click()
    expect(kept).to_have_count(0)


def test_a_film_that_got_another_name_is_the_same_fragment(
    hosted: tuple[str, Path], phone: Page
) -> None:
    """Also on a page that does not list it itself."""
    keep(phone, "Impact")
    release(phone, hosted[1], "media/impact.mp4", "media/gevolg.mp4")
    expect(phone.locator(LIST).get_by_role("link")).to_have_text("Impact")
    expect(phone.locator(LIST)).not_to_contain_text("niet meer")
    assert phone.evaluate(KEPT) == [f"{hosted[0]}media/gevolg.mp4"]


@pytest.fixture
def keeping(translated: Path, tmp_path: Path, browse: Open) -> Iterator[tuple[str, Path, Page]]:
    """Such a site on a host, the folder that it serves, and a phone that keeps the fragment."""
    folder = shutil.copytree(translated, tmp_path / "site")
    with static_server.serving_live(folder) as host:
        page = begin(browse, host)
        keep(page, DUO)
        yield host, folder, page


def test_captions_that_got_another_name_stay_with_their_film(
    keeping: tuple[str, Path, Page],
) -> None:
    """They still go when the film goes, and until then the fragment is as the site has it."""
    host, folder, page = keeping
    kept = page.evaluate(KEPT)
    assert sorted(kept) == [
        *(f"{host}assets/captions/duowerk.{code}.js" for code in ("ar", "en")),
        f"{host}media/duowerk.mp4",
    ]
    release(page, folder, "assets/captions/duowerk.en.js", "assets/captions/duo.en.js")
    told = page.locator("kept-list")
    expect(told.get_by_role("link")).to_have_text(DUO)
    expect(told).not_to_contain_text("oudere versie")
    assert f"{host}assets/captions/duo.en.js" in page.evaluate(KEPT)
    told.get_by_role("button", name=f"Verwijder: {DUO}").click()
    expect(told.get_by_role("status")).to_contain_text("Je bewaarde hier nog geen fragment.")
    assert page.evaluate(KEPT) == []


def test_captions_that_are_other_ones_now_are_a_newer_version(
    keeping: tuple[str, Path, Page],
) -> None:
    _, folder, page = keeping
    english = folder / "assets/captions/duowerk.en.js"
    english.write_text(english.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    web_app.write_worker(folder)
    take_the_new_one(page)
    expect(page.locator("kept-list")).to_contain_text("een oudere versie")
    row(page, DUO).get_by_role("button", name="Bewaar de nieuwe versie").click()
    expect(page.locator("kept-list")).not_to_contain_text("een oudere versie")


def release(page: Page, folder: Path, old: str, new: str) -> None:
    """Put a version on the host in which a film has another name, or is gone; and take it."""
    if new:
        (folder / old).rename(folder / new)
    else:
        (folder / old).unlink()
    take = folder / "meenemen.html"
    text = take.read_text(encoding="utf-8")
    start = text.index("<li", text.index('id="bewaren"'))
    there = text[start : text.index("</ul>", start)]
    rows = "".join(each for each in there.split("\n") if old not in each)
    take.write_text(text.replace(there, rows), encoding="utf-8")
    web_app.write_worker(folder)
    take_the_new_one(page)


def take_the_new_one(page: Page) -> None:
    """Show the version that the host has by now."""
    page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
    with page.expect_navigation():
        page.get_by_role("button", name="Toon ze").click()


def test_of_many_the_first_are_shown_until_one_asks(phone: Page) -> None:
    phone.evaluate(MANY, 40)
    phone.reload()
    told = phone.locator("kept-list")
    expect(told.get_by_role("status")).to_have_text("Je bewaarde 40 fragmenten, samen 40,0 MB.")
    expect(phone.locator(LIST)).to_have_count(10)
    # Nobody noted what they are called.
    expect(phone.locator(LIST).first).to_contain_text("oud-0")
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    told.get_by_role("button", name="Toon ze alle 40").press("Enter")
    expect(phone.locator(LIST)).to_have_count(40)
    expect(told.get_by_role("button", name="Verwijder: oud-10")).to_be_focused()


def test_a_stick_keeps_nothing_and_says_nothing(site: Path, visit: Open) -> None:
    page = visit((site / "meenemen.html").as_uri())
    expect(page.locator("kept-list")).to_be_hidden()
