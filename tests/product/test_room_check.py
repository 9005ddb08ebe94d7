"""The check of a room says what works, what does not and what was not tried, and never more."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from browsing import launched
from moments import stand_still
from projects import Open
from reach import in_any_light
from setup import browsers

PAGE = "start-hier.html"
# After this site was made, and far from any hour at which Belgium and Greenwich name another day.
NOON = datetime(2030, 5, 6, 10, 0, tzinfo=UTC)
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError') } });
}"""
NO_VAULT = "IDBFactory.prototype.open = () => { throw new DOMException('', 'UnknownError') };"
NO_ROOM = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };"
FORGETS = "Storage.prototype.setItem = () => {};"
NO_WINDOW = "window.open = () => null;"
SHUT_WINDOW = "window.open = () => ({ closed: true, close() {} });"
NO_SCREEN = "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError());"
NO_SOUND = "delete window.AudioContext;"
# A film tells four times a second that its time goes on. Where films are not what it is about, each
# of them tells that as soon as it is so. No timer here: those stand still.
SOON = """const { play } = HTMLMediaElement.prototype;
HTMLMediaElement.prototype.play = async function () {
  const from = this.currentTime;
  await play.call(this);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (this.currentTime > from) this.dispatchEvent(new Event("timeupdate"));
    else port2.postMessage(0);
  };
  port2.postMessage(0);
};"""
# What a whole browser does; the quick one has no screen.
AWAKE = f"WakeLock.prototype.request = async () => ({{ release: async () => {{}} }});{SOON}"
# As after a while: then a browser fills the screen for nobody.
NO_CLICK = "Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } });"
# As WebKit: sound is for who asks for it in the click itself.
IN_THE_CLICK = """let clicked = false;
addEventListener("click", () => { clicked = true; setTimeout(() => { clicked = false; }); }, true);
const { resume } = AudioContext.prototype;
AudioContext.prototype.resume = function () {
  return clicked ? resume.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'));
};"""


@pytest.fixture(scope="module")
def whole(driver: Playwright) -> Iterator[Browser]:
    """A whole Chromium, which can keep a screen awake: a window of it is seconds of work."""
    with launched(driver, browsers.ensure()) as browser:
        yield browser


@pytest.fixture
def chromium(request: pytest.FixtureRequest, chromium: Browser) -> Browser:
    """The quick one, but for a test that asks for the whole one."""
    is_whole = getattr(request, "param", False)
    return request.getfixturevalue("whole") if is_whole else chromium


def start(
    base: str,
    visit: Open,
    broken: str = AWAKE,
    *,
    moment: datetime = NOON,
    zone: str = "Europe/Brussels",
) -> Page:
    """Begin the check, in a browser in which something may be broken."""
    page = visit("about:blank", timezone_id=zone)
    # What it gives up after some seconds: a machine that is busy with tests is no broken laptop.
    stand_still(page, moment)
    page.add_init_script(broken)
    page.goto(base + PAGE)
    check(page)
    return page


def check(page: Page) -> None:
    page.get_by_role("button", name="Kijk alles na").click()


def answer(page: Page, heard: str = "Ja", key: str = "PageDown") -> str:
    """Say what only a person can, and give the summary."""
    question = page.get_by_role("group", name="Vraag aan jou")
    question.get_by_role("button", name=heard, exact=True).click()
    question.get_by_text("Druk nu op je clicker").wait_for()
    page.keyboard.press(key)
    return summary(page)


def summary(page: Page) -> str:
    done = page.locator("room-check > [role=status]", has_text="Klaar.")
    done.wait_for()
    return done.inner_text()


def line(page: Page, name: str) -> str:
    """What the list says of one thing."""
    return page.locator(".check", has_text=name).inner_text()


@pytest.mark.parametrize("chromium", [True], indirect=True, ids=["whole"])
def test_where_all_works_it_says_so(site: Path, visit: Open) -> None:
    """From disk, where a browser allows least."""
    page = start(f"{site.as_uri()}/", visit, "")
    assert answer(page) == "Klaar. Alles werkt."
    assert page.locator(".check--good").count() == page.locator(".check").count()
    assert "12.00 uur, maandag 6 mei 2030" in line(page, "Klok")
    assert "privévenster" in line(page, "Notities bewaren")
    assert "PageDown: volgende" in line(page, "Clicker")
    assert len(page.context.pages) == 1
    kept = "vbtcDay.vault.all('vbtc-check').then(all => all.size + Object.keys(localStorage)"
    assert page.evaluate(f"{kept}.filter(key => key === 'vbtc-check').length)") == 0


# What may be broken, the name of what is tried of it, and part of the advice.
BROKEN = [
    (NO_STORAGE, "Notities bewaren", "wordt niet bewaard. Is dit een privévenster?"),
    (NO_VAULT, "Notities bewaren", "de laatste minuut"),
    (NO_ROOM, "Notities bewaren", "Er is geen plaats meer"),
    (FORGETS, "Notities bewaren", "komt niet terug"),
    (NO_WINDOW, "Tweede venster", "kies ‘altijd toestaan’"),
    (SHUT_WINDOW, "Tweede venster", "kies ‘altijd toestaan’"),
    (NO_SCREEN, "Volledig scherm", "F11"),
]


