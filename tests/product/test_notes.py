"""What the room says is never lost, and two people's notes become one."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from projects import Open
from study_days import PLAN, STAGE, download, moderator, ready

FULL = """() => {
  Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };
}"""


def test_a_full_browser_says_so_and_offers_the_notes(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    lead = moderator(page)
    lead.evaluate(FULL)
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


def test_another_date_has_notes_of_its_own(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    page.get_by_label("Datum").fill("2026-05-04")
    page.goto(address + STAGE)
    write(moderator(page), "van mei")
    page.goto(address + PLAN)
    page.get_by_label("Datum").fill("2026-06-04")
    page.goto(address + STAGE)
    ready(page)
    page.keyboard.press("m")
    panel = page.get_by_role("dialog", name="Moderator")
    panel.get_by_role("button", name="Bewaar notities van andere dagen").wait_for()
    expect(panel.locator(".note")).to_have_count(0)


def test_a_removed_line_can_be_put_back(address: str, visit: Open) -> None:
    lead = moderator(visit(address + STAGE))
    assert lead.get_by_role("button", name="Zet terug").is_hidden()
    write(lead, "eerst")
    write(lead, "dan")
    lead.get_by_role("button", name="Wis deze lijn").first.click()
    assert kept(lead) == ["dan"]
    lead.get_by_role("button", name="Zet terug").click()
    assert kept(lead) == ["eerst", "dan"]


def test_an_answer_stays_with_its_remark_after_merging(address: str, visit: Open) -> None:
    lead = moderator(visit(address + STAGE))
    mine = [line("A", "opmerking", "10.05"), line("op A", "antwoord", "10.08")]
    theirs = [line("B", "opmerking", "10.06"), line("op B", "antwoord", "10.09")]
    again = [line("A", "opmerking", "10.05"), line("ook op A", "antwoord", "10.10")]
    for number, lines in enumerate((mine, theirs, again)):
        merge(lead, json.dumps({"lines": lines}), f"{number}.json")
        lead.get_by_text(f"lijnen erbij uit ‘{number}.json’").wait_for()
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
    lead.locator(".note__file input").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )


def test_two_peoples_notes_merge_without_loss(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    lead = moderator(page)
    for text in ("eerst", "gedeeld"):
        write(lead, text)
    _, saved = download(lead, lambda: lead.get_by_role("button", name="Bewaar als bestand").click())
    notes = json.loads(saved)
    notes["lines"][1]["text"] = "gedeeld, maar anders"
    notes["lines"].append({"id": "nieuw", "kind": "antwoord", "text": "van de ander"})
    merge(lead, json.dumps(notes))
    lead.get_by_text("lijnen erbij").wait_for()
    assert kept(lead) == ["eerst", "gedeeld", "gedeeld, maar anders", "van de ander"]
    merge(lead, json.dumps(notes))
    lead.get_by_text("0 lijnen erbij").wait_for()
    merge(lead, "geen notities")
    lead.get_by_text("bevat geen notities").wait_for()
