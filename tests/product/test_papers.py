"""The run sheet says what to show, from when until when; a hand-out is of what was shown."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import complaints, fresh
from projects import Open
from reach import violations
from study_days import PLAN, open_file, plan, ready, texts

NOTE = "Eerst de tafels links.\nDan rechts.\n\n" + "\n".join(f"{n}. punt" for n in range(1, 13))
BLOCKS: list[dict[str, object]] = [
    {"kind": "toespraak", "title": "Welkom", "minutes": 10},
    {"kind": "fragment", "clip": "grenzen", "start": 9, "end": 40},
    {"kind": "gesprek", "clip": "impact", "minutes": 20, "questions": ["Eens?"], "note": NOTE},
    {"kind": "fragment", "clip": "grenzen", "start": 15},
    {"kind": "fragment", "clip": "rekrutering"},
    {"kind": "pauze", "title": "Broodjes", "minutes": 30, "pinned": "12:00"},
    {"kind": "workshop", "title": "Samen", "minutes": 30, "pinned": "12:20"},
    {"kind": "fragment", "clip": "weg-ermee"},
]


@pytest.fixture(scope="module")
def printed(chromium: Browser, address: str) -> Iterator[Page]:
    """The papers of a day, as they come out of the printer."""
    with fresh(chromium) as context:
        page = context.new_page()
        heard = complaints(page)
        page.goto(address + PLAN)
        ready(page)
        open_file(page, plan(BLOCKS, title="Dag", date="2026-11-25"))
        expect(page.get_by_label("Naam")).to_have_value("Dag")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        yield page
        assert heard == []


def test_the_run_sheet_says_parts_gaps_and_pinned_hours(printed: Page) -> None:
    rows = [" ".join(row.split()) for row in texts(printed, ".sheet tbody tr")]
    assert "25 november 2026" in printed.locator("[data-paper=draaiboek]").inner_text()
    assert rows[1] == "9.10 – 9.11 1 min Fragment: Omgaan met grenzen Toon 0:09 – 0:40"
    assert "Toon 0:15 – " in rows[3]
    assert "Toon" not in rows[4]
    assert rows[5].endswith("min Vrij")
    assert rows[5].startswith("9.3")
    assert rows[6] == "12.00 – 12.30 vast uur 30 min Pauze: Broodjes"
    assert rows[7].endswith("Workshop: Samen Overlapt 10 minuten met wat ervoor komt.")
    assert "bestaat hier niet" in rows[8]


def test_a_long_note_keeps_its_lines_and_runs_over_no_edge(printed: Page) -> None:
    note = printed.locator(".sheet__note")
    assert note.inner_text() == NOTE
    assert note.evaluate("note => note.scrollWidth <= note.clientWidth")
    assert printed.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_a_hand_out_is_of_a_fragment_that_is_shown(printed: Page) -> None:
    printed.evaluate("document.documentElement.dataset.paper = 'handouts'")
    titles = texts(printed, ".handout h2")
    assert titles == ["Rekrutering van vrijwilligers", "Omgaan met grenzen"]


def test_a_day_that_only_talks_has_hand_outs_of_what_it_talks_about(
    address: str, visit: Open
) -> None:
    page = visit(address + PLAN)
    ready(page)
    open_file(page, plan([BLOCKS[2]], title="Dag"))
    expect(page.get_by_label("Naam")).to_have_value("Dag")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.evaluate("document.documentElement.dataset.paper = 'handouts'")
    assert texts(page, ".handout h2") == ["Impact"]


def choose(page: Page, *titles: str) -> None:
    page.get_by_text("Kies hand-outs").click()
    for title in titles:
        page.get_by_role("group", name="Kies je niets").get_by_label(title, exact=True).check()


def handed_out(page: Page) -> list[str]:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return [title.strip() for title in page.locator(".handout h2").all_text_contents()]


def test_hand_outs_of_chosen_fragments_are_printed_alone(address: str, visit: Open) -> None:
    """On a phone; undoing leaves the choice, and another day has its own."""
    page = visit(address + PLAN, width=390)
    ready(page)
    open_file(page, plan(BLOCKS, title="Dag"))
    expect(page.get_by_label("Naam")).to_have_value("Dag")
    choose(page, "Omgaan met grenzen")
    page.get_by_text("Kies hand-outs (1)").wait_for()
    assert handed_out(page) == ["Omgaan met grenzen"]
    page.get_by_role("button", name="+ Fragment").click()
    assert handed_out(page) == ["Omgaan met grenzen"]
    assert violations(page) == []
    open_file(page, plan(BLOCKS, title="Nog een"))
    expect(page.get_by_label("Naam")).to_have_value("Nog een")
    page.get_by_text("Kies hand-outs", exact=True).wait_for()
    assert handed_out(page) == ["Rekrutering van vrijwilligers", "Omgaan met grenzen"]


def test_a_day_of_one_fragment_has_nothing_to_choose(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    open_file(page, plan([BLOCKS[1]], title="Kort"))
    expect(page.get_by_label("Naam")).to_have_value("Kort")
    expect(page.get_by_text("Kies hand-outs")).to_be_hidden()
    assert handed_out(page) == ["Omgaan met grenzen"]
