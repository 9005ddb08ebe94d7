"""Whatever is shared opens for whoever gets it: an address of the web, or else none at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

import projects
from browsing import complaints, fresh
from phone import PHONE, SHEET
from projects import Open, replace, run
from study_days import PLAN, open_file, plan, ready

ONLINE = "https://buddy.example/clips/"
# A page without https, as in a room: a browser gives it no clipboard and no sheet.
ROOM = "http://192.0.2.7:8000/"
COPY = ["clipboard-read", "clipboard-write"]
FRAGMENT = "fragmenten/rekrutering.html"
BLOCKS: list[dict[str, object]] = [
    {"kind": "fragment", "clip": "impact"},
    {"kind": "pauze", "minutes": 15, "note": "Sleutel ligt onder de mat"},
]
# Also where nothing may be read: whoever pastes sees what was copied.
PASTE = """() => {
  const field = document.createElement('textarea');
  field.id = 'plak';
  document.body.append(field);
  field.focus();
}"""


@dataclass(frozen=True)
class Place:
    """Where a site stands, and where the world finds it ("": nowhere)."""

    base: str
    online: str


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built by someone who said where it stands online."""
    project = projects.make(tmp_path_factory.mktemp("known"))
    replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', ONLINE)
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    return project / "site"


@pytest.fixture(
    scope="module", params=["online", "disk", "disk, online too", "room", "room, online too"]
)
def place(
    request: pytest.FixtureRequest, site: Path, known: Path, chromium: Browser
) -> Iterator[tuple[Page, Place]]:
    """A window in each of the places where a site may stand."""
    where = str(request.param)
    folder = known if where.endswith("too") else site
    with fresh(chromium, permissions=COPY) as context:
        page = context.new_page()
        heard = complaints(page)
        stands(page, folder)
        base = {"o": ONLINE, "d": folder.as_uri() + "/", "r": ROOM}[where[0]]
        online = ONLINE if where.startswith("online") or where.endswith("too") else ""
        yield page, Place(base, online)
        assert heard == []


@pytest.fixture
def fragment(place: tuple[Page, Place]) -> tuple[Page, Place]:
    """A fragment there, which may be there already."""
    page, where = place
    if page.url != where.base + FRAGMENT:
        page.goto(where.base + FRAGMENT)
    return page, where


def stands(page: Page, folder: Path) -> None:
    """Answer for that site at the address on the web and at the one in the room."""

    def answer(route: Route) -> None:
        name = re.sub(r"[#?].*", "", route.request.url).removeprefix(ONLINE).removeprefix(ROOM)
        file = folder / name
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(status=404)

    for root in (ONLINE, ROOM):
        page.context.route(f"{root}**", answer)


def copied(page: Page) -> str:
    """What someone pastes."""
    page.evaluate(PASTE)
    page.keyboard.press("ControlOrMeta+v")
    field = page.locator("#plak")
    expect(field).not_to_have_value("")
    text = field.input_value()
    field.evaluate("field => field.remove()")
    return text


def addresses(text: str) -> list[str]:
    """Every address in a text."""
    return re.findall(r"\w+://\S+", text)


def test_a_tip(fragment: tuple[Page, Place]) -> None:
    page, where = fragment
    tip = page.locator("#tip-gewoon-plezier")
    tip.get_by_role("button", name="Kopieer").click()
    tip.get_by_role("button", name="Gekopieerd").wait_for()
    text = copied(page)
    assert text.startswith(tip.locator(".tip__text").inner_text())
    assert "‘Rekrutering van vrijwilligers’, Proefsite over buddywerk" in text
    expected = [f"{where.online}{FRAGMENT}#tip-gewoon-plezier"] if where.online else []
    assert addresses(text) == expected


def test_a_moment(fragment: tuple[Page, Place]) -> None:
    page, where = fragment
    tools = page.locator("clip-tools")
    tools.get_by_role("button", name="Kopieer dit moment").click()
    tools.get_by_role("button", name="ekopieerd").wait_for()
    told = "‘Rekrutering van vrijwilligers’, Proefsite over buddywerk, vanaf 0:00"
    assert copied(page) == (f"{where.online}{FRAGMENT}#t=0" if where.online else told)


def test_the_text_of_a_fragment(fragment: tuple[Page, Place]) -> None:
    page, _ = fragment
    page.get_by_role("button", name="Kopieer de tekst").click()
    page.locator("clip-transcript").get_by_text("Gekopieerd", exact=True).wait_for()
    assert "Om te bespreken" in copied(page)


def test_a_word_that_may_be_broken_is_handed_over_whole(fragment: tuple[Page, Place]) -> None:
    page, _ = fragment
    page.locator("h1").evaluate("title => { title.textContent = 'Project\u00adbeheer' }")
    tools = page.locator("share-tip").last
    tools.get_by_role("button", name="Kopieer").click()
    tools.get_by_role("button", name="Gekopieerd").wait_for()
    assert "‘Projectbeheer’" in copied(page)


