"""An editor corrects captions beside the film: each change is in the file, and nothing else is."""

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

import projects
from projects import Open, replace
from reach import violations
from servers import Server, serving

CAPTIONS = "media/rekrutering.nl.vtt"
CLIP = "02-rekrutering.yml"
DESK = f"ondertitels.html?ondertitels={CAPTIONS}"
TEXT = """\
WEBVTT

NOTE Deze nota blijft.

00:00:00.000 --> 00:00:04.000 line:0
<v Jan>Dag Mariam, hoe vond je ons?

00:00:04.000 --> 00:00:08.000
<v Mariam>Via een vriendin.

00:00:08.000 --> 00:00:12.000
<v Jan>En bleef je, Mariam?
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of an editor, for all who work in it one after the other."""
    return projects.make(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[Server]:
    with serving(project) as running:
        yield running


@pytest.fixture
def file(project: Path) -> Iterator[Path]:
    """The captions of a clip, with a note and a name that was heard wrong."""
    found, clip = project / "clips" / CAPTIONS, project / "clips" / CLIP
    found.write_text(TEXT, encoding="utf-8")
    before = clip.read_bytes()
    yield found
    if clip.read_bytes() != before:
        clip.write_bytes(before)


@pytest.fixture
def desk(server: Server, file: Path, visit: Open) -> Iterator[Page]:
    page = visit(server.address + DESK)
    words(page, 2)
    assert file.read_text(encoding="utf-8") == TEXT
    yield page
    page.goto("about:blank")


def words(page: Page, number: int) -> Locator:
    """The words of a caption, once it is there."""
    field = page.get_by_label(f"Ondertitel {number + 1}", exact=True)
    field.wait_for()
    return field


def saved(page: Page) -> None:
    page.get_by_text("Alles is bewaard.").wait_for()


def caret(field: Locator, at: int) -> None:
    field.focus()
    field.evaluate("(field, at) => field.setSelectionRange(at, at)", at)


def test_what_is_typed_is_in_the_file_and_nothing_else(desk: Page, file: Path) -> None:
    field = words(desk, 1)
    field.fill("Via een vriend.")
    # Who types on sees no other page: nothing is loaded again while someone works.
    saved(desk)
    assert file.read_text(encoding="utf-8") == TEXT.replace("vriendin", "vriend")
    expect(field).to_have_value("Via een vriend.")
    assert violations(desk) == []


def test_a_name_is_corrected_once_and_offered_everywhere(desk: Page, file: Path) -> None:
    field = words(desk, 0)
    field.fill("Dag Meryem, hoe vond je ons?")
    field.press("Enter")
    desk.get_by_text("‘Mariam’ staat in nog 2 ondertitels. Ook daar ‘Meryem’ schrijven?").wait_for()
    desk.get_by_role("button", name="Verbeter overal").click()
    expect(desk.get_by_label("Wie spreekt in ondertitel 2")).to_have_value("Meryem")
    saved(desk)
    assert file.read_text(encoding="utf-8") == TEXT.replace("Mariam", "Meryem")
    desk.keyboard.press("Control+z")
    saved(desk)
    expect(desk.get_by_label("Wie spreekt in ondertitel 2")).to_have_value("Mariam")


def test_captions_are_cut_joined_and_timed_with_keys(desk: Page, file: Path) -> None:
    caret(words(desk, 0), len("Dag Mariam,"))
    desk.keyboard.press("Control+Enter")
    expect(words(desk, 1)).to_have_value("hoe vond je ons?")
    expect(words(desk, 1)).to_be_focused()
    desk.evaluate("document.querySelector('caption-desk video').currentTime = 2.5")
    desk.keyboard.press("F8")
    saved(desk)
    assert "00:00:02.500 --> 00:00:04.000\n<v Jan>hoe vond" in file.read_text(encoding="utf-8")
    caret(words(desk, 1), 0)
    desk.keyboard.press("Backspace")
    expect(words(desk, 0)).to_have_value("Dag Mariam, hoe vond je ons?")
    saved(desk)
    assert file.read_text(encoding="utf-8") == TEXT


def test_the_film_stands_where_one_types_and_plays_with_a_key(desk: Page) -> None:
    words(desk, 2).focus()
    now = "document.querySelector('caption-desk video').currentTime"
    desk.wait_for_function(f"{now} === 8")
    desk.keyboard.press("Escape")
    desk.wait_for_function(f"{now} > 8.2")
    desk.keyboard.press("Escape")
    desk.wait_for_function("document.querySelector('caption-desk video').paused")
    desk.keyboard.press("F2")
    desk.wait_for_function(f"{now} < 8")


def test_two_windows_and_an_editor_never_lose_each_others_words(
    server: Server, desk: Page, file: Path, browse: Open
) -> None:
    other = browse(server.address + DESK)
    words(other, 1).fill("Via de buurt.")
    saved(other)
    replace(file, "En bleef je", "En blijf je")
    # Elsewhere in the file: both stand.
    words(desk, 0).fill("Dag!")
    saved(desk)
    expect(words(desk, 1)).to_have_value("Via de buurt.")
    assert "En blijf je" in file.read_text(encoding="utf-8")
    # The same caption: told, and nothing is lost.
    words(other, 0).fill("Hallo!")
    alarm = other.get_by_role("alert")
    alarm.get_by_text("Hallo!").wait_for()
    expect(words(other, 0)).to_have_value("Dag!")
    alarm.get_by_role("button", name="Bewaar wat ik typte").click()
    saved(other)
    assert "<v Jan>Hallo!\n" in file.read_text(encoding="utf-8")
    other.goto("about:blank")


def test_what_no_browser_shows_is_refused_and_stays_to_be_mended(
    server: Server, file: Path, browse: Open
) -> None:
    replace(file, "<v Jan>Dag Mariam, hoe", "<v Jan>Dag</v> <v An>hoe")
    page = browse(server.address + DESK)
    field = words(page, 0)
    before = file.read_text(encoding="utf-8")
    field.fill("<v Jan>Dag</v> <Anna>hoe")
    alarm = page.get_by_role("alert")
    alarm.get_by_text("Is het een spreker? Schrijf <v Naam>.").wait_for()
    assert file.read_text(encoding="utf-8") == before
    expect(field).to_have_value("<v Jan>Dag</v> <Anna>hoe")
    field.fill("<v Jan>Dag</v> <v Anna>hoe")
    saved(page)
    assert "<v Anna>hoe" in file.read_text(encoding="utf-8")
    page.goto("about:blank")


def test_checked_by_a_person_is_a_line_in_the_yaml(
    project: Path, server: Server, desk: Page, visit: Open
) -> None:
    desk.get_by_role("button", name="Alles is nagekeken").click()
    saved(desk)
    clip = (project / "clips" / CLIP).read_text(encoding="utf-8")
    assert clip.count("\n  captions_checked: true\n") == 1
    page = visit(f"{server.address}ondertitels.html")
    page.get_by_text("3 ondertitels, nagekeken").wait_for()
    page.goto("about:blank")


def post(server: Server, path: str, body: object, **headers: str) -> int:
    """The status of what someone else's page or program sends."""
    host = urlsplit(server.address).netloc
    given = {"Content-Type": "application/json", "Origin": f"http://{host}", **headers}
    connection = http.client.HTTPConnection(host)
    connection.request("POST", f"/{path}", json.dumps(body), given)
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        (CAPTIONS, {}, 200),
        (CAPTIONS, {"Origin": "https://example.org"}, 403),
        (CAPTIONS, {"Host": "buddy.example:8000"}, 403),
        (CAPTIONS, {"Content-Type": "text/plain"}, 403),
        ("../mkdocs.yml", {}, 404),
        ("media/impact.mp4", {}, 404),
    ],
)
def test_only_our_own_page_changes_captions_and_only_those(
    server: Server, file: Path, path: str, headers: dict[str, str], status: int
) -> None:
    was = {"start": 4, "end": 8, "speaker": "Mariam", "words": "Via een vriendin."}
    change = {"was": [was], "becomes": [{**was, "words": "Nee."}]}
    assert post(server, f"ondertitels/{path}", {"changes": [change]}, **headers) == status
    said = file.read_text(encoding="utf-8")
    becomes = "Nee." if status == 200 else "Via een vriendin."
    assert said == TEXT.replace("Via een vriendin.", becomes)


