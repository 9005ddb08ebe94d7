"""A study day as a trainer lives it: plan, project, lead, write down, and put it on the site."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from measure import static_server
from measure.search_bench import FIELD
from moments import stand_still
from projects import Open, run
from reach import in_any_light, violations
from study_days import (
    PLAN,
    STAGE,
    begin,
    download,
    forward,
    moderator,
    open_file,
    plan,
    project,
    ready,
    shown,
)

HOSTILE = (
    "<img src=x onerror=\"document.title='gehackt'\"> "
    "{{ 7*7 }} `x` # *a* [b](javascript:1) \u2028 🙂"
)
LETTERS = """() => [...document.querySelectorAll('.card p, .card h1, .stage__timer')]
  .filter(e => e.textContent && e.offsetParent !== null)
  .map(e => [parseFloat(getComputedStyle(e).fontSize), e.getBoundingClientRect()])
  .map(([size, box]) => [size / innerHeight, box.bottom <= innerHeight && box.top >= 0])"""


def plan_a_short_day(page: Page) -> None:
    """From an example: only the fragment about recruiting, and one question."""
    page.locator("[data-examples]").select_option(label="Teamoverleg van 45 minuten")
    page.get_by_role("button", name="+ Fragment").click()
    page.locator(".block").last.locator("select[name=clip]").select_option("rekrutering")
    page.get_by_role("button", name="+ Gesprek").click()
    page.locator(".block").last.get_by_label("Wat is herkenbaar?").check()
    while page.locator(".block").count() > 2:
        page.locator(".block").first.get_by_role("button", name="Verwijder").click()


def show_until_the_question(page: Page, lead: Page) -> None:
    """The clip stops where the YAML says, goes on, and survives a reload of the stage."""
    page.bring_to_front()
    begin(page)
    page.keyboard.press("PageDown")
    assert shown(page) == "Rekrutering van vrijwilligers"
    forward(page)
    page.locator(".stage__label", has_text="Wat valt je op?").wait_for()
    assert page.evaluate("document.querySelector('video').paused")
    lead.get_by_role("button", name="Speel af", exact=True).click()
    page.wait_for_function("!document.querySelector('video').paused")
    lead.locator(".mod__lines button[aria-current]").wait_for()
    page.reload()
    page.locator("stage-video:not([hidden])").wait_for()
    lead.get_by_role("button", name="Volgende").click()
    page.locator(".card__text", has_text="Wat is herkenbaar?").wait_for()
    assert page.locator(".stage__timer").is_visible()


def write_down(lead: Page) -> None:
    """A remark, what the room adds, an answer and a half sentence: all survive a reload."""
    lead.locator("textarea[name=draft]").fill(
        "Een werfdag met koffie trok achttien kandidaten aan."
    )
    lead.keyboard.press("Enter")
    lead.locator("textarea[name=draft]").fill("De helft kwam via een buurvrouw.")
    lead.get_by_role("button", name="Aanvulling").click()
    lead.locator("textarea[name=draft]").fill("En twee via de bakker.")
    lead.keyboard.press("Alt+Enter")
    lead.locator("textarea[name=draft]").fill("Dat is ‘warm’ werven: persoonlijk en zonder folder.")
    lead.keyboard.press("Control+Enter")
    lead.locator("textarea[name=draft]").fill("Nog niet klaar met ty")
    lead.reload()
    lead.locator(".mod__text", has_text="Wat is herkenbaar?").wait_for()
    assert lead.locator("textarea[name=draft]").input_value() == "Nog niet klaar met ty"
    assert lead.locator(".note").count() == 4


def whatever_is_typed(lead: Page) -> None:
    """Also signs that YAML and Markdown read in their own way; half of a line is left."""
    for text in (HOSTILE, "- geen lijst: maar tekst", "'\"", "…: 100% #1"):
        lead.locator("textarea[name=draft]").fill(text)
        lead.keyboard.press("Enter")
    lead.locator("textarea[name=draft]").fill(HOSTILE)
    lead.keyboard.press("Control+Enter")


def test_a_whole_morning_from_disk(project: Path, visit: Open) -> None:
    """Plan, start, pause, question, clock, notes, reloads, export; the report is then found."""
    clip = project / "clips" / "02-rekrutering.yml"
    added = 'pauses: [{at: "0:02", label: "Wat valt je op?"}]\ntips:\n'
    clip.write_text(clip.read_text(encoding="utf-8").replace("tips:\n", added, 1), encoding="utf-8")
    assert run(project, "build").returncode == 0
    site = (project / "site").as_uri() + "/"
    page = visit(site + PLAN)
    plan_a_short_day(page)
    page.get_by_role("link", name="Projecteer", exact=True).click()
    page.wait_for_url("**/projectie.html#dag=*")
    lead = moderator(page)
    show_until_the_question(page, lead)
    write_down(lead)
    whatever_is_typed(lead)

    name, report = download(
        lead, lambda: lead.get_by_role("button", name="Maak het verslag").click()
    )
    _, data = download(
        lead, lambda: lead.get_by_role("button", name="Stukken per fragment").click()
    )
    (project / "docs" / "verslag" / name).write_text(report, encoding="utf-8")
    entry = yaml.safe_load(data)["discussion"][0]
    assert entry["points"] == ["De helft kwam via een buurvrouw.", "En twee via de bakker."]
    assert entry["answers"] == ["Dat is ‘warm’ werven: persoonlijk en zonder folder."]
    other = project / "clips" / "04-grenzen.yml"
    other.write_text(other.read_text(encoding="utf-8") + data, encoding="utf-8")
    result = run(project, "build")
    assert result.returncode == 0, result.stderr

    page.goto(site + "index.html")
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    page.fill(FIELD, "werfdag koffie")
    found = page.locator("[role=option]", has_text="achttien kandidaten")
    found.filter(has_text="Rekrutering").click()
    page.wait_for_url(f"**/verslag/{name.removesuffix('.md')}.html#opmerking-rekrutering-1")
    assert "persoonlijk en zonder folder" in page.locator(":target").inner_text()
    assert "{{ 7*7 }} `x` # *a* [b](javascript:1)" in page.locator("main").inner_text()
    assert page.locator("main img, main a[href^=javascript]").count() == 0
    assert "gehackt" not in page.title()


def test_a_damaged_link_and_hostile_text_do_no_harm(site: Path, visit: Open) -> None:
    base = f"{site.as_uri()}/"
    page = visit(base + STAGE + "#dag=AAAA")
    page.locator(".begin__problems", has_text="beschadigd").wait_for()
    page.goto(base + PLAN + "#dag=%%%kapot")
    page.locator(".plan__problems", has_text="beschadigd").wait_for()
    blocks = [
        {"kind": "gesprek", "title": HOSTILE, "questions": [HOSTILE], "note": HOSTILE, "minutes": 5}
    ]
    open_file(page, plan(blocks, title=HOSTILE))
    page.locator(".block__title", has_text="onerror").wait_for()
    page.get_by_role("link", name="Projecteer", exact=True).click()
    begin(page)
    page.keyboard.press("PageDown")
    assert "<img" in shown(page)
    assert page.locator(".card img").count() == 0
    assert page.title().startswith("Projectie")


def test_the_stage_obeys_clicker_and_keys(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    begin(page)
    page.keyboard.press("PageDown")
    assert shown(page) == "Welkom en inleiding"
    page.keyboard.press("b")
    assert page.locator(".black").is_visible()
    page.keyboard.press("ArrowRight")
    assert page.locator(".black").is_hidden()
    assert shown(page) == "Wat is buddywerk?"
    page.keyboard.press("ArrowLeft")
    assert shown(page) == "Welkom en inleiding"
    page.keyboard.press("t")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('video').src.includes('rekrutering')")
    page.wait_for_function("document.querySelector('video').currentTime > 0")
    page.keyboard.press(" ")
    page.wait_for_function("document.querySelector('video').paused")
    page.keyboard.press("5")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('video').src.includes('impact')")
    page.keyboard.press("?")
    page.get_by_text("Letters en cijfers als toets").click()
    page.get_by_role("button", name="Sluit").first.click()
    page.keyboard.press("b")
    assert page.locator(".black").is_hidden()
    page.keyboard.press("f")
    assert page.evaluate("document.fullscreenElement") is None


def test_a_countdown_loses_no_time_in_the_background(address: str, visit: Open) -> None:
    page = visit("about:blank")
    stand_still(page)
    page.goto(address + STAGE)
    begin(page)
    page.keyboard.press("PageDown")
    assert page.locator(".stage__timer").inner_text() == "15:00"
    # Timers do not run in the meantime, as in a window that a browser has put to sleep.
    page.clock.fast_forward("14:00")
    page.clock.run_for(500)
    assert page.locator(".stage__timer").inner_text() == "1:00"
    page.clock.fast_forward("16:00")
    page.clock.run_for(500)
    assert page.locator(".stage__timer").inner_text() == "+15:01"


def test_the_clock_says_how_late_it_is_and_asks_before_a_reset(site: Path, visit: Open) -> None:
    """Far from its hours it is a rehearsal, on time; five minutes fit before the break."""
    page = visit("about:blank")
    page.context.clock.install(time="2026-05-04T15:00:00")
    page.goto((site / STAGE).as_uri())
    lead = moderator(page)
    # From here on a minute passes only where it is said.
    page.context.clock.pause_at("2026-05-04T16:00:00")
    page.bring_to_front()
    begin(page)
    page.keyboard.press("PageDown")
    left, end = lead.locator(".mod__left"), lead.locator(".mod__end")
    expect(left).to_have_text("15:00")
    lead.get_by_role("button", name="+5 min").click()
    expect(left).to_have_text("20:00")
    expect(end).to_have_text(re.compile("zoals gepland$"))
    lead.get_by_role("button", name="+5 min").click()
    expect(left).to_have_text("25:00")
    expect(end).to_have_text(re.compile("5 min later dan gepland"))
    lead.get_by_role("button", name="−5 min").click()
    expect(left).to_have_text("20:00")
    page.context.clock.run_for(60_000)
    expect(left).to_have_text("19:00")
    lead.get_by_role("button", name="Opnieuw").click()
    lead.get_by_role("button", name="Nee").click()
    expect(left).to_have_text("19:00")
    lead.get_by_role("button", name="Opnieuw").click()
    lead.get_by_role("button", name="Ja, opnieuw").click()
    expect(left).to_have_text("15:00")


def test_one_screen_is_enough(address: str, visit: Open) -> None:
    """Where pop-ups are blocked, the moderator's part opens on the stage itself."""
    page = visit("about:blank")
    page.add_init_script("window.open = () => null")
    page.goto(address + STAGE)
    ready(page)
    page.get_by_role("button", name="Open het moderatorvenster").click()
    assert "pop-ups" in page.locator(".begin__problems").inner_text()
    begin(page)
    page.keyboard.press("m")
    panel = page.get_by_role("dialog", name="Moderator")
    panel.get_by_role("button", name="Volgende").click()
    panel.locator(".mod__text", has_text="Welkom").wait_for()
    panel.locator("textarea[name=draft]").fill("Vanaf het podium")
    page.keyboard.press("Enter")
    expect(panel.locator(".note")).to_have_count(1)
    panel.get_by_role("button", name="Terug naar het scherm").click()
    assert shown(page) == "Welkom en inleiding"


