"""Captions in more languages: chosen in the player, in the transcript and found by the search."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import projects
from content.catalogue import load
from html_pages import parse
from measure import static_server
from measure.firefox import Firefox
from moments import slow_motion
from projects import Open, replace, run
from servers import standing
from study_days import STAGE, begin, moderator

CLIP = "fragmenten/duowerk.html"
ENGLISH = ("A strong duo.", "There are many ways to form a friendship.", "A match is a beginning.")
ARABIC = ("ثنائي قوي.", "هناك طرق كثيرة لتكوين الصداقة.", "اللقاء بداية.")
TIMES = ((0, 6), (6, 15), (15, 24))
SHOWN = "document.querySelector('video').textTracks"


def vtt(lines: tuple[str, ...]) -> str:
    """A file of captions with those lines."""
    cues = (
        f"00:00:{start:02}.000 --> 00:00:{end:02}.000\n<v Ann>{words}"
        for (start, end), words in zip(TIMES, lines, strict=True)
    )
    return "\n\n".join(("WEBVTT", *cues)) + "\n"


def translate(project: Path) -> None:
    """Give the third fragment captions in English and Arabic too."""
    media = project / "clips" / "media"
    for code, lines in (("en", ENGLISH), ("ar", ARABIC)):
        (media / f"duowerk.{code}.vtt").write_text(vtt(lines), encoding="utf-8")
    replace(
        project / "clips" / "03-duowerk.yml",
        # The text of a stand-in is not printed.
        "  captions: media/duowerk.nl.vtt\n  stand_in: true\n",
        "  captions:\n    nl: media/duowerk.nl.vtt\n    en: media/duowerk.en.vtt\n"
        "    ar: media/duowerk.ar.vtt\n",
    )


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of which one clip has captions in three languages."""
    folder = projects.make(tmp_path_factory.mktemp("talen"))
    translate(folder)
    statement = folder / "docs" / "over" / "toegankelijkheid.md"
    replace(statement, "description:", "template: accessibility.html\ndescription:")
    result = run(folder, "build")
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module", params=["http", "file"])
def home(translated: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of that site, over http and as files."""
    if request.param == "file":
        yield f"{(translated / 'site').as_uri()}/"
        return
    with standing(translated / "site") as address:
        yield address


@pytest.fixture
def disk(translated: Path) -> str:
    """The address of that site as files, for what a server has no part in."""
    return f"{(translated / 'site').as_uri()}/"


def showing(page: Page, words: str) -> None:
    """Wait until a caption with these words stands on the picture."""
    page.evaluate("s => document.querySelector('clip-player').seek(s)", 16)
    page.wait_for_function(
        f"""words => [...{SHOWN}].filter(({{ mode }}) => mode === 'showing')
          .some(({{ activeCues }}) => activeCues?.[0]?.text.includes(words))""",
        arg=words,
    )


def test_a_language_is_chosen_and_remembered(home: str, visit: Open) -> None:
    page = visit(home + CLIP)
    page.get_by_role("button", name="Ondertitels").click()
    showing(page, "geen eindpunt")
    language = page.get_by_label("Taal")
    assert language.locator("option").all_inner_texts() == ["Nederlands", "English", "العربية"]
    language.select_option("English")
    showing(page, "a beginning")
    line = page.get_by_role("button", name="There are many ways")
    line.click()
    page.wait_for_function("document.querySelector('video').currentTime >= 6")
    box = page.locator(".transcript__lines")
    expect(box).to_have_attribute("lang", "en")
    assert box.get_by_text("Een match is een begin").count() == 0
    # The chapters are in Dutch still.
    expect(box.get_by_role("heading", name="In het kort")).to_have_attribute("lang", "nl")
    page.reload()
    expect(language).to_have_value("en")
    showing(page, "a beginning")
    language.select_option("Nederlands")
    page.get_by_role("button", name="Een match is een begin").wait_for()
    showing(page, "geen eindpunt")
    # Of each only one is shown.
    assert page.evaluate(f"[...{SHOWN}].filter(({{ mode }}) => mode === 'showing').length") == 1


def test_arabic_runs_from_right_to_left(disk: str, visit: Open) -> None:
    page = visit(disk + CLIP)
    page.get_by_label("Taal").select_option("العربية")
    line = page.get_by_role("button", name=ARABIC[2])
    line.wait_for()
    assert line.evaluate("line => getComputedStyle(line).direction") == "rtl"
    # The time stands before the words: on the right.
    time, words = (line.locator(name).bounding_box() for name in (".line__time", ".line__text"))
    assert time
    assert words
    assert time["x"] > words["x"]
    with page.expect_download() as kept:
        page.get_by_role("button", name="Download de tekst").click()
    assert kept.value.suggested_filename == "duowerk.ar.txt"
    assert ARABIC[2] in kept.value.path().read_text(encoding="utf-8")


def test_words_of_another_language_are_found_and_lead_there(home: str, visit: Open) -> None:
    page = visit(home + "index.html")
    for asked, language, code in (("friendship", "English", "en"), ("الصداقة", "العربية", "ar")):
        field = page.locator("input[role=combobox][name=q]")
        field.fill(asked)
        option = page.get_by_role("option", name=language).first
        option.wait_for()
        expect(option.locator(".hit__kind")).to_have_text(
            f"Moment in het fragment, 0:06 · Sterk duowerk – sterk buddywerk · {language}"
        )
        expect(option.locator("mark")).to_have_text(asked)
        expect(option.locator(".hit__title")).to_have_attribute("lang", code)
        option.click()
        page.wait_for_url(f"**/duowerk.html#t=6&taal={code}")
        expect(page.get_by_label("Taal")).to_have_value(code)
        expect(page.locator(".transcript__lines")).to_have_attribute("lang", code)
    # Who followed a link chose no language.
    page.goto("about:blank")
    page.goto(home + CLIP)
    expect(page.get_by_label("Taal")).to_have_value("nl")


def test_dutch_is_found_as_before(disk: str, look: Open) -> None:
    page = look(disk + "zoeken.html?q=grenzen")
    found = page.locator(".hits .hit__kind")
    found.first.wait_for()
    assert not any("English" in kind for kind in found.all_inner_texts())


def test_a_reader_of_dutch_fetches_nothing_of_other_languages(
    translated: Path, visit: Open
) -> None:
    with standing(translated / "site") as address:
        page = visit("about:blank")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + CLIP)
        page.get_by_role("button", name="Ondertitels").click()
        showing(page, "geen eindpunt")
        assert [url for url in asked if "assets/captions" in url or "search" in url] == []
        page.get_by_label("Taal").select_option("English")
        showing(page, "a beginning")
        assert [url.rpartition("/")[2] for url in asked if "captions" in url] == ["duowerk.en.js"]


def test_the_menu_of_the_browser_chooses_too(disk: str, browse: Open) -> None:
    page = browse(disk + CLIP)
    page.evaluate(f"{SHOWN}[1].mode = 'showing'")
    expect(page.get_by_label("Taal")).to_have_value("en")
    showing(page, "a beginning")
    expect(page.get_by_role("button", name="Ondertitels")).to_have_attribute("aria-pressed", "true")


def test_captions_that_do_not_come_are_told(translated: Path, browse: Open) -> None:
    with standing(translated / "site") as address:
        page = browse(address + CLIP)
        page.route("**/duowerk.en.js", lambda route: route.abort())
        page.get_by_label("Taal").select_option("English")
        page.get_by_text("Deze ondertitels kunnen nu niet laden.").wait_for()
        expect(page.get_by_label("Taal")).to_have_value("nl")
        page.unroute_all()
        page.get_by_label("Taal").select_option("English")
        page.get_by_role("button", name="There are many ways").wait_for()
        assert page.get_by_text("Deze ondertitels kunnen nu niet laden.").count() == 0


def test_without_javascript_each_language_can_be_had(translated: Path, visit: Open) -> None:
    with standing(translated / "site") as address:
        page = visit(address + CLIP, java_script_enabled=False)
        link = page.get_by_role("link", name="English")
        assert link.get_attribute("lang") == "en"
        with page.expect_download() as kept:
            link.click()
        assert kept.value.path().read_text(encoding="utf-8") == vtt(ENGLISH)
        assert page.locator("video > track").count() == 3


def test_another_language_is_printed_when_it_is_chosen(disk: str, visit: Open) -> None:
    page = visit(disk + CLIP)
    page.get_by_label("Taal").select_option("English")
    page.get_by_role("button", name="There are many ways").wait_for()
    page.emulate_media(media="print")
    assert page.get_by_text("There are many ways").is_visible()


def test_the_stage_goes_from_one_language_to_the_next(disk: str, visit: Open) -> None:
    page = visit("about:blank")
    slow_motion(page)
    page.goto(disk + STAGE)
    begin(page)
    page.locator("[data-jump=duowerk]").dispatch_event("click")
    page.wait_for_function("document.querySelector('video').readyState > 0")
    page.evaluate("document.querySelector('stage-video').seek(16)")
    words, button = page.locator(".stage__captions"), page.locator(".bar [data-do=captions]")
    for text, code, label in (
        ("Een match is een begin, geen eindpunt.", "nl", "Ondertitels: Nederlands"),
        (ENGLISH[2], "en", "Ondertitels: English"),
        (ARABIC[2], "ar", "Ondertitels: العربية"),
    ):
        button.dispatch_event("click")
        expect(words).to_have_text(text)
        expect(words).to_have_attribute("lang", code)
        expect(button).to_have_text(label)
        expect(button).to_have_attribute("aria-pressed", "true")
    assert words.evaluate("words => getComputedStyle(words).direction") == "rtl"
    # A clip without it shows what it has.
    page.locator("[data-jump=impact]").dispatch_event("click")
    page.wait_for_function("document.querySelector('video').src.includes('impact')")
    page.wait_for_function("document.querySelector('video').readyState > 0")
    page.evaluate("document.querySelector('stage-video').seek(8)")
    expect(words).to_have_attribute("lang", "nl")
    expect(words).not_to_be_empty()
    expect(button).to_have_text("Ondertitels")
    button.dispatch_event("click")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(words).to_be_hidden()


def test_the_moderator_sees_which_language_is_on(disk: str, visit: Open) -> None:
    page = visit(disk + STAGE)
    window = moderator(page)
    begin(page)
    page.locator("[data-jump=duowerk]").dispatch_event("click")
    button = window.locator("moderator-clip [data-do=captions]")
    for label in ("Ondertitels: Nederlands", "Ondertitels: English"):
        button.click()
        expect(button).to_have_text(label)


def test_a_clip_that_is_kept_brings_its_languages(translated: Path, browse: Open) -> None:
    """Nobody else fetches them, not even the app in the background."""
    site = translated / "site"
    listed = json.loads((site / "assets" / "app-files.json").read_text(encoding="utf-8"))
    assert [name for name in listed["files"] if "captions/" in name] == []
    with static_server.serving_live(site) as address:
        page = browse("about:blank", width=360, height=740, app=True)
        page.goto(address + CLIP)
        page.evaluate("navigator.serviceWorker.ready.then(() => caches.keys())")
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        page.get_by_role("button", name="Bewaar dit fragment").click()
        removes = page.get_by_role("button", name="Verwijder van dit toestel")
        removes.wait_for()
        page.context.set_offline(True)
        page.reload()
        page.get_by_label("Taal").select_option("العربية")
        page.get_by_role("button", name=ARABIC[2]).wait_for()
        removes.click()
        page.wait_for_function("caches.open('vbtc-clips').then(c => c.keys()).then(k => !k.length)")


def test_firefox_shows_them_from_a_file(translated: Path, window: Firefox) -> None:
    window.open((translated / "site" / CLIP).as_uri())
    window.value("document.querySelector('[data-captions]').click()")
    window.value(
        "Object.assign(document.querySelector('[data-language]'), { value: 'ar' })"
        ".dispatchEvent(new Event('change'))"
    )
    window.wait_for("document.querySelector('.transcript__lines').dir === 'rtl'")
    window.value("document.querySelector('clip-player').seek(16)")
    window.wait_for(f"{SHOWN}[2].activeCues?.[0]?.text.includes('{ARABIC[2]}')")
    window.value("localStorage.clear()")


def test_the_statement_and_the_table_count_languages(translated: Path) -> None:
    statement = parse(translated / "site" / "over" / "toegankelijkheid.html")
    counted = [" ".join(item.text_content().split()) for item in statement.iter("li")]
    for language in ("Engels", "Arabisch"):
        assert f"Eén van de vijf fragmenten heeft ondertitels in het {language}." in counted
    assert "3 talen" in run(translated, "status").stdout


def test_the_content_knows_each_language(translated: Path) -> None:
    footage = load(translated).clip("duowerk").footage
    assert [spoken.language.code for spoken in footage.spoken] == ["nl", "en", "ar"]
    assert [cue.text for cue in footage.others[1].captions.cues] == list(ARABIC)
