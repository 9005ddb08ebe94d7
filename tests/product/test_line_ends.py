"""Someone on Windows has the same site, and is told the same, whatever ends the lines of a file."""

from pathlib import Path

import projects
from projects import replace, run
from trees import differences, tree

TEXT = {".md", ".yml", ".vtt", ".html", ".css", ".js", ".json", ".svg", ".txt"}


def as_on_windows(folder: Path) -> int:
    """End every line of every text of a project as Windows does; how many files changed."""
    changed = 0
    for top in ("clips", "docs", "overrides", "mkdocs.yml"):
        root = folder / top
        for file in [root] if root.is_file() else root.rglob("*"):
            if file.suffix in TEXT and file.is_file():
                text = file.read_bytes()
                assert b"\r" not in text
                projects.own(file).write_bytes(text.replace(b"\n", b"\r\n"))
                changed += 1
    return changed


def test_a_clone_with_windows_line_ends_builds_the_same_site(project: Path, built: Path) -> None:
    assert as_on_windows(project) > 100
    result = run(project, "build")
    assert result.returncode == 0, result.stderr
    assert differences(tree(built / "site"), tree(project / "site")) == []


def test_it_has_the_same_faults(tmp_path: Path) -> None:
    told = []
    for name in ("here", "windows"):
        folder = projects.make(tmp_path / name)
        replace(folder / "clips" / "02-rekrutering.yml", "title:", "titel:")
        replace(folder / "clips" / "media" / "impact.nl.vtt", "WEBVTT", "ONDERTITELS")
        page = folder / "docs" / "verslag" / "index.md"
        replace(page, "duowerk, ", "duowerk, nergens, ")
        replace(page, "](../fragmenten/grenzen.md)", "](grenzen.md)")
        if name == "windows":
            as_on_windows(folder)
        told.append(run(folder, "check").stderr)
    assert told[0] == told[1]
    assert [line.split(":")[0] for line in told[0].splitlines()] == [
        "clips/02-rekrutering.yml",
        "clips/02-rekrutering.yml",
        "clips/media/impact.nl.vtt",
        "docs/verslag/index.md",
        "docs/verslag/index.md",
        "5 fouten in de inhoud.",
    ]
