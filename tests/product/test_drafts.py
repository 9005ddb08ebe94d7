"""A draft is for who edits, be it a fragment or a page: nothing of it is published."""

from pathlib import Path

import pytest

import projects
from projects import Open, replace, run
from servers import serving

NAME = "nog-niet"
WORD = "Geheimpje"
CLIP = f"""title: {WORD} in de maak
draft: true
formerly: [klad]
summary: {WORD} dat nog niemand mag lezen.
themes: [toekomst]
video:
  file: media/{NAME}.mp4
tips:
  - id: wacht-nog
    text: {WORD} als tip.
    source: redactie
related: [duowerk]
"""
# A plain page and a report, which the site would list by itself.
PAGES = {"nieuws": "", "verslag/2023-05-12": "template: report.html\n"}


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with drafts, and its site: a fragment, its film, its page, and other pages."""
    project = projects.make(tmp_path_factory.mktemp("drafted"))
    clips, docs = project / "clips", project / "docs"
    (clips / f"09-{NAME}.yml").write_text(CLIP, encoding="utf-8")
    film = (clips / "media" / "impact.mp4").read_bytes()
    (clips / "media" / f"{NAME}.mp4").write_bytes(film)
    (docs / "fragmenten" / f"{NAME}.md").write_text(f"## {WORD}\n\nTekst.\n", encoding="utf-8")
    for address, more in PAGES.items():
        fields = f"---\ntitle: {WORD} van mei\n{more}draft: true\n---\n"
        text = f"{fields}{WORD} dat nog niemand mag lezen.\n"
        (docs / f"{address}.md").write_text(text, encoding="utf-8")
    replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', "https://voorbeeld.be/")
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    return project


def test_nothing_of_a_draft_is_on_the_site(drafted: Path) -> None:
    """Not its page, tips, film, old address or anything that says its words.

    So it is in lists of reports, in the search, and in the list for search engines.
    """
    site = drafted / "site"
    names = (NAME, "klad", "nieuws", "2023-05-12")
    assert [file for file in site.rglob("*") if any(name in file.name for name in names)] == []
    texts = [
        file for end in ("html", "js", "json", "xml", "rss") for file in site.rglob(f"*.{end}")
    ]
    told = {file: file.read_text(encoding="utf-8") for file in texts}
    assert site / "sitemap.xml" in told
    assert [file for file, text in told.items() if WORD in text] == []
    assert [name for name in names if name in told[site / "sitemap.xml"]] == []


def test_check_says_what_is_a_draft(drafted: Path) -> None:
    told = run(drafted, "check").stdout
    assert f"clips/09-{NAME}.yml:2: draft: dit fragment is een concept" in told
    assert "docs/nieuws.md:3: draft: deze pagina is een concept" in told
    assert "5 fragmenten" in told


def test_who_edits_sees_it_with_a_mark(drafted: Path, look: Open) -> None:
    with serving(drafted) as server:
        page = look(f"{server.address}fragmenten/index.html")
        card = page.locator(".card", has_text=WORD)
        assert card.get_by_text("concept", exact=True).is_visible()
        card.get_by_role("link", name=WORD).click()
        page.get_by_role("heading", name=f"{WORD} in de maak").wait_for()
        assert page.get_by_text("Concept: nog niet gepubliceerd").is_visible()
        for address in PAGES:
            page = look(f"{server.address}{address}.html")
            page.get_by_role("heading", name=f"{WORD} van mei").wait_for()
            assert page.get_by_text("Concept: nog niet gepubliceerd").is_visible()
        page.goto("about:blank")