def test_a_room_can_read_the_stage_until_the_day_is_over(address: str, visit: Open) -> None:
    """Letters of at least one twentieth of the height, and nothing off the screen."""
    page = visit(address + STAGE, width=1024, height=768)
    lead = moderator(page)
    page.bring_to_front()
    begin(page)
    for _ in range(25):
        forward(page)
        if page.locator(".card").is_hidden():
            continue
        sizes = page.evaluate(LETTERS)
        assert sizes
        assert all(size >= 0.05 and whole for size, whole in sizes), shown(page)
    lead.locator(".mod__drift", has_text="Afgelopen").wait_for()


def test_axe_finds_nothing_on_planner_stage_and_moderator(address: str, visit: Open) -> None:
    page = visit(address + PLAN, width=360)
    page.locator(".block__name").nth(2).click()
    page.locator(".days > summary").click()
    page.get_by_role("button", name="Kopieer: Studie").click()
    page.get_by_role("button", name="Verwijder: Studie").last.click()
    page.get_by_text("Verwijderde dagen", exact=True).click()
    assert in_any_light(page) == []
    page.goto(address + STAGE)
    page.set_viewport_size({"width": 1280, "height": 800})
    assert in_any_light(page) == []
    lead = moderator(page)
    page.bring_to_front()
    begin(page)
    forward(page, 3)
    lead.locator(".mod__lines button").first.wait_for()
    lead.locator("textarea[name=draft]").fill("Iets uit de zaal")
    lead.keyboard.press("Enter")
    lead.get_by_role("button", name="Wis alles van deze dag").click()
    assert in_any_light(lead) == []
    lead.close()
    page.keyboard.press("PageDown")
    # In any light the stage itself is dark.
    assert violations(page) == []
    for key in ("?", "o"):
        page.keyboard.press(key)
        page.locator("dialog[open]").wait_for()
        assert in_any_light(page) == []
        page.keyboard.press("Escape")


