"""A site is not built again where a build would make the same; and in no other case."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pages import built
from projects import SAMPLE

FOLDERS = ("clips", "docs", "overrides")
ADDRESS = "SITE_URL"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample with a template, of which a site was built just now."""
    for name in ("clips", "docs"):
        shutil.copytree(SAMPLE / name, tmp_path / name)
    shutil.copy(SAMPLE / "mkdocs.yml", tmp_path)
    for name in ("overrides", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "home.html").write_text(name, encoding="utf-8")
    monkeypatch.setattr(built, "MADE_OF", tuple(tmp_path / name for name in FOLDERS))
    monkeypatch.setattr(built, "CONFIG", tmp_path / "mkdocs.yml")
    monkeypatch.setattr(built, "MEMORY", tmp_path / ".cache" / "built.json")
    monkeypatch.delenv(ADDRESS, raising=False)
    built.remember(tmp_path / "site", built.inputs(), "In orde.\n")
    return tmp_path


def said(project: Path) -> str | None:
    """What the last build said, where its site is still what a build would make."""
    return built.said(project / "site", built.inputs())


def append(*path: str) -> Callable[[Path, pytest.MonkeyPatch], object]:
    """Writes something at the end of a file, which is made where it is not there."""

    def change(project: Path, _: pytest.MonkeyPatch) -> None:
        with project.joinpath(*path).open("a", encoding="utf-8") as file:
            file.write("\n")

    return change


CHANGES = {
    "a clip": append("clips", "01-wat-is-buddywerk.yml"),
    "a clip more": append("clips", "06-nieuw.yml"),
    "captions": append("clips", "media", "impact.nl.vtt"),
    "a film": lambda project, _: (project / "clips" / "media" / "impact.mp4").touch(),
    "a page": append("docs", "over", "index.md"),
    "a name": lambda project, _: (project / "docs" / "tips.md").rename(project / "docs" / "t.md"),
    "a template": append("overrides", "home.html"),
    "a setting": append("mkdocs.yml"),
    "a page of the site": append("site", "home.html"),
    "a file of the site gone": lambda project, _: (project / "site" / "home.html").unlink(),
    "a file of the site too many": append("site", "vreemd.html"),
    "the address": lambda _, monkeypatch: monkeypatch.setenv(ADDRESS, "https://www.voorbeeld.be/"),
}


def test_what_did_not_change_is_known(project: Path) -> None:
    assert said(project) == "In orde.\n"


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_has_the_site_built_again(
    project: Path,
    change: Callable[[Path, pytest.MonkeyPatch], object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change(project, monkeypatch)
    assert said(project) is None


@pytest.mark.parametrize("kept", ["", "[]", "{}", "geen json", '{"inputs": 1}'])
def test_what_is_remembered_and_cannot_be_read_is_nothing(project: Path, kept: str) -> None:
    built.MEMORY.write_text(kept, encoding="utf-8")
    assert said(project) is None


def test_a_site_that_is_gone_is_built_again(project: Path) -> None:
    shutil.rmtree(project / "site")
    assert said(project) is None


@pytest.mark.parametrize("name", ["docs", "mkdocs.yml"])
def test_what_is_not_there_is_left_to_the_build_to_say(project: Path, name: str) -> None:
    (project / name).rename(project / "weg")
    assert said(project) is None


def test_where_nothing_can_be_remembered_all_is_built_again(project: Path) -> None:
    shutil.rmtree(built.MEMORY.parent)
    built.MEMORY.parent.write_text("", encoding="utf-8")
    built.remember(project / "site", built.inputs(), "")
    assert said(project) is None
