"""A page with `draft: true` is for who edits: nothing of it is published."""

from pathlib import Path

from projects import Open, replace, run
from servers import serving

WORD = "Geheimpje"


def add_drafts(project: Path) -> None:
    """A plain page and a report, which the site would list by itself."""
    for address, more in (("nieuws", ""), ("verslag/2023-05-12", "template: report.html\n")):
        page = project / "docs" / f"{address}.md"
        fields = f"---\ntitle: {WORD} van mei\n{more}draft: true\n---\n"
        page.write_text(f"{fields}{WORD} dat nog niemand mag lezen.\n", encoding="utf-8")


def test_nothing_of_a_draft_is_on_the_site(project: Path) -> None:
    """Not its page, not in a list of reports, not in the search or the list for search engines."""
    add_drafts(project)
    replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', "https://voorbeeld.be/")
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    assert "docs/nieuws.md:3: draft: deze pagina is een concept" in built.stdout
    texts = [file for file in (project / "site").rglob("*") if file.suffix in {".html", ".js"}]
    assert texts
    assert [file for file in texts if WORD in file.read_text(encoding="utf-8")] == []
    assert not (project / "site" / "nieuws.html").exists()
    assert "nieuws" not in (project / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_who_edits_sees_it_with_a_mark(project: Path, visit: Open) -> None:
    add_drafts(project)
    with serving(project) as server:
        for address in ("nieuws", "verslag/2023-05-12"):
            page = visit(f"{server.address}{address}.html")
            page.get_by_role("heading", name=f"{WORD} van mei").wait_for()
            assert page.get_by_text("Concept: nog niet gepubliceerd").is_visible()
            page.goto("about:blank")
