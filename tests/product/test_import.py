"""An editor takes over a catalogue of others: nothing goes in silence, nothing is overwritten."""

import itertools
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement
from playwright.sync_api import expect

import projects
from content.clip import ImportedContent
from html_pages import broken_links, parse, text
from incoming import plan, sources, writing
from measure import many_talks
from projects import Open, run
from source import new_files

COUNT = 150
TALKS = ("import", "../catalogus", "--collection", "talks")
# The page of a talk with the signs that no form foresees.
SCRIPT = "Vector<String> en"


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that took over a catalogue, beside it."""
    folder = tmp_path_factory.mktemp("import")
    many_talks.write(folder / "catalogus", COUNT)
    project = projects.make(folder / "project")
    assert run(project, *TALKS, "--write").returncode == 0
    return project


@pytest.fixture(scope="module")
def built(taken: Path) -> Path:
    """The site of it."""
    made = run(taken, "build")
    assert made.returncode == 0, made.stderr
    return taken / "site"


def tree(project: Path) -> dict[str, bytes]:
    """Every file of clips/ and docs/ with what it holds."""
    files = [file for name in ("clips", "docs") for file in (project / name).rglob("*")]
    return {
        file.relative_to(project).as_posix(): file.read_bytes() for file in files if file.is_file()
    }


def clips(project: Path) -> list[Path]:
    """The files of the talks that were taken over."""
    return sorted((project / "clips" / "talks").glob("[0-9]*.yml"))


def test_a_rehearsal_says_what_would_come_and_writes_nothing(taken: Path, tmp_path: Path) -> None:
    project = projects.make(tmp_path / "project")
    shutil.copytree(taken.parent / "catalogus", tmp_path / "catalogus")
    before = tree(project)
    told = run(project, *TALKS)
    assert told.returncode == 0, told.stderr
    assert f"{COUNT} fragmenten nieuw" in told.stdout
    assert "--write" in told.stdout
    assert tree(project) == before


def test_every_entry_becomes_a_fragment_and_the_check_passes(taken: Path) -> None:
    assert len(clips(taken)) == COUNT
    checked = run(taken, "check")
    assert checked.returncode == 0, checked.stderr
    assert f"{COUNT + 5} fragmenten" in checked.stdout
    # What was text there is text here, and no slip in the Markdown.
    assert "staat zo op de pagina" not in checked.stdout
    missing = checked.stdout.count("summary: de samenvatting ontbreekt nog")
    found = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in clips(taken)]
    assert 0 < missing == sum("summary" not in clip for clip in found)


def test_what_is_known_of_a_talk_comes_along(taken: Path) -> None:
    found = [
        ImportedContent.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
        for file in clips(taken)
    ]

    def share(known: Callable[[ImportedContent], object]) -> int:
        return round(100 * sum(bool(known(clip)) for clip in found) / COUNT)

    assert share(lambda clip: clip.date.recorded) == 100
    assert share(lambda clip: clip.event) == 100
    assert share(lambda clip: clip.people) == pytest.approx(91, abs=2)
    assert share(lambda clip: clip.video and clip.video.duration) == pytest.approx(77, abs=2)
    # Of 97 % a language is told; of what it says four in five are not that of the site.
    languages = [clip.language for clip in found if "language" in clip.model_fields_set]
    assert round(100 * len(languages) / COUNT) == pytest.approx(96, abs=2)
    assert {*languages} == {"en", "nl", "fr", "es"}
    # A third of the licences that are told there is no certain one.
    assert 10 < share(lambda clip: clip.licence) < 36
    assert share(lambda clip: clip.title == clip.title.strip()) == 100


def test_what_did_not_come_along_is_told_at_its_line(taken: Path, tmp_path: Path) -> None:
    project = projects.make(tmp_path / "project")
    told = run(project, "import", str(taken.parent / "catalogus"), "--collection", "talks").stdout
    videos = "catalogus/pycon-be-2019/videos"
    for line in (
        f"{videos}/talk-00000.json:9: videos: er is meer dan één video.",
        f"{videos}/talk-00009.json:9: videos: `https://blip.voorbeeld.be/file/9`: dit",
        f"`thumbnail_url` heeft geen plaats op deze site, en komt niet mee ({COUNT}×).",
        "related_urls: `/relatief`: deze link leidt hier nergens heen, want hij is relatief.",
        "description: de link `../code` leidt hier nergens heen. De woorden bleven.",
        "language: deze taal kennen we niet: `xx-onbekend`.",
    ):
        assert line in told


def test_a_second_time_changes_nothing_and_says_why(taken: Path) -> None:
    edited = clips(taken)[7]
    was = edited.read_text(encoding="utf-8")
    edited.write_text(f"{was}level: basis\n", encoding="utf-8")
    before = tree(taken)
    again = run(taken, *TALKS, "--write")
    assert again.returncode == 0, again.stderr
    assert f"0 fragmenten nieuw, {COUNT} al aanwezig" in again.stdout
    assert "dit staat al in clips/talks/001-" in again.stdout
    assert tree(taken) == before
    edited.write_text(was, encoding="utf-8")


def test_two_imports_at_once_write_what_one_writes(taken: Path, tmp_path: Path) -> None:
    project = projects.make(tmp_path / "project")
    source = str(taken.parent / "catalogus")
    command = [sys.executable, str(project / "scripts"), "import", source, "--collection", "talks"]
    both = [
        subprocess.Popen([*command, "--write"], cwd=project, stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert tree(project) == tree(taken)


@pytest.mark.parametrize("last", [0, 1, 2, 150, 151])
def test_an_import_that_was_killed_goes_on_and_ends_the_same(tmp_path: Path, last: int) -> None:
    catalogue = many_talks.write(tmp_path / "catalogus", 120)

    class Killed(BaseException):
        """No program hears of it."""

    class Stopped(dict[str, str]):
        """Files of which so many are written before the program is gone."""

        def items(self) -> Any:
            yield from itertools.islice(super().items(), last + 1)
            raise Killed

    def take(root: Path, kind: type[dict[str, str]] = dict) -> None:
        (root / "clips").mkdir(parents=True, exist_ok=True)
        writing.write(kind(plan.make(sources.read(catalogue), "talks", root).files), root)

    take(tmp_path / "whole")
    with pytest.raises(Killed):
        take(tmp_path / "broken", Stopped)
    left = tmp_path / "broken" / "clips" / "talks" / new_files.PARTIAL.format(1)
    left.write_text("half", encoding="utf-8")
    take(tmp_path / "broken")
    assert tree(tmp_path / "broken") == tree(tmp_path / "whole")


def test_signs_of_html_are_text_on_every_page(built: Path) -> None:
    pages = [page for page in (built / "fragmenten").glob("*.html") if SCRIPT in text(title(page))]
    assert pages
    for page in pages:
        assert "<script>alert(1)</script>" in text(title(page))
    everywhere = [parse(page) for page in built.rglob("*.html")]
    scripts = [script.text for page in everywhere for script in page.iter("script") if script.text]
    assert [script for script in scripts if script.startswith("alert")] == []


def title(page: Path) -> HtmlElement:
    """The title above a page."""
    return parse(page).find(".//h1")


def test_links_lead_somewhere_and_lists_show_all(built: Path) -> None:
    assert broken_links(built) == []
    cards = parse(built / "collecties" / "talks.html").find_class("card__title")
    assert cards


def test_without_a_summary_a_card_and_a_page_leave_no_gap(taken: Path, built: Path) -> None:
    bare = next(file for file in clips(taken) if "summary" not in file.read_text(encoding="utf-8"))
    page = parse(built / "fragmenten" / f"{bare.stem.partition('-')[2]}.html")
    assert page.find_class("lead") == []
    assert page.xpath("//meta[@name='description']/@content") != [""]


def test_on_a_phone_nothing_is_pushed_sideways(built: Path, browse: Open) -> None:
    fragments = sorted((built / "fragmenten").glob("*.html"))
    # Of each kind of title one: they come every seventh time.
    page = browse("about:blank", width=360)
    for file in (built / "collecties" / "talks.html", *fragments[::23]):
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") == 360, file.name


def test_a_talk_is_found_and_its_title_is_shown_as_it_is(built: Path, visit: Open) -> None:
    page = visit(f"{(built / 'zoeken.html').as_uri()}?q=vector+string")
    expect(page.locator(".hit__link").first).to_contain_text("<script>alert(1)</script>")


def test_a_name_that_is_no_folder_and_a_source_that_is_not_there_are_told(tmp_path: Path) -> None:
    project = projects.make(tmp_path / "project")
    odd = run(project, "import", "weg.csv", "--collection", "Mijn Talks")
    assert (odd.returncode, odd.stderr.strip()) == (
        1,
        "Noem de collectie met kleine letters, cijfers en streepjes. Bijvoorbeeld: mijn-talks.",
    )
    online = run(project, "import", "https://www.voorbeeld.be/feed.xml", "--collection", "talks")
    assert (online.returncode, online.stderr.count("\n")) == (1, 1)
    gone = run(project, "import", "weg.csv", "--collection", "talks")
    assert gone.returncode == 1
    assert gone.stderr.startswith("weg.csv:1: dit bestaat niet.")
