"""Mijn tips: gathered on any page, kept on the device in one's own order, shared and printed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from measure.firefox import Firefox
from projects import Open
from reach import in_any_light, violations
from study_days import PLAN, begin, forward, open_file, plan, ready, shown

MINE = "mijn-tips.html"
FRAGMENT = "fragmenten/rekrutering.html"
COPY = {"permissions": ["clipboard-read", "clipboard-write"]}


def words(page: Page) -> list[str]:
    """The tips in the list, in order."""
    return [text.strip() for text in page.locator(".mine .tip__text").all_inner_texts()]


def keep(page: Page, count: int) -> list[str]:
    """Keep the first tips of a page; gives what they say."""
    tips = page.locator("[data-tip]")
    for at in range(count):
        tips.nth(at).get_by_role("button", name="Bewaar:").click()
        tips.nth(at).get_by_role("button", name="Bewaard:").wait_for()
    return [tips.nth(at).locator(".tip__text").inner_text().strip() for at in range(count)]


@pytest.fixture
def disk(site: Path) -> str:
    """The site's root on a disk, where pages may share least."""
    return f"{site.as_uri()}/"


def mine(visit: Open, base: str, count: int = 3, **options: object) -> tuple[Page, list[str]]:
    """Mijn tips, with the first tips of a fragment, and what they say."""
    page = visit(base + FRAGMENT, **options)
    kept = keep(page, count)
    page.locator("h2#tips + my-tips-link").get_by_role("link").click()
    expect(page.locator(".mine .tip")).to_have_count(count)
    return page, kept


def test_tips_of_every_page_come_together(disk: str, visit: Open) -> None:
    page = visit(disk + FRAGMENT)
    kept = keep(page, 1)
    page.goto(disk + "tips.html")
    other = page.locator("[data-tip]").last
    kept.append(other.locator(".tip__text").inner_text().strip())
    other.get_by_role("button", name="Bewaar:").click()
    page.goto(disk + "zoeken.html?q=nee zeggen&soort=tip")
    hit = page.locator(".hits .hit").first
    kept.append(hit.locator(".hit__title").inner_text())
    hit.get_by_role("button", name="Bewaar:").click()
    hit.get_by_role("link", name="Mijn tips (3)").click()
    expect(page.locator(".mine .tip")).to_have_count(3)
    assert words(page) == kept
    page.reload()
    assert words(page) == kept


def test_a_button_names_its_tip_and_says_whether_it_is_kept(address: str, visit: Open) -> None:
    page = visit(address + FRAGMENT)
    tip = page.locator("[data-tip]").first
    start = tip.locator(".tip__text").inner_text().strip()[:20]
    tip.get_by_role("button", name=f"Bewaar: {start}", pressed=False).press("Enter")
    pressed = tip.get_by_role("button", name=f"Bewaard: {start}", pressed=True)
    expect(pressed).to_be_focused()
    page.reload()
    pressed.click()
    tip.get_by_role("button", name=f"Bewaar: {start}", pressed=False).wait_for()
    assert page.evaluate("vbtcTips.all()") == []


def test_only_a_tip_among_the_results_can_be_kept(address: str, look: Open) -> None:
    page = look(address + "zoeken.html?q=grenzen")
    page.locator(".hits .hit").first.wait_for()
    kinds = page.locator(".hits .hit", has=page.get_by_role("button", name="Bewaar:"))
    found = [kind.split(" ·")[0] for kind in kinds.locator(".hit__kind").all_inner_texts()]
    every = page.locator(".hits .hit__kind").all_inner_texts()
    assert set(found) == {"Tip"}
    assert len(found) == sum(kind.startswith("Tip") for kind in every) < len(every)


def test_tips_are_moved_with_the_keyboard_and_what_was_taken_away_is_put_back(
    disk: str, visit: Open
) -> None:
    page, (one, two, three) = mine(visit, disk)
    page.get_by_role("button", name="Zet lager").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert words(page) == [two, three, one]
    page.get_by_text("Plaats 3 van 3.").wait_for()
    # The last goes no lower.
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert words(page) == [two, one, three]
    page.reload()
    assert words(page) == [two, one, three]
    page.get_by_role("button", name="Haal weg").nth(1).click()
    page.get_by_role("button", name="Haal weg").first.click()
    assert words(page) == [three]
    for _ in range(2):
        page.get_by_role("button", name="Zet terug").click()
    assert words(page) == [two, one, three]
    expect(page.get_by_role("button", name="Zet terug")).to_be_hidden()


