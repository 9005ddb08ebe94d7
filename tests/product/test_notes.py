"""What the room says is never lost, and two people's notes become one."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from projects import Open
from study_days import PLAN, STAGE, begin, download, forward, moderator, plan, project, ready

FULL = """
  Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };
"""
# As a browser that is told to forget all.
FORBIDDEN = """
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError') } });
  }
"""
NO_VAULT = """
  IDBFactory.prototype.open = () => { throw new DOMException('', 'UnknownError') };
"""


def panel(stage: Page) -> Page:
    """The moderator's part on the stage itself: the same notes, without a window of their own."""
    ready(stage)
    stage.keyboard.press("m")
    stage.locator("dialog .mod__text", has_text=" ").wait_for()
    return stage


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (FULL, "Dit venster bewaart het wel"),
        (NO_VAULT, "dan kan de laatste minuut weg zijn"),
        (FULL + NO_VAULT, "wordt niet bewaard"),
    ],
    ids=["full", "no vault", "both"],
)
def test_what_is_not_kept_is_told_and_asked_about(
    address: str, visit: Open, broken: str, told: str
) -> None:
    page = visit("about:blank")
    page.add_init_script(broken)
    page.goto(address + STAGE)
    lead = panel(page)
    lead.locator("textarea[name=draft]").press_sequentially("Dit mag niet weg")
    lead.locator("textarea[name=draft]").press("Enter")
    lead.locator(".note__trouble", has_text=told).wait_for()
    expect(lead.locator(".note")).to_have_count(1)
    asked = questions(lead)
    lead.reload()
    assert asked == (["beforeunload"] if "niet bewaard" in told else [])


def test_a_planner_that_keeps_nothing_says_so_and_asks(address: str, visit: Open) -> None:
    page = visit("about:blank")
    page.add_init_script(FORBIDDEN)
    page.goto(address + PLAN)
    ready(page)
    page.get_by_label("Naam").press_sequentially("!")
    page.locator(".plan__trouble", has_text="wordt niet bewaard").wait_for()
    asked = questions(page)
    page.reload()
    assert asked == ["beforeunload"]


def test_a_stage_without_storage_keeps_its_place_and_its_moderator(site: Path, visit: Open) -> None:
    """From disk, where pages know least of each other."""
    page = visit("about:blank")
    page.context.add_init_script(FORBIDDEN)
    page.goto((site / STAGE).as_uri())
    lead = moderator(page)
    page.bring_to_front()
    begin(page)
    forward(page, 3)
    write(lead, "blijft staan")
    lead.locator(".note__trouble", has_text="wordt niet bewaard").wait_for()
    page.reload()
    page.locator("day-stage[data-ready]").wait_for(state="attached")
    expect(page.locator(".card__text")).to_have_text("Wat is buddywerk?")
    lead.get_by_role("button", name="Vorige").click()
    expect(page.locator(".card__text")).to_have_text("Wat is buddywerk?")
    lead.locator(".mod__kind", has_text="Titel").wait_for()
    assert kept(lead) == ["blijft staan"]
    asked = questions(lead)
    lead.reload()
    assert asked == ["beforeunload"]


def test_a_full_browser_offers_the_notes(address: str, visit: Open) -> None:
    lead = panel(visit(address + STAGE))
    lead.evaluate(f"() => {{{FULL}}}")
    lead.locator("textarea[name=draft]").fill("Dit mag niet weg")
    lead.get_by_text("Er is geen plaats meer").wait_for()
    lead.locator("textarea[name=draft]").press("Enter")
    _, saved = download(
        lead, lambda: lead.get_by_role("button", name="Download je notities").click()
    )
    assert json.loads(saved)["lines"][0]["text"] == "Dit mag niet weg"


def test_notes_stay_at_hand_when_the_stage_is_gone(site: Path, visit: Open) -> None:
    page = visit((site / STAGE).as_uri())
    lead = moderator(page)
    write(lead, "voor het sluiten")
    page.close()
    lead.reload()
    lead.locator(".note").wait_for()
    write(lead, "na het sluiten")
    lead.reload()
    lead.locator(".note").first.wait_for()
    expect(lead.locator(".note")).to_have_count(2)
    assert kept(lead) == ["voor het sluiten", "na het sluiten"]


def test_what_a_crash_kept_of_the_typing_takes_the_place_of_what_is_older(
    site: Path, visit: Open
) -> None:
    """What is in localStorage reaches the disk up to a minute later than what is in the vault."""
    page = visit((site / STAGE).as_uri())
    ready(page)
    page.keyboard.press("m")
    field = page.locator("textarea[name=draft]")
    field.press_sequentially("Wie belt")
    older = page.evaluate("Object.entries(localStorage).find(([key]) => key.includes('-draft-'))")
    field.press_sequentially(" elke dag?")
    page.evaluate("vbtcDay.vault.flush()")
    page.evaluate("([key, kept]) => { localStorage[key] = kept }", older)
    page.reload()
    ready(page)
    page.keyboard.press("m")
    expect(page.locator("textarea[name=draft]")).to_have_value("Wie belt elke dag?")


