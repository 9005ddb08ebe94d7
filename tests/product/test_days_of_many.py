"""Planning with hundreds of fragments: what a day holds comes, from anywhere, and nothing else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

import projects
from content import addresses
from measure import page_weight, static_server
from offline import bundle_checks
from pages import app_files, web_app
from projects import Open, run
from reach import in_any_light, violations
from study_days import PLAN, STAGE, begin, forward, moderator, open_file, plan, ready, shown, texts

COUNT = 60
ENGLISH = 50
CLIP = """title: Gemaakt fragment {0}
summary: Waarover fragment {0} gaat.
themes: [{1}]
tips:
  - {{id: tip-{0}, text: Een tip van fragment {0}., source: redactie, formerly: [oud-{0}]}}
  - {{id: ook-{0}, text: Ook een tip van fragment {0}., source: redactie}}
questions: [Wat valt op in {0}?]
"""
# In bytes, over the wire: what a page may weigh before someone chooses anything, and what comes
# with it for texts in another language, as one fragment here has.
LIGHT, TONGUES = 60_000, 1_600
PIECES = "**/assets/days/*.js"
DAY: list[dict[str, object]] = [
    {"kind": "fragment", "clip": "gemaakt-7"},
    {"kind": "gesprek", "follows": True, "questions": ["Wat valt op in 7?"]},
    {"kind": "fragment", "clip": "vroeger"},
]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample with more fragments than fit on one page."""
    folder = projects.make(tmp_path_factory.mktemp("many"))
    series = folder / "clips" / "reeks"
    series.mkdir()
    about = "title: Een reeks\nsummary: Veel gesprekken.\n"
    (series / "collection.yml").write_text(about, encoding="utf-8")
    for number in range(COUNT):
        name = f"{'reeks/' if number % 2 else ''}{number + 10:03}-gemaakt-{number}.yml"
        text = CLIP.format(number, ("duowerk", "élan")[number % 2])
        if number == ENGLISH:
            text = text.replace("Gemaakt", "Made").replace("Wat valt op", "What strikes you")
            text += "language: en\nvideo: {file: media/impact.mp4, captions: media/made.en.vtt}\n"
        text += "formerly: [vroeger]\n" if number == 8 else ""
        (folder / "clips" / name).write_text(text, encoding="utf-8")
    captions = "WEBVTT\n\n00:00.000 --> 00:06.000\nNobody answered.\n"
    (folder / "clips" / "media" / "made.en.vtt").write_text(captions, encoding="utf-8")
    built = run(folder, "build")
    assert built.returncode == 0, built.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def hosted(many: Path) -> Iterator[str]:
    """Where that site is served, with the slash at the end."""
    with static_server.serving_live(many) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, many: Path) -> str:
    """That site over http and from disk."""
    return (
        str(request.getfixturevalue("hosted")) if request.param == "http" else f"{many.as_uri()}/"
    )


@pytest.fixture
def disk(many: Path) -> str:
    """That site from disk."""
    return f"{many.as_uri()}/"


class Asked:
    """What a page asks of the data of days, from now on."""

    def __init__(self, page: Page) -> None:
        self.names: list[str] = []
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        if "/assets/day" in request.url and not request.url.endswith(addresses.OF_MANY):
            self.names.append("/".join(request.url.rsplit("/", 2)[1:]))


def planned(page: Page, blocks: list[dict[str, object]] = DAY) -> Page:
    """A day in the planner that was opened from a file."""
    ready(page)
    open_file(page, plan(blocks))
    expect(page.get_by_label("Naam")).to_have_value("Proef")
    return page


def fragment(name: str) -> list[dict[str, object]]:
    """A day of one fragment."""
    return [{"kind": "fragment", "clip": name}]


def test_pages_are_light_before_someone_chooses(many: Path, chromium: Browser) -> None:
    with static_server.serving(many) as address:
        for name in (PLAN, STAGE, addresses.START, addresses.MY_TIPS, addresses.WRITE_ALONG):
            weight = page_weight.weigh(chromium, address + name, width=360).bytes
            assert weight <= LIGHT + TONGUES, name


