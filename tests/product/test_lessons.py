"""Fragments as lessons: a SCORM 1.2 package, in a learning environment that is not ours."""

import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

import films
import projects
import recordings
from content.catalogue import load
from html_pages import parse, text
from measure import static_server
from offline.lesson_choice import Choice, NotThere
from projects import Open, replace, run
from reach import violations
from setup import node_tools

IMS = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
PAGE = "fragmenten/rekrutering.html"
# What keeps of one visit what a next one is told, as Moodle does.
HOST = """<!doctype html>
<html lang="nl"><title>Cursus</title>
<script src="scorm12.min.js"></script>
<script>
  const kept = localStorage.getItem("cmi");
  window.API = new Scorm12API({ logLevel: 4 });
  if (kept) API.loadFromJSON(JSON.parse(kept).cmi);
  for (const name of ["LMSInitialize", "LMSCommit", "LMSFinish"]) {
    API.on(name, () => {
      (window.heard ??= []).push(name);
      localStorage.setItem("cmi", API.renderCMIToJSONString());
      localStorage.setItem("heard", JSON.stringify(window.heard));
    });
  }
</script>
<h1>Cursus</h1>
<iframe src="les/PAGE" title="Les" width="1200" height="700"></iframe>
</html>"""
PLAY = """(video, [from, to, rate]) => new Promise(done => {
  const tell = () => { if (video.currentTime >= to || video.ended) { video.pause(); done(true); } };
  video.addEventListener("timeupdate", tell);
  video.muted = true;
  video.playbackRate = rate;
  video.closest("clip-player").play(from);
})"""


