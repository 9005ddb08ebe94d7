"""Planning a study day: hours that follow, order, undo, files, links and papers."""

from pathlib import Path

from playwright.sync_api import Page, expect

from projects import Open
from study_days import PLAN, download, open_file, plan, ready, texts


def sheets(page: Page) -> int:
    """How many sheets of paper a page takes."""
    return page.pdf(format="A4").count(b"/Type /Page\n")


def test_hours_follow_and_clashes_are_shown_never_solved(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    blocks = [
        {"kind": "toespraak", "title": "Welkom", "minutes": 20},
        {"kind": "pauze", "title": "Koffie", "minutes": 15, "pinned": "09:10"},
        {"kind": "workshop", "title": "Samen", "minutes": 30, "pinned": "09:30"},
    ]
    open_file(page, plan(blocks))
    page.locator(".block", has_text="Koffie").wait_for()
    assert texts(page, ".block__hours") == ["9.00 – 9.20", "9.10 – 9.25", "9.30 – 10.00"]
    assert texts(page, ".block__gap:visible") == [
        "Overlapt 10 minuten met wat ervoor komt.",
        "5 minuten vrij voor dit begint.",
    ]
    page.locator(".block__name").first.click()
    page.locator(".block__form input[name=minutes]").first.fill("10")
    assert texts(page, ".block__gap:visible") == ["5 minuten vrij voor dit begint."]
    page.reload()
    expect(page.locator(".block__hours").first).to_have_text("9.00 – 9.10")
    # A day may go on after midnight.
    blocks = [
        {"kind": "toespraak", "title": "Laat", "minutes": 30},
        {"kind": "pauze", "title": "Thee", "minutes": 15, "pinned": "00:10"},
    ]
    open_file(page, plan(blocks, begins="23:50"))
    page.locator(".block", has_text="Thee").wait_for()
    assert texts(page, ".block__hours") == ["23.50 – 0.20", "0.10 – 0.25"]
    assert texts(page, ".block__gap:visible") == ["Overlapt 10 minuten met wat ervoor komt."]


def test_a_long_note_stays_whole_and_fields_are_undone_apart(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    page.locator(".block__name").first.click()
    page.get_by_label("Notitie voor jezelf").first.fill("woord " * 1_000)
    page.get_by_label("Naam").fill("Anders")
    page.get_by_label("Begint om").fill("10:00")
    page.get_by_role("button", name="Ongedaan maken").click()
    assert page.get_by_label("Naam").input_value() == "Anders"
    assert page.get_by_label("Begint om").input_value() == "09:00"
    page.reload()
    page.locator(".block__name").first.click()
    assert len(page.get_by_label("Notitie voor jezelf").first.input_value()) == 6_000


def test_blocks_move_by_keyboard_and_by_pointer_and_back(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    open_file(page, plan([{"kind": "pauze", "title": name, "minutes": 10} for name in "ABC"]))
    expect(page.locator(".block")).to_have_count(3)
    page.locator(".block__name").nth(0).focus()
    page.keyboard.press("Alt+ArrowDown")
    assert texts(page, ".block__title") == ["B", "A", "C"]
    assert page.evaluate("document.activeElement.closest('.block').innerText").count("A")
    assert "plaats 2 van 3" in page.locator("plan-blocks [role=status]").inner_text()
    handle, goal = page.locator(".block__handle").nth(2), page.locator(".block").nth(0)
    one, other = handle.bounding_box(), goal.bounding_box()
    assert one is not None
    assert other is not None
    page.mouse.move(one["x"] + 5, one["y"] + 5)
    page.mouse.down()
    page.mouse.move(one["x"] + 5, other["y"] + 4, steps=8)
    page.mouse.up()
    expect(page.locator(".block__title")).to_have_text(["C", "B", "A"])
    for _ in range(2):
        page.get_by_role("button", name="Ongedaan maken").click()
    assert texts(page, ".block__title") == ["A", "B", "C"]
    page.get_by_role("button", name="Opnieuw").click()
    assert texts(page, ".block__title") == ["B", "A", "C"]


def test_a_day_travels_as_a_file_and_as_a_link(site: Path, visit: Open) -> None:
    plan_page = (site / PLAN).as_uri()
    page = visit(plan_page)
    page.get_by_label("Naam").fill("Dag van Ann & Bo’s team")
    _, saved = download(page, lambda: page.get_by_role("button", name="Bewaar als").click())
    link = page.evaluate("vbtcDay.files.toLink(vbtcDay.days.last())")
    other = visit(plan_page + link)
    expect(other.get_by_label("Naam")).to_have_value("Dag van Ann & Bo’s team")
    assert texts(other, ".block__hours") == texts(page, ".block__hours")
    fresh = visit(plan_page)
    open_file(fresh, saved)
    fresh.wait_for_function("document.querySelector('[name=title]').value.startsWith('Dag van')")
    assert texts(fresh, ".block__hours") == texts(page, ".block__hours")


NO_DAY = "geen studiedag"
# What may be chosen for a day of three parts, what is said of it, and how many parts there are
# then.
STRANGE = [
    ("{", NO_DAY, 3),
    ('{"lines": []}', NO_DAY, 3),
    ("[1, 2]", NO_DAY, 3),
    ("null", NO_DAY, 3),
    (plan([{"kind": "pauze", "minutes": 5}], version=0), "oudere versie", 1),
    (plan([{"kind": "fragment", "clip": "weg-ermee"}]), "bestaat hier niet", 1),
    (plan([{"kind": "dans"}, *[{"kind": "pauze", "minutes": 5}] * 2]), "weggelaten", 2),
    (plan([{"kind": "pauze", "minutes": 1} for _ in range(301)]), "meer dan 300", 300),
]


def test_a_strange_file_gets_a_clear_word_and_the_rest_is_kept(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    problems = page.locator(".plan__problems")
    for number, (text, message, count) in enumerate(STRANGE):
        open_file(page, plan([{"kind": "pauze"}] * 3, title=f"Goed {number}"))
        expect(page.get_by_label("Naam")).to_have_value(f"Goed {number}")
        expect(problems).to_be_hidden()
        open_file(page, text)
        expect(problems).to_contain_text(message)
        expect(page.locator(".block")).to_have_count(count)


def test_the_papers_hold_the_day(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    page.locator(".block").first.wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    sheet = page.locator("[data-paper=draaiboek]")
    assert sheet.is_visible()
    assert "10.45 – 11.00" in sheet.inner_text()
    assert sheets(page) == 1
    page.evaluate("document.documentElement.dataset.paper = 'handouts'")
    assert sheets(page) == 5
    hand_outs = page.locator(".handout")
    assert hand_outs.count() == 5
    assert hand_outs.first.locator("img").evaluate("image => image.decode().then(() => true)")
