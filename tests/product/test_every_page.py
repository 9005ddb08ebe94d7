"""What holds of every page: each is loaded once, and looked at in whatever way someone meets it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from browsing import BLANK, USUAL, Reader
from html_pages import EVERY_TYPE
from projects import SAMPLE
from reach import called_alike, faint, violations

STAGE = "projectie.html"
KINDS = {*EVERY_TYPE, "meenemen.html", "over/toegankelijkheid.html", "404.html", STAGE}
# Each fragment holds other parts, in the shape of the one that stands among the kinds.
FRAGMENTS = {
    f"fragmenten/{path.stem}.html" for path in (SAMPLE / "docs" / "fragmenten").glob("*.md")
}
PHONE, SCREEN, NARROW = 360, 1280, 320
WIDTHS = (NARROW, PHONE, 768, 1440)
# WCAG 1.4.12: all text must survive this.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"""
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(element =>
  element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
  && ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
  && !element.matches('pre, video, input')).map(element => element.outerHTML.slice(0, 80))"""
SMALL = """() => [...document.querySelectorAll('a, button, input, summary')].filter(element => {
  const box = element.getBoundingClientRect();
  const inline = getComputedStyle(element).display === 'inline';
  return box.width && !inline && (box.width < 24 || box.height < 24)
    && !element.matches('.skip, .visually-hidden');
}).map(element => element.outerHTML.slice(0, 90))"""
HIDDEN_BUT_SHOWN = """() => [...document.querySelectorAll('[hidden]')]
  .filter(element => element.getClientRects().length)
  .map(element => element.outerHTML.slice(0, 80))"""
# What one can only press, in what is printed.
PRESSED = """() => [...document.querySelectorAll(
  "button:not(.line__button), input, select, textarea, summary, a.button"
)].filter(element => element.checkVisibility() && element.getBoundingClientRect().height > 1)
  .map(element => element.outerHTML.slice(0, 80))"""
# What gets the focus and shows no outline, nor what stands for it.
WATCH = """() => {
  globalThis.plain = [];
  document.addEventListener("focusin", ({ target }) => {
    const shown = [target, target.nextElementSibling, target.closest(".card, .screen")];
    const outlined = shown.some((e) => e && getComputedStyle(e).outlineStyle !== "none");
    plain.push(outlined ? "" : target.outerHTML.slice(0, 90));
  });
}"""
WIDE = "document.documentElement.scrollWidth"


@dataclass(frozen=True)
class Opened:
    """A page that is there, and whom it asked for what it shows."""

    name: str
    page: Page
    hosts: frozenset[str]

    def at(self, width: int, **media: str) -> Page:
        """The same page on a screen of a width, met as usual but for these media."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(**{**USUAL, "color_scheme": "light", **media})
        return self.page


@pytest.fixture(scope="module", params=sorted(KINDS | FRAGMENTS))
def opened(request: pytest.FixtureRequest, address: str, reader: Reader) -> Iterator[Opened]:
    """One page after another; each fails when its console says an error, whoever looks."""
    reader.take_complaints()
    page = reader.open(BLANK)
    hosts: set[str] = set()

    def hear(asked: Request) -> None:
        hosts.add(urlsplit(asked.url).netloc)

    page.on("request", hear)
    reader.open(address + request.param)
    page.locator("day-planner:not([data-ready])").wait_for(state="detached")
    page.remove_listener("request", hear)
    yield Opened(request.param, page, frozenset(hosts))
    assert reader.take_complaints() == []


def test_no_other_host_is_asked(opened: Opened, address: str) -> None:
    assert opened.hosts == {urlsplit(address).netloc}


def test_axe_finds_nothing(opened: Opened) -> None:
    """On a phone and on a screen, in the light and in the dark."""
    found = {}
    for width in (PHONE, SCREEN) if opened.name in KINDS else (PHONE,):
        found[width, "light"] = violations(opened.at(width))
        found[width, "dark"] = faint(opened.at(width, color_scheme="dark"))
    assert {how: faults for how, faults in found.items() if faults} == {}


def test_no_two_things_are_called_alike(opened: Opened) -> None:
    assert called_alike(opened.at(SCREEN)) == []


def test_what_is_hidden_is_not_shown(opened: Opened) -> None:
    assert opened.at(SCREEN).evaluate(HIDDEN_BUT_SHOWN) == []
    assert opened.at(SCREEN, media="print").evaluate(HIDDEN_BUT_SHOWN) == []


def test_nothing_sticks_out_sideways(opened: Opened) -> None:
    wide = {width: opened.at(width).evaluate(WIDE) for width in WIDTHS}
    assert {width: found for width, found in wide.items() if found > width} == {}


def test_whatever_is_tapped_is_large_enough(opened: Opened) -> None:
    """WCAG 2.5.8: 24 by 24 pixels, except for links inside a sentence."""
    assert opened.at(PHONE).evaluate(SMALL) == []


def test_text_may_be_spaced_wider(opened: Opened) -> None:
    page = opened.at(NARROW)
    spaced = page.add_style_tag(content=SPACED)
    clipped, wide = page.evaluate(CLIPPED), page.evaluate(WIDE)
    spaced.evaluate("style => style.remove()")
    assert clipped == []
    assert wide <= NARROW


def test_letters_may_be_twice_as_large(opened: Opened) -> None:
    """As who set them in the browser of a phone: nothing sticks out, and the page itself shows."""
    page = opened.at(390)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 32}})
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    wide = page.evaluate(WIDE)
    header = page.evaluate("document.querySelector('.header')?.offsetHeight ?? 0")
    narrow = opened.at(NARROW).evaluate(WIDE)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    session.detach()
    assert size == "32px"
    assert wide <= 390
    assert narrow <= NARROW
    assert header <= 800 / 3


@pytest.mark.parametrize("opened", sorted(KINDS), indirect=True)
def test_what_has_the_focus_is_outlined_in_forced_colours(opened: Opened) -> None:
    """An outline is there in a bright and in a dark choice of colours."""
    page = opened.at(SCREEN, forced_colors="active")
    page.evaluate(WATCH)
    for _ in range(40):
        page.keyboard.press("Tab")
    focused = page.evaluate("plain")
    assert len(focused) > 5
    assert [element for element in focused if element] == []


@pytest.mark.parametrize("opened", sorted((KINDS | FRAGMENTS) - {STAGE}), indirect=True)
def test_no_button_stands_on_paper(opened: Opened) -> None:
    """Nobody prints the stage."""
    page = opened.at(SCREEN)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.at(SCREEN, media="print").evaluate(PRESSED) == []
