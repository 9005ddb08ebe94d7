"""On a slow network someone types, chooses and presses before the scripts are there: it counts."""

import pytest
from playwright.sync_api import Page, expect

from browsing import before_scripts
from projects import Open

# Every field that is shown, with what someone gives it: something else than what is there.
GIVE = """() => [...document.querySelectorAll("input, select, textarea")]
  .filter((field) => field.checkVisibility({ visibilityProperty: true }))
  .flatMap((field) => {
    if (field.localName === "select") field.selectedIndex = field.options.length - 1;
    else if (field.type === "checkbox") field.checked = !field.checked;
    else if (field.type === "radio") field.checked = true;
    else field.value = "taal";
    return field.name;
  })"""
# Of a group of radio buttons the last one is chosen.
GIVEN = """() => Object.fromEntries(
  [...document.querySelectorAll("input:not([type=radio]), select, textarea, input:checked")]
    .filter((field) => field.name && field.checkVisibility({ visibilityProperty: true }))
    .map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value])
)"""
PAGES = [
    *("index.html", "fragmenten/rekrutering.html", "tips.html", "tips.html?voor=buddy&woord=samen"),
    *("zoeken.html", "zoeken.html?q=samen&soort=tip&voor=buddy", "studiedag.html", "404.html"),
    *("mijn-tips.html", "meeschrijven.html", "meenemen.html", "verslag/index.html"),
]


def shown(page: Page, selector: str) -> None:
    """Wait for it: what comes before the scripts comes bit by bit."""
    page.locator(selector).first.wait_for()


@pytest.mark.parametrize("name", PAGES)
def test_no_field_loses_what_it_was_given(address: str, visit: Open, name: str) -> None:
    page = visit("about:blank")
    with before_scripts(page, address + name):
        shown(page, "footer")
        assert "q" in page.evaluate(GIVE)
        given = page.evaluate(GIVEN)
    kept = page.evaluate(GIVEN)
    assert {field: kept.get(field) for field in given} == given


def test_a_word_typed_in_the_header_is_searched_for(address: str, visit: Open) -> None:
    page = visit("about:blank")
    with before_scripts(page, f"{address}fragmenten/rekrutering.html"):
        page.get_by_role("combobox").first.fill("duowerk")
    page.get_by_role("option").filter(has_text="Duowerk").first.wait_for()
    page.get_by_role("combobox").first.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fragmenten/duowerk.html*")


def test_tips_are_those_that_were_asked_for(address: str, visit: Open) -> None:
    """Also where the address asks for others; and the address says so."""
    page = visit("about:blank")
    with before_scripts(page, f"{address}tips.html?voor=buddy&woord=samen"):
        page.get_by_label("Overheid").check()
        page.get_by_label("Zoek in de tips").fill("regels")
    expect(page.locator("tip-filter [role=status]").first).to_contain_text(" van ")
    page.wait_for_url("**/tips.html?voor=overheid&woord=regels")
    assert page.get_by_label("Overheid").is_checked()


def test_results_are_of_the_kind_that_was_chosen(address: str, visit: Open) -> None:
    page = visit("about:blank")
    with before_scripts(page, f"{address}zoeken.html?q=samen&soort=fragment"):
        page.get_by_label("Tips", exact=True).check()
    page.wait_for_url("**/zoeken.html?q=samen&soort=tip")
    page.locator(".hits .hit__kind").first.wait_for()
    kinds = page.locator(".hits .hit__kind").all_inner_texts()
    assert {kind.split(" · ")[0] for kind in kinds} == {"Tip"}


def test_a_press_counts_once_the_scripts_are_there(address: str, visit: Open) -> None:
    """Once, however often someone tried."""
    page = visit("about:blank", width=360)
    with before_scripts(page, f"{address}tips.html"):
        shown(page, "footer")
        menu = page.get_by_role("button", name="Menu")
        menu.click()
        menu.click()
        page.get_by_role("button", name="Filter").click()
        # What works at once is not done again.
        page.get_by_role("button", name="Donkere weergave").click()
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("radio", name="Overheid")).to_be_visible()
    page.get_by_role("button", name="Lichte weergave").wait_for()
    menu.click()
    expect(menu).to_have_attribute("aria-expanded", "false")
