"""Watching a clip: captions, transcript, chapters, moments, keys; over http and by double-click."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

import projects
from measure import static_server
from moments import slow_motion, stand_still
from projects import SAMPLE, Open, run
from reach import violations
from servers import standing
from study_days import begin, forward, project

CLIP = "fragmenten/duowerk.html"
NOW = "document.querySelector('video').currentTime"
# Where the first jump on a page landed.
NOTE_FIRST_JUMP = """document.addEventListener('seeked', event => {
  window.landed ??= event.target.currentTime;
}, true);"""


@pytest.fixture
def disk(site: Path) -> str:
    """The site's root on a disk: there a page may read no captions, and films come in no parts."""
    return f"{site.as_uri()}/"


def go(page: Page, seconds: float) -> None:
    """Put the clip at a second, paused."""
    page.evaluate("s => document.querySelector('clip-player').seek(s)", seconds)
    page.wait_for_function(f"Math.abs({NOW} - {seconds}) < 0.3")


def open_slowly(visit: Open, url: str, **options: object) -> Page:
    """Open a clip that plays so slowly that no moment of it is missed."""
    page = visit("about:blank", **options)
    slow_motion(page)
    page.goto(url)
    return page


def at(page: Page, seconds: float) -> None:
    """Wait until the clip has come to a second, or a little later."""
    page.wait_for_function(f"{NOW} >= {seconds} - 0.05 && {NOW} < {seconds} + 3")


def test_captions_are_one_click_away(disk: str, visit: Open) -> None:
    page = visit(disk + CLIP)
    button = page.get_by_role("button", name="Ondertitels")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    go(page, 16)
    page.wait_for_function(
        "document.querySelector('video').textTracks[0].activeCues?.[0]?.text.includes('begin')"
    )
    assert page.evaluate("document.querySelector('video').textTracks[0].mode") == "showing"


def test_a_line_of_the_transcript_jumps_and_the_spoken_line_is_marked(
    address: str, visit: Open
) -> None:
    page = open_slowly(visit, address + CLIP)
    line = page.get_by_role("button", name="Een match is een begin")
    line.click()
    at(page, 15)
    expect(line).to_have_attribute("aria-current", "true")
    go(page, 23.8)
    page.evaluate("document.querySelector('video').play()")
    following = page.get_by_role("button", name="Ook tijdens de lockdown")
    expect(following).to_have_attribute("aria-current", "true")
    expect(line).not_to_have_attribute("aria-current", "true")


def test_the_transcript_stops_following_when_the_reader_scrolls(address: str, visit: Open) -> None:
    page = visit(address + CLIP, reduced_motion="reduce")
    box = page.locator(".transcript__lines")
    top = "box => box.scrollTop"
    go(page, 1)
    go(page, 54)
    page.wait_for_function("document.querySelector('.transcript__lines').scrollTop > 20")
    box.hover()
    page.mouse.wheel(0, -2000)
    page.get_by_role("button", name="Volg de video weer").wait_for()
    page.wait_for_function("document.querySelector('.transcript__lines').scrollTop === 0")
    go(page, 45)
    page.locator(".line__button[aria-current]", has_text="Hoe merk je").wait_for()
    assert box.evaluate(top) == 0
    page.get_by_role("button", name="Volg de video weer").click()
    page.wait_for_function("document.querySelector('.transcript__lines').scrollTop > 0")


def test_a_link_to_a_moment_starts_there(address: str, visit: Open) -> None:
    page = visit("about:blank")
    slow_motion(page)
    page.add_init_script(NOTE_FIRST_JUMP)
    for moment in ("#t=42", "#t=0:42", "#t=42,50"):
        page.goto("about:blank")
        page.goto(address + CLIP + moment)
        page.wait_for_function("window.landed !== undefined")
        assert page.evaluate("window.landed") == pytest.approx(42, abs=0.3), moment


def test_a_link_to_a_part_stops_at_its_end(disk: str, visit: Open) -> None:
    page = open_slowly(visit, disk + CLIP + "#t=42,42.5")
    page.wait_for_function(f"{NOW} >= 42.5 && document.querySelector('video').paused")
    assert page.evaluate(NOW) == pytest.approx(42.5, abs=0.4)


