"""What the room sees: letters that fill the screen, a break that says when it is over, a gong."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from moments import MORNING, stand_still
from projects import Open
from reach import violations
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
)

HOUR = timedelta(hours=1)
# The narrowest and the largest of the screens that rooms have, and a usual one.
SIZES = [(1024, 768), (1366, 768), (3840, 2160)]
TALK = (
    "Wat neem jij uit dit gesprek mee naar je eigen werking, en wie betrek je daarbij als eerste? "
    "Denk aan rekrutering, aan coaching op maat, aan loslaten, en aan wat een buddy zelf nodig "
    "heeft om het vol te houden wanneer het in een gezin moeilijk wordt. "
)
FORTY_THREE = "Wat doen we morgen anders in onze werking?!"
MONSTER = "Levensbeschouwelijkeverscheidenheidsbemiddelingsorganisatieverantwoordelijke"
QUESTIONS = ["Wie?", FORTY_THREE, TALK[:119] + "?", (TALK * 2)[:299] + "?", (TALK * 5)[:900]]
# What is wrong with the text on the screen, in words: hidden, cut off, broken, or not the largest.
FAULTS = """() => {
  const shown = (selector) => [...document.querySelectorAll(selector)]
    .filter((part) => part.offsetParent && part.textContent.trim());
  const size = (part) => parseFloat(getComputedStyle(part).fontSize);
  const told = [];
  const main = document.querySelector(".card__text");
  const lineOf = (part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return range.getBoundingClientRect();
  };
  const covers = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
    && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  const texts = shown(".card__kicker, .card__text, .card__line, .card__note, .stage__timer, "
    + ".card__groups h2, .card__groups li");
  const bar = document.querySelector(".bar").getBoundingClientRect();
  for (const part of texts) {
    const box = lineOf(part);
    const name = part.className || part.localName;
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) {
      told.push(`${name} is cut off`);
    }
    if (covers(box, bar)) told.push(`${name} is under the bar`);
    for (const other of texts) {
      if (other !== part && covers(box, lineOf(other))) told.push(`${name} is under another`);
    }
    if (part !== main && size(part) >= size(main)) told.push(`${name} is as large as the question`);
    for (const word of words(part)) if (word.lines > 1) told.push(`broken: ${word.text}`);
  }
  function words(part) {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
      for (const { 0: text, index } of walk.currentNode.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, index);
        range.setEnd(walk.currentNode, index + text.length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        found.push({ text, lines: new Set(tops).size });
      }
    }
    return found;
  }
  return told;
}"""
SIZE = "() => parseFloat(getComputedStyle(document.querySelector('.card__text')).fontSize)"
# Notes when something sounds, in the time of the page.
DEAF = """
  window.struck = [];
  const part = () => ({ connect: (next) => next, addEventListener() {}, stop() {},
    start: () => window.struck.push(Date.now()), frequency: {},
    gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} } });
  window.AudioContext = class {
    currentTime = 0;
    resume() { return Promise.resolve(); }
    suspend() { return Promise.resolve(); }
    createOscillator = part;
    createGain = part;
  };
