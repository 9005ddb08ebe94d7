"""Everyone can use what a page does: keyboard, menu, contrast and motion settings."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from html_pages import pages, text
from projects import Open
from reach import in_any_light

# Each thing that gets the focus, and whether it or what stands for it shows an outline.
WATCH = """() => {
  globalThis.stops = [];
  document.addEventListener("focusin", ({ target }) => {
    const around = target.closest('.card, .screen');
    const shown = [target, target.nextElementSibling, around].filter(Boolean);
    stops.push({
      name: target.outerHTML.slice(0, 90),
      outlined: shown.some(e => getComputedStyle(e).outlineStyle !== 'none'),
    });
  });
}"""
ENDED = "document.activeElement === document.body"


def test_what_names_a_part_has_words_before_any_script_runs(site: Path) -> None:
    """A heading that a script still has to fill leaves its section without a name till then."""
    nameless = [
        (address, part.get("aria-labelledby"))
        for address, page in pages(site).items()
        for part in page.xpath("//*[@aria-labelledby]")
        if not all(
            " ".join(text(named) for named in page.xpath(f"//*[@id={name!r}]"))
            for name in part.get("aria-labelledby").split()
        )
    ]
    assert nameless == []


def test_axe_finds_nothing_in_what_opens(address: str, visit: Open) -> None:
    """With the keys unfolded, captions on, a line marked and the offer to go on."""
    page = visit(f"{address}fragmenten/rekrutering.html", width=360)
    page.evaluate("localStorage['vbtc-at-rekrutering'] = '21'")
    page.reload()
    page.get_by_role("button", name="Ga verder vanaf 0:21").wait_for()
    page.get_by_role("button", name="Meer", exact=True).click()
    page.get_by_text("Sneltoetsen", exact=True).click()
    page.get_by_role("button", name="Ondertitels").click()
    assert in_any_light(page) == []
    page.locator(".line__button").nth(2).click()
    page.locator(".line__button[aria-current]").wait_for()
    assert in_any_light(page) == []


@pytest.mark.parametrize("name", ["index.html", "fragmenten/rekrutering.html", "tips.html"])
def test_every_stop_of_the_keyboard_is_visible(address: str, look: Open, name: str) -> None:
    """Tab visits every link and button in turn, each with an outline, and ends."""
    page = look(address + name)
    page.evaluate(WATCH)
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate(ENDED):
            break
    stops = page.evaluate("stops")
    assert page.evaluate(ENDED)
    assert len(stops) > 15
    assert [stop["name"] for stop in stops if not stop["outlined"]] == []


def test_the_first_stop_leads_past_the_menu(address: str, look: Open) -> None:
    page = look(f"{address}tips.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()


def test_a_long_word_of_a_heading_breaks_between_its_parts(address: str, look: Open) -> None:
    """With a hyphen, also in a browser that does not know where Dutch may be broken."""
    page = look(f"{address}over/toegankelijkheid.html", width=360)
    heading = page.get_by_role("heading", name="Toegankelijkheidsverklaring")
    lines = heading.evaluate("""heading => {
      const range = document.createRange();
      const lines = new Map();
      [...heading.firstChild.data].forEach((letter, at) => {
        range.setStart(heading.firstChild, at);
        range.setEnd(heading.firstChild, at + 1);
        // Of the letter behind a hyphen the first one is that hyphen.
        const { top, width } = [...range.getClientRects()].at(-1);
        const line = Math.round(top / 10);
        if (width) lines.set(line, (lines.get(line) ?? "") + letter);
      });
      return [...lines.values()];
    }""")
    assert lines[0].rstrip("\u00ad") == "Toegankelijkheids"
    assert lines[1] == "verklaring"


def test_on_a_phone_the_menu_opens_with_a_button(address: str, look: Open) -> None:
    """Two calm rows, also on the narrowest; the page keeps its place while nobody asks."""
    page = look(f"{address}tips.html", width=320)
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    button = page.get_by_role("button", name="Menu", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    assert page.evaluate("document.querySelector('.header').offsetHeight") <= 120
    button.press("Enter")
    expect(menu.get_by_role("link", name="Tips")).to_have_attribute("aria-current", "page")
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(menu).to_be_visible()
    expect(button).to_be_hidden()


def test_without_scripts_the_menu_is_there(address: str, visit: Open) -> None:
    page = visit(f"{address}tips.html", width=320, java_script_enabled=False)
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_visible()
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_hidden()


def test_a_choice_shows_without_colours_of_our_own(address: str, look: Open) -> None:
    """In forced colours the tick, not the fill, says what was chosen."""
    page = look(f"{address}tips.html", forced_colors="active")
    mark = "getComputedStyle(document.querySelector('.filter :checked + span'), '::before').content"
    assert "✓" in page.evaluate(mark)


def test_nothing_glides_for_who_wants_no_motion(address: str, look: Open) -> None:
    page = look(f"{address}tips.html", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_more_contrast_is_given_on_request(address: str, look: Open) -> None:
    ink = "getComputedStyle(document.body).color"
    assert look(f"{address}tips.html", contrast="more").evaluate(ink) == "rgb(0, 0, 0)"


def test_words_of_another_language_are_marked(address: str, look: Open) -> None:
    page = look(f"{address}fragmenten/wat-is-buddywerk.html")
    assert page.locator("[lang=en]").all_inner_texts() == ["common ground"]


def test_what_one_must_know_stands_right_under_the_film(address: str, look: Open) -> None:
    """In one order for the eye, the keyboard and a screen reader, on a phone and on a screen."""
    page = look(f"{address}fragmenten/rekrutering.html", width=390)
    order = page.evaluate("""() => [...document.querySelectorAll(
      ".screen, clip-tools, .notes, clip-chapters, clip-transcript, .watch .prose"
    )].map(part => part.getBoundingClientRect().top)""")
    assert len(order) == 6
    assert order == sorted(order)
    page.set_viewport_size({"width": 1280, "height": 800})
    film, notes = (page.locator(part).bounding_box() for part in (".screen", ".notes"))
    assert film
    assert notes
    assert notes["x"] > film["x"] + film["width"]
    assert abs(notes["y"] - film["y"]) < 2


def test_a_fragment_says_what_its_page_holds(address: str, look: Open) -> None:
    page = look(f"{address}fragmenten/rekrutering.html", width=390)
    jump = page.get_by_role("navigation", name="Op deze pagina")
    tips = page.locator(".tip").count()
    jump.get_by_role("link", name=f"{tips} tips").click()
    top = "document.querySelector('#tips').getBoundingClientRect().top"
    page.wait_for_function(f"Math.abs({top}) < 60")
    page.get_by_role("link", name="Naar boven").click()
    page.wait_for_function("scrollY < 300")


@pytest.mark.parametrize("name", ["tips.html", "verslag/index.html"])
def test_a_long_page_has_a_way_up_at_its_end(address: str, look: Open, name: str) -> None:
    page = look(address + name, width=390)
    page.get_by_role("link", name="Naar boven").click()
    page.wait_for_function("scrollY < 300")