def test_my_tips(fragment: tuple[Page, Place]) -> None:
    page, where = fragment
    page.get_by_role("button", name="Bewaar:").first.click()
    page.locator("h2#tips + my-tips-link").get_by_role("link").click()
    page.get_by_role("button", name="Deel de lijst").click()
    page.get_by_text("Je lijst is gekopieerd").wait_for()
    found = addresses(copied(page))
    assert len(found) == bool(where.online)
    assert all(address.startswith(f"{where.online}{FRAGMENT}#tip-") for address in found)


def test_a_tip_among_all_leads_to_its_fragment(place: tuple[Page, Place]) -> None:
    page, where = place
    page.goto(f"{where.base}tips.html")
    tip = page.locator("#tip-gewoon-plezier")
    tip.get_by_role("button", name="Kopieer").click()
    tip.get_by_role("button", name="Gekopieerd").wait_for()
    text = copied(page)
    assert "‘Rekrutering van vrijwilligers’, Proefsite over buddywerk" in text
    expected = [f"{where.online}{FRAGMENT}#tip-gewoon-plezier"] if where.online else []
    assert addresses(text) == expected


def test_a_study_day(place: tuple[Page, Place]) -> None:
    page, where = place
    page.goto(where.base + PLAN)
    ready(page)
    open_file(page, plan(BLOCKS, title="Voor wie komt", date="2026-11-25"))
    expect(page.get_by_label("Naam")).to_have_value("Voor wie komt")
    name = "Kopieer een link" if where.online else "Kopieer als tekst"
    page.get_by_role("button", name=name).click()
    page.locator(".plan__status", has_text="gekopieerd").wait_for()
    text = copied(page)
    if where.online:
        assert text.startswith(f"{where.online}{PLAN}#dag=")
        assert page.evaluate("text => vbtcDay.files.fromLink(new URL(text).hash)", text)["title"]
        return
    assert text.split("\n")[:2] == ["Voor wie komt", "25 november 2026"]
    assert "Pauze" in text
    assert "onder de mat" not in text
    assert addresses(text) == []


@pytest.mark.parametrize("online", [True, False])
def test_on_a_phone_the_sheet_opens(site: Path, known: Path, browse: Open, *, online: bool) -> None:
    """With the words, the fragment, and the address when there is one; also from disk."""
    folder = known if online else site
    page = browse("about:blank", **PHONE)
    page.add_init_script(SHEET)
    page.goto(f"{folder.as_uri()}/{FRAGMENT}")
    page.locator("#tip-gewoon-plezier").get_by_role("button", name="Deel").tap()
    page.wait_for_function("globalThis.shared")
    assert "‘Rekrutering van vrijwilligers’" in page.evaluate("shared.text")
    tip = f"{ONLINE}{FRAGMENT}#tip-gewoon-plezier" if online else None
    assert page.evaluate("shared.url ?? null") == tip
    page.evaluate("globalThis.shared = null")
    page.get_by_role("button", name="Deel dit moment").tap()
    page.wait_for_function("globalThis.shared")
    assert page.evaluate("shared.text").endswith("vanaf 0:00")
    assert page.evaluate("shared.url ?? null") == (f"{ONLINE}{FRAGMENT}#t=0" if online else None)
    page.goto(f"{folder.as_uri()}/{PLAN}")
    ready(page)
    page.get_by_role("button", name="Deel een link" if online else "Deel het programma").tap()
    page.wait_for_function("globalThis.shared")
    url = page.evaluate("shared.url ?? ''")
    assert url.startswith(f"{ONLINE}{PLAN}#dag=") == online


REFUSED = """
navigator.share = async () => { throw new DOMException("", "NotAllowedError") };
delete Clipboard.prototype.write;
delete Clipboard.prototype.writeText;
document.execCommand = () => false;
"""


def test_a_button_that_could_do_nothing_says_so(address: str, browse: Open) -> None:
    page = browse("about:blank", **PHONE)
    page.add_init_script(REFUSED)
    page.goto(address + FRAGMENT)
    tools = page.locator("#tip-gewoon-plezier share-tip")
    tools.get_by_role("button", name="Deel").tap()
    tools.get_by_role("button", name="Lukt hier niet").wait_for()
    page.get_by_role("button", name="Deel dit moment").tap()
    page.get_by_role("button", name="Kopiëren lukt hier niet").wait_for()
    page.get_by_role("button", name="Kopieer de tekst").tap()
    page.get_by_text("Kopiëren lukt hier niet: download de tekst.").wait_for()
    page.goto(address + PLAN)
    ready(page)
    page.get_by_role("button", name="Deel het programma").tap()
    page.locator(".plan__status", has_text="Kopiëren lukt hier niet").wait_for()


def test_the_page_of_a_lost_address_leads_on_from_where_the_site_stands(known: Path) -> None:
    """Under a folder of a host, whatever address was asked for below it."""
    lost = (known / "404.html").read_text(encoding="utf-8")
    assert 'href="/clips/fragmenten/index.html"' in lost