def test_two_tabs_keep_one_list(address: str, visit: Open) -> None:
    page, kept = mine(visit, address, 2)
    other = page.context.new_page()
    other.goto(address + FRAGMENT)
    other.get_by_role("button", name=f"Bewaard: {kept[0][:20]}").click()
    expect(page.locator(".mine .tip")).to_have_count(1)
    page.get_by_role("button", name="Haal weg").click()
    expect(other.get_by_role("button", pressed=True)).to_have_count(0)


def test_without_tips_the_page_says_how_to_begin(base: str, look: Open) -> None:
    page = look(base + MINE)
    page.get_by_text("Je bewaarde nog geen tips.").wait_for()
    expect(page.get_by_role("button", name="Deel de lijst")).to_be_hidden()
    expect(page.get_by_text("Vanaf een schijf of een stick")).to_be_visible(
        visible=base.startswith("file:")
    )
    page.get_by_role("main").get_by_role("link", name="alle tips").click()
    page.wait_for_url("**/tips.html")


def test_without_scripts_nothing_is_promised(disk: str, visit: Open) -> None:
    page = visit(disk + MINE, java_script_enabled=False)
    page.get_by_text("Tips bewaren lukt alleen met JavaScript").wait_for()
    assert page.get_by_role("main").get_by_role("button").count() == 0
    page.goto(disk + FRAGMENT)
    expect(page.get_by_role("link", name="Mijn tips")).to_have_count(0)
    expect(page.get_by_role("button", name="Bewaar")).to_have_count(0)


def test_a_browser_that_keeps_nothing_does_not_say_it_did(address: str, browse: Open) -> None:
    page = browse("about:blank")
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException() }")
    page.goto(address + FRAGMENT)
    page.get_by_role("button", name="Bewaar:").first.click()
    page.get_by_role("button", name="Bewaren lukt hier niet:").wait_for()
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)


def test_a_tip_that_left_the_site_keeps_its_words(address: str, visit: Open) -> None:
    page = visit(address + MINE)
    tips = [{"id": "tip-weg", "text": "Wees op tijd.", "at": 1}, {"id": "tip-ver", "at": 1}]
    page.evaluate("tips => { localStorage['vbtc-tips'] = JSON.stringify({ tips }) }", tips)
    page.reload()
    assert words(page) == ["Wees op tijd.", "Een tip die niet meer op deze site staat."]


def on_screen(page: Page, count: int) -> None:
    """Put the tips of the list in a study day."""
    page.get_by_role("link", name="Zet ze op het scherm").click()
    page.get_by_text("Je tips staan achteraan.").wait_for()
    expect(page.locator(".block").last.locator(".block__kind")).to_have_text("Tips")
    own = page.locator(".block").last.get_by_label("Tips, één per regel")
    assert len(own.input_value().split("\n")) == count


def test_tips_stand_on_the_screen_one_at_a_time(disk: str, visit: Open) -> None:
    page, kept = mine(visit, disk)
    page.get_by_role("button", name="Zet lager").first.click()
    kept = [kept[1], kept[0], kept[2]]
    on_screen(page, 3)
    page.get_by_role("link", name="Projecteer", exact=True).click()
    begin(page)
    for at, text in enumerate(kept, start=1):
        forward(page)
        assert shown(page) == text
        assert page.locator(".card__kicker").inner_text() == f"Tip {at} van 3"
    forward(page)
    assert shown(page) == "Dank je wel"


def test_tips_come_in_the_day_that_was_open_last_and_go_out_again(
    address: str, visit: Open
) -> None:
    page, _ = mine(visit, address, 2)
    page.goto(address + PLAN)
    ready(page)
    open_file(page, plan([{"kind": "pauze", "minutes": 5}], title="Van mij"))
    expect(page.get_by_label("Naam")).to_have_value("Van mij")
    for words_told in ("Je tips staan achteraan.", "Deze tips staan al in deze dag."):
        page.goto(address + MINE)
        page.get_by_role("link", name="Zet ze op het scherm").click()
        page.get_by_text(words_told).wait_for()
        expect(page.get_by_label("Naam")).to_have_value("Van mij")
        expect(page.locator(".block")).to_have_count(2)
    page.reload()
    expect(page.locator(".block")).to_have_count(2)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator(".block")).to_have_count(1)


