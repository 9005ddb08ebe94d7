"""Writing along on a phone: nothing typed is lost or comes twice, and nobody is in the dark."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from measure.laptop import Laptop
from mornings import WRITE_ALONG, at, heard, lead, own, phone, steady, taken, waiting, write
from projects import Open
from reach import in_any_light, violations
from rooms import Room
from study_days import PLAN, STAGE, begin, forward, moderator, ready, shown

FIELD = "Jouw opmerking of vraag"
MOOD = ".along__mood"


@pytest.fixture
def room(site: Path, tmp_path: Path) -> Iterator[Room]:
    """A laptop that serves a room in which nobody wrote yet."""
    with steady(site, tmp_path / "zaal") as made:
        yield made


@pytest.fixture
def laptop(site: Path, tmp_path: Path) -> Iterator[Laptop]:
    """The same, but it can fail."""
    with Laptop(site, tmp_path / "zaal") as made:
        yield made


SCRIPT = "<img src=x onerror=\"document.title='gehackt'\"> <b>vet</b>"


def wait_for(page: Page, text: str) -> None:
    """Until the page says something above the field."""
    page.locator(MOOD, has_text=text).wait_for()


def test_from_disk_the_page_says_quietly_what_it_is_for(site: Path, look: Open) -> None:
    page = look((site / WRITE_ALONG).as_uri())
    assert page.get_by_text("Tijdens een studiedag schrijf je hier mee").is_visible()
    assert page.get_by_label(FIELD).is_hidden()
    assert page.get_by_label("Code van de zaal").is_hidden()


def test_without_javascript_too(site: Path, browse: Open) -> None:
    page = browse((site / WRITE_ALONG).as_uri(), java_script_enabled=False)
    assert page.get_by_text("Zeg je opmerking gerust hardop").is_visible()
    assert page.get_by_label(FIELD).is_hidden()


def test_a_server_without_a_room_says_so(address: str, browse: Open) -> None:
    page = browse(f"{address}{WRITE_ALONG}#k=ABC234")
    wait_for(page, "Hier loopt nu geen studiedag")


def test_a_code_can_be_typed_and_a_wrong_one_is_told(browse: Open, room: Room) -> None:
    page = phone(browse, room, "")
    page.get_by_label("Code van de zaal").fill("zzzzzz")
    page.get_by_role("button", name="Schrijf mee").click()
    wait_for(page, "Deze code klopt niet")
    page.get_by_label("Code van de zaal").fill(room.codes["room"].lower())
    page.get_by_role("button", name="Schrijf mee").click()
    write(page, "Bij ons ook")
    own(page, "Bij ons ook", "Aangekomen").wait_for()
    assert page.get_by_label("Code van de zaal").is_hidden()
    expect(page.locator("write-along > [role=status]")).to_have_text("Je opmerking is aangekomen.")


def test_the_question_and_the_way_in_stand_where_they_are_needed(browse: Open, room: Room) -> None:
    """On the phone with what to take along; on the stage whenever wanted."""
    stage, window = lead(browse, room)
    for each in (stage, window):
        assert room.codes["moderator"] not in each.url
    page = phone(browse, room)
    begin(stage)
    forward(stage, 4)
    expect(page.locator(".along__question")).to_have_text("Wat is herkenbaar?")
    assert page.get_by_role("heading", name="Wat is buddywerk?", exact=True).is_visible()
    page.get_by_label(FIELD).fill("Dat herken ik")
    before = shown(stage)
    stage.keyboard.press("q")
    code = stage.get_by_role("img", name="QR-code")
    assert code.evaluate("image => image.decode().then(() => image.naturalWidth)")
    expect(stage.locator(".way__key")).to_contain_text(room.codes["room"])
    expect(stage.locator(".way__people")).to_have_text("Nog niemand schreef mee.")
    assert violations(stage) == []
    window.get_by_role("button", name="Toon de code").click()
    expect(stage.locator(".card__text")).to_have_text(before)
    assert code.is_hidden()
    forward(stage)
    expect(page.locator(".along__question")).to_have_text("Wat neem je mee?")
    # It is about the question at which the typing began.
    expect(page.locator(".along__place")).to_have_text("Bij: Wat is herkenbaar?")
    page.get_by_role("button", name="Stuur").click()
    expect(waiting(window).locator(".heard__about")).to_contain_text("Wat is herkenbaar?")
    page.close()
    window.close()
    # The way to a day of the planner and back stays in the room.
    stage.goto(at(room, PLAN))
    ready(stage)
    stage.get_by_role("link", name="Projecteer").click()
    begin(stage)
    stage.keyboard.press("q")
    code.wait_for()


def test_what_was_typed_survives_that_phone_and_laptop_both_go(
    browse: Open, laptop: Laptop
) -> None:
    page = phone(browse, laptop)
    write(page, "Gestuurd")
    own(page, "Gestuurd", "Aangekomen").wait_for()
    laptop.kill()
    write(page, "Geschreven zonder laptop")
    page.get_by_label(FIELD).fill("Nog niet af")
    wait_for(page, "Geen contact met de laptop")
    own(page, "Geschreven zonder laptop", "Wacht: geen contact").wait_for()
    page.goto("about:blank")
    laptop.start()
    # Not even the code is needed again.
    page.goto(at(laptop, WRITE_ALONG))
    own(page, "Geschreven zonder laptop", "Aangekomen").wait_for()
    own(page, "Gestuurd", "Aangekomen").wait_for()
    expect(page.get_by_label(FIELD)).to_have_value("Nog niet af")
    assert heard(laptop) == 2


def test_at_a_new_address_of_the_laptop_all_goes_along(
    site: Path, browse: Open, laptop: Laptop, tmp_path: Path
) -> None:
    page = phone(browse, laptop)
    write(page, "Gestuurd")
    own(page, "Gestuurd", "Aangekomen").wait_for()
    laptop.kill()
    write(page, "Nog hier")
    wait_for(page, "Geen contact met de laptop")
    page.get_by_text("De laptop heeft een nieuw adres").click()
    page.get_by_label("Nieuw adres").fill("geen adres")
    page.get_by_role("button", name="Neem alles mee").click()
    page.get_by_text("Dit is geen adres").wait_for()
    with Laptop(site, tmp_path / "zaal") as moved:
        page.get_by_label("Nieuw adres").fill(f"127.0.0.1:{moved.port}")
        page.get_by_role("button", name="Neem alles mee").click()
        own(page, "Nog hier", "Aangekomen").wait_for()
        assert page.url == f"{at(moved, WRITE_ALONG)}#k={moved.codes['room']}"
        assert heard(moved) == 2


def test_a_pause_keeps_remarks_on_the_phone_until_it_is_over(browse: Open, room: Room) -> None:
    """What then comes is text, whatever it looks like, until all is wiped, here and there."""
    stage, window = lead(browse, room)
    page = phone(browse, room)
    window.get_by_role("button", name="Pauzeer").click()
    wait_for(page, "De moderator pauzeert even")
    write(page, SCRIPT)
    own(page, SCRIPT, "Wacht: de moderator pauzeert").wait_for()
    expect(waiting(window)).to_have_count(0)
    window.get_by_role("button", name="Pauzeer").click()
    own(page, SCRIPT, "Aangekomen").wait_for()
    expect(waiting(window)).to_have_count(1)
    expect(window.locator(".room__count")).to_contain_text("1 persoon schreef mee")
    waiting(window, SCRIPT).get_by_role("button", name="Neem over en toon").click()
    expect(stage.locator(".card__text")).to_have_text(SCRIPT)
    own(page, SCRIPT, "Op het scherm").wait_for()
    for each in (stage, window, page):
        assert "gehackt" not in each.title()
    write(page, "Straks weg")
    waiting(window, "Straks weg").wait_for()
    own(page, "Straks weg", "Aangekomen").wait_for()
    window.get_by_text("Toetsen, afstandsbediening en wissen").click()
    window.get_by_role("button", name="Wis alles uit de zaal").click()
    window.get_by_role("button", name="Wis alles", exact=True).click()
    expect(waiting(window)).to_have_count(0)
    expect(page.locator(".along__own .remark")).to_have_count(0)


def test_too_much_is_not_sent_and_stays_in_the_field(browse: Open, room: Room) -> None:
    page = phone(browse, room)
    page.get_by_label(FIELD).fill("👋" * 602)
    expect(page.locator(".along__count")).to_have_text("2 letters te veel.")
    page.get_by_role("button", name="Stuur").click()
    expect(page.locator(".along__own .remark")).to_have_count(0)
    page.get_by_label(FIELD).fill("👋" * 600)
    page.get_by_role("button", name="Stuur").click()
    own(page, "👋" * 600, "Aangekomen").wait_for()


def test_the_moderator_decides_with_keys_alone(browse: Open, room: Room) -> None:
    stage, window = lead(browse, room)
    page = phone(browse, room)
    for text in ("een", "twee", "drie", "vier"):
        write(page, text)
        waiting(window, text).wait_for()
    window.locator("h1").click(force=True)
    window.keyboard.press("j")
    expect(waiting(window, "een")).to_be_focused()
    window.keyboard.press("Enter")
    expect(waiting(window, "twee")).to_be_focused()
    window.keyboard.press("j")
    expect(waiting(window, "drie")).to_be_focused()
    window.keyboard.press("m")
    window.keyboard.press("e")
    window.keyboard.press("Enter")
    expect(waiting(window, "vier")).to_be_focused()
    window.keyboard.press("k")
    window.keyboard.press("l")
    expect(waiting(window, "vier")).to_be_focused()
    window.keyboard.press("u")
    waiting(window, "twee").wait_for()
    waiting(window, "vier").focus()
    window.keyboard.press("s")
    expect(stage.locator(".card__text")).to_have_text("vier")
    # What was joined stands right below what it goes on about.
    assert taken(window) == ["opmerking: een", "aanvulling: drie", "opmerking: vier"]
    # The keys of the stage are the stage's again outside the list.
    window.locator(".mod__step").focus()
    window.keyboard.press("n")
    expect(stage.locator(".card__text")).not_to_have_text("vier")


def test_a_phone_leads_the_stage_with_the_code_of_the_moderator(browse: Open, room: Room) -> None:
    stage, window = lead(browse, room)
    begin(stage)
    forward(stage, 4)
    code = window.locator(".room__remote").text_content()
    page = phone(browse, room, f"#b={code}")
    expect(page.locator(".remote__now")).to_contain_text("Wat is herkenbaar?")
    page.get_by_role("button", name="Volgende").click()
    expect(stage.locator(".card__text")).to_have_text("Wat neem je mee?")
    page.get_by_role("button", name="Zwart").click()
    expect(stage.locator(".black")).to_be_visible()
    expect(page.get_by_role("button", name="Zwart")).to_have_attribute("aria-pressed", "true")
    # Who takes it over sees how the stage stands, and so does who opens it again.
    other = phone(browse, room, f"#b={code}")
    for _ in range(2):
        expect(other.get_by_role("button", name="Zwart")).to_have_attribute("aria-pressed", "true")
        expect(other.locator(".remote__now")).to_contain_text("Wat neem je mee?")
        other.reload()
    page.get_by_role("button", name="Vorige").click()
    expect(stage.locator(".card__text")).to_have_text("Wat is herkenbaar?")
    window.get_by_text("Toetsen, afstandsbediening en wissen").click()
    window.get_by_role("button", name="Nieuwe code").click()
    page.get_by_text("Deze code klopt niet").wait_for()


def test_from_disk_the_moderator_sees_nothing_of_a_room(site: Path, visit: Open) -> None:
    stage = visit(f"{(site / STAGE).as_uri()}#zaal=ABC234")
    window = moderator(stage)
    assert window.locator("room-inbox").is_hidden()
    begin(stage)
    before = shown(stage)
    stage.keyboard.press("q")
    forward(stage)
    stage.keyboard.press("p")
    expect(stage.locator(".card__text")).to_have_text(before)


def test_everyone_can_use_it(browse: Open, room: Room) -> None:
    _, window = lead(browse, room)
    page = phone(browse, room)
    write(page, "Voor de lijst")
    write(page, "Voor het scherm?")
    waiting(window, "scherm").get_by_role("button", name="Neem over en toon").click()
    own(page, "Voor het scherm?", "Op het scherm").wait_for()
    page.get_by_role("button", name="Ik ook").wait_for()
    for summary in page.locator("write-along summary").all():
        summary.click()
    for summary in window.locator("room-inbox summary").all():
        summary.click()
    assert in_any_light(page) == []
    assert in_any_light(window) == []
    # Text of twice the size still fits a small phone, and all that is pressed fits a thumb.
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.locator("write-along :is(button, input, textarea, summary)").evaluate_all(
        "all => all.filter(one => one.getClientRects().length && one.offsetHeight < 44)"
        ".map(one => one.outerHTML)"
    )
    assert small == []
