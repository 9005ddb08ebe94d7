"""What is still to be done: an editor sees it in a table and on a page, and no reader does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import projects
from html_pages import pages, parse, text
from projects import Open, replace, run
from reach import violations
from servers import serving

STATEMENT = """---
title: Toegankelijkheidsverklaring
template: accessibility.html
---
# Toegankelijkheidsverklaring

[Naam van de organisatie] wil dat deze site er voor iedereen is.

Bel
:   [nummer]
"""


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with blanks in pages and clips, an orphan, and a file that nothing uses, built."""
    project = projects.make(tmp_path_factory.mktemp("unfinished"))
    (project / "docs" / "over" / "toegankelijkheid.md").write_text(STATEMENT, encoding="utf-8")
    (project / "docs" / "los.md").write_text("# Los\n\nVraag het [aan één…].\n", encoding="utf-8")
    named = "---\ndescription: Over [wie].\n---\n# [Naam van de pagina]\n\n[Los](los.md)\n"
    (project / "docs" / "ook.md").write_text(named, encoding="utf-8")
    clips = project / "clips"
    (clips / "media" / "oud.jpg").write_bytes(b"\xff\xd8\xff")
    grenzen = clips / "04-grenzen.yml"
    replace(
        grenzen, "tips:\n", "tips:\n  - id: leeg\n    text: Bel [wie dan ook].\n    source: film\n"
    )
    replace(clips / "01-wat-is-buddywerk.yml", "  stand_in: true\n", "  captions_checked: true\n")
    replace(clips / "02-rekrutering.yml", "video:\n", "video:\n  captions_checked: false\n")
    result = run(project, "build")
    assert result.returncode == 0, result.stderr
    return project


def test_the_table_fits_a_terminal_and_says_what_is_missing(unfinished: Path) -> None:
    result = run(unfinished, "status")
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert [line for line in lines if len(line) > 80] == []
    rows = {line.split()[0]: line.split()[1:4] for line in lines if line}
    assert rows["wat-is-buddywerk"] == ["ja", "ja", "ja"]
    assert rows["rekrutering"] == ["nee", "ja", "nee"]
    at = lines.index("Ondertitels die nog niet nagekeken zijn (1):")
    assert lines[at + 1] == "  clips/02-rekrutering.yml"
    at = lines.index("Niets leidt naar deze pagina’s (2):")
    assert lines[at + 1 : at + 3] == ["  docs/los.md", "  docs/ook.md"]
    assert "  clips/media/oud.jpg" in lines
    assert "  docs/over/toegankelijkheid.md:7  [Naam van de organisatie]" in lines


@pytest.mark.parametrize("name", ["status", "check"])
def test_it_can_be_kept_in_a_file_in_any_code_page(unfinished: Path, name: str) -> None:
    done = subprocess.run(
        [sys.executable, str(unfinished / "scripts"), name],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "één…" in done.stdout.decode("utf-8")


def test_check_warns_with_the_line(unfinished: Path) -> None:
    told = run(unfinished, "check").stdout.splitlines()
    begins = [line.partition(": ")[2].partition(" is nog")[0] for line in told]
    assert "docs/los.md:3: `[aan één…]`" in begins
    assert "docs/over/toegankelijkheid.md:10: `[nummer]`" in begins
    assert any(line.startswith("Let op: clips/04-grenzen.yml:") for line in told)
    assert "docs/ook.md:2: description: `[wie]`" in begins
    assert any("docs/ook.md:1: niets leidt naar deze pagina" in line for line in told)


def test_no_reader_sees_a_blank_nor_the_page_for_editors(unfinished: Path) -> None:
    site = unfinished / "site"
    for address, page in pages(site).items():
        told = [text(page), *(meta.get("content") or "" for meta in page.iter("meta"))]
        shown = " ".join(told)
        assert [sign for sign in ("[aan", "[wie", "[Naam", "[nummer]") if sign in shown] == []
        assert "Stand van zaken" not in shown, address
    assert not (site / "over" / "stand-van-zaken.html").exists()
    for file in ("assets/search-index.js", "sw.js", "assets/day-data.js"):
        content = (site / file).read_text(encoding="utf-8")
        assert "stand-van-zaken" not in content
        assert "wie dan ook" not in content
    statement = parse(site / "over" / "toegankelijkheid.html")
    assert "Nog niet bekend." in [text(answer) for answer in statement.iter("dd")]


def test_the_statement_counts_what_there_is(unfinished: Path) -> None:
    page = parse(unfinished / "site" / "over" / "toegankelijkheid.html")
    figures = page.get_element_by_id("clips-in-cijfers").xpath("following-sibling::ul[1]/li")
    assert [text(figure) for figure in figures] == [
        "Vier van de vijf fragmenten zijn nog voorbeeldclips.",
        "Alle vijf fragmenten hebben ondertitels.",
        "Eén van de vijf fragmenten heeft ondertitels die een mens naast de video heeft nagekeken.",
        "Eén van de vijf fragmenten heeft ondertitels die nog niet nagekeken zijn; dat staat "
        "erbij.",
        "Alle vijf fragmenten hebben een uitgeschreven tekst.",
        "Geen enkel fragment heeft audiodescriptie.",
        "Geen enkel fragment heeft een versie in Vlaamse Gebarentaal.",
    ]


def test_an_editor_sees_both(unfinished: Path, visit: Open) -> None:
    """The page for editors hangs at the foot of each page; a blank is marked where it stands."""
    with serving(unfinished) as server:
        page = visit(f"{server.address}over/toegankelijkheid.html")
        marked = page.locator("main mark").all_inner_texts()
        assert marked == ["[Naam van de organisatie]", "[nummer]"]
        page.get_by_role("link", name="Stand van zaken").click()
        page.get_by_role("heading", name="Stand van zaken").wait_for()
        assert violations(page) == []
        row = page.get_by_role("row").filter(has_text="clips/04-grenzen.yml")
        assert row.get_by_role("link").get_attribute("href") == "../fragmenten/grenzen.html"
        cells = row.get_by_role("cell").all_inner_texts()
        assert cells[:3] == ["nee", "ja", "nee"]
        drafts = page.get_by_role("region", name="Ondertitels die nog niet nagekeken zijn (1)")
        assert drafts.get_by_role("listitem").all_inner_texts() == ["clips/02-rekrutering.yml"]
        assert "docs/ook.md" in page.get_by_role("region", name="Niets leidt").inner_text()
        page.set_viewport_size({"width": 360, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.goto("about:blank")
