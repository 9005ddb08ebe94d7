"""The site in a browser: over http and by double-click, on small and large screens."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from html_pages import EVERY_TYPE
from moments import stand_still
from projects import Open

PLAY = "video => { video.muted = true; return video.play() }"
SEEK = """(video, part) => new Promise(done => {
  const land = () => {
    const report = () => done(video.currentTime / video.duration);
    video.addEventListener("seeked", report, { once: true });
    video.currentTime = video.duration * part;
  };
  video.readyState ? land() : (video.addEventListener("loadedmetadata", land), video.load());
})"""


def styled(page: Page) -> bool:
    """Whether the style sheet was loaded."""
    return bool(page.evaluate("getComputedStyle(document.body).margin === '0px'"))


@pytest.mark.parametrize("name", EVERY_TYPE)
def test_a_double_click_shows_a_styled_page(site: Path, look: Open, name: str) -> None:
    page = look((site / name).as_uri())
    assert styled(page)
    tips = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Tips")
    assert tips.evaluate("link => link.href") == (site / "tips.html").as_uri()


def test_the_video_plays_from_a_file(site: Path, visit: Open) -> None:
    page = visit((site / "fragmenten" / "duowerk.html").as_uri())
    page.locator("video").evaluate(PLAY)
    page.wait_for_function("document.querySelector('video').currentTime > 0.2")


@pytest.mark.parametrize("where", ["http", "file"])
def test_a_jump_to_80_percent_lands_there(
    site: Path, address: str, visit: Open, where: str
) -> None:
    """Without byte ranges a server makes Chromium land at 0:00."""
    base = address if where == "http" else site.as_uri() + "/"
    page = visit(f"{base}fragmenten/duowerk.html")
    assert page.locator("video").evaluate(SEEK, 0.8) == pytest.approx(0.8, abs=0.01)


def test_the_video_is_16_by_9_on_every_width(address: str, look: Open) -> None:
    page = look(f"{address}fragmenten/impact.html")
    for width in (320, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        box = page.locator("video").bounding_box()
        assert box is not None
        assert box["width"] / box["height"] == pytest.approx(16 / 9, rel=0.01)


def test_tips_are_filtered_by_whom_they_are_for(site: Path, visit: Open) -> None:
    """The choice stands in the address, so that it can be sent; a link to a tip always shows it."""
    address = (site / "tips.html").as_uri()
    page = visit(address)
    tips = page.locator("[data-tip]")
    everything = tips.count()
    page.get_by_role("radio", name="Overheid").check()
    page.get_by_role("status").filter(has_text=" van ").wait_for()
    shown = tips.filter(visible=True)
    assert 0 < shown.count() < everything
    assert {"overheid" in (tip.get_attribute("data-for") or "") for tip in shown.all()} == {True}
    assert page.get_by_role("status").inner_text() == f"{shown.count()} van {everything} tips"
    assert page.url.endswith("?voor=overheid")

    page = visit(f"{address}?voor=overheid#tip-gewoon-plezier")
    page.locator("#tip-gewoon-plezier").wait_for(state="visible")
    expect(page.get_by_role("radio", name="Iedereen")).to_be_checked()


def test_without_javascript_every_tip_is_there(site: Path, visit: Open) -> None:
    page = visit((site / "tips.html").as_uri(), java_script_enabled=False)
    tips = page.locator("[data-tip]")
    assert tips.filter(visible=True).count() == tips.count() == 25
    assert page.get_by_role("radio").filter(visible=True).count() == 0


def test_a_tip_can_be_copied_without_an_address_that_others_cannot_open(
    address: str, visit: Open
) -> None:
    page = visit("about:blank", permissions=["clipboard-read", "clipboard-write"])
    stand_still(page)
    page.goto(f"{address}tips.html")
    tip = page.locator("#tip-gewoon-plezier")
    tip.get_by_role("button", name="Kopieer").click()
    tip.get_by_role("button", name="Gekopieerd").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    said, of = copied.split("\n")
    assert said == tip.locator(".tip__text").inner_text()
    assert of == "‘Rekrutering van vrijwilligers’, Proefsite over buddywerk"


def test_the_theme_can_be_chosen_and_is_remembered(address: str, visit: Open) -> None:
    page = visit(f"{address}index.html", scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Donkere weergave").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(f"{address}tips.html")
    assert page.evaluate(paper) == dark
    page.get_by_role("button", name="Lichte weergave").click()
    assert page.evaluate(paper) == light
