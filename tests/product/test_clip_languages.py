"""A fragment in another language: whoever meets a text of it, meets it as that language."""

import json
import shutil
import zipfile
from pathlib import Path

import lxml.etree
import lxml.html
import pytest
from playwright.sync_api import expect

import projects
from html_pages import parse, text
from measure import static_server
from pages import web_app
from projects import Open, run
from reach import violations
from study_days import STAGE, begin, forward, moderator

DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
HOME = "https://voorbeeld.be/clips/"
ENGLISH = """title: Housing without neighbours
language: en
summary: Volunteers tell what a landlord never mentions.
date: {published: "2022-04-21"}
publisher: Huis voor Buddy’s
themes: [wonen, duowerk]
key_points: [A landlord opens doors.]
video:
  file: media/impact.mp4
  captions: media/housing.en.vtt
chapters: [{at: "0:00", title: Opening words}, {at: "0:06", title: Closing words}]
pauses: [{at: "0:04", label: What did you notice?}]
tips:
  - {id: knock-first, text: Knock before you enter someone's house., source: film}
discussion:
  - {remark: De zaal vond dit een sterk verhaal., source: redactie}
questions: [Which landlord would you call?]
links: [{title: Tenants and their rights}]
related: [duowerk]
"""
ARABIC = """title: بيت جديد
language: ar
summary: قصة عائلة تبحث عن بيت.
themes: [wonen]
tips: [{id: bayt, text: اسأل قبل أن تدخل., source: redactie}]
questions: [ماذا لاحظت؟]
"""
DAY = """- id: engels
  title: Engelse dag
  begins: "09:00"
  blocks:
    - {kind: fragment, clip: housing}
    - {kind: gesprek, clip: housing, minutes: 5, questions: [Which landlord would you call?]}
    - {kind: gesprek, clip: housing, minutes: 5, questions: [Wat is herkenbaar?]}
"""
VTT = """WEBVTT

00:00.000 --> 00:06.000
Landlords rarely answered the telephone.

00:06.000 --> 00:12.000
Then somebody knocked.
"""
PROSE = "# Housing without neighbours\n\nMore about this film stands here.\n"
PAGE = "fragmenten/housing.html"
OURS = (  # each text of the English clip, where its page shows it
    "Housing without neighbours",
    "Volunteers tell what a landlord never mentions.",
    "A landlord opens doors.",
    "Opening words",
    "Knock before you enter someone's house.",
    "Which landlord would you call?",
    "Tenants and their rights",
    "Landlords rarely answered the telephone.",
    "More about this film stands here.",
)


