"""The stage in the hands of a trainer: clicker, mouse, a closed window, what the room says."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Position, expect

from measure import static_server
from moments import slow_motion, stand_still
from projects import Open
from study_days import (
    PLAN,
    STAGE,
    begin,
    forward,
    moderator,
    open_file,
    plan,
    project,
    ready,
    shown,
    texts,
)

PICTURE = Position(x=300, y=200)
FULL = "document.fullscreenElement !== null"
VIDEO = "document.querySelector('video')"
DAY: list[dict[str, object]] = [
    {"id": "film", "kind": "fragment", "clip": "rekrutering"},
    {
        "id": "gesprek",
        "kind": "gesprek",
        "clip": "rekrutering",
        "follows": True,
        "questions": ["Wie?", "Hoe?"],
        "minutes": 9,
    },
    {"id": "koffie", "kind": "pauze", "title": "Koffie", "minutes": 9},
]


def planned(page: Page, base: str) -> None:
    """Open the day in the planner, and go to the projector with it."""
    page.goto(base + PLAN)
    ready(page)
    open_file(page, plan(DAY, id="dag"))
    expect(page.locator(".block")).to_have_count(len(DAY))
    page.get_by_role("link", name="Projecteer", exact=True).click()
    page.locator("day-stage[data-ready]").wait_for(state="attached")


def to_the_clip(page: Page) -> None:
    """From the welcome to the clip of DAY, which then plays after its twentieth second."""
    forward(page, 2)
    page.wait_for_function(f"{VIDEO}.currentTime > 0")
    page.evaluate(f"{VIDEO}.currentTime = 20")
    page.wait_for_function(f"{VIDEO}.currentTime > 20")


def led(page: Page) -> Page:
    """The moderator of a day that is begun."""
    lead = moderator(page)
    page.bring_to_front()
    begin(page)
    return lead


def begun(page: Page, base: str) -> Page:
    """A day under way, with its moderator."""
    project(page, base, DAY)
    return led(page)


def jot(lead: Page, text: str) -> None:
    count = lead.locator(".note").count()
    lead.locator("textarea[name=draft]").fill(text)
    lead.locator("textarea[name=draft]").press("Enter")
    expect(lead.locator(".note")).to_have_count(count + 1)


def test_the_start_button_of_a_clicker_fills_the_screen_and_loads_nothing_anew(
    address: str, visit: Open
) -> None:
    """It sends Escape in turn; nothing else is lost, whatever is open."""
    page = visit("about:blank")
    stand_still(page)
    project(page, address, DAY)
    page.evaluate("window.mark = 'not loaded anew'")
    page.keyboard.press("F5")
    page.wait_for_function(FULL)
    assert page.locator(".begin").is_hidden()
    assert shown(page) == "Proef"
    forward(page, 3)
    for sheet, key in (("", "Shift+F5"), ("?", "F5"), ("m", "Shift+F5")):
        page.evaluate("document.exitFullscreen()")
        page.wait_for_function(f"!({FULL})")
        # The same key sooner is one that bounces.
        page.clock.run_for(300)
        if sheet:
            page.keyboard.press(sheet)
            page.locator("dialog[open]").wait_for()
        page.keyboard.press(key)
        page.wait_for_function(FULL)
        page.evaluate("document.querySelector('dialog[open]')?.close()")
        assert shown(page) == "Wie?"
    assert page.evaluate("window.mark") == "not loaded anew"


def test_where_full_screen_is_refused_one_click_on_the_picture_is_asked(
    address: str, visit: Open
) -> None:
    page = visit("about:blank")
    page.add_init_script(
        """const ask = Element.prototype.requestFullscreen;
        Element.prototype.requestFullscreen = function () {
          if (window.event?.type === "click") return ask.call(this);
          return Promise.reject(new TypeError());
        };"""
    )
    project(page, address, DAY)
    page.keyboard.press("F5")
    page.locator(".stage__hint", has_text="Klik één keer op dit scherm").wait_for()
    page.locator(".stage").click(position=PICTURE)
    page.wait_for_function(FULL)
    expect(page.locator(".stage__hint")).to_be_hidden()
    assert shown(page) == "Proef"


def wheel(page: Page) -> None:
    """Turn it on, of which a browser tells in a burst."""
    for _ in range(5):
        page.mouse.wheel(0, 90)


TALK: list[dict[str, object]] = [
    {"kind": "gesprek", "questions": ["Wie?", "Hoe?", "Waar?"], "minutes": 9}
]
# What a hand does at the second question, and where that leads.
HANDS: dict[str, tuple[Callable[[Page], object], str]] = {
    "Enter": (lambda page: page.keyboard.press("Enter"), "Waar?"),
    "n": (lambda page: page.keyboard.press("n"), "Waar?"),
    "p": (lambda page: page.keyboard.press("p"), "Wie?"),
    "Home": (lambda page: page.keyboard.press("Home"), "Proef"),
    "End": (lambda page: page.keyboard.press("End"), "Dank je wel"),
    "click": (lambda page: page.locator(".stage").click(position=PICTURE), "Waar?"),
    "double": (lambda page: page.locator(".stage").dblclick(position=PICTURE), "Waar?"),
    "held": (lambda page: hold(page, "ArrowRight"), "Waar?"),
    "wheel back": (lambda page: page.mouse.wheel(0, -90), "Wie?"),
    # The last: what it turns on may come later.
    "wheel": (wheel, "Waar?"),
}
BACK_TO_THE_SECOND = """() => {
  const step = (way) => document.querySelector(`.bar [data-do=${way}]`).click();
  for (let at = 0; at < 4; at += 1) step("previous");
  for (let at = 0; at < 2; at += 1) step("next");
}"""


def hold(page: Page, key: str) -> None:
    """Press a key so long that it repeats itself."""
    for _ in range(5):
        page.keyboard.down(key)
        page.clock.run_for(400)
    page.keyboard.up(key)


def test_whatever_a_hand_does_is_one_step(address: str, visit: Open) -> None:
    page = visit("about:blank")
    stand_still(page)
    project(page, address, TALK)
    begin(page)
    page.mouse.move(PICTURE["x"], PICTURE["y"])
    # A key that bounces is one step too; who presses again steps again.
    for after, expected in ((100, "Wie?"), (300, "Wie?"), (0, "Hoe?")):
        page.keyboard.press("PageDown")
        assert shown(page) == expected
        page.clock.run_for(after)
    for name, (do, expected) in HANDS.items():
        page.evaluate(BACK_TO_THE_SECOND)
        assert shown(page) == "Hoe?", name
        do(page)
        expect(page.locator(".card__text"), name).to_have_text(expected)
        # Who does the same again after this, does it again.
        page.clock.run_for(300)


def test_black_holds_a_clip_and_back_to_it_goes_on_where_it_was(address: str, visit: Open) -> None:
    """And one that was over begins again."""
    page = visit("about:blank")
    slow_motion(page)
    project(page, address, DAY)
    begin(page)
    to_the_clip(page)
    page.keyboard.press("b")
    page.wait_for_function(f"{VIDEO}.paused")
    assert page.locator(".black").is_visible()
    page.keyboard.press(".")
    page.wait_for_function(f"!{VIDEO}.paused")
    page.keyboard.press(" ")
    page.wait_for_function(f"{VIDEO}.paused")
    page.locator(".bar [data-do=black]").dispatch_event("click")
    page.locator(".bar [data-do=black]").dispatch_event("click")
    assert page.locator(".black").is_hidden()
    assert page.evaluate(f"{VIDEO}.paused")
    forward(page)
    page.keyboard.press("ArrowUp")
    page.wait_for_function(f"{VIDEO}.currentTime > 20 && !{VIDEO}.paused")
    page.evaluate(f"{VIDEO}.currentTime = {VIDEO}.duration")
    page.wait_for_function(f"{VIDEO}.ended")
    forward(page)
    page.keyboard.press("ArrowLeft")
    page.wait_for_function(f"{VIDEO}.currentTime > 0 && {VIDEO}.currentTime < 5")


def test_the_clickers_keys_reach_the_stage_from_a_note_and_do_not_scroll_it(
    site: Path, visit: Open
) -> None:
    """Whichever window or part has the focus; from disk, where windows know least of another."""
    page = visit("about:blank")
    lead = begun(page, f"{site.as_uri()}/")
    lead.bring_to_front()
    field = lead.locator("textarea[name=draft]")
    field.fill("lijn\n" * 40)
    field.press("Control+Home")
    scrolled = field.evaluate("field => field.scrollTop")
    lead.keyboard.press("PageDown")
    expect(page.locator(".card__text")).to_have_text("Rekrutering van vrijwilligers")
    assert field.evaluate("field => field.scrollTop") == scrolled
    lead.keyboard.press("b")
    lead.evaluate("window.mark = 'not loaded anew'")
    lead.keyboard.press("F5")
    lead.keyboard.press("PageUp")
    expect(page.locator(".card__text")).to_have_text("Proef")
    assert page.locator(".black").is_hidden()
    assert field.input_value() == "b" + "lijn\n" * 40
    assert lead.evaluate("window.mark") == "not loaded anew"
    lead.locator("body").click(position={"x": 2, "y": 2})
    lead.keyboard.press("b")
    page.locator(".black").wait_for(state="visible")
    page.bring_to_front()
    page.keyboard.press("m")
    page.get_by_role("dialog").locator("textarea[name=draft]").click()
    page.keyboard.press("PageDown")
    expect(page.locator(".card__text")).to_have_text("Rekrutering van vrijwilligers")


def test_the_start_button_in_the_moderators_window_fills_the_screen_of_the_room(
    address: str, visit: Open
) -> None:
    """Served, Chromium lets one window lend the other what a touch allows. And M is for notes."""
    page = visit("about:blank")
    project(page, address, DAY)
    lead = moderator(page)
    lead.bring_to_front()
    lead.locator("textarea[name=draft]").press("F5")
    page.wait_for_function(FULL)
    assert page.locator(".begin").is_hidden()
    lead.locator(".mod__text").click()
    lead.keyboard.press("m")
    lead.keyboard.type("mmm")
    assert lead.locator("textarea[name=draft]").input_value() == "mmm"
    lead.keyboard.press("Enter")
    page.keyboard.press("m")
    page.keyboard.type("Op het scherm")
    assert page.locator("dialog textarea[name=draft]").input_value() == "Op het scherm"


def opened_again(lead: Page) -> Page:
    """The stage that the moderator opens again, where it was."""
    with lead.expect_popup() as opened:
        lead.get_by_role("button", name="Open het scherm opnieuw").click()
    stage = opened.value
    expect(stage.locator(".card__text")).to_have_text("Hoe?")
    expect(lead.locator(".lost")).to_be_hidden()
    assert stage.locator(".begin").is_hidden()
    return stage


def test_a_closed_stage_is_opened_again_where_it_was(base: str, visit: Open) -> None:
    """At once, and after a reload. And leads on, also when either window is loaded again."""
    page = visit("about:blank")
    lead = begun(page, base)
    forward(page, 4)
    lead.locator(".mod__text", has_text="Hoe?").wait_for()
    page.close()
    opened_again(lead).close()
    lead.evaluate("window.open = () => null")
    lead.get_by_role("button", name="Open het scherm opnieuw").click()
    lead.locator(".lost", has_text="Sta pop-ups toe").wait_for()
    lead.reload()
    stage = opened_again(lead)
    lead.reload()
    lead.locator(".mod__text", has_text="Hoe?").wait_for()
    lead.get_by_role("button", name="Volgende").click()
    expect(stage.locator(".card__text")).to_have_text("Koffie")
    stage.reload()
    expect(stage.locator(".card__text")).to_have_text("Koffie")
    lead.get_by_role("button", name="Vorige").click()
    expect(stage.locator(".card__text")).to_have_text("Hoe?")


def test_another_site_opens_no_stage_where_it_likes(
    address: str, browse: Open, tmp_path: Path
) -> None:
    """It says where the day was before anyone asks, and goes on saying it."""
    (tmp_path / "index.html").write_text("<title>elders</title>", encoding="utf-8")
    day = {"version": 1, "title": "Gekaapt", "begins": "09:00", "blocks": []}
    words = {"vbtc": "known", "type": "there", "session": day, "heard": 1, "state": {}, "time": 0}
    with static_server.serving(tmp_path) as elsewhere:
        stranger = browse(elsewhere)
        with stranger.expect_popup() as popup:
            stranger.evaluate(
                """([url, words]) => {
                  const page = open(url);
                  setInterval(() => page.postMessage(words, "*"), 20);
                }""",
                [f"{address}{STAGE}#scherm=known", words],
            )
        stage = popup.value
        stage.locator("day-stage[data-ready]").wait_for(state="attached")
        assert stage.locator(".begin").is_visible()
        assert stage.locator(".begin__title").inner_text() != "Gekaapt"


def test_a_plan_that_changes_meanwhile_reaches_the_stage_and_nothing_jumps(
    site: Path, visit: Open
) -> None:
    """From disk; served, below."""
    base = f"{site.as_uri()}/"
    page = visit("about:blank")
    planned(page, base)
    lead = led(page)
    forward(page, 4)
    jot(lead, "van voor de wijziging")
    planner = page.context.new_page()
    planner.goto(base + PLAN)
    ready(planner)
    expect(planner.get_by_label("Naam")).to_have_value("Proef")
    planner.locator(".block__name").nth(1).click()
    own = planner.locator(".block__form textarea[name=own]").nth(1)
    own.fill("Vooraf?\nWie?\nHoe?\nEn dan?")
    planner.get_by_role("button", name="+ Workshop").click()
    planner.locator(".block").last.get_by_label("Titel").fill("Samen plannen")
    lead.locator(".mod__rows button", has_text="Samen plannen").wait_for()
    assert shown(page) == "Hoe?"
    expect(page.locator(".card__kicker")).to_have_text("Vraag 3 van 4")
    assert page.locator(".stage__timer").is_visible()
    assert lead.locator(".note textarea").input_value() == "van voor de wijziging"
    own.fill("Vooraf?\nWie?\nHoe dan?\nEn dan?")
    expect(page.locator(".card__text")).to_have_text("Hoe dan?")
    planner.locator(".block").nth(1).get_by_role("button", name="Verwijder").click()
    expect(page.locator(".card__text")).to_have_text("Koffie")
    page.reload()
    expect(page.locator(".card__text")).to_have_text("Koffie")


def test_a_clip_that_plays_goes_on_while_its_part_is_changed(address: str, visit: Open) -> None:
    page = visit("about:blank")
    slow_motion(page)
    planned(page, address)
    begin(page)
    to_the_clip(page)
    planner = page.context.new_page()
    planner.goto(address + PLAN)
    ready(planner)
    planner.locator(".block__name").first.click()
    planner.get_by_label("Tot (min:sec)").first.fill("0:22")
    planner.get_by_label("Naam").fill("Anders")
    page.wait_for_function(f"{VIDEO}.paused && {VIDEO}.currentTime >= 22")
    assert page.evaluate(f"{VIDEO}.currentTime") == pytest.approx(22, abs=0.5)


def test_what_the_room_asks_comes_on_the_screen_and_the_day_goes_on_after_it(
    site: Path, visit: Open
) -> None:
    page = visit("about:blank")
    lead = begun(page, f"{site.as_uri()}/")
    forward(page, 4)
    lead.locator("textarea[name=draft]").fill("Wie betaalt de taxi?")
    lead.get_by_role("button", name="Toon als vraag").click()
    expect(page.locator(".card__text")).to_have_text("Wie betaalt de taxi?")
    assert texts(page, ".card__kicker") == ["Vraag uit de zaal"]
    lead.locator(".note__about", has_text="Hoe?").wait_for()
    lead.get_by_role("button", name="Terug", exact=True).click()
    expect(page.locator(".card__text")).to_have_text("Hoe?")
    expect(lead.get_by_role("button", name="Terug", exact=True)).to_be_hidden()
    jot(lead, "Bij ons komt de voorzitter mee.")
    lead.get_by_role("button", name="Toon op het scherm").click()
    expect(page.locator(".card__text")).to_have_text("Bij ons komt de voorzitter mee.")
    assert texts(page, ".card__kicker") == ["Uit de zaal"]
    page.reload()
    expect(page.locator(".card__text")).to_have_text("Bij ons komt de voorzitter mee.")
    page.keyboard.press("PageDown")
    expect(page.locator(".card__text")).to_have_text("Hoe?")


def test_a_clip_waits_behind_what_the_room_asks(address: str, visit: Open) -> None:
    page = visit("about:blank")
    slow_motion(page)
    lead = begun(page, address)
    to_the_clip(page)
    lead.locator("textarea[name=draft]").fill("Even terug?")
    lead.get_by_role("button", name="Toon als vraag").click()
    expect(page.locator(".card__text")).to_have_text("Even terug?")
    page.wait_for_function(f"{VIDEO}.paused")
    lead.get_by_role("button", name="Terug", exact=True).click()
    page.wait_for_function(f"{VIDEO}.currentTime > 20 && !{VIDEO}.paused")
    assert page.locator(".card").is_hidden()


def test_after_a_rehearsal_the_begin_screen_says_where_it_goes_on(
    address: str, visit: Open
) -> None:
    page = visit("about:blank")
    stand_still(page)
    project(page, address, DAY)
    begin(page)
    forward(page, 4)
    page.clock.run_for(5_000)
    page.goto("about:blank")
    project(page, address, DAY)
    again = page.get_by_role("button", name="Begin van voren af aan")
    expect(again).to_be_visible()
    page.get_by_role("button", name="Ga verder bij: vraag 2 van 2, Rekrutering van vrij").click()
    assert shown(page) == "Hoe?"
    page.goto("about:blank")
    project(page, address, DAY)
    again.click()
    expect(again).to_be_hidden()
    page.get_by_role("button", name="Begin op volledig scherm").click()
    page.wait_for_function(FULL)
    assert shown(page) == "Proef"
    forward(page, 3)
    assert page.locator(".stage__timer").inner_text() == "9:00"


# Every list that has stood on the stage, whole or not.
WATCH = """() => {
  window.watched = [];
  const look = () => {
    const text = document.querySelector(".card__groups")?.textContent.replace(/\\s*\\n\\s*/g, "");
    if (text && text !== window.watched.at(-1)) window.watched.push(text);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}"""
TICK_AND_SHOW = """(at) => {
  document.querySelectorAll("[name=taken]")[at].click();
  document.querySelector("[data-do=harvest]").click();
}"""


def harvested(page: Page) -> list[str]:
    """What stands under "Dit nemen we mee"."""
    expect(page.locator(".card__text")).to_have_text("Dit nemen we mee")
    return page.locator(".card__groups").inner_text().split("\n")


def test_the_day_ends_with_what_the_moderator_chose_of_the_notes(address: str, visit: Open) -> None:
    """By question, in the words of the room; it can be shown before, and what is chosen is kept."""
    page = visit("about:blank")
    lead = begun(page, address)
    forward(page, 3)
    lead.locator(".note__about", has_text="Wie?").wait_for()
    for text in ("Een werfdag met koffie.", "Dit niet.", "De buurt."):
        jot(lead, text)
    forward(page)
    lead.locator(".note__about", has_text="Hoe?").wait_for()
    jot(lead, "Aan huis.")
    show = lead.get_by_role("button", name="Dit nemen we mee")
    expect(show).to_be_hidden()
    # With nothing taken along it ends with thanks.
    forward(page, 2)
    assert shown(page) == "Dank je wel"
    for _ in range(2):
        page.locator(".bar [data-do=previous]").dispatch_event("click")
    for at in (0, 2):
        lead.get_by_label("Meenemen").nth(at).check()
    expect(show).to_be_visible()
    page.evaluate(WATCH)
    # Within one turn: what is chosen last goes along, before anything is shown.
    lead.evaluate(TICK_AND_SHOW, 3)
    chosen = ["Wie?", "Een werfdag met koffie.", "De buurt.", "Hoe?", "Aan huis."]
    assert [line for line in harvested(page) if line] == chosen
    assert page.evaluate("watched") == ["".join(chosen)]
    lead.get_by_role("button", name="Terug", exact=True).click()
    expect(page.locator(".card__text")).to_have_text("Hoe?")
    lead.reload()
    expect(lead.get_by_label("Meenemen").nth(2)).to_be_checked()
    forward(page, 2)
    assert [line for line in harvested(page) if line] == chosen
    lead.get_by_label("Meenemen").nth(3).uncheck()
    expect(page.locator(".card__groups")).not_to_contain_text("Aan huis.")
    assert harvested(page)[0] == "Wie?"
    forward(page)
    assert shown(page) == "Dank je wel"


def test_a_conversation_is_about_the_fragment_before_it_until_someone_chooses(
    address: str, visit: Open
) -> None:
    """Who adds all parts first, and then chooses the fragments, gets what they meant."""
    page = visit(address + PLAN)
    ready(page)
    open_file(page, plan([], id="leeg"))
    expect(page.locator(".block")).to_have_count(0)
    for kind in ("Fragment", "Gesprek", "Fragment", "Gesprek"):
        page.get_by_role("button", name=f"+ {kind}").click()
    clips = page.locator(".block__form select[name=clip]")
    clips.nth(0).select_option("rekrutering")
    clips.nth(2).select_option("duowerk")
    title = page.locator(".block__title")
    expect(title.nth(1)).to_have_text("Rekrutering van vrijwilligers")
    expect(title.nth(3)).to_have_text(title.nth(2).inner_text())
    said = clips.nth(3).locator("option:checked")
    expect(said).to_have_text(re.compile("^Volgt het fragment ervoor: .*duowerk"))
    follows = "Gesprek, volgt het fragment ervoor"
    assert texts(page, ".block__kind") == ["Fragment", follows, "Fragment", follows]
    page.locator(".block").nth(3).get_by_role("button", name="Verplaats omhoog").click()
    expect(title.nth(2)).to_have_text("Rekrutering van vrijwilligers")
    clips.nth(2).select_option("impact")
    page.locator(".block").nth(2).get_by_role("button", name="Verplaats omlaag").click()
    chosen = title.nth(3).inner_text()
    clips.nth(0).select_option("grenzen")
    page.reload()
    ready(page)
    expect(title.nth(3)).to_have_text(chosen)
    expect(title.nth(1)).to_have_text(title.nth(0).inner_text())
    assert "duowerk" in title.nth(2).inner_text()


def test_a_day_of_an_older_planner_gives_each_conversation_its_fragment(
    address: str, visit: Open
) -> None:
    """It left them all at the first fragment of the site, which this day does not show."""
    talk = {"kind": "gesprek", "clip": "wat-is-buddywerk", "minutes": 9, "questions": ["Wat?"]}
    blocks: list[dict[str, object]] = [
        {"kind": "fragment", "clip": "rekrutering"},
        talk,
        {"kind": "fragment", "clip": "duowerk"},
        talk,
        {"kind": "gesprek", "clip": "", "title": "Slot", "minutes": 9, "questions": ["Wat nu?"]},
    ]
    page = visit(address + PLAN)
    ready(page)
    open_file(page, plan(blocks))
    expect(page.locator(".block")).to_have_count(5)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Druk hand-outs af").click()
    expect(page.locator(".handout")).to_have_count(2)
    saved = json.loads(page.evaluate("JSON.stringify(vbtcDay.days.last())"))
    assert [block["clip"] for block in saved["blocks"]][1::2] == ["rekrutering", "duowerk"]
    assert saved["blocks"][4]["clip"] == ""
