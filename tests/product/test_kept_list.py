"""What a phone keeps of the films: a list to read and to empty, whatever the site has by now."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import projects
from keeping import KEPT, LIST, begin, keep, row, window, with_app
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


@pytest.fixture(scope="module")
def equipped(site: Path, chromium: Browser) -> Iterator[tuple[BrowserContext, str]]:
    """A phone with the app of a host that stays as it is, and the address of that host."""
    with static_server.serving_live(site) as host, with_app(chromium, host) as context:
        yield context, host


@pytest.fixture
def phone(equipped: tuple[BrowserContext, str]) -> Iterator[Page]:
    """That phone on the page of what one takes along."""
    context, host = equipped
    with window(context, f"{host}meenemen.html") as page:
        yield page


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
    equipped: tuple[BrowserContext, str], phone: Page
) -> None:
    context, host = equipped
    phone.goto(f"{host}fragmenten/impact.html")
    phone.get_by_role("button", name="Bewaar dit fragment").click()
    phone.get_by_role("button", name="Verwijder van dit toestel").wait_for()
    context.set_offline(True)
    phone.goto(f"{host}meenemen.html")
    phone.locator(LIST).get_by_role("link", name="Impact").click()
    phone.wait_for_url("**/fragmenten/impact.html")


def test_a_film_may_go_from_the_site_or_get_another_name(
    hosted: tuple[str, Path], browse: Open
) -> None:
    """The one is said, and can go; the other is the same fragment, if no page lists the film."""
    host, folder = hosted
    page = begin(browse, host)
    keep(page, "Impact")
    keep(page, "Omgaan met grenzen")
    release(page, folder, {"media/impact.mp4": "", "media/grenzen.mp4": "media/lijnen.mp4"})
    gone = page.locator(LIST).filter(has_text="Impact")
    expect(gone).to_contain_text("niet meer op de site")
    expect(gone.get_by_role("link")).to_have_count(0)
    renamed = page.locator(LIST).filter(has_text="Omgaan met grenzen")
    expect(renamed.get_by_role("link")).to_have_text("Omgaan met grenzen")
    expect(renamed).not_to_contain_text("niet meer")
    gone.get_by_role("button", name="Verwijder: Impact").click()
    expect(gone).to_have_count(0)
    expect(renamed).to_have_count(1)
    assert page.evaluate(KEPT) == [f"{host}media/lijnen.mp4"]


def test_captions_may_be_other_ones_or_get_another_name(
    translated: Path, tmp_path: Path, browse: Open
) -> None:
    """Others are a newer version; under another name they stay with their film, and go with it."""
    folder = shutil.copytree(translated, tmp_path / "site")
    with static_server.serving_live(folder) as host:
        page = begin(browse, host)
        keep(page, DUO)
        assert sorted(page.evaluate(KEPT)) == [
            *(f"{host}assets/captions/duowerk.{code}.js" for code in ("ar", "en")),
            f"{host}media/duowerk.mp4",
        ]
        told = page.locator("kept-list")
        arabic = folder / "assets/captions/duowerk.ar.js"
        arabic.write_text(arabic.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        web_app.write_worker(folder)
        take_the_new_one(page)
        expect(told).to_contain_text("een oudere versie")
        row(page, DUO).get_by_role("button", name="Bewaar de nieuwe versie").click()
        expect(told).not_to_contain_text("een oudere versie")
        release(page, folder, {"assets/captions/duowerk.en.js": "assets/captions/duo.en.js"})
        expect(told.get_by_role("link")).to_have_text(DUO)
        expect(told).not_to_contain_text("oudere versie")
        assert f"{host}assets/captions/duo.en.js" in page.evaluate(KEPT)
        told.get_by_role("button", name=f"Verwijder: {DUO}").click()
        expect(told.get_by_role("status")).to_contain_text("Je bewaarde hier nog geen fragment.")
        assert page.evaluate(KEPT) == []


def release(page: Page, folder: Path, names: dict[str, str]) -> None:
    """Put a version on the host in which films have another name, or none any more; and take it."""
    for old, new in names.items():
        if new:
            (folder / old).rename(folder / new)
        else:
            (folder / old).unlink()
    take = folder / "meenemen.html"
    text = take.read_text(encoding="utf-8")
    start = text.index("<li", text.index('id="bewaren"'))
    there = text[start : text.index("</ul>", start)]
    rows = "".join(each for each in there.split("\n") if not any(old in each for old in names))
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
