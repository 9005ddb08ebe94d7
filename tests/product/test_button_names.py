"""Who hears a button and does not see where it stands knows what it does, and to what."""

from playwright.sync_api import Page, expect

from projects import Open
from study_days import PLAN, STAGE, begin, moderator, open_file, plan, ready

TALK = {"kind": "gesprek", "clip": "impact", "minutes": 5}
PARTS: list[dict[str, object]] = [
    {**TALK, "questions": ["Wat is herkenbaar?"]},
    {"kind": "fragment", "clip": "impact"},
    {**TALK, "questions": ["Wat is moeilijk?"]},
    {"kind": "pauze", "minutes": 5},
    {"kind": "pauze", "minutes": 5},
]
# Names of buttons that can be pressed now, and do more than one thing.
ALIKE = """() => {
  const found = new Map();
  for (const button of document.querySelectorAll("button, summary, a.button")) {
    const dialog = document.querySelector("dialog[open]");
    if (!button.checkVisibility() || (dialog && !dialog.contains(button))) continue;
    const name = (button.ariaLabel ?? button.textContent).replace(/\\s+/g, " ").trim();
    const { do: command, value } = button.dataset;
    const does = command ? `${command} ${value}` : button;
    found.set(name, (found.get(name) ?? new Set()).add(does));
  }
  return [...found].filter(([name, does]) => !name || does.size > 1).map(([name]) => name);
}"""


def alike(page: Page) -> list[str]:
    found: list[str] = page.evaluate(ALIKE)
    return found


def day(page: Page, title: str) -> None:
    """Open a day of a name, with parts that are alike."""
    open_file(page, plan(PARTS, title=title))
    expect(page.get_by_label("Naam")).to_have_value(title)


def test_buttons_of_the_planner_name_their_part(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    day(page, "Dag")
    for verb in ("Verplaats omhoog", "Verplaats omlaag", "Kopieer", "Verwijder"):
        page.get_by_role("button", name=f"{verb}: Fragment, Impact", exact=True).wait_for()
        page.get_by_role("button", name=f"{verb}: Gesprek, Impact (2)", exact=True).wait_for()
    page.get_by_role("button", name="Verwijder: Gesprek, Impact (1)", exact=True).click()
    # What was alike no longer is.
    page.get_by_role("button", name="Verwijder: Gesprek, Impact", exact=True).wait_for()
    for name in page.locator(".block__name").all():
        name.click()
    assert alike(page) == []


def test_buttons_of_days_of_one_name_differ(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    for title in ("Een", "Twee", "Drie", "Vier"):
        day(page, title)
        page.get_by_label("Naam").fill("Dag")
    page.locator(".days > summary").click()
    for _ in range(2):
        page.get_by_role("button", name="Verwijder: Dag (1)").click()
    page.get_by_text("Verwijderde dagen", exact=True).click()
    assert page.get_by_role("button", name="Zet terug: Dag (2)").is_visible()
    assert page.get_by_role("button", name="Hernoem: Dag (2)").is_visible()
    assert alike(page) == []


def test_buttons_of_the_notes_name_their_line(address: str, visit: Open) -> None:
    lead = moderator(visit(address + STAGE))
    for text in ("ja", "ja", "een langere opmerking, waarvan alleen het begin in de naam past"):
        lead.locator("textarea[name=draft]").fill(text)
        lead.locator("textarea[name=draft]").press("Enter")
    lead.get_by_role("button", name="Wis deze notitie: ja (2)").wait_for()
    lead.get_by_role("combobox", name="Hoort bij: een langere opmerking").wait_for()
    assert alike(lead) == []
    lead.locator(".note__text").nth(1).fill("nee")
    lead.locator("textarea[name=draft]").focus()
    lead.get_by_role("button", name="Wis deze notitie: nee").click()
    lead.get_by_role("button", name="Wis deze notitie: ja", exact=True).click()
    for text in ("ja", "nee"):
        lead.get_by_role("button", name=f"Zet terug: ‘{text}’").click()
    expect(lead.get_by_role("button", name="Zet terug")).to_be_hidden()


def test_no_two_buttons_of_the_stage_are_alike(address: str, visit: Open) -> None:
    """Before it begins, while it runs, and in all that a key opens over it."""
    page = visit(address + PLAN)
    ready(page)
    day(page, "Dag")
    page.get_by_role("link", name="Projecteer", exact=True).click()
    # Not the planner, from which the way to the stage may still be open.
    page.locator("day-stage[data-ready]").wait_for(state="attached")
    assert alike(page) == []
    begin(page)
    assert alike(page) == []
    for key in ("?", "o", "m"):
        page.keyboard.press(key)
        page.locator("dialog[open]").wait_for()
        assert alike(page) == [], key
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)


def test_no_two_buttons_of_the_moderator_are_alike(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    lead = moderator(page)
    page.bring_to_front()
    begin(page)
    for _ in range(25):
        assert alike(lead) == []
        page.keyboard.press("PageDown")
