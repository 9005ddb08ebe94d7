"""A theme is shown as it was written, and is one theme however it was typed."""

import shutil
from pathlib import Path

from content.catalogue import load
from pages.templates import environment
from projects import replace

SAMPLE = Path(__file__).parents[1] / "cases" / "sample"


def test_a_theme_begins_with_a_capital_and_keeps_its_own() -> None:
    show = environment().from_string("{{ theme | sentence }}").render
    assert [show(theme=name) for name in ("duowerk", "OCMW", "een LAC", "écht", "'t begin")] == [
        *("Duowerk", "OCMW", "Een LAC", "Écht", "'t begin")
    ]


def test_tips_on_one_theme_stand_together_however_it_was_typed(tmp_path: Path) -> None:
    """The most usual way is shown."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    first, second = (tmp_path / "clips" / name for name in ("01-eerste.yml", "02-tweede.yml"))
    replace(first, "themes: [begin]", "themes: [Coordinatie]")
    replace(first, "    text:", "    theme: coördinatie\n    text:")
    replace(second, "themes: [begin]", "themes: [coördinatie]")
    catalogue = load(tmp_path)
    assert list(catalogue.tips_by_theme()) == ["coördinatie"]
    assert [clip.themes for clip in catalogue.clips] == [["coördinatie"], ["coördinatie"]]
    assert [(fault.path, fault.line) for fault in catalogue.warnings] == [
        ("clips/01-eerste.yml", 3)
    ]