def test_only_what_a_day_holds_comes_also_under_a_former_name(root: str, visit: Open) -> None:
    page = planned(visit(root + PLAN))
    expect(page.locator(".block__title")).to_have_text(
        ["Gemaakt fragment 7", "Gemaakt fragment 7", "Gemaakt fragment 8"]
    )
    asked = Asked(page)
    page.reload()
    expect(page.locator(".block__title").first).to_have_text("Gemaakt fragment 7")
    names = ["assets/day-data.js", "days/gemaakt-7.js", "days/gemaakt-8.js"]
    expect(page.locator(".block__title").last).to_have_text("Gemaakt fragment 8")
    assert sorted(asked.names) == names
    page.locator("[data-project]").click()
    begin(page)
    forward(page)
    assert shown(page) == "Gemaakt fragment 7"
    forward(page, 2)
    assert shown(page) == "Wat valt op in 7?"


def test_one_finds_a_fragment_and_gets_its_tips(hosted: str, browse: Open) -> None:
    # The worker, once it is there, asks again for what came before it.
    page = planned(browse(hosted + PLAN), [{"kind": "pauze"}])
    asked = Asked(page)
    page.get_by_role("button", name="+ Tips").click()
    assert asked.names == []
    page.get_by_role("button", name="Zoek een fragment").last.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_have_text("65 fragmenten")
    expect(dialog.locator("li")).to_have_count(40)
    dialog.get_by_role("button", name="Toon er meer").click()
    expect(dialog.locator("li")).to_have_count(65)
    dialog.get_by_label("Collectie").select_option("Een reeks")
    expect(dialog.get_by_role("status")).to_have_text("30 fragmenten")
    dialog.get_by_role("searchbox").fill("elan 33")
    expect(dialog.get_by_role("status")).to_have_text("1 fragment")
    dialog.get_by_role("button", name="Gemaakt fragment 33").click()
    expect(page.locator(".block__chosen")).to_contain_text(["Een tip van fragment 33."])
    assert page.locator("[name=clip]").last.input_value() == "gemaakt-33"
    assert asked.names == ["day-lists/1.js", "days/gemaakt-33.js"]
    page.reload()
    expect(page.locator(".block__title").last).to_have_text("Gemaakt fragment 33")


def test_everyone_can_choose_by_keyboard_on_a_phone(hosted: str, visit: Open) -> None:
    page = planned(visit(hosted + PLAN, width=360), [{"kind": "pauze"}])
    page.get_by_role("button", name="+ Fragment").click()
    page.get_by_role("button", name="Zoek een fragment").last.press("Enter")
    expect(page.get_by_role("dialog").locator("li")).to_have_count(40)
    assert in_any_light(page) == []
    page.get_by_role("searchbox").press_sequentially("fragment 9")
    expect(page.get_by_role("dialog").locator("li")).to_have_count(6)
    page.get_by_role("button", name="Gemaakt fragment 9", exact=True).press("Enter")
    expect(page.locator(".block__title").last).to_have_text("Gemaakt fragment 9")
    assert page.evaluate("document.activeElement.name") == "clip"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_one_that_this_site_does_not_have_is_told_as_such(hosted: str, browse: Open) -> None:
    page = planned(browse(hosted + PLAN), [*fragment("nergens"), *fragment("../moved")])
    lacking = "Dit fragment bestaat hier niet (meer). Kies een ander."
    expect(page.locator(".block__gap")).to_have_text([lacking, lacking])


def test_what_does_not_come_is_told_and_asked_for_again(hosted: str, browse: Open) -> None:
    # Whatever the worker kept would come all the same.
    page = browse("about:blank")
    page.route(PIECES, lambda route: route.abort())
    page.goto(hosted + PLAN)
    lost = planned(page).locator("lost-fragments")
    # The list came: so it knows what is lacking.
    expect(lost).to_contain_text("‘Gemaakt fragment 7’, ‘Gemaakt fragment 8’ kwamen niet binnen.")
    expect(page.locator(".block__gap").first).to_have_text("Dit fragment kwam niet binnen.")
    page.locator("[data-project]").click()
    expect(page.locator(".begin lost-fragments")).to_contain_text("kwamen niet binnen.")
    assert violations(page) == []
    begin(page)
    forward(page)
    assert shown(page) == "Gemaakt fragment 7"
    forward(page)
    expect(page.locator(".stage__trouble")).to_contain_text("kwam niet binnen.")
    page.unroute(PIECES)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".stage__trouble")).to_contain_text("kan hier niet afspelen")