def test_chapters_work_by_keyboard_alone(address: str, visit: Open) -> None:
    page = open_slowly(visit, address + CLIP)
    chapter = (
        page.get_by_role("navigation", name="Delen van het fragment").get_by_role("link").nth(2)
    )
    chapter.focus()
    page.keyboard.press("Enter")
    at(page, 33)
    page.wait_for_function("link => link.ariaCurrent", arg=chapter.element_handle())
    assert page.url.endswith("#t=33")


def test_keys_work_while_the_player_has_the_focus_and_only_then(address: str, visit: Open) -> None:
    page = open_slowly(visit, address + CLIP)
    go(page, 20)
    page.keyboard.press("l")
    page.keyboard.press("5")
    assert page.evaluate(NOW) == pytest.approx(20, abs=0.3)
    page.locator("video").focus()
    for key, expected in [("l", 30), ("j", 20), ("ArrowRight", 25), ("ArrowLeft", 20), ("5", 29)]:
        page.keyboard.press(key)
        page.wait_for_function(f"Math.abs({NOW} - {expected}) < 0.3")
    page.keyboard.press("k")
    page.wait_for_function("!document.querySelector('video').paused")
    page.keyboard.press(" ")
    page.wait_for_function("document.querySelector('video').paused")
    page.keyboard.press("m")
    assert page.evaluate("document.querySelector('video').muted")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.querySelector('video').volume") == pytest.approx(0.9)
    page.keyboard.press("c")
    assert page.evaluate("document.querySelector('video').textTracks[0].mode") == "showing"


def test_an_address_of_nonsense_opens_the_page_as_any_other(address: str, visit: Open) -> None:
    page = visit(f"{address}{CLIP}#%E0%A4%A")
    page.get_by_role("button", name="Ondertitels").click()
    page.locator("[data-captions][aria-pressed=true]").wait_for()


def test_a_colleague_can_be_told_of_the_second(address: str, visit: Open) -> None:
    page = visit("about:blank", permissions=["clipboard-read", "clipboard-write"])
    stand_still(page)
    page.goto(address + CLIP)
    go(page, 37)
    page.get_by_role("button", name="Kopieer dit moment").click()
    page.get_by_role("button", name="Gekopieerd").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    title = page.locator("h1").inner_text()
    assert copied == f"‘{title}’, Proefsite over buddywerk, vanaf 0:37"


def test_coming_back_offers_to_go_on(disk: str, visit: Open) -> None:
    page = open_slowly(visit, disk + CLIP)
    go(page, 21)
    # On a busy machine it has played on a little before the page is loaded again.
    page.wait_for_function("Number(localStorage['vbtc-at-duowerk']) >= 21")
    page.reload()
    page.get_by_role("button", name=re.compile("Ga verder vanaf 0:2[1-3]")).click()
    at(page, 21)


BLACK = (0, 0, 0)
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def black(page: Page) -> int:
    """How many pixels of the picture are quite black: those behind a caption."""
    page.evaluate(DRAWN)
    picture = Image.open(io.BytesIO(page.locator("video").screenshot())).convert("RGB")
    return sum(count for count, colour in picture.getcolors(2**24) or [] if colour == BLACK)


def test_how_captions_look_is_chosen_and_remembered(address: str, visit: Open) -> None:
    page = visit(address + CLIP)
    page.get_by_role("button", name="Ondertitels").click()
    go(page, 16)
    page.wait_for_function("document.querySelector('video').textTracks[0].activeCues?.length")
    page.get_by_text("Stijl ondertitels").click()
    ground, letters = page.get_by_label("Achtergrond"), page.get_by_label("Letters")
    ground.select_option("Effen zwart")
    usual = black(page)
    letters.select_option("Heel groot")
    assert black(page) > usual * 1.5
    ground.select_option("Geen")
    assert black(page) < usual / 2
    page.goto(address + "fragmenten/impact.html")
    page.get_by_text("Stijl ondertitels").click()
    expect(letters).to_have_value("huge")
    expect(ground).to_have_value("none")


def test_a_clip_seen_to_its_end_offers_nothing(address: str, visit: Open) -> None:
    page = visit(address + CLIP)
    go(page, 21)
    page.wait_for_function("localStorage['vbtc-at-duowerk'] === '21'")
    go(page, 57.5)
    page.evaluate("document.querySelector('video').play()")
    page.wait_for_function("localStorage['vbtc-at-duowerk'] === undefined")