def test_a_part_of_a_clip_begins_and_stops_where_it_was_planned(site: Path, visit: Open) -> None:
    page = visit("about:blank")
    part = {"kind": "fragment", "clip": "grenzen", "start": 30, "end": 31}
    project(page, f"{site.as_uri()}/", [part])
    begin(page)
    forward(page, 2)
    page.wait_for_function("document.querySelector('video').currentTime >= 30")
    page.wait_for_function("document.querySelector('video').paused")
    assert page.evaluate("document.querySelector('video').currentTime") == pytest.approx(31, abs=1)


def test_the_keys_are_the_stages_after_an_overview_by_mouse(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    begin(page)
    page.get_by_role("button", name="Overzicht").click()
    page.locator("[data-jump=impact]").click()
    page.wait_for_function("document.querySelector('video').currentTime > 0")
    page.keyboard.press(" ")
    page.wait_for_function("document.querySelector('video').paused")
    assert page.locator("dialog[open]").count() == 0


def test_the_place_is_kept_when_the_plan_changes(address: str, visit: Open) -> None:
    talk = {"id": "gesprek", "kind": "gesprek", "minutes": 9, "questions": ["Een?", "Twee?"]}
    page = visit("about:blank")
    project(page, address, [talk])
    begin(page)
    forward(page, 2)
    assert shown(page) == "Twee?"
    page.goto("about:blank")
    project(page, address, [{"kind": "pauze", "title": "Koffie", "minutes": 5}, talk])
    begin(page)
    # To leave the start screen went one question back.
    page.keyboard.press("PageDown")
    assert shown(page) == "Twee?"


def test_a_show_of_yesterday_is_not_gone_on_with(address: str, visit: Open) -> None:
    page = visit("about:blank")
    page.clock.install(time="2026-05-04T09:00:00")
    page.goto(address + STAGE)
    begin(page)
    forward(page, 3)
    page.goto("about:blank")
    page.clock.set_system_time("2026-05-05T09:00:00")
    page.goto(address + STAGE)
    begin(page)
    assert shown(page) == "Studievoormiddag van 21 april 2022"


# A stranger opens a page, says something to it, and hears all that comes back before "after".
STRANGER = """([url, words]) => new Promise((done) => {
  const heard = [];
  const page = open(url);
  addEventListener("message", ({ data }) => {
    if (data === "ready") for (const word of [...words, "after"]) page.postMessage(word, "*");
    else if (data === "after") done(heard);
    else heard.push(data);
  });
})"""
ECHO = """addEventListener("message", ({ data, source }) => {
    if (data === "after") source.postMessage("after", "*");
  });
  const look = () => {
    const there = document.querySelector("day-stage[data-ready], main day-moderator");
    if (there) opener?.postMessage("ready", "*");
    else setTimeout(look, 20);
  };
  look();
  sessionStorage["vbtc-token"] = "known";"""


@pytest.mark.parametrize(
    ("hash_", "words"),
    [
        (
            "",
            [
                {"vbtc": "known", "type": "command", "name": "next"},
                {"vbtc": "known", "type": "hello"},
            ],
        ),
        ("#moderator=known", [{"vbtc": "known", "type": "state", "session": {}, "state": {}}]),
    ],
)
def test_a_window_of_another_site_is_no_stage_and_no_moderator(
    address: str, browse: Open, tmp_path: Path, hash_: str, words: list[dict[str, object]]
) -> None:
    """Even when it knows the token."""
    (tmp_path / "index.html").write_text("<title>elders</title>", encoding="utf-8")
    with static_server.serving(tmp_path) as elsewhere:
        stranger = browse(elsewhere)
        stranger.context.add_init_script(ECHO)
        with stranger.expect_popup() as popup:
            heard = stranger.evaluate(STRANGER, [address + STAGE + hash_, words])
        assert heard == []
        shown_there = popup.value
        if hash_:
            expect(shown_there.locator(".mod__text")).to_have_text("")
        else:
            assert shown_there.locator(".begin").is_visible()