@pytest.fixture(scope="module")
def packing(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The package of two fragments of the sample, and what is told when it is made.

    One has a title that XML must escape, and captions that somebody checked.
    """
    project = projects.make(tmp_path_factory.mktemp("lessons"))
    replace(project / "clips" / "03-duowerk.yml", "title: ", "title: \"Duo & 'nu'\"\n# ")
    for name in ("02-rekrutering", "05-impact"):
        file = project / "clips" / f"{name}.yml"
        replace(file, "video:\n", "video:\n  captions_checked: false\n")
    done = run(project, "pack", "--scorm", "rekrutering", "duowerk")
    assert done.returncode == 0, done.stderr
    return project / "dist" / "scorm-rekrutering-duowerk.zip", done.stdout


@pytest.fixture(scope="module")
def made(packing: tuple[Path, str]) -> Path:
    """That package."""
    return packing[0]


@pytest.fixture(scope="module")
def unpacked(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a learning environment has of it."""
    return unpack(made, tmp_path_factory.mktemp("lms") / "les")


def unpack(made: Path, folder: Path) -> Path:
    """Unpack a package in a folder, which is given back."""
    with zipfile.ZipFile(made) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def course(unpacked: Path) -> Iterator[str]:
    """The address of a learning environment with the lesson in it."""
    environment(unpacked, PAGE)
    with static_server.serving_live(unpacked.parent) as address:
        yield address


@pytest.fixture
def course_of_two_films(project: Path, tmp_path: Path) -> Iterator[str]:
    """The same, with a lesson of two films, of twelve seconds each."""
    films.add(project)
    for film in (project / "clips" / "media").glob(f"{films.ID}-*.mp4"):
        whole = film.rename(film.with_stem("whole"))
        recordings.ffmpeg("-i", str(whole), "-t", "12", "-c", "copy", str(film))
        whole.unlink()
    done = run(project, "pack", "--scorm", films.ID)
    assert done.returncode == 0, done.stderr
    lesson = unpack(project / "dist" / f"scorm-{films.ID}.zip", tmp_path / "lms" / "les")
    packed = {file.name for file in lesson.rglob("*.mp4")}
    assert {f"{films.ID}-{each}.mp4" for each in ("1", "2", "2.sd")} <= packed
    environment(lesson, f"fragmenten/{films.ID}.html")
    with static_server.serving_live(lesson.parent) as address:
        yield address


def environment(lesson: Path, page: str) -> None:
    """Make a learning environment beside an unpacked lesson, that shows one page of it."""
    node_tools.CHECKS.install()
    api = node_tools.CHECKS.installed / "node_modules/scorm-again/dist/scorm12.min.js"
    shutil.copy(api, lesson.parent)
    (lesson.parent / "index.html").write_text(HOST.replace("PAGE", page), encoding="utf-8")


def tree(folder: Path) -> ElementTree.Element:
    return ElementTree.parse(folder / "imsmanifest.xml").getroot()  # noqa: S314 (we made it)


def told(page: Page, name: str) -> str:
    """What the environment knows."""
    return str(page.evaluate("name => API.LMSGetValue(name)", name))


def test_the_manifest_says_what_scorm_asks_in_its_order(unpacked: Path) -> None:
    root = tree(unpacked)
    assert root.tag == f"{IMS}manifest"
    assert [child.tag for child in root] == [
        f"{IMS}{name}" for name in ("metadata", "organizations", "resources")
    ]
    assert [(child.tag, child.text) for child in root[0]] == [
        (f"{IMS}schema", "ADL SCORM"),
        (f"{IMS}schemaversion", "1.2"),
    ]
    organizations, resources = root[1], root[2]
    [organization] = organizations
    assert organizations.get("default") == organization.get("identifier")
    assert [child.tag for child in organization] == [f"{IMS}title", *[f"{IMS}item"] * 2]
    titles = [item.findtext(f"{IMS}title") for item in organization.findall(f"{IMS}item")]
    assert titles == ["Rekrutering van vrijwilligers", "Duo & 'nu'"]
    referred = [item.get("identifierref") for item in organization.findall(f"{IMS}item")]
    assert referred == [resource.get("identifier") for resource in resources]
    names = [element.get("identifier") for element in root.iter() if element.get("identifier")]
    assert len(names) == len({*names}) == 6


def test_every_file_is_named_and_every_lesson_is_one_that_speaks(unpacked: Path) -> None:
    there = {f.relative_to(unpacked).as_posix() for f in unpacked.rglob("*") if f.is_file()}
    named = set()
    for resource in tree(unpacked).iter(f"{IMS}resource"):
        assert resource.get("type") == "webcontent"
        assert resource.get(f"{ADL}scormtype") == "sco"
        files = [str(file.get("href")) for file in resource.findall(f"{IMS}file")]
        assert resource.get("href") in files
        named |= {*files}
    assert named == there - {"imsmanifest.xml"}


@pytest.mark.parametrize("name", ["rekrutering", "duowerk"])
def test_a_lesson_leads_to_no_other_page_and_holds_what_the_fragment_says(
    unpacked: Path, site: Path, name: str
) -> None:
    file = f"fragmenten/{name}.html"
    page = parse(unpacked / file)
    for _, attribute, link, _ in page.iterlinks():
        if not link.startswith(("#", "data:", "https:")):
            assert (unpacked / file).parent.joinpath(link).resolve().is_file(), (attribute, link)
    # The address of the site is not known, and not needed.
    assert page.findall(".//link[@rel='canonical']") == []
    said = text(page)
    fragment = parse(site / file)
    questions = fragment.xpath("//ol[@class='questions']//p")
    for part in (*fragment.find_class("tip__text"), *questions, *fragment.find_class("voice")):
        assert text(part) in said
    # Who comes to its end, passed all of it.
    [end] = page.xpath("//*[@data-last]")
    assert len(end.xpath("preceding::*[@class='talk__turn']")) == len(
        fragment.find_class("talk__turn")
    )


def test_two_packages_of_the_same_content_are_the_same_bytes(made: Path) -> None:
    before = made.read_bytes()
    assert run(made.parents[1], "pack", "--scorm", "rekrutering", "duowerk").returncode == 0
    assert made.read_bytes() == before
    assert [file.name for file in made.parent.iterdir()] == [made.name]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["rekrutering", "duowrk"],
            "Er is geen fragment of dag duowrk. Bedoel je `duowerk`? Kies uit: duowerk, ",
        ),
        (["weg.json"], "weg.json: dit bestand kan ik niet lezen."),
        (["stuk.json"], "stuk.json: dit is geen dag."),
        (["lijst.json"], "lijst.json: dit is geen dag."),
        (["oud.json"], "oud.json: deze fragmenten zijn er niet: verdwenen."),
    ],
)
def test_what_is_not_there_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], told: str
) -> None:
    (project / "stuk.json").write_bytes(b"\xff{")
    (project / "lijst.json").write_text("[1]")
    (project / "oud.json").write_text(
        '{"title": "Dag", "blocks": [{"kind": "fragment", "clip": "verdwenen"}]}'
    )
    monkeypatch.chdir(project)
    with pytest.raises(NotThere) as error:
        Choice(load(project), words)
    assert str(error.value).startswith(told)


def test_a_whole_day_is_its_fragments_in_order_each_once(project: Path) -> None:
    content = load(project)
    (example, *_) = content.days
    chosen = Choice(content, [example.id])
    shown = [block.clip for block in example.blocks if block.kind == "fragment"]
    assert [clip.id for clip in chosen.clips] == [*dict.fromkeys(shown)]
    assert (chosen.title, chosen.name) == (example.title, f"scorm-{example.id}")
    # As the planner saves it, and Windows with a mark in front.
    day = {
        "title": "Gent & Brugge",
        "blocks": [
            {"kind": "fragment", "clip": "duowerk"},
            {"kind": "gesprek", "clip": "duowerk"},
            {"kind": "fragment", "clip": "rekrutering"},
            {"kind": "fragment", "clip": "duowerk"},
        ],
    }
    file = project / "Mijn dag.json"
    file.write_text(json.dumps(day), encoding="utf-8-sig")
    chosen = Choice(content, [str(file)])
    assert [clip.id for clip in chosen.clips] == ["duowerk", "rekrutering"]
    assert (chosen.title, chosen.name) == ("Gent & Brugge", "scorm-mijn-dag")