TALK: list[dict[str, object]] = [{"kind": "gesprek", "minutes": 9, "questions": ["Wie?"]}]


def given(page: Page, address: str, **fields: object) -> Page:
    """The moderator's part of a day as it now stands in its plan."""
    page.goto("about:blank")
    project(page, address, TALK, **fields)
    return panel(page)


def test_a_corrected_date_takes_its_notes_along(address: str, visit: Open) -> None:
    page = visit("about:blank")
    write(given(page, address, date="2025-05-04"), "van mei")
    expect(page.locator(".note")).to_have_count(1)
    lead = given(page, address, date="2025-05-06")
    expect(lead.locator(".note textarea")).to_have_value("van mei")
    name, _ = report(lead)
    assert name == "2025-05-06.md"


def test_a_plan_that_moves_to_a_later_day_asks_whose_notes_these_are(
    address: str, visit: Open
) -> None:
    """As it moves in the planner, with the stage opened anew each time."""
    page = visit("about:blank")
    page.context.clock.install(time="2026-11-25T10:00:00")
    page.goto(address + PLAN)
    page.get_by_label("Datum").fill("2026-11-25")
    page.goto(address + STAGE)
    write(panel(page), "van november")
    expect(page.locator(".note")).to_have_count(1)
    for answer, moved, day, date in (
        ("Ja", "2026-12-02", "2 december", "2026-11-25"),
        ("Nee", "2026-12-09", "9 december", "2026-12-09"),
    ):
        page.goto(address + PLAN)
        page.get_by_label("Datum").fill(moved)
        page.goto(address + STAGE)
        lead = panel(page)
        lead.get_by_text(f"De dag staat nu op {day}").wait_for()
        lead.get_by_role("button", name=re.compile(f"^{answer}, van")).click()
        expect(lead.locator(".note__ask")).to_be_hidden()
        assert report(lead)[0] == f"{date}.md"


def test_each_giving_has_its_own_notes(address: str, visit: Open) -> None:
    """A plan without a date, given on three days: which notes go on is asked."""
    page = visit("about:blank")
    page.context.clock.install(time="2026-11-25T10:00:00")
    write(given(page, address), "uit Gent")
    expect(page.locator(".note")).to_have_count(1)
    for answer, day, where, found in (
        ("Ga verder", "2026-12-02", "uit Leuven", ["uit Gent", "uit Leuven"]),
        ("Begin nieuwe", "2026-12-09", "uit Aalst", ["uit Aalst"]),
    ):
        page.goto("about:blank")
        page.context.clock.set_system_time(f"{day}T10:00:00")
        lead = given(page, address)
        lead.get_by_text("Ga verder met de notities van 25 november, of begin nieuwe?").wait_for()
        expect(lead.locator(".note")).to_have_count(0)
        lead.get_by_role("button", name=answer, exact=True).click()
        write(lead, where)
        expect(lead.locator(".note")).to_have_count(len(found))
        lead.reload()
        panel(lead)
        expect(lead.locator(".note")).to_have_count(len(found))
        assert kept(lead) == found
        expect(lead.locator(".note__ask")).to_be_hidden()
        name, text = report(lead)
        assert name == ("2026-11-25.md" if answer == "Ga verder" else f"{day}.md")
        assert ("uit Gent" in text) == (answer == "Ga verder")


def test_a_show_that_begins_again_asks_for_its_notes(address: str, visit: Open) -> None:
    page = visit("about:blank")
    write(given(page, address), "van de generale")
    expect(page.locator(".note")).to_have_count(1)
    page.keyboard.press("Escape")
    begin(page)
    page.keyboard.press("PageDown")
    page.goto("about:blank")
    project(page, address, TALK)
    page.get_by_role("button", name="Begin van voren af aan").click()
    again = panel(page)
    again.get_by_text("Ga verder met de notities van vandaag, of begin nieuwe?").wait_for()
    write(again, "van de dag zelf")
    expect(again.locator(".note__ask")).to_be_hidden()
    assert kept(again) == ["van de dag zelf"]


