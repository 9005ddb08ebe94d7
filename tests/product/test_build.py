"""What an editor can count on from `build` and `new`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import projects
from html_pages import parse, text
from projects import copy, replace, run

# What an editor calls a new fragment, and what it is called in its address.
NEW = {"Samen op stap": "samen-op-stap", 'Zeg eens "ja": & nee?': "zeg-eens-ja-nee"}


@pytest.fixture
def with_site(built: Path, project: Path) -> Path:
    """A project that has a site already."""
    copy(built / "site", project / "site")
    return project


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project that was built, changed in many ways, and built again; what that last one said."""
    project = projects.make(tmp_path_factory.mktemp("edited"))
    assert run(project, "build").returncode == 0
    docs, clips = project / "docs", project / "clips"
    (docs / "fragmenten" / "grenzen.md").unlink()
    (docs / "leeg.md").write_text("", encoding="utf-8")
    (docs / "los.md").write_text("# Los\n\n![type:video](media/impact.mp4)\n", encoding="utf-8")
    replace(docs / "tips.md", "title: Alle tips", "title: Goede raad")
    replace(clips / "02-rekrutering.yml", "  stand_in: true\n", "")
    tip = "  - id: kies-hoe-je-matcht\n"
    replace(clips / "03-duowerk.yml", tip, f'{tip}    at: "0:42"\n')
    for title in NEW:
        assert run(project, "new", title).returncode == 0
    result = run(project, "build")
    assert result.returncode == 0, result.stderr
    return project, result.stdout


def test_a_fault_stops_the_build_and_the_old_site_stays(with_site: Path) -> None:
    before = (with_site / "site" / "index.html").read_bytes()
    replace(with_site / "clips" / "02-rekrutering.yml", "title:", "titel:")
    result = run(with_site, "build")
    assert result.returncode == 1
    assert "clips/02-rekrutering.yml:2: titel: dit veld kennen we niet." in result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert (with_site / "site" / "index.html").read_bytes() == before


def test_a_build_that_fails_late_leaves_the_old_site(with_site: Path) -> None:
    """A warning of MkDocs itself comes after the pages are made, and still changes nothing."""
    before = sorted(path for path in (with_site / "site").rglob("*"))
    replace(with_site / "mkdocs.yml", "use_directory_urls", "onbekend: 1\nuse_directory_urls")
    assert run(with_site, "build").returncode == 1
    assert sorted(path for path in (with_site / "site").rglob("*")) == before
    assert list(with_site.glob(".site-new*")) == []


def test_a_build_killed_between_two_names_is_mended_by_the_next(with_site: Path) -> None:
    (with_site / "site").rename(with_site / ".site-old")
    replace(with_site / "mkdocs.yml", "use_directory_urls", "onbekend: 1\nuse_directory_urls")
    assert run(with_site, "build").returncode == 1
    assert (with_site / "site" / "index.html").is_file()


