"""In the few colours that someone set for the whole computer, what is chosen still shows.

Windows calls it contrast themes. Every ground of our own is gone there, and every shadow.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Literal

import pytest
from playwright.sync_api import Locator, expect

from projects import Open
from study_days import PLAN, STAGE, begin, forward, moderator, ready

FORCED = {"forced_colors": "active", "reduced_motion": "reduce"}
FRAGMENT = "fragmenten/rekrutering.html"
# What tells two of a kind apart there, for who sees no fine difference of weight.
LOOK = """element => {
  const style = getComputedStyle(element);
  const line = (width, kind, colour) => (parseFloat(width) && kind !== "none" ? kind + colour : "");
  return JSON.stringify([
    style.color, style.backgroundColor, style.textDecorationLine,
    line(style.outlineWidth, style.outlineStyle, style.outlineColor),
    line(style.borderBlockEndWidth, style.borderBlockEndStyle, style.borderBlockEndColor),
    line(style.borderInlineStartWidth, style.borderInlineStartStyle, style.borderInlineStartColor),
    getComputedStyle(element, "::before").content,
  ]);
}"""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# A film that stands still at a second.
AT = """second => {
  const video = document.querySelector("video");
  Object.defineProperty(video, "currentTime", { value: second, writable: true });
  video.dispatchEvent(new Event("timeupdate"));
}"""


@pytest.fixture
def forced(look: Open) -> Open:
    """Open a page in colours that someone set."""
    return partial(look, **FORCED)


@pytest.fixture
def keeping(visit: Open) -> Open:
    """The same, of a page that keeps something."""
    return partial(visit, **FORCED)


@contextmanager
def changing(element: Locator) -> Iterator[None]:
    """What happens in the block changes how something looks, in bright and in dark colours."""
    before = looks(element)
    yield
    assert [at for at in SCHEMES if looks(element)[at] == before[at]] == []


def looks(element: Locator) -> dict[str, str]:
    found: dict[str, str] = {}
    for scheme in SCHEMES:
        element.page.emulate_media(color_scheme=scheme)
        found[scheme] = str(element.evaluate(LOOK))
    return found


def differ(one: Locator, other: Locator) -> bool:
    """Whether these look different, in bright and in dark colours."""
    here, there = looks(one), looks(other)
    return all(here[scheme] != there[scheme] for scheme in SCHEMES)


def test_the_menu_says_where_one_is(address: str, forced: Open) -> None:
    page = forced(f"{address}tips.html")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    assert differ(menu.get_by_role("link", name="Tips"), menu.get_by_role("link", name="Verslag"))


def test_a_filter_shows_what_is_chosen(address: str, forced: Open) -> None:
    chips = forced(f"{address}tips.html").locator("form.filter :is([type=radio] + span)")
    assert differ(chips.first, chips.nth(1))


def test_the_list_of_the_search_shows_where_the_arrows_are(address: str, forced: Open) -> None:
    page = forced(address)
    page.get_by_role("combobox").fill("grenzen")
    page.get_by_role("option").nth(1).wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    links = page.locator(".search__list .hit__link")
    assert differ(links.first, links.nth(1))


def test_a_tip_that_a_link_leads_to_stands_out(address: str, forced: Open) -> None:
    page = forced(f"{address}tips.html")
    first, second = page.locator("[data-tip]").all()[:2]
    page.goto(f"{address}tips.html#{first.get_attribute('id')}")
    assert differ(first, second)


def test_a_tip_that_is_kept_looks_so(address: str, keeping: Open) -> None:
    page = keeping(address + FRAGMENT)
    page.get_by_role("button", name="Bewaar:").first.click()
    kept = page.get_by_role("button", name="Bewaard:")
    assert differ(kept, page.get_by_role("button", name="Bewaar:").first)


def test_the_player_shows_its_part_its_line_and_its_captions(address: str, keeping: Open) -> None:
    page = keeping(address + FRAGMENT)
    page.evaluate(AT, 21)
    for parts in (".chapters a", ".line__button"):
        current = page.locator(f"{parts}[aria-current]")
        expect(current).to_have_count(1)
        assert differ(current, page.locator(f"{parts}:not([aria-current])").first), parts
    button = page.locator("[data-captions]")
    with changing(button):
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")


def test_the_stage_and_its_moderator_show_what_is_on(address: str, keeping: Open) -> None:
    page = keeping(address + PLAN)
    ready(page)
    page.goto(address + STAGE)
    leads = moderator(page)
    begin(page)
    forward(page)
    leads.emulate_media(forced_colors="active")
    row = leads.locator(".mod__rows [aria-current]").first
    assert differ(row, leads.locator(".mod__rows button:not([aria-current])").first)
    black = leads.get_by_role("button", name="Zwart")
    with changing(black):
        black.click()
        expect(black).to_have_attribute("aria-pressed", "true")
    ground = "getComputedStyle(document.querySelector('.black')).backgroundColor"
    page.locator(".black").wait_for()
    assert page.evaluate(ground) == "rgb(0, 0, 0)"


def test_the_bar_of_the_stage_shows_that_captions_are_on(address: str, keeping: Open) -> None:
    page = keeping(address + STAGE)
    begin(page)
    button = page.locator(".bar [data-do=captions]")
    with changing(button):
        button.dispatch_event("click")
        expect(button).to_have_attribute("aria-pressed", "true")
