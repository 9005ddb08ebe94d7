"""Whoever follows a link to a tip stands there at once, and stays there."""

import pytest
from playwright.sync_api import Page, expect

from phone import PHONE, in_sight
from projects import Open

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


def last(page: Page) -> str:
    """The anchor of the tip that stands last on a page."""
    return str(page.locator("[data-tip]").last.get_attribute("id"))


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("name", ["tips.html", "fragmenten/rekrutering.html"])
def test_a_shared_link_opens_at_its_tip(base: str, visit: Open, name: str, motion: str) -> None:
    page = visit(base + name, reduced_motion=motion, **PHONE)
    anchor = last(page)
    other = page.context.new_page()
    other.goto(f"{base}{name}#{anchor}")
    tip = other.locator(f"#{anchor}")
    in_sight(tip)
    expect(tip).to_be_focused()
    assert tip.evaluate("tip => tip.matches(':target')")
    assert tip.evaluate("tip => getComputedStyle(tip).boxShadow") != "none"


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_there_is_no_flight_past_all_other_tips(base: str, visit: Open, motion: str) -> None:
    page = visit(f"{base}tips.html", reduced_motion=motion, **PHONE)
    assert 0 <= page.evaluate(AT_ONCE, last(page)) < PHONE["height"] / 2
    expect(page.locator("[data-tip]").last).to_be_focused()


def test_what_comes_in_late_pushes_no_tip_away(base: str, visit: Open) -> None:
    """Pictures and what scripts add: until the reader goes elsewhere, the tip stays in sight."""
    page = visit("about:blank", **PHONE)
    page.goto(f"{base}tips.html#tip-gewoon-plezier")
    tip = page.locator("#tip-gewoon-plezier")
    in_sight(tip)
    page.evaluate(LATE)
    in_sight(tip)
    page.mouse.wheel(0, 2000)
    expect(tip).not_to_be_in_viewport()
    page.evaluate(LATE)
    page.evaluate(DRAWN)
    expect(tip).not_to_be_in_viewport()


def test_a_result_on_the_page_itself_is_no_flight_either(base: str, visit: Open) -> None:
    page = visit(f"{base}tips.html", **PHONE)
    words = page.locator("[data-tip]").last.locator(".tip__text").inner_text()
    field = page.get_by_role("combobox", name="Zoek op deze site")
    field.fill(words)
    page.get_by_role("option").first.tap()
    tip = page.locator("[data-tip]:target")
    in_sight(tip)
    expect(tip).to_be_focused()


def test_who_comes_back_stands_where_one_was(base: str, visit: Open) -> None:
    page = visit("about:blank", **PHONE)
    page.goto(f"{base}tips.html#tip-gewoon-plezier")
    in_sight(page.locator("#tip-gewoon-plezier"))
    page.evaluate("scrollTo(0, 0)")
    page.get_by_role("link", name="Over deze site").click()
    page.wait_for_url("**/over/index.html")
    page.go_back()
    expect(page.locator("#tip-gewoon-plezier")).to_be_attached()
    expect(page.locator("#tip-gewoon-plezier")).not_to_be_focused()