def test_a_piece_that_is_another_page_is_lost_and_a_button_asks_again(
    hosted: str, browse: Open
) -> None:
    page = browse("about:blank")
    page.route(PIECES, lambda route: route.fulfill(body="{}", content_type="text/javascript"))
    page.goto(hosted + PLAN)
    planned(page, fragment("gemaakt-7"))
    again = page.get_by_role("button", name="Haal opnieuw op")
    again.wait_for()
    page.unroute(PIECES)
    again.click()
    expect(page.locator("lost-fragments")).to_be_hidden()
    expect(page.locator(".block__gap")).to_be_hidden()


def test_who_leads_the_day_sees_the_same_and_types_a_number(hosted: str, visit: Open) -> None:
    page = planned(visit(hosted + PLAN))
    page.locator("[data-project]").click()
    window = moderator(page)
    expect(window.locator(".mod__rows button").last).to_contain_text("Gemaakt fragment 8")
    begin(page)
    page.get_by_role("button", name="Overzicht").click()
    sheet = page.get_by_role("dialog")
    assert texts(page, ".overview button") == ["17. Gemaakt fragment 7", "18. Gemaakt fragment 8"]
    sheet.get_by_role("button", name="Sluit").click()
    for digit in "42":
        page.keyboard.press(digit)
    page.keyboard.press("Enter")
    expect(window.locator(".mod__text")).to_have_text("Gemaakt fragment 32")


# Take the new version as soon as it came in, and tell when nothing of the old one is left.
RENEWED = """async old => {
  const { waiting } = await navigator.serviceWorker.getRegistration();
  waiting?.postMessage("vbtc-update");
  const names = (await caches.keys()).filter((name) => name.startsWith("vbtc-site-"));
  return names.length === 1 && names[0] !== old;
}"""
VERSION = "caches.keys().then(names => names.find(name => name.startsWith('vbtc-site-')))"
KEPT = "caches.match('assets/days/gemaakt-7.js').then(found => Boolean(found))"


def test_a_planned_day_is_whole_without_network_also_after_a_new_version(
    many: Path, hosted: str, browse: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_files, "AT_ONCE", 0)
    web_app.write_worker(many, whole=False)
    page = planned(browse(hosted + PLAN, app=True))
    page.wait_for_function(KEPT)
    old = page.evaluate(VERSION)
    (many / "assets" / "nieuw.js").write_text("// Nieuw.\n", encoding="utf-8")
    web_app.write_worker(many, whole=False)
    # Another page than that of the day.
    page.goto(hosted + addresses.QUESTIONS)
    page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
    page.wait_for_function(RENEWED, arg=old)
    page.context.set_offline(True)
    page.goto(hosted + STAGE)
    begin(page)
    assert page.locator("lost-fragments").is_hidden()
    forward(page, 3)
    assert shown(page) == "Wat valt op in 7?"


def test_the_room_is_checked_for_the_day_that_was_open_last(hosted: str, browse: Open) -> None:
    page = planned(browse(hosted + PLAN))
    expect(page.locator(".block__title").last).to_have_text("Gemaakt fragment 8")
    asked = Asked(page)
    page.goto(hosted + addresses.START)
    page.get_by_role("button", name="Kijk alles na").click()
    expect(page.locator(".checks")).to_contain_text("Gemaakt fragment 8")
    expect(page.locator(".checks")).to_contain_text("In orde: Zoeken")
    assert sorted(asked.names) == ["assets/day-data.js", "days/gemaakt-7.js", "days/gemaakt-8.js"]