def test_what_fails_is_named_and_never_called_well(address: str, visit: Open) -> None:
    page = start(address, visit)
    assert answer(page) == "Klaar. Alles werkt."
    for broken, name, advice in BROKEN:
        page.reload()
        page.evaluate(f"() => {{ {broken} }}")
        check(page)
        assert answer(page) == f"Klaar. 1 punt vraagt aandacht: {name}."
        assert advice in line(page, f"Niet in orde: {name}")


def test_a_browser_without_sound_is_told(address: str, visit: Open) -> None:
    page = start(address, visit, AWAKE + NO_SOUND + NO_CLICK)
    page.get_by_role("button", name="Vul het scherm").click()
    page.get_by_text("Druk nu op je clicker").wait_for()
    page.keyboard.press("PageDown")
    assert summary(page) == "Klaar. 1 punt vraagt aandacht: Geluid."


def test_sound_is_asked_for_in_the_click(address: str, visit: Open) -> None:
    assert answer(start(address, visit, AWAKE + IN_THE_CLICK)) == "Klaar. Alles werkt."


def test_a_window_and_a_full_screen_each_have_a_click_of_their_own(
    address: str, visit: Open
) -> None:
    """A browser takes a click away with the window that it opens."""
    once = """let left = 0;
      addEventListener("click", () => { left = 1; }, true);
      const take = () => { left -= 1; return left === 0; };
      const { open } = window;
      window.open = (...all) => (take() ? open.apply(window, all) : null);
      Element.prototype.requestFullscreen = () => {
        if (!take()) return Promise.reject(new TypeError());
        document.exitFullscreen = () => Promise.resolve();
        return Promise.resolve();
      };"""
    assert answer(start(address, visit, AWAKE + once)) == "Klaar. Alles werkt."


def test_axe_finds_nothing_while_it_asks_and_after(address: str, visit: Open) -> None:
    page = visit("about:blank", width=360)
    page.add_init_script(NO_WINDOW + NO_SOUND + NO_CLICK + SOON)
    page.goto(address + PAGE)
    page.get_by_role("button", name="Kijk alles na").click()
    question = page.get_by_role("group", name="Vraag aan jou")
    question.get_by_text("Mag het scherm").wait_for()
    assert in_any_light(page) == []
    for _ in range(2):
        question.get_by_role("button", name="Sla over").click()
    summary(page)
    assert in_any_light(page) == []


CLICKED = {
    "PageUp": "In orde: Clicker. Hij stuurt PageUp: vorige.",
    "ArrowRight": "In orde: Clicker. Hij stuurt ArrowRight: volgende.",
    ".": "In orde: Clicker. Hij stuurt .: zwart scherm.",
    "F9": "Niet in orde: Clicker. Hij stuurt F9, en dat kent het scherm niet.",
}


def test_the_clicker_says_what_it_sends(address: str, visit: Open) -> None:
    page = start(address, visit)
    for key, told in CLICKED.items():
        answer(page, key=key)
        assert line(page, "Clicker").startswith(told)
        check(page)


def test_what_nobody_tried_is_not_called_well(address: str, visit: Open) -> None:
    page = start(address, visit)
    for _ in range(2):
        page.get_by_role("button", name="Sla over").focus()
        # On its way to the button, and pressing it, no key is a clicker's.
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    assert summary(page) == "Klaar. Wat ik probeerde, werkt. Niet geprobeerd: Geluid, Clicker."
    assert page.get_by_role("button", name="Kijk alles na").is_enabled()


def test_a_question_that_nobody_answers_goes_by(address: str, visit: Open) -> None:
    page = start(address, visit, AWAKE + NO_CLICK)
    for question in ("Hoor je nu een toon?", "Mag het scherm", "Druk nu op je clicker"):
        page.get_by_text(question).wait_for()
        page.clock.run_for(61_000)
    assert summary(page).endswith("Niet geprobeerd: Geluid, Volledig scherm, Clicker.")
    expect(page.get_by_role("group", name="Vraag aan jou")).to_be_hidden()


@pytest.mark.parametrize(
    ("moment", "zone", "told"),
    [
        (datetime(2015, 1, 1, tzinfo=UTC), "Europe/Brussels", "Toen bestond deze site nog niet"),
        (NOON, "America/New_York", "zet de tijdzone van de laptop juist"),
    ],
)
def test_a_clock_that_cannot_be_right_is_told(
    address: str, visit: Open, moment: datetime, zone: str, told: str
) -> None:
    page = start(address, visit, moment=moment, zone=zone)
    assert answer(page) == "Klaar. 1 punt vraagt aandacht: Klok."
    assert told in line(page, "Klok")
