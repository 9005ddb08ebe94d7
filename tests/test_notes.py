"""What the room says is never lost, and two people's notes become one."""

import json

from conftest import Open
from study_days import STAGE, download, moderator

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


def test_two_peoples_notes_merge_without_loss(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    lead = moderator(page)
    for text in ("eerst", "gedeeld"):
        lead.locator("textarea[name=draft]").fill(text)
        lead.keyboard.press("Enter")
    _, saved = download(lead, lambda: lead.get_by_role("button", name="Bewaar als bestand").click())
    notes = json.loads(saved)
    notes["lines"][1]["text"] = "gedeeld, maar anders"
    notes["lines"].append({"id": "nieuw", "kind": "antwoord", "text": "van de ander"})
    lead.locator(".note__file input").set_input_files(
        {"name": "n.json", "mimeType": "application/json", "buffer": json.dumps(notes).encode()}
    )
    lead.get_by_text("lijnen erbij").wait_for()
    kept = lead.locator(".note textarea").evaluate_all("all => all.map(one => one.value)")
    assert kept == ["eerst", "gedeeld", "gedeeld, maar anders", "van de ander"]
    lead.locator(".note__file input").set_input_files(
        {"name": "n.json", "mimeType": "application/json", "buffer": json.dumps(notes).encode()}
    )
    lead.get_by_text("0 lijnen erbij").wait_for()
    lead.locator(".note__file input").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b"geen notities"}
    )
    lead.get_by_text("bevat geen notities").wait_for()