def test_captions_that_nobody_checked_are_told_of_what_is_in_it_only(
    packing: tuple[Path, str],
) -> None:
    _, told = packing
    [warning] = [line for line in told.splitlines() if "nog niet nagekeken" in line]
    assert warning.startswith("Let op: deze ondertitels zijn nog niet nagekeken: rekrutering. ")


def test_a_package_that_cannot_be_made_leaves_the_old_one(project: Path) -> None:
    old = project / "dist" / "scorm-duowrk.zip"
    old.parent.mkdir()
    old.write_bytes(b"oud")
    done = run(project, "pack", "--scorm", "duowrk")
    assert done.returncode == 1
    assert done.stderr.startswith("Er is geen fragment of dag duowrk. Bedoel je `duowerk`?")
    # It is told at once, and not once the whole site is built.
    assert done.stdout == ""
    assert [(file.name, file.read_bytes()) for file in old.parent.iterdir()] == [(old.name, b"oud")]


def test_who_sees_the_film_and_reads_the_text_is_done(course: str, visit: Open) -> None:
    page = visit("about:blank", bypass_csp=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(course)
    lesson = page.frame_locator("iframe")
    state = lesson.locator("[data-state]")
    expect(state).to_contain_text("Bekijk de film en lees wat erbij staat.")
    assert told(page, "cmi.core.lesson_status") == "incomplete"
    lesson.locator("[data-last]").scroll_into_view_if_needed()
    expect(state).to_contain_text("Bekijk nog de rest van de film.")
    video = lesson.locator("video")
    # Skipped to the end: that is not seen.
    video.evaluate(PLAY, [54, 99, 4])
    assert told(page, "cmi.core.lesson_status") == "incomplete"
    video.evaluate(PLAY, [0, 56, 16])
    expect(state).to_have_text("Deze les is klaar.")
    assert told(page, "cmi.core.lesson_status") == "completed"
    assert len(told(page, "cmi.suspend_data")) <= 4096
    assert {url for url in asked if not url.startswith((course, "data:", "blob:"))} == set()


def test_who_comes_back_goes_on_where_they_were(course: str, visit: Open) -> None:
    page = visit(course, bypass_csp=False)
    lesson = page.frame_locator("iframe")
    lesson.locator("video").evaluate(PLAY, [20, 24, 2])
    # Moodle goes to another page of the course; nobody says that the lesson ends.
    page.goto(f"{course}scorm12.min.js")
    heard = json.loads(page.evaluate("localStorage.getItem('heard')"))
    assert heard[0] == "LMSInitialize"
    assert heard.count("LMSFinish") == 1
    assert heard[-2:] == ["LMSCommit", "LMSFinish"]
    kept = json.loads(page.evaluate("localStorage.getItem('cmi')"))["cmi"]["core"]
    assert kept["session_time"] > "00:00:00"
    assert kept["exit"] == "suspend"
    page.goto(course)
    video = page.frame_locator("iframe").locator("video")
    expect(video).to_have_js_property("currentTime", 24)
    assert told(page, "cmi.core.lesson_status") == "incomplete"


def test_of_several_films_each_must_be_seen_and_one_goes_on_in_the_last(
    course_of_two_films: str, visit: Open
) -> None:
    page = visit(course_of_two_films, bypass_csp=False)
    lesson = page.frame_locator("iframe")
    lesson.locator("[data-last]").scroll_into_view_if_needed()
    # A film that plays may bring itself into view again.
    expect(lesson.locator("[data-state]")).to_contain_text("Bekijk nog de rest van de film.")
    lesson.locator("video").first.evaluate(PLAY, [0, 11, 8])
    lesson.locator("video").last.evaluate(PLAY, [3, 5, 2])
    expect(lesson.locator("[data-state]")).to_contain_text("Bekijk nog de rest van de film.")
    page.goto(f"{course_of_two_films}scorm12.min.js")
    page.goto(course_of_two_films)
    expect(lesson.locator("video").first).to_have_js_property("currentTime", 0)
    expect(lesson.locator("video").last).to_have_js_property("currentTime", 5)
    assert told(page, "cmi.core.lesson_status") == "incomplete"
    lesson.locator("video").last.evaluate(PLAY, [0, 11, 8])
    expect(lesson.locator("[data-state]")).to_have_text("Deze les is klaar.")
    assert told(page, "cmi.core.lesson_status") == "completed"


def test_without_a_learning_environment_the_lesson_works_and_says_so(
    course: str, unpacked: Path, visit: Open
) -> None:
    page = visit(f"{course}les/{PAGE}")
    expect(page.locator("[data-state]")).to_contain_text("Hier is geen leeromgeving.")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []
    page.goto((unpacked / PAGE).as_uri())
    assert page.locator("video").evaluate(PLAY, [30, 31, 2])