def test_the_planner_offers_the_tips_of_a_fragment(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    page.get_by_role("button", name="+ Tips").click()
    block = page.locator(".block").last
    block.get_by_label("Fragment").select_option(label="Rekrutering van vrijwilligers")
    tip = block.get_by_role("group", name="Tips van het fragment").get_by_role("checkbox").first
    tip.check()
    block.get_by_label("Tips, één per regel").fill("Een eigen tip.")
    page.reload()
    ready(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    said = page.locator(".sheet tbody tr").last.locator("li").all_inner_texts()
    assert len(said) == 2
    assert said[1] == "Een eigen tip."
    page.evaluate("document.documentElement.dataset.paper = 'handouts'")
    sheet = page.locator(".handout").last
    assert sheet.locator("h2").inner_text() == "Rekrutering van vrijwilligers"
    assert sheet.locator("li").all_inner_texts() == said


def test_a_broken_address_brings_no_tips(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    for broken in ("%", "nee", "3", '{"a":1}', "[1,null]", "[]"):
        page.evaluate("hash => { location.hash = hash }", f"#tips={broken}")
        # Read, whatever it was.
        page.wait_for_function("location.hash === ''")
        assert page.locator(".block").count() > 0
        assert page.locator(".block[data-kind=tips]").count() == 0


SHEET = "navigator.share = async (what) => { globalThis.shared = what }"


def test_a_list_goes_to_another_app_with_the_address_of_each_tip(base: str, visit: Open) -> None:
    """Copied where there is no such app; and it names no address that only works here."""
    page, kept = mine(visit, base, 2, **COPY)
    share = page.get_by_role("button", name="Deel de lijst")
    share.click()
    page.get_by_text("Je lijst is gekopieerd").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "\n\n".join(
        ["Mijn tips · Proefsite over buddywerk", f"1. {kept[0]}", f"2. {kept[1]}"]
    )
    page.evaluate(SHEET)
    page.evaluate("""() => {
      document.querySelector("link[rel=canonical]")?.remove();
      const link = document.createElement("link");
      link.rel = "canonical";
      link.setAttribute("href", "https://buddy.example/clips/mijn-tips.html");
      document.head.append(link);
    }""")
    share.click()
    page.wait_for_function("globalThis.shared")
    text = page.evaluate("shared.text")
    assert re.findall(r"\w+://\S+", text) == re.findall(
        r"https://buddy\.example/clips/fragmenten/rekrutering\.html#tip-[\w-]+", text
    )
    assert text.count("https://") == 2


def test_on_paper_stands_the_list_and_no_button(address: str, visit: Open) -> None:
    """And where nothing may be copied, the words stand ready."""
    page, kept = mine(visit, address)
    page.emulate_media(media="print")
    expect(page.locator("main :is(button, a.quiet-button)").locator("visible=true")).to_have_count(
        0
    )
    assert words(page) == kept
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
    page.emulate_media(media="screen")
    page.evaluate("delete Clipboard.prototype.write; delete Clipboard.prototype.writeText")
    page.evaluate("document.execCommand = () => false")
    page.get_by_role("button", name="Deel de lijst").click()
    field = page.get_by_label("Kopiëren lukt hier niet vanzelf.")
    expect(field).to_be_focused()
    assert kept[0] in field.input_value()


def test_where_each_file_has_a_storage_of_its_own_a_link_carries_them(
    window: Firefox, site: Path
) -> None:
    """Firefox, from disk."""
    window.open((site / FRAGMENT).as_uri())
    for _ in range(2):
        window.value("document.querySelector('keep-tip [aria-pressed=false]').click()")
    window.value("document.querySelector('h2 + my-tips-link a').click()")
    window.wait_for("document.querySelectorAll('.mine .tip').length === 2")
    window.value("document.querySelector('.mine [data-remove]').click()")
    window.open((site / FRAGMENT).as_uri())
    window.value("document.querySelector('h2 + my-tips-link a').click()")
    window.wait_for("document.querySelectorAll('.mine .tip').length === 1")
    assert window.complaints() == []


def test_everyone_can_use_the_list(address: str, visit: Open) -> None:
    page, _ = mine(visit, address, width=1440)
    page.get_by_role("button", name="Haal weg").first.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    page.set_viewport_size({"width": 360, "height": 740})
    assert in_any_light(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
