"""What a visitor meets between two moments: a step back, a network that comes and goes."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from projects import Open

FIELD = "#zoek"
INDEX = re.compile(r"/search-index\.js$")
FILMS = re.compile(r"\.mp4$")
FAILS = "De zoekfunctie kan niet geladen worden"


def back(page: Page) -> None:
    """One step back, as the button of the browser does it."""
    page.evaluate("history.back()")


def without_search(page: Page) -> None:
    """Have the search not come, until `with_search`."""
    page.route(INDEX, lambda route: route.abort())


def with_search(page: Page) -> None:
    """The network is there again, and the browser says so."""
    page.unroute(INDEX)
    page.evaluate("dispatchEvent(new Event('online'))")


def test_a_step_back_shows_what_its_address_asks(address: str, look: Open) -> None:
    page = look(f"{address}tips.html")
    buddy, everyone = (page.get_by_label(name, exact=True) for name in ("Buddy", "Iedereen"))
    page.locator(".jump a").nth(1).click()
    buddy.check()
    page.wait_for_url("**?voor=buddy#*")
    back(page)
    expect(everyone).to_be_checked()
    expect(page.locator("tip-filter [role=status]").first).to_have_text("25 tips")
    page.evaluate("history.forward()")
    expect(buddy).to_be_checked()

    page.goto(f"{address}zoeken.html?q=samen")
    page.locator(".hits li").first.wait_for()
    page.evaluate("location.hash = 'inhoud'")
    page.get_by_label("Tips", exact=True).check()
    page.wait_for_url("**soort=tip#inhoud")
    back(page)
    expect(page.get_by_label("Alles", exact=True)).to_be_checked()


def test_a_search_that_does_not_come_is_told_and_comes_later(address: str, browse: Open) -> None:
    page = browse("about:blank")
    without_search(page)
    page.goto(f"{address}tips.html?woord=taal&voor=buddy")
    status = page.locator("tip-filter [role=status]").first
    expect(status).to_contain_text(FAILS)
    expect(status).to_contain_text(" van 25 tips")
    with_search(page)
    expect(status).not_to_contain_text(FAILS)

    without_search(page)
    page.goto(f"{address}zoeken.html?q=samen")
    expect(page.locator("search-page > [role=status]")).to_contain_text(FAILS)
    with_search(page)
    page.locator(".hits li").first.wait_for()


def test_a_question_left_behind_does_not_come_back(address: str, look: Open) -> None:
    """Nor does its list open again over the page, nor does it take the place of a later one."""
    page = look(f"{address}index.html")

    def follow() -> None:
        page.locator(FIELD).fill("duowerk")
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/fragmenten/**")
        page.go_back()
        page.get_by_role("option").first.wait_for()

    follow()
    page.locator("h1").first.click()
    page.goto(f"{address}tips.html")
    page.go_back()
    expect(page.get_by_role("combobox").first).not_to_be_focused()
    expect(page.get_by_role("option").first).to_be_hidden()
    follow()
    page.locator(FIELD).fill("regels")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken.html?q=regels")
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("regels")
    expect(page.get_by_role("option").first).to_be_hidden()


def test_what_was_closed_while_the_search_came_stays_closed(address: str, browse: Open) -> None:
    page = browse(f"{address}index.html")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(INDEX, hold)
    page.locator(FIELD).fill("duowerk")
    page.get_by_text("De zoekfunctie wordt geladen").first.wait_for()
    page.keyboard.press("Escape")
    with page.expect_response(INDEX):
        for route in held:
            route.continue_()
    page.evaluate("vbtcSearch.load(document.querySelector('search-field').root).then(() => 0)")
    expect(page.locator(".search__panel")).to_be_hidden()
    page.keyboard.type("s")
    expect(page.locator(".search__panel")).to_be_visible()


def test_a_theme_that_was_chosen_elsewhere_holds_here(address: str, browse: Open) -> None:
    page = browse(f"{address}index.html")
    other = page.context.new_page()
    other.goto(f"{address}tips.html")
    other.get_by_role("button", name="Donkere weergave").click()
    page.get_by_role("button", name="Lichte weergave").wait_for()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_film_that_came_after_all_is_no_longer_said_not_to_play(
    address: str, browse: Open
) -> None:
    page = browse("about:blank")
    page.route(FILMS, lambda route: route.abort())
    page.goto(f"{address}fragmenten/rekrutering.html")
    player = page.locator("clip-player")
    player.evaluate("(player) => void player.play(1)")
    away = player.locator("film-away, .unplayable").filter(visible=True)
    away.first.wait_for()
    page.unroute(FILMS)
    page.evaluate("document.querySelector('video').muted = true")
    page.evaluate("document.querySelector('video').load()")
    player.evaluate("(player) => void player.play(1)")
    expect(away).to_have_count(0)


def test_the_tools_of_a_film_survive_a_speed_that_there_is_not(address: str, visit: Open) -> None:
    page = visit(f"{address}fragmenten/rekrutering.html")
    page.evaluate("""localStorage.setItem("vbtc-player", '{"rate": "snel", "size": 3}')""")
    page.reload()
    page.get_by_role("button", name="Kopieer dit moment").wait_for()


def test_a_day_that_is_there_again_is_told_so(address: str, browse: Open) -> None:
    page = browse(f"{address}studiedag.html")
    name = page.get_by_label("Naam", exact=True)
    name.fill("Onze dag")
    other = page.context.new_page()
    other.goto(f"{address}studiedag.html")
    other.get_by_text("Mijn dagen").first.click()
    other.get_by_role("button", name="Verwijder: Onze dag").click()
    status = page.locator(".plan__status")
    expect(status).to_contain_text("in een ander venster verwijderd")
    name.fill("Toch onze dag")
    expect(status).to_have_text("De dag is er weer.")


@pytest.mark.parametrize(
    ("name", "script", "words"),
    [
        ("studiedag.html", "plan.js", "Plannen lukt alleen met JavaScript"),
        ("zoeken.html?q=taal", "search-page.js", "Zoeken lukt alleen met JavaScript"),
        ("index.html", "site.js", "Richtvragen"),
    ],
)
def test_a_script_that_does_not_come_leaves_the_plain_page(
    address: str, browse: Open, name: str, script: str, words: str
) -> None:
    page = browse("about:blank", width=360)
    page.route(f"**/assets/{script}", lambda route: route.abort())
    page.goto(address + name)
    page.get_by_text(words).first.wait_for()
    if script == "site.js":
        # The button that nothing answers makes way for the menu itself.
        expect(page.get_by_role("button", name="Menu")).to_be_hidden()
        page.get_by_role("link", name="Studiedag").first.wait_for()
