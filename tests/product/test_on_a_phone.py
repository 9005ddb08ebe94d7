"""What a coordinator does between two visits: five tasks with one finger, and their taps."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from html_pages import EVERY_TYPE
from measure import static_server
from phone import PHONE, SHEET, held, in_sight, in_taps
from projects import Open
from study_days import PLAN, ready

ROOM_FOR_A_FINGER = 44
# What is shown and not large enough for a finger. A link in a sentence may be as high as its line
# (WCAG 2.5.5), and so may what stands small at the foot of a tip. A field may have its label.
SMALL = """([least, apart]) => [...document.querySelectorAll(
  'a, button, input, select, textarea, summary, [role=option]'
)].filter(element => {
  if (element.matches(apart) || !element.checkVisibility({ visibilityProperty: true })) {
    return false;
  }
  if (getComputedStyle(element).display === 'inline') return false;
  const boxes = [element, ...(element.labels ?? [])].map(one => one.getBoundingClientRect());
  const fits = ({ width, height }) => Math.min(width, height) >= least - 0.1;
  return boxes[0].width > 1 && !boxes.some(fits);
}).map(element => element.outerHTML.slice(0, 90))"""
APART = ".skip, .visually-hidden, .tip__foot *, [inert]"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[str]:
    """Where the built site stands online."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("host") / "site")
    with static_server.serving_live(folder) as address:
        yield address


@pytest.fixture
def phone(address: str, browse: Open) -> Page:
    """A phone on the first page."""
    page = browse("about:blank", **PHONE)
    page.add_init_script(SHEET)
    page.goto(address)
    return page


@pytest.fixture(scope="module")
def hand(chromium: Browser) -> Iterator[Page]:
    with held(chromium) as page:
        yield page


def test_a_tip_on_saying_no(phone: Page) -> None:
    """The whole question, as one would say it: two taps."""
    with in_taps(phone, 2) as hand:
        hand.ask("een tip over nee zeggen tegen een gezin")
        hand.choose()
        tip = phone.locator("[data-tip]:target")
        in_sight(tip)
    assert "grenzen.html#tip-" in phone.url
    expect(tip).to_be_focused()


def test_a_moment_of_a_fragment(phone: Page) -> None:
    """What someone says in a fragment, and the fragment plays from there: two taps."""
    with in_taps(phone, 2) as hand:
        hand.ask("een match is een begin, geen eindpunt")
        found = phone.get_by_role("option").filter(has_text="Moment in het fragment")
        hand.tap(found.first)
        in_sight(phone.locator("clip-player video"))
    start = int(phone.url.split("#t=")[1])
    assert start > 0
    phone.wait_for_function(f"document.querySelector('video').currentTime >= {start}")


def test_a_tip_to_a_colleague(phone: Page) -> None:
    """From the question to the sheet of the phone: three taps."""
    with in_taps(phone, 3) as hand:
        hand.ask("een tip over nee zeggen tegen een gezin")
        hand.choose()
        tip = phone.locator("[data-tip]:target")
        in_sight(tip)
        hand.tap(tip.get_by_role("button", name="Deel"))
    phone.wait_for_function("globalThis.shared")
    title = phone.locator("h1").inner_text()
    said, of = phone.evaluate("shared.text.split('\\n')")
    assert said == tip.locator(".tip__text").inner_text()
    assert of == f"‘{title}’, Proefsite over buddywerk"


def test_a_fragment_to_take_along(host: str, browse: Open) -> None:
    """Kept at home, and played where there is no network: two taps, and then two."""
    # Errors in its console are not counted: to be without network is one.
    phone = browse(host, app=True, **PHONE)
    phone.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.wait_for_function("navigator.serviceWorker.controller !== null")
    phone.get_by_role("button", name="Goed").tap()
    # Above it stands what is kept.
    item = phone.locator(".downloads li", has_text="Rekrutering van vrijwilligers")
    item = item.filter(has=phone.locator("keep-clip"))
    with in_taps(phone, 2) as hand:
        hand.tap(phone.get_by_role("main").get_by_role("link", name="Meenemen"))
        hand.tap(item.get_by_role("button", name="Bewaar dit fragment"))
        in_sight(item.get_by_role("button", name="Verwijder van dit toestel"))
    phone.context.set_offline(True)
    phone.reload()
    with in_taps(phone, 2) as hand:
        hand.tap(item.get_by_role("link", name="Rekrutering van vrijwilligers", exact=True))
        video = phone.locator("clip-player video")
        in_sight(video)
        # A browser's own buttons stand where no test finds them; a part plays from its begin.
        hand.tap(phone.locator(".chapters").get_by_role("link", name="In het kort"))
        phone.wait_for_function("document.querySelector('video').currentTime > 6.1")
        in_sight(video)
    expect(phone.locator("film-away")).to_be_hidden()


def test_three_tips_as_one_list(phone: Page) -> None:
    """One tap for each tip, one to the list, and one to send it to someone: five taps."""
    phone.goto(f"{phone.url}fragmenten/rekrutering.html")
    tips = phone.locator("[data-tip]")
    kept = [tips.nth(at).locator(".tip__text").inner_text() for at in range(3)]
    with in_taps(phone, 5) as hand:
        for at in range(3):
            hand.tap(tips.nth(at).get_by_role("button", name="Bewaar:"))
        hand.tap(tips.nth(2).get_by_role("link", name="Mijn tips (3)"))
        in_sight(phone.locator(".mine .tip").first)
        share = phone.get_by_role("button", name="Deel de lijst")
        in_sight(share)
        hand.tap(share)
    phone.wait_for_function("globalThis.shared")
    text = phone.evaluate("shared.text")
    places = [text.index(words) for words in kept]
    assert places == sorted(places)
    phone.emulate_media(media="print")
    assert phone.locator(".mine .tip__text").all_inner_texts() == kept


@pytest.mark.parametrize("name", [*EVERY_TYPE, "meenemen.html", "404.html"])
def test_a_finger_hits_what_it_is_for(address: str, hand: Page, name: str) -> None:
    """On every kind of page all that one does there is 44 pixels high and wide, or more."""
    hand.goto(address + name)
    if name == PLAN:
        ready(hand)
        hand.locator(".block__name").first.tap()
    assert hand.evaluate("matchMedia('(pointer: coarse)').matches")
    assert hand.evaluate(SMALL, [ROOM_FOR_A_FINGER, APART]) == []


def test_a_finger_hits_what_the_search_finds(phone: Page) -> None:
    with in_taps(phone, 1) as hand:
        hand.ask("grenzen")
        phone.get_by_role("option").first.wait_for()
    assert phone.evaluate(SMALL, [ROOM_FOR_A_FINGER, APART]) == []
