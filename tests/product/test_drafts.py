"""A draft is for who edits: nothing of it is published."""

from pathlib import Path

from projects import Open, run
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


def add_a_draft(project: Path) -> None:
    """A fragment with its film and its page."""
    clips = project / "clips"
    (clips / f"09-{NAME}.yml").write_text(CLIP, encoding="utf-8")
    film = (clips / "media" / "impact.mp4").read_bytes()
    (clips / "media" / f"{NAME}.mp4").write_bytes(film)
    page = project / "docs" / "fragmenten" / f"{NAME}.md"
    page.write_text(f"## {WORD}\n\nTekst.\n", encoding="utf-8")


def test_nothing_of_a_draft_is_on_the_site(project: Path) -> None:
    """Not its page, tips, film, old address or anything that says its words."""
    add_a_draft(project)
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    site = project / "site"
    assert [file for file in site.rglob("*") if NAME in file.name or "klad" in file.name] == []
    texts = [*site.rglob("*.html"), *site.rglob("*.js"), *site.rglob("*.xml")]
    assert [file for file in texts if WORD in file.read_text(encoding="utf-8")] == []


def test_check_says_what_is_a_draft(project: Path) -> None:
    add_a_draft(project)
    checked = run(project, "check")
    assert checked.returncode == 0
    assert f"clips/09-{NAME}.yml:2: draft: dit fragment is een concept" in checked.stdout
    assert "5 fragmenten" in checked.stdout


def test_who_edits_sees_it_with_a_mark(project: Path, visit: Open) -> None:
    add_a_draft(project)
    with serving(project) as server:
        page = visit(f"{server.address}fragmenten/index.html")
        card = page.locator(".card", has_text=WORD)
        assert card.get_by_text("concept", exact=True).is_visible()
        card.get_by_role("link", name=WORD).click()
        page.get_by_role("heading", name=f"{WORD} in de maak").wait_for()
        assert page.get_by_text("Concept: nog niet gepubliceerd").is_visible()
        page.goto("about:blank")