def test_only_the_drawers_of_kept_tips_are_opened(disk: str, browse: Open) -> None:
    page = browse(f"{disk}fragmenten/gemaakt-7.html")
    for at in range(2):
        page.locator("[data-tip]").nth(at).get_by_role("button", name="Bewaar:").click()
    page.locator("h2#tips + my-tips-link").get_by_role("link").click()
    said = ["Een tip van fragment 7.", "Ook een tip van fragment 7."]
    expect(page.locator(".mine .tip__text")).to_have_text(said)
    scripts = page.locator("head script[src*='assets/tips/']")
    assert 1 <= scripts.count() <= 2
    link = page.locator(".mine .tip__meta a").first
    assert str(link.get_attribute("href")).endswith("gemaakt-7.html#tip-tip-7")
    # As someone kept it under the name that it had, who takes it along from another page.
    page.goto(f"{disk}mijn-tips.html#tips=tip-oud-9.zzz,tip-weg.zzz")
    page.reload()
    gone = "Een tip die niet meer op deze site staat."
    expect(page.locator(".mine .tip__text")).to_have_text([*said, "Een tip van fragment 9.", gone])


def test_who_moves_or_removes_a_kept_tip_stays_there(hosted: str, visit: Open) -> None:
    page = visit(f"{hosted}mijn-tips.html#tips=tip-tip-7.zzz,tip-tip-9.zzz")
    tips = page.locator(".mine .tip__text")
    expect(tips).to_have_text(["Een tip van fragment 7.", "Een tip van fragment 9."])
    page.locator(".mine [data-move='1']").first.press("Enter")
    expect(tips).to_have_text(["Een tip van fragment 9.", "Een tip van fragment 7."])
    expect(page.locator(".mine [data-move='1']").last).to_be_focused()
    page.locator(".mine .tip").last.get_by_role("button", name="Haal weg").press("Enter")
    expect(tips).to_have_text("Een tip van fragment 9.")
    expect(page.locator("[data-back]")).to_be_focused()


def test_a_drawer_that_does_not_come_is_told_and_asked_for_again(hosted: str, browse: Open) -> None:
    page = browse("about:blank")
    page.route("**/assets/tips/*", lambda route: route.abort())
    page.goto(f"{hosted}mijn-tips.html#tips=tip-tip-9.zzz")
    expect(page.get_by_role("status").first).to_have_text("Niet alle tips kwamen binnen.")
    expect(page.locator(".mine .tip__text")).to_have_text("Een tip die niet binnenkwam.")
    assert violations(page) == []
    page.unroute("**/assets/tips/*")
    page.get_by_role("button", name="Haal opnieuw op").click()
    expect(page.locator(".mine .tip__text")).to_have_text("Een tip van fragment 9.")
    expect(page.get_by_role("button", name="Haal opnieuw op")).to_be_hidden()


SHOW = """clip => window.vbtcAlong.showStage(document.querySelector("write-along"),
  { now: { clip, title: "", question: "" }, shown: [] })"""


def test_a_phone_in_the_room_gets_the_tips_of_what_is_shown(hosted: str, look: Open) -> None:
    page = look(f"{hosted}meeschrijven.html")
    taken = page.locator(".along__take [data-clip]:not([hidden])")
    for number in (7, 8, 7):
        page.evaluate(SHOW, f"gemaakt-{number}")
        expect(page.locator(f"[data-clip=gemaakt-{number}] li").first).to_have_text(
            f"Een tip van fragment {number}."
        )
        expect(taken).to_have_count(1)
    link = page.locator("[data-clip=gemaakt-7] a")
    assert link.get_attribute("href") == "fragmenten/gemaakt-7.html"


FOREIGN: list[dict[str, object]] = [
    {"kind": "fragment", "clip": "gemaakt-50"},
    {"kind": "gesprek", "follows": True, "questions": ["What strikes you in 50?"]},
]


def test_one_in_another_language_is_known_as_such_before_and_after_it_comes(
    hosted: str, browse: Open
) -> None:
    page = browse("about:blank")
    page.context.route(PIECES, lambda route: route.abort())
    page.goto(hosted + PLAN)
    # Its piece is away, so this is known from the list.
    expect(planned(page, FOREIGN).locator(".block__title").first).to_have_attribute("lang", "en")
    page.locator("[data-project]").click()
    window = moderator(page)
    expect(window.locator(".mod__rows [lang=en]")).to_have_count(2)
    begin(page)
    card, now = page.locator(".card__text"), window.locator(".mod__text")
    forward(page)
    expect(card).to_have_text("Made fragment 50")
    expect(card).to_have_attribute("lang", "en")
    forward(page, 2)
    expect(card).to_have_text("What strikes you in 50?")
    expect(now).to_have_text("What strikes you in 50?")
    page.context.unroute(PIECES)
    for each in (page, window):
        each.evaluate("dispatchEvent(new Event('online'))")
    expect(card).to_have_attribute("lang", "en")
    expect(now).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Overzicht").click()
    expect(page.locator(".overview [lang=en]")).to_have_text("Made fragment 50")