"""
TAKEN_ALONG = """() => {
  const { card, fit } = window.vbtcDay;
  const place = document.querySelector(".card");
  const lines = ["Een werfdag met koffie", "Bel elkaar na drie weken", "Duo's per wijk"];
  card.fill(place, { type: "card", text: "Dit nemen we mee", groups: [
    { title: "Wat is herkenbaar?", lines },
    { title: "Wat neem je mee?", lines: [...lines, "Vaker vragen dan zeggen"] },
    { title: "", lines: ["Iets los van een vraag"] },
  ] });
  fit.letters(place);
}"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".card__groups :is(h2, li)")]
  .map((part) => parseFloat(getComputedStyle(part).fontSize)))"""
TO_THE_BEGINNING = """() => {
  for (let at = 0; at < 12; at += 1) document.querySelector(".bar [data-do=previous]").click();
}"""
STRUCK = "() => new Set(window.struck).size"


def talk(*questions: str, minutes: int = 20) -> dict[str, object]:
    return {"kind": "gesprek", "minutes": minutes, "questions": list(questions)}


def fragment(clip: str, **fields: object) -> dict[str, object]:
    return {"kind": "fragment", "clip": clip, **fields}


def resize(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function(f"document.querySelector('.stage').clientWidth === {width}")


def test_the_question_is_the_largest_and_nothing_of_it_is_hidden(address: str, visit: Open) -> None:
    """Every kind of text, short and long, on every screen; words stay whole."""
    page = visit("about:blank")
    blocks: list[dict[str, object]] = [
        fragment("rekrutering"),
        talk(*QUESTIONS),
        {"kind": "pauze", "title": "Koffie en een wandeling", "minutes": 15},
        {"kind": "workshop", "title": "Workshops: professionals, vrijwilligers en gezinnen"},
    ]
    project(page, address, blocks)
    begin(page)
    for width, height in SIZES:
        resize(page, width, height)
        page.wait_for_function(f"!({FAULTS})().length")
        letters = {}
        for _ in range(11):
            if page.locator(".card").is_visible():
                assert page.evaluate(FAULTS) == [], shown(page)
                letters[shown(page)] = page.evaluate(SIZE) / height
            forward(page)
        assert shown(page) == "Dank je wel"
        # As large as they can be: measured by hand, at the narrowest of these screens.
        assert letters[FORTY_THREE] >= 88 / 768
        for question in QUESTIONS[:4]:
            assert letters[question] >= 1 / 20
        page.evaluate(TO_THE_BEGINNING)


def test_a_word_is_broken_only_when_it_is_wider_than_the_screen(address: str, visit: Open) -> None:
    page = visit("about:blank", width=1024, height=768)
    project(page, address, [talk(f"Wat vraagt een {MONSTER} van ons?")])
    begin(page)
    forward(page)
    assert set(page.evaluate(FAULTS)) == {f"broken: {MONSTER}"}
    assert page.evaluate(SIZE) >= 768 / 20
    assert shown(page).replace("\n", "") == f"Wat vraagt een {MONSTER} van ons?"


def test_letters_follow_the_window_and_the_fonts(address: str, visit: Open) -> None:
    page = visit("about:blank", width=1366, height=768)
    project(page, address, [talk(QUESTIONS[3])])
    begin(page)
    forward(page)
    before = page.evaluate(SIZE)
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.wait_for_function(f"({SIZE})() > {before}")
    page.set_viewport_size({"width": 800, "height": 600})
    page.wait_for_function(f"({SIZE})() < {before}")
    assert page.evaluate(FAULTS) == []
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function("document.querySelector('.stage').clientWidth === 360")
    page.wait_for_function(f"!({FAULTS})().length")


def test_many_short_lines_fit_under_their_headings(address: str, visit: Open) -> None:
    page = visit(address + STAGE)
    begin(page)
    for width, height in SIZES:
        resize(page, width, height)
        page.evaluate(TAKEN_ALONG)
        assert page.evaluate(FAULTS) == []
        assert page.evaluate(SMALLEST) >= height / 20
    assert violations(page) == []
    forward(page)
    expect(page.locator(".card__groups")).to_be_hidden()


def test_captions_stand_above_the_bar(address: str, visit: Open) -> None:
    page = visit("about:blank")
    project(page, address, [fragment("rekrutering")])
    begin(page)
    forward(page, 2)
    page.keyboard.press("c")
    captions = page.locator(".stage__captions")
    captions.wait_for()
    page.evaluate("document.querySelector('video').pause()")
    for width, height in SIZES:
        resize(page, width, height)
        words, bar = captions.bounding_box(), page.locator(".bar").bounding_box()
        assert words
        assert bar
        assert words["y"] + words["height"] <= bar["y"]


def test_the_motif_grows_with_the_fragments(address: str, visit: Open) -> None:
    """As on their posters; it stands at the beginning, on titles, in a break and at the end."""
    page = visit("about:blank")
    first, other = fragment("wat-is-buddywerk"), fragment("impact")
    blocks = [first, other, talk("Wie?"), {"kind": "pauze", "minutes": 5}]
    project(page, address, blocks)
    begin(page)
    people = page.locator(".card__motif circle:visible")
    counts = []
    for _ in range(8):
        counts.append(people.count() if page.locator(".card").is_visible() else -1)
        forward(page)
    everyone = counts[0]
    assert counts[2] == counts[4] == -1
    assert 0 < counts[1] < counts[3] < everyone
    assert counts[5:] == [0, everyone, everyone]


def test_a_break_says_when_it_is_over(address: str, visit: Open) -> None:
    page = visit("about:blank")
    stand_still(page)
    project(page, address, [{"kind": "pauze", "minutes": 15}, talk("Wie?")])
    begin(page)
    forward(page)
    line = page.locator(".card__line")
    expect(line).to_have_text("We gaan verder om 9.15")
    assert page.locator(".stage__timer").inner_text() == "15:00"
    page.keyboard.press("m")
    page.get_by_role("dialog").get_by_role("button", name="+5 min").click()
    expect(line).to_have_text("We gaan verder om 9.20")
    # While its clock stands still, the end moves on.
    page.get_by_role("dialog").get_by_role("button", name="Zet stil").click()
    page.clock.run_for(120_000)
    expect(line).to_have_text("We gaan verder om 9.22")
    page.get_by_role("dialog").get_by_role("button", name="Laat lopen").click()
    page.clock.fast_forward(21 * 60_000)
    page.clock.run_for(500)
    expect(line).to_have_text("We gaan zo verder")
    page.get_by_role("dialog").get_by_role("button", name="Volgende").click()
    expect(line).to_be_hidden()


def test_a_gong_strikes_once_when_time_is_up(address: str, visit: Open) -> None:
    page = visit("about:blank")
    page.add_init_script(DEAF)
    stand_still(page)
    project(page, address, [talk("Wie?", "Hoe?", minutes=2)])
    begin(page)
    forward(page)
    page.clock.run_for(119_000)
    assert page.evaluate(STRUCK) == 0
    forward(page)
    page.clock.run_for(5_000)
    assert page.evaluate(STRUCK) == 1
    page.clock.run_for(60_000)
    assert page.evaluate(STRUCK) == 1
    # What was over before the page was there says nothing.
    page.reload()
    ready(page)
    page.clock.run_for(5_000)
    assert page.locator(".stage__timer").inner_text().startswith("+")
    assert page.evaluate(STRUCK) == 0


def test_a_gong_is_silent_for_clips_and_after_sleep(address: str, visit: Open) -> None:
    page = visit("about:blank")
    page.add_init_script(DEAF)
    stand_still(page)
    project(page, address, [fragment("rekrutering", minutes=1), talk("Wie?", minutes=5)])
    begin(page)
    forward(page, 2)
    page.clock.run_for(90_000)
    forward(page)
    page.clock.run_for(1_000)
    page.clock.fast_forward("45:00")
    page.clock.run_for(1_000)
    assert page.locator(".stage__timer").inner_text().startswith("+")
    assert page.evaluate(STRUCK) == 0


def test_the_gong_can_be_switched_off_and_stays_off(address: str, visit: Open) -> None:
    page = visit("about:blank")
    page.add_init_script(DEAF)
    page.context.clock.install(time=MORNING - HOUR)
    project(page, address, [talk("Wie?", minutes=1)])
    lead = moderator(page)
    page.context.clock.pause_at(MORNING)
    lead.get_by_role("button", name="Gong").click()
    expect(lead.get_by_role("button", name="Gong")).to_have_attribute("aria-pressed", "false")
    page.bring_to_front()
    page.reload()
    ready(page)
    begin(page)
    forward(page)
    page.clock.run_for(70_000)
    assert page.evaluate(STRUCK) == 0
    page.keyboard.press("?")
    switch = page.get_by_label("Zachte gong als de tijd om is")
    expect(switch).not_to_be_checked()
    switch.check()
    page.get_by_role("button", name="Laat horen").click()
    page.wait_for_function(f"({STRUCK})() === 1")


def test_the_begin_screen_says_which_day_it_is(address: str, visit: Open) -> None:
    """At every size; half of one is how a browser shows text of 200 %."""
    page = visit("about:blank")
    page.clock.set_fixed_time(MORNING)
    blocks = [fragment(""), talk("Wie?", minutes=90)]
    project(page, address, blocks, title="Onze dag", date="2026-05-11", begins="09:30")
    start = page.get_by_role("region", name="Onze dag")
    facts = start.locator(".begin__facts li")
    expect(facts).to_have_text(["11 mei", "9.30 tot 11.05 uur", "2 onderdelen"])
    expect(start.locator(".begin__problems")).to_contain_text("zonder fragment")
    start.get_by_text("Er ontbreekt iets").click()
    expect(start.get_by_role("link", name="de zaal nakijken")).to_be_visible()
    for width, height in [*SIZES, (512, 384), (960, 540), (360, 740)]:
        resize(page, width, height)
        assert start.evaluate("(part) => part.scrollWidth <= part.clientWidth")
        # What there is, is the same at every size: axe looks where most room is, and least.
        assert (width, height) not in (SIZES[-1], (360, 740)) or violations(page) == []


def test_an_empty_day_says_so_before_it_begins(address: str, visit: Open) -> None:
    page = visit("about:blank")
    page.goto(address + PLAN)
    ready(page)
    open_file(page, plan([]))
    expect(page.locator(".block")).to_have_count(0)
    page.get_by_role("link", name="Projecteer", exact=True).click()
    expect(page.locator(".begin__problems")).to_contain_text("nog geen onderdelen")


NOTES_IN_VIEW = """() => {
  const list = document.querySelector(".note__lines").getBoundingClientRect();
  return [...document.querySelectorAll(".note")].filter((note) => {
    const { top, bottom } = note.getBoundingClientRect();
    return top >= list.top - 1 && bottom <= Math.min(list.bottom, innerHeight) + 1;
  }).length;
}"""


def test_the_moderator_has_all_at_hand_whatever_is_long(address: str, visit: Open) -> None:
    """A private note of twelve lines pushes nothing away; more than two notes are in view."""
    page = visit("about:blank")
    page.context.clock.install(time=MORNING - HOUR)
    note = "\n".join(f"Punt {number}: vraag eerst hoe het met hen gaat." for number in range(12))
    project(page, address, [{**talk(QUESTIONS[3]), "note": note}])
    lead = moderator(page)
    page.context.clock.pause_at(MORNING)
    expect(lead.locator(".mod__wall")).to_have_text("Het is nu 9.00")
    page.bring_to_front()
    begin(page)
    forward(page)
    lead.locator(".mod__note", has_text="Punt 11").wait_for()
    for number in range(6):
        lead.locator("textarea[name=draft]").fill(f"Opmerking {number} over coaching op maat.")
        lead.keyboard.press("Enter")
    expect(lead.locator(".note")).to_have_count(6)
    for width, height in [(1024, 700), (1366, 700), (1920, 1080)]:
        lead.set_viewport_size({"width": width, "height": height})
        for name in ("Volgende ›", "‹ Vorige", "Zwart", "Maak het verslag"):
            expect(lead.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
        assert lead.evaluate(NOTES_IN_VIEW) > 2
        assert lead.evaluate("document.documentElement.scrollHeight <= innerHeight")
    # Small, and as text of 200 % is shown: all is there below one another, and leading is on top.
    for width, height in [(360, 740), (512, 350), (683, 350), (960, 540)]:
        lead.set_viewport_size({"width": width, "height": height})
        expect(lead.get_by_role("button", name="Volgende ›")).to_be_in_viewport(ratio=1)
        assert lead.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.clock.run_for(60_000)
    expect(lead.locator(".mod__wall")).to_have_text("Het is nu 9.01")