def add(project: Path) -> None:
    """Give a project an English and an Arabic fragment, and a day that shows the first."""
    clips = project / "clips"
    (clips / "06-housing.yml").write_text(ENGLISH, encoding="utf-8")
    (clips / "07-bayt.yml").write_text(ARABIC, encoding="utf-8")
    (clips / "media" / "housing.en.vtt").write_text(VTT, encoding="utf-8")
    (project / "docs" / "fragmenten" / "housing.md").write_text(PROSE, encoding="utf-8")
    days = clips / "studiedagen.yml"
    days.write_text(DAY + days.read_text(encoding="utf-8"), encoding="utf-8")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site with such fragments beside the Dutch ones."""
    project = projects.make(tmp_path_factory.mktemp("languages"))
    add(project)
    projects.replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', HOME)
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    return project / "site"


def language(element: lxml.html.HtmlElement) -> str:
    """The language in which a browser takes the words of an element to be."""
    return str(element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)"))


def languages(page: lxml.html.HtmlElement, words: str) -> set[str]:
    """Those of every element that says these words itself."""
    # What a program copies is no text of the page.
    other = ("title", "script", "style", "option", "pre")
    return {
        language(each)
        for each in page.iter(lxml.etree.Element)
        if each.tag not in other and words in "".join(each.xpath("text()"))
    }


def test_every_text_of_it_on_its_page_is_in_its_language(spoken: Path) -> None:
    page = parse(spoken / PAGE)
    assert {words: languages(page, words) for words in OURS} == {words: {"en"} for words in OURS}
    # What is ours stays ours, also what the room said of it.
    for words in ("In het kort", "De zaal vond dit", "Fragment 6 van 7", "Vragen om te bespreken"):
        assert languages(page, words) == {"nl-BE"}, words


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("index.html", OURS[:2]),
        ("fragmenten/index.html", OURS[:2]),
        ("fragmenten/bayt.html", OURS[:1]),
        ("tips.html", (OURS[0], OURS[4])),
        ("richtvragen.html", (OURS[0], OURS[5])),
        ("mijn-tips.html", (OURS[0], OURS[4])),
        ("meenemen.html", OURS[:1]),
        ("meeschrijven.html", (OURS[0], OURS[4])),
        ("projectie.html", OURS[:1]),
        ("embed/housing.html", (OURS[0], OURS[3])),
    ],
)
def test_so_it_is_on_every_other_page(spoken: Path, address: str, words: tuple[str, ...]) -> None:
    page = parse(spoken / address)
    assert {each: languages(page, each) for each in words} == {each: {"en"} for each in words}
    # Whatever else the page says of it: nowhere is it Dutch.
    assert {each for each in OURS if "nl-BE" in languages(page, each)} == set()


def test_so_it_is_in_a_lesson_for_a_learning_environment(spoken: Path) -> None:
    packed = run(spoken.parent, "pack", "--scorm", "housing")
    assert packed.returncode == 0, packed.stderr
    with zipfile.ZipFile(spoken.parent / "dist" / "scorm-housing.zip") as package:
        lesson = lxml.html.document_fromstring(package.read(PAGE))
    # Where to read on and the text of its page are no part of a lesson.
    for words in (*OURS[:6], OURS[7]):
        assert languages(lesson, words) == {"en"}, words
    assert languages(lesson, "Tips om mee te nemen") == {"nl-BE"}


def test_what_is_written_from_right_to_left_is_shown_so(spoken: Path, look: Open) -> None:
    page = look(f"{spoken.as_uri()}/fragmenten/bayt.html")
    title = page.get_by_role("heading", level=1)
    expect(title).to_have_attribute("lang", "ar")
    assert title.evaluate("title => getComputedStyle(title).direction") == "rtl"
    # Short as it is, it stands in the column of the page: not alone at the other side.
    start = "element => Math.round(element.getBoundingClientRect().left)"
    lead = page.locator(".lead")
    assert {each.evaluate(start) for each in (title, lead)} == {
        page.locator(".kicker").evaluate(start)
    }
    assert violations(page) == []


def test_the_language_is_told_quietly(spoken: Path) -> None:
    page = parse(spoken / PAGE)
    assert "in het Engels" in text(page.find_class("kicker")[0])
    assert "Engels" in text(page.find_class("facts")[0])
    [card] = [
        card for card in parse(spoken / "index.html").find_class("card") if "Housing" in text(card)
    ]
    facts = [text(fact) for fact in card.find_class("card__facts")[0]]
    assert facts == ["in het Engels", "besproken met de zaal", "1 tip", "1 vraag"]
    assert "in het" not in text(parse(spoken / "fragmenten/duowerk.html").find_class("kicker")[0])


def test_what_machines_read_says_the_language(spoken: Path) -> None:
    [script] = parse(spoken / PAGE).findall(".//script[@type='application/ld+json']")
    lesson, _ = json.loads(script.text)
    film = lesson["video"]
    assert (lesson["inLanguage"], film["inLanguage"]) == ("en", "en")
    assert [each["inLanguage"] for each in film["caption"]] == ["en"]
    assert film["transcript"].startswith("Landlords rarely")
    told = json.loads((spoken / "clips.json").read_text(encoding="utf-8"))
    found = {clip["id"]: clip["language"] for clip in told["clips"]}
    assert found == dict.fromkeys(found, "nl") | {"housing": "en", "bayt": "ar"}
    items = lxml.etree.parse(spoken / "fragmenten.rss").findall("channel/item")
    assert [item.findtext(DUBLIN_CORE + "language") for item in items] == ["en"]
    answer = json.loads((spoken / "embed" / "housing.json").read_text(encoding="utf-8"))
    assert 'lang="en"' in answer["html"]
    assert "language = {Engels}" in text(parse(spoken / PAGE).find_class("refer__text")[1])


@pytest.mark.parametrize("asked", ["engels", "Engelstalig", "english"])
def test_a_word_for_the_language_finds_it(spoken: Path, look: Open, asked: str) -> None:
    page = look(f"{spoken.as_uri()}/zoeken.html?q={asked}")
    expect(page.locator(".hit__title").first).to_have_text("Housing without neighbours")


def test_answers_of_the_search_are_in_their_language(spoken: Path, look: Open) -> None:
    page = look(f"{spoken.as_uri()}/zoeken.html?q=landlord")
    hit = page.locator(".hit", has_text="Which landlord would you call?")
    expect(hit.locator(".hit__title")).to_have_attribute("lang", "en")
    expect(hit.locator(".hit__kind [lang=en]")).to_have_text("Housing without neighbours")
    expect(hit.locator(".hit__kind")).to_contain_text("English")
    page.goto(f"{spoken.as_uri()}/zoeken.html?q=telephone")
    said = page.locator(".hit", has_text="Landlords rarely answered the telephone.")
    expect(said.locator(".hit__title")).to_have_attribute("lang", "en")
    assert violations(page) == []


def test_dutch_rules_change_no_word_of_another_language(spoken: Path, look: Open) -> None:
    """By these "doors" would be a form of "door": of such words we know nothing."""
    page = look(f"{spoken.as_uri()}/zoeken.html?q=doors")
    expect(page.locator(".hit__title").first).to_have_text("Housing without neighbours")
    engine = "vbtcSearch.load(document.querySelector('search-field').root)"
    terms = page.evaluate(
        f"{engine}.then(() => vbtcSearch.makeWords(vbtcSearchIndex))"
        ".then(words => ['doors', 'opens', 'vrijwilligers'].map(words.term))"
    )
    assert terms == ["doors", "opens", "vrijwillig"]


def test_the_screen_and_the_moderator_show_it_in_its_language(spoken: Path, visit: Open) -> None:
    page = visit(f"{spoken.as_uri()}/{STAGE}")
    window = moderator(page)
    begin(page)
    card = page.locator(".card__text")
    expect(card).to_have_text("Engelse dag")
    expect(window.locator(".mod__next [lang=en]")).to_have_text("Housing without neighbours")
    expect(window.locator(".mod__rows [lang=en]").first).to_have_text("Housing without neighbours")
    forward(page)
    expect(card).to_have_text("Housing without neighbours")
    expect(card).to_have_attribute("lang", "en")
    forward(page)
    expect(window.locator(".mod__lines")).to_have_attribute("lang", "en")
    label = page.locator(".stage__label")
    expect(label).to_have_text("What did you notice?")
    expect(label).to_have_attribute("lang", "en")
    forward(page)
    expect(card).to_have_text("Which landlord would you call?")
    expect(card).to_have_attribute("lang", "en")
    expect(window.locator(".note__about [lang=en]")).to_have_count(2)
    forward(page)
    expect(card).to_have_text("Wat is herkenbaar?")
    expect(card).not_to_have_attribute("lang", "en")


def test_the_planner_and_its_papers_show_it_in_its_language(spoken: Path, visit: Open) -> None:
    page = visit(f"{spoken.as_uri()}/studiedag.html")
    page.get_by_label("Begin met een voorbeeld").select_option("Engelse dag")
    name = page.locator(".block__title").first
    expect(name).to_have_text("Housing without neighbours")
    expect(name).to_have_attribute("lang", "en")
    page.locator(".block__name").nth(1).click()
    box = page.locator(".block__chosen label", has_text="Which landlord would you call?").first
    expect(box).to_have_attribute("lang", "en")
    option = page.locator(".block__clip option", has_text="Housing without neighbours").first
    expect(option).to_have_attribute("lang", "en")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Druk hand-outs af").click()
    for words in (*OURS[:2], OURS[4], OURS[5]):
        shown = page.locator(".handout :is(h2, p, li)").filter(has_text=words)
        expect(shown.first).to_have_attribute("lang", "en")


def test_a_list_can_be_narrowed_to_a_language(tmp_path: Path) -> None:
    project = projects.make(tmp_path)
    add(project)
    for number in range(50):
        clip = f"title: Gemaakt {number}\nsummary: Over {number}.\nthemes: [duowerk]\n"
        (project / "clips" / f"{100 + number}-gemaakt-{number}.yml").write_text(clip)
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    lists = parse(project / "site" / "fragmenten" / "index.html").xpath("//details//li")
    assert {"Nederlands 55", "Engels 1", "Arabisch 1"} <= {text(item) for item in lists}
    page = parse(project / "site" / "lijst" / "fragmenten" / "taal-en.html")
    assert [text(title) for title in page.find_class("card__title")] == [OURS[0]]


def test_a_phone_in_the_room_shows_it_in_its_language(spoken: Path, visit: Open) -> None:
    page = visit(f"{spoken.as_uri()}/meeschrijven.html")
    now = {"clip": "housing", "title": OURS[0], "question": OURS[5]}
    show = "now => vbtcAlong.showStage(document.querySelector('write-along'), { now, shown: [] })"
    page.evaluate(show, now)
    question = page.locator(".along__question")
    expect(page.locator(".along__title")).to_have_attribute("lang", "en")
    expect(question).to_have_attribute("lang", "en")
    page.evaluate(show, now | {"question": "Wat is herkenbaar?"})
    expect(question).to_have_text("Wat is herkenbaar?")
    expect(question).not_to_have_attribute("lang", "en")
    expect(page.locator("[data-clip=housing]")).to_have_attribute("data-lines", "en")


def test_a_phone_that_keeps_it_calls_it_in_its_language(
    spoken: Path, tmp_path: Path, browse: Open
) -> None:
    """Also on a page that does not list it itself, as of a large site."""
    folder = shutil.copytree(spoken, tmp_path / "site")
    take = folder / "meenemen.html"
    text = take.read_text(encoding="utf-8")
    rows = [row for row in text.split("\n") if "media/impact.mp4" not in row]
    take.write_text("\n".join(rows), encoding="utf-8")
    web_app.write_worker(folder)
    with static_server.serving_live(folder) as host:
        page = browse(f"{host}{PAGE}")
        page.get_by_role("button", name="Bewaar dit fragment").click()
        page.get_by_role("button", name="Verwijder van dit toestel").wait_for()
        page.goto(f"{host}meenemen.html")
        link = page.locator("kept-list").get_by_role("link", name=OURS[0])
        expect(link).to_have_attribute("lang", "en")
        expect(link).to_have_attribute("dir", "ltr")