def test_a_note_is_filed_where_its_typing_began(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    lead = moderator(page)
    begin(page)
    forward(page, 3)
    lead.locator(".note__about", has_text="Bij: Wat is buddywerk?").wait_for()
    lead.locator("textarea[name=draft]").press_sequentially("Over de cl")
    page.bring_to_front()
    forward(page, 4)
    lead.locator(".note__about", has_text="waar je begon te typen").wait_for()
    lead.reload()
    draft = lead.locator("textarea[name=draft]")
    expect(draft).to_have_value("Over de cl")
    draft.press_sequentially("ip")
    draft.press("Enter")
    place = lead.locator(".note__place").first
    expect(place.locator("option").first).to_have_text("Wat is buddywerk?")
    write(lead, "Over de vraag")
    last = lead.locator(".note__place").last
    expect(last.locator("option").first).not_to_have_text("Wat is buddywerk?")


def test_a_note_moves_to_another_question_and_comes_back_when_it_was_removed(
    address: str, visit: Open
) -> None:
    lead = panel(visit(address + STAGE))
    expect(lead.get_by_role("button", name="Zet terug")).to_be_hidden()
    for text in "abc":
        write(lead, text)
    place = lead.locator(".note__place").last
    place.focus()
    place.select_option(label="Impact")
    for _ in range(2):
        lead.get_by_role("button", name="Wis deze notitie").first.click()
    assert kept(lead) == ["c"]
    said = report(lead)[1]
    assert re.findall("remark: (.*)", said) == ['"c"']
    lead.reload()
    panel(lead)
    lead.locator(".note").wait_for()
    expect(lead.locator(".note__place option").first).to_have_text("Impact")
    assert "- clip: impact" in said
    for left in (["b", "c"], ["a", "b", "c"]):
        lead.get_by_role("button", name="Zet terug").click()
        assert kept(lead) == left
    expect(lead.get_by_role("button", name="Zet terug")).to_be_hidden()


def test_notes_of_another_day_are_not_merged_unasked(address: str, visit: Open) -> None:
    lead = panel(visit(address + STAGE))
    write(lead, "van hier")
    other = {"day": "elders", "date": "2025-01-02", "title": "Elders", "lines": [{"text": "daar"}]}
    for answer, found in (("Nee", ["van hier"]), ("Voeg samen", ["daar", "van hier"])):
        merge(lead, json.dumps(other))
        lead.get_by_text("andere dag: 2 januari 2025, ‘Elders’").wait_for()
        assert kept(lead) == ["van hier"]
        lead.get_by_role("button", name=answer, exact=True).click()
        expect(lead.locator(".note__ask")).to_be_hidden()
        assert sorted(kept(lead)) == found


GOOD = json.dumps({"lines": [{"text": "van een collega ‘ü’"}]})
# What may be chosen for a file of notes, and is none.
NO_NOTES = {
    "leeg": b"",
    "lijst": b"[3]",
    "niets": b"null",
    "zonder-lijnen": b'{"lines": 3}',
    "half": GOOD.encode()[:20],
    "zip": b"PK\x03\x04" + bytes(200),
}


def test_a_file_is_read_however_it_was_saved_and_without_notes_changes_nothing(
    address: str, visit: Open
) -> None:
    lead = panel(visit(address + STAGE))
    write(lead, "van hier")
    for name, data in NO_NOTES.items():
        choose(lead, data, name)
        told = f"‘{name}’ bevat geen notities van deze site. Er is niets veranderd"
        lead.get_by_text(told).wait_for()
    merge(lead, plan([{"kind": "pauze", "minutes": 5}]))
    lead.get_by_text("Het is een dag: open hem in de planner").wait_for()
    assert kept(lead) == ["van hier"]
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        choose(lead, GOOD.replace("collega", encoding).encode(encoding), encoding)
        lead.get_by_text(f"1 notitie erbij uit ‘{encoding}’").wait_for()
    assert sorted(kept(lead)) == [
        "van een utf-16 ‘ü’",
        "van een utf-8 ‘ü’",
        "van een utf-8-sig ‘ü’",
        "van hier",
    ]


def test_a_borrowed_laptop_keeps_nothing(address: str, visit: Open) -> None:
    lead = panel(visit(address + STAGE))
    write(lead, "niet voor de eigenaar")
    lead.locator("textarea[name=draft]").fill("en dit ook niet")
    lead.get_by_role("button", name="Wis alles van deze dag").click()
    with lead.expect_download() as found:
        lead.get_by_role("button", name="Download eerst").click()
    assert "niet voor de eigenaar" in found.value.path().read_text(encoding="utf-8")
    lead.get_by_role("button", name="Wis alles", exact=True).click()
    lead.get_by_text("Alles van deze dag is gewist").wait_for()
    assert kept(lead) == []
    left = lead.evaluate(
        "vbtcDay.vault.all('vbtc-').then(all => JSON.stringify([...all, {...localStorage}]))"
    )
    assert "eigenaar" not in left
    assert "ook niet" not in left
    expect(lead.locator("textarea[name=draft]")).to_have_value("")


def test_the_numbers_of_lines_in_a_file_are_ids_too(address: str, visit: Open) -> None:
    lead = panel(visit(address + STAGE))
    lines: list[dict[str, object]] = [{"id": number, "text": f"lijn {number}"} for number in (1, 2)]
    merge(lead, json.dumps({"lines": [*lines, {"id": [3], "text": "lijst"}, {"text": "   "}]}))
    expect(lead.locator(".note")).to_have_count(3)
    lead.locator(".note textarea").first.fill("veranderd")
    lead.reload()
    panel(lead)
    expect(lead.locator(".note")).to_have_count(3)
    assert kept(lead) == ["veranderd", "lijn 2", "lijst"]


def test_two_windows_write_into_the_same_notes(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    lead = moderator(page)
    page.bring_to_front()
    begin(page)
    page.keyboard.press("m")
    panel = page.get_by_role("dialog", name="Moderator")
    write(lead, "uit het venster")
    expect(panel.locator(".note")).to_have_count(1)
    panel.locator("textarea[name=draft]").fill("van het scherm")
    panel.locator("textarea[name=draft]").press("Enter")
    expect(lead.locator(".note")).to_have_count(2)
    assert kept(lead) == ["uit het venster", "van het scherm"]
    panel.locator("textarea[name=draft]").fill("nog bezig")
    write(lead, "klaar")
    expect(panel.locator(".note")).to_have_count(3)
    expect(panel.locator("textarea[name=draft]")).to_have_value("nog bezig")
    expect(lead.locator("textarea[name=draft]")).to_have_value("")


def questions(page: Page) -> list[str]:
    """What the browser asks from now on; each time the answer is yes."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    return asked


def report(lead: Page) -> tuple[str, str]:
    """The name and text of the report."""
    return download(lead, lambda: lead.get_by_role("button", name="Maak het verslag").click())


def test_an_answer_stays_with_its_remark_after_merging(address: str, visit: Open) -> None:
    lead = panel(visit(address + STAGE))
    mine = [line("A", "opmerking", "10.05"), line("op A", "antwoord", "10.08")]
    theirs = [line("B", "opmerking", "10.06"), line("op B", "antwoord", "10.09")]
    again = [line("A", "opmerking", "10.05"), line("ook op A", "antwoord", "10.10")]
    for number, lines in enumerate((mine, theirs, again)):
        merge(lead, json.dumps({"lines": lines}), f"{number}.json")
        lead.get_by_text(f"erbij uit ‘{number}.json’").wait_for()
    expect(lead.locator(".note")).to_have_count(5)
    assert kept(lead) == ["A", "ook op A", "op A", "B", "op B"]


def line(text: str, kind: str, minute: str) -> dict[str, str]:
    """One line of notes, as a file holds it."""
    made = {"id": text.replace(" ", "").lower(), "kind": kind, "text": text, "minute": minute}
    return {**made, "clip": "impact", "question": "Wat is herkenbaar?"}


def write(lead: Page, text: str) -> None:
    """Type a remark."""
    lead.locator("textarea[name=draft]").fill(text)
    lead.locator("textarea[name=draft]").press("Enter")


def kept(lead: Page) -> list[str]:
    """The texts of all notes."""
    found: list[str] = lead.locator(".note textarea").evaluate_all("all => all.map(a => a.value)")
    return found


def merge(lead: Page, text: str, name: str = "n.json") -> None:
    """Choose a file of somebody else's notes."""
    choose(lead, text.encode(), name)


def choose(lead: Page, data: bytes, name: str = "n.json") -> None:
    """Choose a file as it stands on the disk."""
    lead.locator(".note__file input").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": data}
    )


def test_two_peoples_notes_merge_without_loss(address: str, visit: Open) -> None:
    lead = panel(visit(address + STAGE))
    for text in ("eerst", "gedeeld"):
        write(lead, text)
    _, saved = download(lead, lambda: lead.get_by_role("button", name="Bewaar als bestand").click())
    notes = json.loads(saved)
    notes["lines"][1]["text"] = "gedeeld, maar anders"
    notes["lines"].append({"id": "nieuw", "kind": "antwoord", "text": "van de ander"})
    merge(lead, json.dumps(notes))
    lead.get_by_text("notities erbij").wait_for()
    assert kept(lead) == ["eerst", "gedeeld", "gedeeld, maar anders", "van de ander"]
    merge(lead, json.dumps(notes))
    lead.get_by_text("0 notities erbij").wait_for()
    merge(lead, "geen notities")
    lead.get_by_text("bevat geen notities").wait_for()
