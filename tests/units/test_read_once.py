"""Each file is read once, for all checks and for the site; after an edit only that file is."""

import shutil
from pathlib import Path

import pytest

from content import front_matter, reading, rendered, setting_checks
from content.catalogue import load
from project import kept
from projects import SAMPLE, replace
from source import yaml_file
from source.faults import BadContent

PAGES = len(list((SAMPLE / "docs").rglob("*.md")))
FIELDS = sum("---" in page.read_text(encoding="utf-8") for page in SAMPLE.rglob("docs/**/*.md"))
# With the settings.
FILES = len(list((SAMPLE / "clips").glob("*.yml"))) + 1


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample of which nothing was read yet."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    kept.forget()
    return tmp_path


def counts() -> tuple[int, int]:
    """How many pages were made of Markdown, and how many texts of YAML were read."""
    return rendered.read.times, yaml_file.parse.times


def test_all_that_is_checked_is_read_once(project: Path) -> None:
    load(project)
    assert counts() == (PAGES, FIELDS + FILES)


def test_what_did_not_change_is_not_read_again(project: Path) -> None:
    load(project)
    before = counts()
    load(project)
    assert counts() == before


def test_of_texts_before_an_edit_nothing_is_kept(project: Path) -> None:
    page = project / "docs" / "fragmenten" / "rekrutering.md"
    clip = project / "clips" / "02-rekrutering.yml"
    sizes = []
    for number in range(4):
        clip.write_text(f"{clip.read_text(encoding='utf-8')}# {number}\n", encoding="utf-8")
        page.write_text(f"{page.read_text(encoding='utf-8')}\nZin {number}.\n", encoding="utf-8")
        load(project)
        kept.let_go()
        sizes.append((len(rendered.read), len(yaml_file.parse), len(front_matter.read)))
    assert len({*sizes[1:]}) == 1
    before = counts()
    load(project)
    assert counts() == before


def test_of_an_edit_only_that_file_is_read_again(project: Path) -> None:
    load(project)
    pages, files = counts()
    replace(project / "clips" / "02-rekrutering.yml", "title: Rekrutering", "title: Werving")
    load(project)
    assert counts() == (pages, files + 1)
    replace(project / "docs" / "fragmenten" / "rekrutering.md", "Waarover", "Wat")
    load(project)
    assert counts() == (pages + 1, files + 1)


def test_a_next_run_reads_only_what_was_edited(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MUCH", 0)
    first = load(project)
    reading.remember(project)
    kept.forget()
    setting_checks.read(project / "mkdocs.yml")  # as each build does first
    again = load(project)
    assert counts() == (0, 1)
    assert again.clips == first.clips
    assert [again.warnings, again.to_do, again.moved] == [first.warnings, first.to_do, first.moved]
    kept.forget()
    replace(project / "clips" / "02-rekrutering.yml", "title: Rekrutering", "title: [")
    with pytest.raises(BadContent, match=r"clips/02-rekrutering.yml:\d+"):
        load(project)
    assert counts() == (0, 1)


def test_of_a_site_of_some_fragments_nothing_is_written(project: Path) -> None:
    load(project)
    reading.remember(project)
    assert not (project / reading.REMEMBERED).exists()


def test_what_is_read_ahead_is_what_is_there(project: Path) -> None:
    with reading.ahead(project):
        found = load(project)
    assert found.clips == load(project).clips
    with pytest.raises(ZeroDivisionError), reading.ahead(project):
        1 / 0  # noqa: B018 (nobody asks for it)
    replace(project / "clips" / "02-rekrutering.yml", "title: Rekrutering", "title: Werving")
    assert load(project).clips[1].title.startswith("Werving")