def test_what_is_no_change_at_all_does_nothing(server: Server, file: Path) -> None:
    bodies: list[object] = [
        [],
        {"changes": 1},
        {"changes": [{"was": [], "becomes": [{"start": "x"}]}]},
    ]
    for body in bodies:
        assert post(server, f"ondertitels/{CAPTIONS}", body) == 400
    assert file.read_text(encoding="utf-8") == TEXT


def test_nothing_of_the_desk_is_published(site: Path) -> None:
    assert [path for path in site.rglob("*") if "ondertitels" in path.name] == []
    assert not (site / "assets" / "caption-desk.js").exists()


def test_captions_in_another_language_have_a_desk_of_their_own(
    project: Path, server: Server, file: Path, visit: Open
) -> None:
    english = project / "clips" / "media" / "rekrutering.en.vtt"
    english.write_text(TEXT.replace("Via een vriendin.", "By a friend."), encoding="utf-8")
    replace(
        project / "clips" / CLIP,
        f"captions: {CAPTIONS}",
        f"captions: {{nl: {CAPTIONS}, en: media/{english.name}}}",
    )
    page = visit(f"{server.address}ondertitels.html")
    page.get_by_role("link", name="(English)").click()
    field = words(page, 1)
    expect(field).to_have_attribute("lang", "en")
    # The mark in the YAML is of the Dutch ones.
    assert page.get_by_role("button", name="Alles is nagekeken").count() == 0
    field.fill("Through a friend.")
    saved(page)
    assert "Through a friend." in english.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == TEXT
    page.goto("about:blank")


def test_in_forced_colours_the_caption_of_now_is_marked(
    server: Server, file: Path, visit: Open
) -> None:
    """A contrast theme takes every ground: the edge tells the line that is heard now."""
    page = visit(server.address + DESK, forced_colors="active")
    words(page, 2)
    page.evaluate("""() => {
      const video = document.querySelector("video");
      Object.defineProperty(video, "currentTime", { value: 5, writable: true });
      video.dispatchEvent(new Event("timeupdate"));
    }""")
    now = page.locator("caption-line[data-now]")
    expect(now).to_have_count(1)
    edge = "line => getComputedStyle(line).borderInlineStartColor"
    assert now.evaluate(edge) != page.locator("caption-line").first.evaluate(edge)
    page.goto("about:blank")
