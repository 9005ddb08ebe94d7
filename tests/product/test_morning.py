"""A morning in a room that writes along: three phones, and a laptop that fails in the middle."""

from pathlib import Path

from playwright.sync_api import Page, expect

from measure.laptop import Laptop
from mornings import lead, own, phone, taken, waiting, write
from projects import Open, run
from study_days import begin, download, forward

QUESTION = "Wat is herkenbaar?"


def accept(window: Page, text: str) -> None:
    waiting(window, text).get_by_role("button", name="Neem over", exact=False).first.click()
    expect(waiting(window, text)).to_have_count(0)


def test_what_three_phones_wrote_ends_in_a_report_that_is_accepted(
    site: Path, tmp_path: Path, project: Path, browse: Open
) -> None:
    with Laptop(site, tmp_path / "zaal") as laptop:
        stage, window = lead(browse, laptop)
        phones = [phone(browse, laptop) for _ in range(3)]
        begin(stage)
        forward(stage, 4)
        for page in phones:
            expect(page.locator(".along__question")).to_have_text(QUESTION)
        write(phones[0], "De postduif brengt geen vrijwilligers aan")
        write(phones[1], "Bij ons ook niet, wel een kaartje aan de kassa")
        accept(window, "postduif")
        # What never reached the window cannot be decided on while the laptop is away.
        waiting(window, "kassa").wait_for()

        laptop.kill()
        window.locator(".room__trouble", has_text="Geen contact met de zaal").wait_for()
        write(phones[2], "Zonder laptop geschreven")
        # What is decided now is told later.
        joins = waiting(window, "kassa")
        joins.get_by_role("combobox").focus()
        joins.get_by_role("combobox").select_option(label="De postduif brengt geen vrijwilligers …")
        joins.get_by_role("button", name="Voeg samen").click()
        expect(waiting(window, "kassa")).to_have_count(0)
        laptop.start()

        waiting(window, "Zonder laptop").get_by_role("button", name="Neem over en toon").click()
        expect(stage.locator(".card__text")).to_have_text("Zonder laptop geschreven")
        own(phones[2], "Zonder laptop", "Op het scherm").wait_for()
        phones[0].get_by_role("button", name="Ik ook").click()
        expect(stage.locator(".marks__words")).to_have_text("1 × ik ook")

        # A window that is loaded again, and phones that are, make nothing twice.
        window.reload()
        for page in phones:
            page.reload()
            page.locator(".along__own .remark").first.wait_for()
        window.locator(".room__count", has_text="0 wachten. 3 mensen").wait_for()
        notes = [
            "opmerking: De postduif brengt geen vrijwilligers aan",
            "aanvulling: Bij ons ook niet, wel een kaartje aan de kassa",
            "opmerking: Zonder laptop geschreven",
        ]
        expect(window.locator(".note")).to_have_count(len(notes))
        assert taken(window) == notes

        name, report = download(window, window.get_by_role("button", name="Maak het verslag").click)
    (project / "docs" / "verslag" / name).write_text(report, encoding="utf-8")
    for note in notes:
        assert note.partition(": ")[2] in report
    # What is accepted is found: see the morning from disk in test_study_day.py.
    checked = run(project, "check")
    assert checked.returncode == 0, checked.stderr