def test_check_shows_every_fault_of_every_file(project: Path) -> None:
    replace(project / "clips" / "01-wat-is-buddywerk.yml", "source: verslag", "source: internet")
    replace(project / "clips" / "05-impact.yml", "related: [", "related: [nergens, ")
    result = run(project, "check")
    assert result.returncode == 1
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == [
        "clips/01-wat-is-buddywerk.yml:30",
        "clips/05-impact.yml:117",
        "2 fouten in de inhoud.",
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_what_check_says_can_be_kept_in_a_file(
    project: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """`check > bestand` is UTF-8, whatever code page the machine has for its window."""
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("LC_ALL", "C")
    replace(project / "clips" / "05-impact.yml", "title: ", "title: “Één ✓ 5 → 6” # ")
    command = [sys.executable, str(project / "scripts"), "check"]
    result = subprocess.run(command, capture_output=True, check=False)
    assert result.returncode == 1
    assert "“Één ✓ 5 → 6”" in result.stderr.decode("utf-8")


def test_a_clip_without_markdown_gets_its_page(edited: tuple[Path, str]) -> None:
    page = parse(edited[0] / "site" / "fragmenten" / "grenzen.html")
    assert "Omgaan met grenzen" in text(page.find(".//h1"))
    assert page.find(".//clip-player//video") is not None


def test_an_empty_page_builds(edited: tuple[Path, str]) -> None:
    """mkdocs-video alone would crash on it."""
    assert (edited[0] / "site" / "leeg.html").is_file()


def test_authors_can_embed_a_video_in_any_page(edited: tuple[Path, str]) -> None:
    video = parse(edited[0] / "site" / "los.html").find(".//video")
    assert video.find("source").get("src") == "media/impact.mp4"
    assert "controls" in video.attrib


def test_putting_the_real_film_in_place_is_one_line(edited: tuple[Path, str]) -> None:
    fragments = edited[0] / "site" / "fragmenten"
    assert "voorbeeldclip" not in text(parse(fragments / "rekrutering.html"))
    assert "voorbeeldclip" in text(parse(fragments / "impact.html"))


def test_a_tips_time_is_a_link_to_that_second(edited: tuple[Path, str]) -> None:
    """From the fragment's own page and from the page of all tips."""
    for page, link in (("tips", "fragmenten/duowerk.html#t=42"), ("fragmenten/duowerk", "#t=42")):
        shown = parse(edited[0] / "site" / f"{page}.html")
        tip = shown.get_element_by_id("tip-kies-hoe-je-matcht")
        assert [a.text for a in tip.iter("a") if a.get("href") == link] == ["vanaf 0:42"]


@pytest.mark.parametrize("title", NEW)
def test_a_new_clip_is_valid_at_once_and_never_overwrites(
    edited: tuple[Path, str], title: str
) -> None:
    project = edited[0]
    place = 6 + [*NEW].index(title)
    assert (project / "clips" / f"{place:02}-{NEW[title]}.yml").is_file()
    page = parse(project / "site" / "fragmenten" / f"{NEW[title]}.html")
    assert text(page.find(".//h1")) == title
    again = run(project, "new", title)
    assert again.returncode == 1
    assert "bestaat al" in again.stderr


def test_mkdocs_itself_shows_faults(project: Path) -> None:
    """For who knows MkDocs and calls it directly; what it builds is in test_properdocs.py."""
    mkdocs = project / ".venv" / "bin" / "mkdocs"
    if not mkdocs.exists():
        mkdocs = project / ".venv" / "Scripts" / "mkdocs.exe"
    replace(project / "clips" / "03-duowerk.yml", "themes:", "thema:")
    command = [str(mkdocs), "build", "--strict"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "clips/03-duowerk.yml:6: thema: dit veld kennen we niet." in result.stderr


def test_two_builds_at_once_leave_a_whole_site(with_site: Path) -> None:
    pages = sorted((with_site / "site").rglob("*.html"))
    command = [sys.executable, str(with_site / "scripts"), "build"]
    both = [subprocess.Popen(command, cwd=with_site, stdout=subprocess.DEVNULL) for _ in range(2)]
    for process in both:
        process.wait()
    assert sorted((with_site / "site").rglob("*.html")) == pages
    assert list(with_site.glob(".site-new*")) == []


def test_what_mkdocs_cannot_do_is_said_without_a_traceback(project: Path) -> None:
    replace(project / "overrides" / "tips.html", "{% block content %}", "{% blok content %}")
    result = run(project, "build")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "blok" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has pipes with a name")
def test_no_file_in_docs_keeps_a_build_waiting(project: Path) -> None:
    """Links that lead round in a circle, a pipe, and a folder with the name of a page."""
    docs = project / "docs"
    for name in ("lus", "nog-een-lus"):
        (docs / name).symlink_to(".", target_is_directory=True)
    (docs / "kopie.md").symlink_to("index.md")
    (docs / "kring.png").symlink_to("kring.png")
    (docs / "map.md").mkdir()
    os.mkfifo(docs / "pijp.md")
    checked, built = run(project, "check"), run(project, "build")
    assert [line.split(": ")[0] for line in checked.stderr.splitlines()] == [
        *("docs/kopie.md:1", "docs/kring.png:1", "docs/lus:1", "docs/map.md:1"),
        *("docs/nog-een-lus:1", "docs/pijp.md:1"),
        "6 fouten in de inhoud.",
    ]
    assert built.returncode == 1
    assert "docs/lus:1: dit is een snelkoppeling" in built.stderr


def state(site: Path) -> dict[str, int]:
    """When each file of a site was made."""
    return {file.name: file.stat().st_mtime_ns for file in site.rglob("*") if file.is_file()}


def test_what_did_not_change_is_not_built_again(edited: tuple[Path, str]) -> None:
    """Not one page; and what the check has to say is said again."""
    project, told = edited
    before = state(project / "site")
    second = run(project, "build")
    assert second.returncode == 0
    assert state(project / "site") == before
    assert told.splitlines()[:-1] == second.stdout.splitlines()[:-1]


def test_what_need_not_be_built_loads_nothing_that_builds(
    edited: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python tells of each module that it loads."""
    run(edited[0], "build")
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")
    loaded = {line.split("|")[-1].strip() for line in run(edited[0], "build").stderr.splitlines()}
    assert "pages.built" in loaded
    assert not {"mkdocs", "jinja2", "markdown", "pydantic"} & loaded


def test_a_site_that_is_not_as_it_was_made_is_built_again(edited: tuple[Path, str]) -> None:
    tips = edited[0] / "site" / "tips.html"
    tips.unlink()
    assert run(edited[0], "build").returncode == 0
    assert tips.is_file()


def test_what_changed_is_on_the_site_that_is_built(edited: tuple[Path, str]) -> None:
    assert "Goede raad" in text(parse(edited[0] / "site" / "tips.html").find(".//h1"))
