"""On a phone, what is only about a text takes few lines beside the text itself.

Lines are counted, and not pixels: these differ with the letters of a machine.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from browsing import complaints
from phone import held

# How many lines of letters and buttons stand one above the other in an element.
LINES = """element => {
  const boxes = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!data.trim() || !parentElement.checkVisibility()) continue;
    if (parentElement.closest(".visually-hidden, option")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 1));
  }
  for (const field of element.querySelectorAll("input:not([type=radio]), select")) {
    if (field.checkVisibility() && !field.closest(".visually-hidden")) {
      boxes.push(field.getBoundingClientRect());
    }
  }
  let lines = 0;
  let end = -Infinity;
  for (const { top, bottom } of boxes.sort((one, other) => one.top - other.top)) {
    if (top >= end - 4) lines += 1;
    end = Math.max(end, bottom);
  }
  return lines;
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A phone, which has a sheet to share with; no page says an error on it."""
    with held(chromium) as page:
        heard = complaints(page)
        yield page
        assert heard == []


def lines(part: Locator) -> int:
    found: int = part.evaluate(LINES)
    return found


def test_the_foot_of_a_tip_is_one_line_beside_its_fragment(address: str, page: Page) -> None:
    """Whom it is for, and what one can do with it; two lines for a tip with more to tell."""
    page.goto(f"{address}fragmenten/rekrutering.html")
    feet = {foot.inner_text(): lines(foot) for foot in page.locator(".tip__foot").all()}
    assert feet
    assert max(feet.values()) <= 2, feet
    short = [count for words, count in feet.items() if "," not in words and "Bron" not in words]
    assert set(short) == {1}, feet


def test_among_all_tips_a_foot_is_two_lines(address: str, page: Page) -> None:
    page.goto(f"{address}tips.html")
    feet = {foot.inner_text(): lines(foot) for foot in page.locator(".tip__foot").all()}
    assert {words: count for words, count in feet.items() if count > 2} == {}


def test_what_one_presses_in_a_foot_is_as_high_as_a_finger(address: str, page: Page) -> None:
    """What is drawn is lower: the room above and below it counts too."""
    page.goto(f"{address}fragmenten/rekrutering.html")
    found = page.evaluate("""() => [...document.querySelectorAll(".tip__tools button")]
      .filter(button => button.checkVisibility()).map(button => {
        button.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return [-21, 0, 21].every(d => document.elementFromPoint(x, y + d) === button);
      })""")
    assert len(found) > 3
    assert all(found)


def test_the_tools_of_a_film_are_one_row(address: str, page: Page) -> None:
    page.goto(f"{address}fragmenten/rekrutering.html")
    tools = page.locator("clip-tools")
    assert lines(tools) == 1
    # Who has no keyboard needs no keys.
    page.get_by_role("button", name="Meer", exact=True).tap()
    page.get_by_label("Snelheid").select_option("1.5")
    assert page.get_by_text("Sneltoetsen", exact=True).is_hidden()


def test_filters_are_folded_and_say_what_is_chosen(address: str, page: Page) -> None:
    page.goto(f"{address}tips.html")
    form = page.locator("form.filter")
    folded = lines(form)
    assert folded <= 3
    page.get_by_role("button", name="Filter", exact=True).tap()
    page.get_by_role("radio", name="Coördinator").check(force=True)
    page.get_by_role("button", name="Filter: Coördinator").tap()
    assert lines(form) == folded
    page.goto(f"{address}zoeken.html?q=grenzen&soort=tip")
    page.locator(".hits .hit").first.wait_for()
    assert lines(page.locator("form.filter")) == 1
    page.get_by_role("button", name="Filter (1)").tap()
    assert page.get_by_role("radio", name="Tips").is_checked()


def test_a_report_says_once_where_all_of_it_comes_from(address: str, page: Page) -> None:
    """Beside what was said stand the names of the voices, a line each, and nothing else."""
    page.goto(f"{address}verslag/index.html")
    assert page.locator(".talk .source").count() == 0
    for name in page.locator(".voice__name").all():
        assert lines(name) == 1


def test_before_and_after_stand_side_by_side(address: str, page: Page) -> None:
    page.goto(f"{address}fragmenten/rekrutering.html")
    before = page.locator(".neighbour[rel=prev]").bounding_box()
    after = page.locator(".neighbour[rel=next]").bounding_box()
    assert before
    assert after
    assert before["y"] == after["y"]
    assert before["x"] + before["width"] <= after["x"]


def test_who_has_no_keyboard_reads_of_no_keys(address: str, page: Page) -> None:
    page.goto(f"{address}zoeken.html?q=grenzen")
    page.locator(".hits .hit").first.wait_for()
    assert page.get_by_text("ga je naar het zoekveld").is_hidden()