def test_one_in_another_language_is_chosen_as_such(hosted: str, browse: Open) -> None:
    page = browse("about:blank")
    page.route(PIECES, lambda route: route.abort())
    page.goto(hosted + PLAN)
    planned(page, [{"kind": "pauze"}]).get_by_role("button", name="+ Fragment").click()
    page.get_by_role("button", name="Zoek een fragment").last.click()
    page.get_by_role("searchbox").last.fill("made")
    chosen = page.get_by_role("button", name="Made fragment 50")
    expect(chosen).to_have_attribute("lang", "en")
    chosen.click()
    for words in (".block__title", "[name=clip] option:checked"):
        expect(page.locator(words).last).to_have_attribute("lang", "en")


def test_a_phone_in_the_room_shows_it_in_its_language(hosted: str, look: Open) -> None:
    page = look(f"{hosted}meeschrijven.html")
    now = {"clip": "gemaakt-50", "title": "Made fragment 50", "question": "What strikes you in 50?"}
    show = "now => vbtcAlong.showStage(document.querySelector('write-along'), { now, shown: [] })"
    page.evaluate(show, now)
    for words in (".along__title", ".along__question", "[data-clip] h3"):
        expect(page.locator(words)).to_have_attribute("lang", "en")
    # What is spoken there too.
    expect(page.locator("[data-clip=gemaakt-50]")).to_have_attribute("data-lines", "en")
    page.evaluate(show, now | {"question": "Wat is herkenbaar?"})
    expect(page.locator(".along__question")).not_to_have_attribute("lang", "en")


def test_a_remote_marks_what_it_shows_as_soon_as_its_language_is_known(
    hosted: str, browse: Open
) -> None:
    """Also when nothing on the screen changes after that."""
    page = browse("about:blank")
    words = "What strikes you in 50?"
    place = {"kind": "Vraag 1 van 1", "text": words, "next": "", "left": None, "black": False}
    now = {"clip": "gemaakt-50", "title": "Made fragment 50", "question": words}
    page.route("**/along/place", lambda route: route.fulfill(json=place | {"now": now}))
    page.goto(f"{hosted}meeschrijven.html#b=123456")
    expect(page.locator(".remote__now")).to_have_text(f"Vraag 1 van 1: {words}")
    expect(page.locator(".remote__now [lang=en]")).to_have_text(words)


def test_nine_fragments_stay_in_one_script(site: Path) -> None:
    found = {file.name for file in (site / "assets").glob("day*")}
    assert found == {"day-data.js"}
    assert not (site / addresses.TIP_DRAWERS).exists()
    assert "apart" not in (site / addresses.DAY_DATA).read_text(encoding="utf-8")[-200:]
    for name in (PLAN, STAGE):
        text = (site / name).read_text(encoding="utf-8")
        assert "lost-fragments" not in text
        assert not any(name in text for name in addresses.OF_MANY)


def test_a_stick_without_a_piece_of_a_day_is_refused(many: Path, tmp_path: Path) -> None:
    site = shutil.copytree(many, tmp_path / "site", symlinks=True)
    assert bundle_checks.check(tmp_path) == []
    for name in ("assets/days/gemaakt-7.js", "assets/day-lists/1.js"):
        (site / name).write_text("window.half", encoding="utf-8")
        assert bundle_checks.check(tmp_path) == [f"site/{name}: is beschadigd."]
        (site / name).unlink()
        told = f"`{name}` is er niet."
        assert any(fault.endswith(told) for fault in bundle_checks.check(tmp_path))
        shutil.copy2(many / name, site / name)
