"""Who takes over can trust the papers: what they name is there."""

import re
from pathlib import Path

import pytest
import yaml
from packaging.licenses import canonicalize_license_expression

import cli
from html_pages import pages, text
from project.paths import DOCS, ROOT
from project.version import VERSION

PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / ".github").glob("*.md")])
NOTES = DOCS / "over" / "keuzes"
# What may stand on top of CITATION.cff, and what must:
# https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
REQUIRED = {"authors", "cff-version", "message", "title"}
KNOWN = REQUIRED | {
    *("abstract", "commit", "contact", "date-released", "doi", "identifiers", "keywords"),
    *("license", "license-url", "preferred-citation", "references", "repository", "type", "url"),
    *("repository-artifact", "repository-code", "version"),
}


def shown(path: Path) -> str:
    """A paper as a test names it."""
    return path.relative_to(ROOT).as_posix()


def test_the_changelog_begins_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(\S+)\]", changelog, re.MULTILINE)[0] == VERSION


def test_who_refers_to_the_software_names_this_version_and_its_makers() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert REQUIRED <= cited.keys() <= KNOWN
    assert (cited["cff-version"], cited["type"]) == ("1.2.0", "software")
    assert cited["version"] == VERSION
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert canonicalize_license_expression(cited["license"]) == licence.split()[0]
    # No person is named here whom no source names.
    holder = re.findall(r"Copyright \(c\) \d{4} (.+)", licence)[0]
    assert [author["name"].lower() for author in cited["authors"]] == [holder.lower()]


def test_every_page_shows_the_version(site: Path) -> None:
    """But the projector, which is a screen and has no foot."""
    named = {name: re.findall(r"Versie (\S+)", text(page)) for name, page in pages(site).items()}
    assert named.pop("projectie.html") == []
    assert {name: found for name, found in named.items() if found != [VERSION]} == {}


def test_so_does_what_a_stick_holds_to_read(unzipped: Path) -> None:
    assert f"versie {VERSION}." in (unzipped / "LEESMIJ.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", PAPERS, ids=shown)
def test_links_in_a_paper_lead_to_a_file(paper: Path) -> None:
    without_code = re.sub(r"`[^`]*`", "", paper.read_text(encoding="utf-8"))
    links = re.findall(r"\]\(([^)#]+)", without_code)
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (paper.parent / link).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=shown)
def test_commands_in_a_paper_exist(paper: Path) -> None:
    named = re.findall(r"python3 scripts ([a-z]+)", paper.read_text(encoding="utf-8"))
    assert set(named) <= cli.COMMANDS.keys()


def test_files_named_in_the_guide_exist() -> None:
    """Those in code marks that have a folder; what stands in <> or is only an example does not."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = {
        name for name in re.findall(r"`([\w./-]+/[\w./-]*)`", guide) if "clip-note" not in name
    }
    assert named
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


@pytest.mark.whole_repository
def test_every_decision_note_is_listed() -> None:
    index = (NOTES / "index.md").read_text(encoding="utf-8")
    notes = {note.name for note in NOTES.glob("*.md")} - {"index.md"}
    assert notes == set(re.findall(r"\]\(([\w-]+\.md)\)", index))
