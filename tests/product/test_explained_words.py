"""Words of the field: explained where a page uses them first, on a page of their own, and found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from html_pages import pages, parse, text
from measure.firefox import Firefox
from projects import Open, replace
from reach import in_any_light
from servers import serving

PAGE = "fragmenten/duowerk.html"
WORDS = "woorden.html"
REPORT = "verslag/index.html"
# Pages that tell what the words are about, of each kind.
TELLING = {PAGE, "tips.html", "richtvragen.html", REPORT}
MEANS = "Een duo vormen. Het is een opstap om samen op pad te gaan."


def opened(visit: Open, address: str, **options: object) -> tuple[Page, float]:
    """A page of which a word is chosen, and how far it was pushed up before that."""
    page = visit(address, **options)
    word = page.locator(".word").first
    word.scroll_into_view_if_needed()
    far = page.evaluate("scrollY")
    word.click()
    return page, far


def test_a_word_leads_to_its_explanation_once_a_page(site: Path) -> None:
    """In running text only; the page holds what it leads to, and the way back."""
    found = {}
    for address, page in pages(site).items():
        words = page.find_class("word")
        found[address] = [text(word) for word in words]
        goals = [word.get("href", "")[1:] for word in words]
        assert len({*goals}) == len(goals)
        assert goals == [each.get("id") for each in page.find_class("words__one")]
        backs = [each.get("href", "")[1:] for each in page.xpath("//*[@role='doc-backlink']")]
        assert backs == [word.get("id") for word in words]
    assert {address for address, words in found.items() if words} >= TELLING
    assert found[WORDS] == found["mijn-tips.html"] == found["studiedag.html"] == []


@pytest.mark.parametrize("scripts", [True, False])
def test_who_chooses_a_word_reads_what_it_means_and_stays_where_he_was(
    address: str, visit: Open, scripts: bool
) -> None:
    page, far = opened(visit, address + PAGE, width=360, java_script_enabled=scripts)
    means = page.locator(".words__one").filter(visible=True)
    expect(means).to_have_count(1)
    expect(means).to_contain_text(MEANS)
    expect(means).to_contain_text("Bron: verslag")
    expect(means).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == far
    page.go_back()
    expect(means).to_have_count(0)
    assert page.evaluate("scrollY") == far


def test_by_keyboard_there_and_back(address: str, look: Open) -> None:
    page = look(address + PAGE)
    word = page.locator(".word").first
    word.press("Enter")
    expect(page.locator(".words__one:target")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Sluit: matching")).to_be_focused()
    page.keyboard.press("Tab")
    back = page.get_by_role("link", name="Terug naar de tekst")
    expect(back).to_be_focused()
    back.press("Enter")
    expect(word).to_be_focused()
    expect(word).to_be_in_viewport()
    expect(page.locator(".words__one").filter(visible=True)).to_have_count(0)


def press_escape(page: Page) -> None:
    page.keyboard.press("Escape")


def press_the_button(page: Page) -> None:
    page.locator(".words__close").locator("visible=true").click()


def press_beside_it(page: Page) -> None:
    page.mouse.click(5, 5)


@pytest.mark.parametrize("close", [press_escape, press_the_button, press_beside_it])
def test_who_closes_it_is_at_the_word_and_the_text_stands_still(
    site: Path, look: Open, close: Callable[[Page], None]
) -> None:
    """And the way back leads to where one was before, not to the explanation; also from disk."""
    base = f"{site.as_uri()}/"
    page = look(base + WORDS, width=360)
    page.goto(base + PAGE)
    word = page.locator(".word").first
    word.scroll_into_view_if_needed()
    far = page.evaluate("scrollY")
    word.click()
    means = page.locator(".words__one:target")
    expect(means).to_be_focused()
    close(page)
    expect(means).to_have_count(0)
    expect(word).to_be_focused()
    assert page.evaluate("scrollY") == far
    page.go_back()
    assert page.url == base + WORDS


def test_who_closes_it_at_once_has_taken_no_step_either(site: Path, look: Open) -> None:
    """Sooner than the browser tells of the step that opened it."""
    base = f"{site.as_uri()}/"
    page = look(base + WORDS, width=360)
    page.goto(base + PAGE)
    page.evaluate("() => { document.querySelector('.word').click(); document.body.click(); }")
    expect(page).to_have_url(base + PAGE)
    page.go_back()
    assert page.url == base + WORDS


def test_another_word_takes_its_place_and_one_step_closes_both(address: str, look: Open) -> None:
    page, _ = opened(look, address + REPORT)
    means = page.locator(".words__one:target")
    expect(means).to_have_attribute("id", "woord_intervisie")
    page.locator(".word").nth(1).evaluate("word => word.click()")
    expect(means).to_have_attribute("id", "woord_matching")
    page.keyboard.press("Escape")
    expect(means).to_have_count(0)
    expect(page.locator(".word").nth(1)).to_be_focused()
    assert page.url == address + REPORT


def test_who_types_elsewhere_stays_there(address: str, look: Open) -> None:
    """To press a field beside it closes it as well, and takes nobody away from that field."""
    page, _ = opened(look, address + PAGE)
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    field = page.get_by_role("combobox", name="Zoek op deze site")
    field.click()
    expect(page.locator(".words__one:target")).to_have_count(0)
    expect(field).to_be_focused()


def test_who_came_by_a_link_from_elsewhere_closes_it_too(address: str, look: Open) -> None:
    page = look(f"{address}{PAGE}#woord_matching")
    expect(page.locator(".words__one:target")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".words__one").filter(visible=True)).to_have_count(0)
    expect(page.locator(".word").first).to_be_focused()


def test_without_scripts_there_is_no_button_that_does_nothing(address: str, visit: Open) -> None:
    page, _ = opened(visit, address + PAGE, java_script_enabled=False)
    means = page.locator(".words__one").filter(visible=True)
    expect(means.get_by_role("link", name="Terug naar de tekst")).to_be_visible()
    expect(means.get_by_role("button")).to_have_count(0)


def test_so_it_goes_in_firefox_from_disk(window: Firefox, site: Path) -> None:
    window.open((site / PAGE).as_uri())
    window.value("document.querySelector('.word').scrollIntoView({behavior: 'instant'})")
    # Where the reader sees it: what comes in above may still move the page below them.
    top = "String(Math.round(document.querySelector('.word').getBoundingClientRect().top))"
    window.wait_for("document.readyState === 'complete'")
    window.value(f"document.title = {top}")
    window.value("document.querySelector('.word').click()")
    window.wait_for("document.activeElement.matches('.words__one:target')")
    means = "document.querySelector('.words__one:target').getBoundingClientRect()"
    # Firefox counts in parts of a pixel.
    assert window.value(f"Math.round({means}.bottom) === innerHeight && {means}.height > 50")
    assert window.value(f"{top} === document.title")
    window.value("document.querySelector('.words__one:target [data-close]').click()")
    window.wait_for("document.activeElement.matches('.word')")
    assert window.value("!document.querySelector('.words__one:target')")
    assert window.value(f"{top} === document.title")


def test_everyone_can_use_it(address: str, visit: Open) -> None:
    """Open at the foot of a narrow screen, also with letters twice as large; and all of them."""
    page, _ = opened(visit, address + PAGE, width=390)
    page.locator(".words__one:target").wait_for()
    assert in_any_light(page) == []
    page.context.new_cdp_session(page).send(
        "Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 32}}
    )
    page.reload()
    means = page.locator(".words__one:target")
    expect(means).to_be_in_viewport(ratio=1)
    box = means.bounding_box()
    assert box
    assert box["height"] <= 0.61 * 800
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.goto(address + WORDS)
    assert in_any_light(page) == []


def test_on_paper_the_words_stand_below_the_text(address: str, look: Open) -> None:
    page = look(address + PAGE)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Woorden op deze pagina")).to_be_visible()
    shown = page.locator(".words__one").filter(visible=True)
    expect(shown).to_have_count(page.locator(".word").count())
    expect(shown.first).to_contain_text(MEANS)
    expect(page.get_by_text("Terug naar de tekst").first).to_be_hidden()


def test_all_words_stand_on_a_page_and_who_has_no_explanation_is_not_there(site: Path) -> None:
    page = parse(site / WORDS)
    (words,) = page.find_class("glossary")
    assert [text(word) for word in words.iter("dt")] == ["intervisie", "matching"]
    assert "Ook: match, matchen" in text(words)
    links = {a.get("href") for a in words.iter("a")}
    assert {
        "fragmenten/duowerk.html",
        "https://sociaal.net/achtergrond/impactevaluatie-sociaal-werk/",
    } <= links
    foot = parse(site / "index.html").find_class("footer__links")[0]
    assert WORDS in [a.get("href") for a in foot.iter("a")]


def test_the_search_leads_to_what_a_word_means(address: str, look: Open) -> None:
    """Right behind the best place, where nothing else is asked."""
    page = look(f"{address}zoeken.html?q=wat betekent intervisie")
    hit = page.locator(".hit").filter(has_text="Van elkaar leren, in een kleine groep.")
    hit.wait_for()
    assert hit.locator("xpath=preceding-sibling::li").count() <= 1
    hit.get_by_role("link").first.click()
    expect(page.locator("#woord_intervisie:target")).to_be_in_viewport()


def test_an_editor_sees_a_change_at_once_and_what_is_not_explained_yet(
    project: Path, visit: Open
) -> None:
    """Also that a site without explanations marks no word."""
    words = project / "clips" / "woorden.yml"
    with serving(project) as server:
        page = visit(server.address + WORDS)
        replace(words, "Van elkaar leren", "Samen leren")
        page.get_by_text("Samen leren, in een kleine groep.").wait_for()
        replace(words, "  source: redactie\n", "")
        page.get_by_role("alert").wait_for()
        assert "clips/woorden.yml:7 [2]: zeg in `source`" in page.get_by_role("alert").inner_text()
        page.get_by_text("Samen leren, in een kleine groep.").wait_for()
        replace(words, "groep.\n", "groep.\n  source: redactie\n")
        page.get_by_role("alert").wait_for(state="detached")
        page.goto(f"{server.address}over/stand-van-zaken.html")
        waiting = page.get_by_role("region", name="Woorden zonder uitleg (1)")
        assert waiting.get_by_role("listitem").all_inner_texts() == ["clips/woorden.yml:12 OCMW"]
        words.unlink()
        page.goto(server.address + WORDS)
        page.get_by_text("Hier staat nog geen uitleg.").wait_for()
        for name in TELLING:
            page.goto(server.address + name)
            assert page.locator(".words, .word").count() == 0
        page.goto("about:blank")
