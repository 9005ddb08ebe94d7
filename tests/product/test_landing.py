"""Whoever follows a link to a tip stands there at once, and stays there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import Reader, fresh
from phone import PHONE, in_sight
from projects import Open

SIZE = {name: PHONE[name] for name in ("width", "height")}

LATE = """() => {
  document.documentElement.style.overflowAnchor = 'none';
  const late = document.createElement('div');
  late.style.blockSize = '900px';
  document.querySelector('main').prepend(late);
}"""
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# Where the last tip stands once two pictures were drawn after the address changed.
AT_ONCE = f"""id => {{
  location.hash = id;
  return {DRAWN}.then(() => document.getElementById(id).getBoundingClientRect().top);
}}"""


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Reader]:
    """One page on a phone, for all that is read here."""
    with fresh(chromium, has_touch=True, is_mobile=True) as context:
        yield Reader(context.new_page())


def last(page: Page) -> str:
    """The anchor of the tip that stands last on a page."""
    return str(page.locator("[data-tip]").last.get_attribute("id"))


@pytest.mark.parametrize(
    ("name", "motion"),
    [("tips.html", "no-preference"), ("fragmenten/rekrutering.html", "reduce")],
)
def test_a_shared_link_opens_at_its_tip(base: str, look: Open, name: str, motion: str) -> None:
    anchor = last(look(base + name))
    page = look(f"{base}{name}#{anchor}", reduced_motion=motion, **SIZE)
    tip = page.locator(f"#{anchor}")
    in_sight(tip)
    expect(tip).to_be_focused()
    assert tip.evaluate("tip => tip.matches(':target')")
    assert tip.evaluate("tip => getComputedStyle(tip).boxShadow") != "none"


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_there_is_no_flight_past_all_other_tips(address: str, look: Open, motion: str) -> None:
    page = look(f"{address}tips.html", reduced_motion=motion, **SIZE)
    assert 0 <= page.evaluate(AT_ONCE, last(page)) < PHONE["height"] / 2
    expect(page.locator("[data-tip]").last).to_be_focused()


def test_what_comes_in_late_pushes_no_tip_away(address: str, look: Open) -> None:
    """Pictures and what scripts add: until the reader goes elsewhere, the tip stays in sight."""
    page = look(f"{address}tips.html#tip-gewoon-plezier", **SIZE)
    tip = page.locator("#tip-gewoon-plezier")
    in_sight(tip)
    page.evaluate(LATE)
    in_sight(tip)
    page.mouse.wheel(0, 2000)
    expect(tip).not_to_be_in_viewport()
    page.evaluate(LATE)
    page.evaluate(DRAWN)
    expect(tip).not_to_be_in_viewport()


def test_a_result_on_the_page_itself_is_no_flight_either(address: str, look: Open) -> None:
    page = look(f"{address}tips.html", **SIZE)
    words = page.locator("[data-tip]").last.locator(".tip__text").inner_text()
    field = page.get_by_role("combobox", name="Zoek op deze site")
    field.fill(words)
    page.get_by_role("option").first.tap()
    tip = page.locator("[data-tip]:target")
    in_sight(tip)
    expect(tip).to_be_focused()


def test_who_comes_back_stands_where_one_was(base: str, look: Open) -> None:
    page = look(f"{base}tips.html#tip-gewoon-plezier", **SIZE)
    in_sight(page.locator("#tip-gewoon-plezier"))
    page.evaluate("scrollTo(0, 0)")
    page.get_by_role("link", name="Over deze site").click()
    page.wait_for_url("**/over/index.html")
    page.go_back()
    expect(page.locator("#tip-gewoon-plezier")).to_be_attached()
    expect(page.locator("#tip-gewoon-plezier")).not_to_be_focused()
