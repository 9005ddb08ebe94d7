"""A fragment, tip or page with a new name is still found by the old one: on paper and in links."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

import projects
from content import addresses
from html_pages import broken_links, parse
from projects import Open, replace, run
from reach import violations
from servers import standing
from study_days import PLAN, open_file, plan, ready

OLD = "fragmenten/duowerk.html"
OLDEST = "fragmenten/duo.html"
NEW = "fragmenten/samen-sterk.html"
KEPT = "localStorage.getItem('vbtc-at-{}')"


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a fragment that got its third name, and a tip and a page with a second."""
    folder = projects.make(tmp_path_factory.mktemp("renamed"))
    clip = folder / "clips" / "03-samen-sterk.yml"
    (folder / "clips" / "03-duowerk.yml").rename(clip)
    pages = folder / "docs" / "fragmenten"
    (pages / "duowerk.md").rename(pages / "samen-sterk.md")
    replace(clip, "title:", "formerly: [duowerk, duo]\ntitle:")
    tip = "  - id: neem-de-tijd\n    formerly: [geen-haast, rustig]\n    text: Neem de tijd.\n"
    replace(clip, "tips:\n", f"tips:\n{tip}    source: redactie\n")
    for file in [*(folder / "clips").glob("*.yml"), *(folder / "docs").rglob("*.md")]:
        text = file.read_text(encoding="utf-8")
        if "formerly:" not in text:
            file.write_text(text.replace("duowerk", "samen-sterk"), encoding="utf-8")
    over = folder / "docs" / "over" / "index.md"
    replace(over, "---\n", "---\nformerly: [info.md]\n")
    built = run(folder, "build")
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="module", params=["http", "file"])
def root(request: pytest.FixtureRequest, renamed: Path) -> Iterator[str]:
    """The address of that site, over http and from disk."""
    if request.param == "file":
        yield (renamed / "site").as_uri() + "/"
        return
    with standing(renamed / "site") as address:
        yield address


def test_an_old_address_leads_on_with_the_moment_in_it(root: str, look: Open) -> None:
    page = look(f"{root}{OLDEST}#t=20")
    page.wait_for_url(f"**/{NEW}#t=20")
    page.wait_for_function("document.querySelector('video')?.currentTime >= 20")


@pytest.mark.parametrize(
    ("address", "old"),
    [
        (OLD, "tip-geen-haast"),
        ("tips.html", "tip-rustig"),
        ("tips.html?voor=overheid", "tip-rustig"),
    ],
)
def test_an_old_link_to_a_tip_shows_that_tip(root: str, look: Open, address: str, old: str) -> None:
    page = look(f"{root}{address}#{old}")
    tip = page.locator("#tip-neem-de-tijd")
    expect(tip).to_be_in_viewport()
    assert page.locator(":target").evaluate("e => e.closest('[data-tip]').id") == (
        "tip-neem-de-tijd"
    )


def test_old_links_to_a_remark_still_arrive(root: str, look: Open) -> None:
    page = look(f"{root}verslag/index.html#bespreking-duowerk")
    expect(page.locator("#bespreking-samen-sterk")).to_be_in_viewport()
    page = look(f"{root}{OLD}#opmerking-duowerk-1")
    page.wait_for_url(f"**/{NEW}#opmerking-duowerk-1")
    expect(page.locator("#opmerking-samen-sterk-1")).to_be_in_viewport()


def test_another_page_may_have_an_old_address_too(renamed: Path, look: Open) -> None:
    page = look(f"{(renamed / 'site').as_uri()}/info.html#twee-stemmen")
    page.wait_for_url("**/over/index.html#twee-stemmen")


def test_the_page_that_leads_on_says_what_it_may_do(renamed: Path) -> None:
    """Like every page, before it loads anything."""
    old = (renamed / "site" / OLD).read_text(encoding="utf-8")
    assert "Content-Security-Policy" in old.split("<link", 1)[0]


def test_without_scripts_the_browser_leads_on_by_itself(renamed: Path, browse: Open) -> None:
    page = browse(f"{(renamed / 'site').as_uri()}/{OLD}", java_script_enabled=False)
    page.wait_for_url(f"**/{NEW}")


def test_an_old_address_is_no_page_to_find(renamed: Path) -> None:
    site = renamed / "site"
    index = (site / "assets" / "search-index.js").read_text(encoding="utf-8")
    kept = (site / addresses.APP_FILES).read_text(encoding="utf-8")
    for address in (OLD, OLDEST):
        old = parse(site / address)
        assert old.find(".//meta[@name='robots']").get("content") == "noindex"
        assert old.find(".//link[@rel='canonical']").get("href") == "../" + NEW
        assert address not in index
        # Who has the site without network opens it too.
        assert address in kept
    assert broken_links(site) == []


def test_an_old_address_can_be_read_by_everyone(renamed: Path, browse: Open) -> None:
    """Where the next page does not come, its own words stand there."""
    page = browse("about:blank")
    page.route("**/moved.js", lambda route: route.abort())
    page.goto(f"{(renamed / 'site').as_uri()}/{OLD}")
    assert page.get_by_role("link", name="Ga verder").is_visible()
    assert violations(page) == []


def test_who_watched_it_by_its_old_name_goes_on(root: str, visit: Open) -> None:
    page = visit(root + "index.html")
    page.evaluate("localStorage.setItem('vbtc-at-duo', '31')")
    page.goto(root + NEW)
    assert page.get_by_role("button", name="Ga verder vanaf 0:31").is_visible()
    assert page.evaluate(KEPT.format("samen-sterk")) == "31"
    assert page.evaluate(KEPT.format("duo")) is None


def test_a_day_that_names_it_by_its_old_name_opens(renamed: Path, visit: Open) -> None:
    page = visit(f"{(renamed / 'site').as_uri()}/{PLAN}")
    ready(page)
    open_file(page, plan([{"kind": "fragment", "clip": "duo", "id": "a"}]))
    page.wait_for_function("vbtcDay.days.last()?.title === 'Proef'")
    blocks = page.evaluate("vbtcDay.days.last().blocks")
    assert [block["clip"] for block in blocks] == ["samen-sterk"]
    assert page.locator(".plan__problems").is_hidden()