def test_speed_and_captions_are_remembered_for_the_next_clip(disk: str, visit: Open) -> None:
    page = visit(disk + CLIP)
    page.get_by_label("Snelheid").select_option("1.5")
    page.get_by_role("button", name="Ondertitels").click()
    page.goto(disk + "fragmenten/impact.html")
    assert page.get_by_label("Snelheid").input_value() == "1.5"
    assert page.evaluate("document.querySelector('video').defaultPlaybackRate") == 1.5
    pressed = page.get_by_role("button", name="Ondertitels").get_attribute("aria-pressed")
    assert pressed == "true"


def test_the_transcript_is_one_stop_of_the_tab_key(address: str, look: Open) -> None:
    page = look(address + CLIP)
    page.get_by_role("button", name="Download de tekst").focus()
    page.keyboard.press("Tab")
    lines = page.locator(".line__button")
    expect(lines.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(lines.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(lines.last).to_be_focused()
    page.keyboard.press("Tab")
    assert not page.evaluate("!!document.activeElement.closest('.transcript')")
    # Who comes back is where they were.
    page.keyboard.press("Shift+Tab")
    expect(lines.last).to_be_focused()


def test_the_transcript_is_searched_copied_and_kept(address: str, visit: Open) -> None:
    page = visit(address + CLIP)
    words = page.get_by_label("Zoek in de tekst")
    words.fill("BEGIN éindpunt")
    shown = page.locator(".line:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Een match is een begin, geen eindpunt.")
    expect(page.get_by_text("1 regel", exact=True)).to_be_visible()
    words.focus()
    page.keyboard.press("Escape")
    expect(shown).to_have_count(page.locator(".line").count())
    with page.expect_download() as kept:
        page.get_by_role("button", name="Download de tekst").click()
    assert kept.value.suggested_filename == "duowerk.txt"
    text = kept.value.path().read_text(encoding="utf-8")
    # The chapter stands above its first line, and no times between the words.
    assert "\n\nOm te bespreken\n\n" in text
    assert "Een match is een begin, geen eindpunt.\n" in text
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer de tekst").click()
    page.get_by_text("Gekopieerd", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_without_javascript_the_transcript_is_text(site: Path, visit: Open) -> None:
    page = visit((site / CLIP).as_uri(), java_script_enabled=False)
    section = page.get_by_role("region", name="Uitgeschreven tekst").first
    assert section.get_by_role("heading", name="Om te bespreken").is_visible()
    assert section.get_by_text("Een match is een begin, geen eindpunt.").count() == 1
    assert page.get_by_role("button").count() == 0


FILM = SAMPLE / "clips" / "media" / "duowerk.mp4"


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    """Another host, which has that film."""
    with static_server.serving_live(FILM.parent) as address:
        yield address


FILM_ELSEWHERE = f"https://film.voorbeeld.be/{FILM.name}"
# What an editor writes, the player that is asked for after the click, and what it must be told.
OUTSIDE = {
    "youtube": (
        "https://youtu.be/dQw4w9WgXcQ?t=1m5s",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "&start=65",
    ),
    "vimeo": (
        "https://vimeo.com/76979871/abcdef1234",
        "https://player.vimeo.com/video/76979871",
        "?h=abcdef1234&",
    ),
    "peertube": (
        "https://video.voorbeeld.be/w/abc123",
        "https://video.voorbeeld.be/videos/embed/abc123",
        "p2p=0",
    ),
}
VERSIONS = """file: {hd: media/duowerk.mp4, sd: media/impact.mp4}
  described: media/grenzen.mp4
  signed: media/rekrutering.mp4"""


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory, host: str) -> Path:
    """A site with the third fragment once more for every other source of video."""
    folder = projects.make(tmp_path_factory.mktemp("video"))
    (folder / "clips" / "media" / "kapot.mp4").write_bytes(b"no film")
    sources = {
        **{kind: f"{kind}: {value}" for kind, (value, _, _) in OUTSIDE.items()},
        "elsewhere": f"url: {FILM_ELSEWHERE}",
        "hosted": f"url: {host}{FILM.name}",
        "lost": f"url: {host}weg.mp4",
        "versions": VERSIONS,
        "broken": "file: media/kapot.mp4",
    }
    text = (folder / "clips" / "03-duowerk.yml").read_text(encoding="utf-8")
    for number, (name, line) in enumerate(sources.items(), start=10):
        # Each tip belongs to one fragment.
        twin = text[: text.index("\ntips:")].replace("file: media/duowerk.mp4", line)
        (folder / "clips" / f"{number}-{name}.yml").write_text(twin, encoding="utf-8")
    result = run(folder, "build")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def online(mixed: Path) -> Iterator[str]:
    """Where that site is served."""
    with standing(mixed) as address:
        yield address


def clip(name: str) -> str:
    """The page of one of those fragments."""
    return f"fragmenten/{name}.html"


def elsewhere(page: Page, address: str) -> list[str]:
    """What the page asks of any other host, which answers with a film or with one word."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if asked[-1].endswith(FILM.name):
            route.fulfill(path=FILM)
        else:
            route.fulfill(body="speler")

    page.route(lambda url: not url.startswith(address), answer)
    return asked


# Ways in which someone comes to a moment, and what the facade's button then says.
WAYS = {
    "": "Speel hier af",
    "address": "Speel af vanaf 0:20",
    "chapter": "Speel af vanaf 0:33",
    "line": "Speel af vanaf 0:15",
}


def come(page: Page, way: str, address: str) -> None:
    """Open a clip, and come to a moment of it."""
    page.goto("about:blank")
    page.goto(f"{address}{'#t=20' if way == 'address' else ''}")
    if way == "chapter":
        page.get_by_role("link", name="Om te bespreken").click()
    elif way == "line":
        page.get_by_role("button", name="Een match is een begin").click()


def chosen(page: Page, words: str) -> Locator:
    """The player that comes after the click on the button that says so."""
    choose = page.get_by_role("button", name=words)
    choose.click()
    page.wait_for_function("() => document.querySelector('outside-video').chosen")
    return page.locator("outside-video").locator("iframe, video")


@pytest.mark.parametrize("kind", OUTSIDE)
def test_nothing_is_asked_of_another_host_before_the_click(
    online: str, visit: Open, kind: str
) -> None:
    """Nor when someone comes to a moment: that goes into the button."""
    _, player, told = OUTSIDE[kind]
    page = visit("about:blank")
    asked = elsewhere(page, online)
    # In the page all hosts are alike; what differs is how each is told of a second.
    ways = WAYS if kind == "youtube" else ("", "address")
    for way in ways:
        words = WAYS[way]
        asked.clear()
        come(page, way, online + clip(kind))
        page.get_by_role("button", name=words).wait_for()
        assert page.get_by_text("gegevens van jou").is_visible()
        # Of the button only the words differ, and of the hosts their names.
        assert (kind, way) != ("youtube", "") or violations(page) == []
        if way in ("chapter", "line"):
            expect(page.get_by_role("button", name=words)).to_be_focused()
        assert asked == []
        with page.expect_request(lambda request: request.url.startswith(player)):
            frame = chosen(page, words)
        source = frame.get_attribute("src") or ""
        assert source.startswith(player)
        second = re.search(r":(\d+)$", words)
        assert (second[1] if second else told) in source
        assert frame.get_attribute("referrerpolicy") == "strict-origin-when-cross-origin"
        assert {url.split("?")[0] for url in asked} == {player}
    page.get_by_role("link", name="Om te bespreken").click()
    page.wait_for_function("document.querySelector('iframe').src.includes('33')")
    page.goto("about:blank")


def test_a_film_elsewhere_is_not_asked_for_before_the_click(online: str, visit: Open) -> None:
    """And where someone left it goes into the button too: only a file tells where that was."""
    page = visit("about:blank")
    asked = elsewhere(page, online)
    for way, words in [*WAYS.items(), ("again", "Speel af vanaf 0:41")]:
        page.goto(f"{online}index.html")
        page.evaluate("at => { localStorage['vbtc-at-elsewhere'] = at }", "41" * (way == "again"))
        asked.clear()
        come(page, way, online + clip("elsewhere"))
        page.get_by_role("button", name=words).wait_for()
        assert asked == []
        second = words.rpartition(":")[2] if way else FILM.name
        expect(chosen(page, words)).to_have_attribute("src", re.compile(second))
    page.goto("about:blank")


@pytest.mark.parametrize("opened", ["http", "file"])
def test_after_the_click_a_film_elsewhere_is_a_clip_like_any_other(
    mixed: Path, request: pytest.FixtureRequest, visit: Open, opened: str
) -> None:
    root = f"{mixed.as_uri()}/" if opened == "file" else request.getfixturevalue("online")
    page = visit("about:blank")
    slow_motion(page)
    page.goto(f"{root}{clip('hosted')}#t=20,20.3")
    assert page.get_by_label("Snelheid").is_hidden()
    page.get_by_role("button", name="Speel af vanaf 0:20").click()
    page.wait_for_function(f"{NOW} >= 20 && !document.querySelector('video').paused")
    # The end of the part.
    page.wait_for_function(f"{NOW} >= 20.3 && document.querySelector('video').paused")
    page.get_by_role("button", name="Ondertitels").click()
    line = page.get_by_role("button", name="Een match is een begin")
    line.click()
    at(page, 15)
    expect(line).to_have_attribute("aria-current", "true")
    # So that it does not play past the line before its captions are there.
    page.evaluate("document.querySelector('video').pause()")
    go(page, 16)
    cue = "document.querySelector('video').textTracks[0].activeCues?.[0]?.text"
    page.wait_for_function(f"{cue}?.includes('begin')")
    page.locator("video").focus()
    page.keyboard.press("5")
    at(page, 29)
    page.get_by_role("link", name="Om te bespreken").click()
    at(page, 33)
    page.get_by_label("Snelheid").select_option("1.5")
    page.wait_for_function("document.querySelector('video').playbackRate === 1.5")
    page.evaluate("document.querySelector('video').pause()")
    # From disk it is the same page.
    assert opened == "file" or violations(page) == []
    page.goto("about:blank")


def test_on_the_stage_a_film_elsewhere_plays_after_a_yes(online: str, visit: Open) -> None:
    page = visit("about:blank")
    asked = elsewhere(page, online)
    project(page, online, [{"kind": "fragment", "clip": "elsewhere"}])
    begin(page)
    forward(page, 2)
    page.get_by_text("Dit fragment staat bij film.voorbeeld.be.").wait_for()
    assert asked == []
    page.keyboard.press(" ")
    page.wait_for_function(f"{NOW} > 0 && !document.querySelector('video').paused")
    assert set(asked) == {FILM_ELSEWHERE}
    page.get_by_text("Dit fragment staat bij").wait_for(state="hidden")
    # Once is enough for a host.
    page.locator("[data-jump=impact]").dispatch_event("click")
    page.locator("[data-jump=elsewhere]").dispatch_event("click")
    page.wait_for_function(
        """() => { const video = document.querySelector('video');
          return video.src.includes('duowerk') && !video.paused; }"""
    )


def test_a_film_elsewhere_that_does_not_come_says_so_and_can_be_tried_again(
    mixed: Path, browse: Open
) -> None:
    page = browse((mixed / clip("lost")).as_uri())
    page.get_by_role("button", name="Speel hier af").click()
    page.get_by_text("De video kon niet laden. Probeer de link.").wait_for()
    assert page.get_by_label("Snelheid").is_hidden()
    page.get_by_role("button", name="Speel hier af").click()
    page.get_by_text("De video kon niet laden. Probeer de link.").wait_for()


def test_from_a_file_an_outside_video_is_a_link_that_says_why(mixed: Path, look: Open) -> None:
    page = look((mixed / clip("youtube")).as_uri())
    assert page.get_by_role("button", name="Speel hier af").count() == 0
    assert page.get_by_role("link", name="Bekijk bij YouTube").is_visible()
    assert page.get_by_text("op een andere pagina").is_visible()


def test_a_clip_that_cannot_play_says_so_and_offers_the_text(mixed: Path, look: Open) -> None:
    page = look((mixed / clip("broken")).as_uri())
    assert not page.locator(".unplayable").is_visible()
    page.evaluate("void document.querySelector('video').play().catch(() => {})")
    page.get_by_text("Je kan deze video hier niet afspelen.").wait_for()


def test_other_versions_of_a_clip_keep_the_moment(mixed: Path, visit: Open) -> None:
    """A switch appears when there is audio description, sign language or a lighter picture."""
    page = visit((mixed / clip("versions")).as_uri())
    version = page.get_by_label("Versie")
    assert version.locator("option").all_inner_texts() == [
        "Scherp beeld",
        "Zuinig beeld",
        "Met audiodescriptie",
        "Met Vlaamse Gebarentaal",
    ]
    go(page, 30)
    version.select_option("Met Vlaamse Gebarentaal")
    page.wait_for_function(
        f"document.querySelector('video').currentSrc.endsWith('rekrutering.mp4') && {NOW} > 29.7"
    )
    assert page.locator("video source").first.get_attribute("media") == "(max-width: 48rem)"
