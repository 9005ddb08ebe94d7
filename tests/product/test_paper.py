"""On paper stands what one reads and where one writes, and no more than what was chosen."""

from playwright.sync_api import Page, expect

from projects import Open
from study_days import texts

SHOWN = "element => element.checkVisibility()"


def on_paper(page: Page) -> Page:
    """The page as it comes out of the printer."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page


def choose(page: Page, *parts: str) -> None:
    """Choose what is printed, as a reader does on a phone."""
    page.get_by_text("Kies wat je afdrukt").click()
    for part in parts:
        page.get_by_role("group", name="Kies je niets").get_by_label(part, exact=True).check()


def printed(page: Page, selector: str) -> list[str]:
    """What stands on paper of these."""
    parts = on_paper(page).locator(selector).all()
    return [part.inner_text().strip() for part in parts if part.evaluate(SHOWN)]


def test_a_hand_out_has_no_text_of_a_stand_in(address: str, visit: Open) -> None:
    """The page itself says what a stand-in says; of a real film the text is printed."""
    page = on_paper(visit(f"{address}fragmenten/rekrutering.html"))
    player = page.locator("clip-player")
    expect(player).to_have_attribute("data-stand-in", "")
    expect(page.get_by_text("Uitgeschreven tekst", exact=True).last).to_be_hidden()
    player.evaluate("player => player.removeAttribute('data-stand-in')")
    expect(page.get_by_role("heading", name="Uitgeschreven tekst")).to_be_visible()


def test_questions_of_one_fragment_are_printed_alone(address: str, visit: Open) -> None:
    page = visit(f"{address}richtvragen.html", width=390)
    choose(page, "Rekrutering van vrijwilligers")
    page.get_by_text("Kies wat je afdrukt (1)").wait_for()
    expect(page.locator(".guide").first).to_be_visible()
    assert printed(page, "main h2, main h3") == [
        "Extra vragen per fragment",
        "Rekrutering van vrijwilligers",
    ]


def test_the_guiding_questions_are_printed_alone(address: str, visit: Open) -> None:
    page = visit(f"{address}richtvragen.html")
    guides = texts(page, ".guide h3")
    choose(page, page.locator("#richtvragen").inner_text())
    assert printed(page, "main h3") == guides
    assert printed(page, "#per-fragment") == []


def test_whoever_chooses_nothing_prints_everything(address: str, visit: Open) -> None:
    page = visit(f"{address}richtvragen.html")
    every = texts(page, "main h3")
    choose(page, "Impact")
    page.get_by_label("Impact", exact=True).uncheck()
    assert printed(page, "main h3") == every


def test_tips_of_a_fragment_and_a_role_are_printed_alone(address: str, visit: Open) -> None:
    """Under the themes that have some, and under no others."""
    page = visit(f"{address}tips.html")
    page.get_by_role("radio", name="Coördinator").check()
    choose(page, "Rekrutering van vrijwilligers")
    links = page.locator("[data-tip] .tip__meta a[href*='#tip-']").locator("visible=true")
    names = links.all_inner_texts()
    expected = [name for name in names if name == "Rekrutering van vrijwilligers"]
    assert 0 < len(expected) < len(names)
    on_paper(page)
    assert links.all_inner_texts() == expected
    for group in page.locator("[data-theme-group]").locator("visible=true").all():
        assert group.locator("[data-tip]").locator("visible=true").count() > 0
