"""What a clip has and lacks is counted from its own data, and the table keeps to its width."""

import shutil
from pathlib import Path

import pytest

from commands import status as command
from content import status
from content.catalogue import load
from content.status import COLUMNS
from dutch import writing
from projects import replace

CASES = Path(__file__).parents[1] / "cases"
HEADINGS = [column.heading for column in COLUMNS]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sample of the cases, to change."""
    shutil.copytree(CASES / "sample", tmp_path, dirs_exist_ok=True)
    return tmp_path


def cells(root: Path, clip_id: str) -> dict[str, str]:
    """The row of one clip, by the headings of the table."""
    (clip,) = (each for each in status.of(load(root)).clips if each.id == clip_id)
    return {column.heading: column.cell(clip) for column in COLUMNS}


@pytest.mark.parametrize(
    ("old", "new", "heading", "now"),
    [
        ("  captions:", "  stand_in: true\n  captions:", "Echte film", "nee"),
        ("chapters:", "  captions_checked: true\nchapters:", "Ondertitels nagekeken", "ja"),
        ("  captions: media/eerste.nl.vtt\n", "", "Ondertitels", "nee"),
        ("summary: Waarover het gaat.", 'summary: "[kort]"', "Samenvatting", "nee"),
        ('    at: "0:42"\n', "", "Tips met tijd", "0/1"),
        ("    url: https://www.voorbeeld.be/artikel\n", "", "Links met adres", "0/1"),
        (
            "discussion:\n  - remark: De zaal zegt iets.\n    answers: [Het team antwoordt.]\n",
            "",
            "Gesprek",
            "nee",
        ),
    ],
)
def test_a_change_in_a_clip_changes_its_cell_and_no_other(
    content: Path, old: str, new: str, heading: str, now: str
) -> None:
    before = cells(content, "eerste")
    assert before[heading] != now
    replace(content / "clips" / "01-eerste.yml", old, new)
    assert cells(content, "eerste") == {**before, heading: now}


def test_a_clip_without_a_video_lacks_all_of_it(content: Path) -> None:
    found = cells(content, "tweede")
    video = ("Echte film", "Ondertitels", "Ondertitels nagekeken", "Eigen beeld")
    assert {found[heading] for heading in video} == {"nee"}


def test_pages_that_something_leads_to_are_no_orphans(content: Path) -> None:
    """Through a page that the menu names, through a page below that, and through no link at all."""
    docs = content / "docs"
    (docs / "vragen.md").write_text("[Verder](een.md#kop)", encoding="utf-8")
    (docs / "een.md").write_text("# Kop\n\n[Verder][x]\n\n[x]: map/twee.md", encoding="utf-8")
    (docs / "map").mkdir()
    (docs / "map" / "twee.md").write_text(
        '[Terug](../een.md) `[x](../los.md)` <a href="../in-html.html">x</a>', encoding="utf-8"
    )
    (docs / "in-html.md").write_text("Tekst.", encoding="utf-8")
    (docs / "los.md").write_text("[Naar zichzelf](los.md)", encoding="utf-8")
    found = status.of(load(content))
    assert [fault.path for fault in found.orphans] == ["docs/los.md"]


def test_a_draft_has_its_row_and_its_blanks_are_nobodys_yet(content: Path) -> None:
    """Who edits sees how far it is; it is not public, so it is no fault that it is not whole."""
    (content / "clips" / "03-straks.yml").write_text(
        'title: Straks\nsummary: "[kort]"\nthemes: [begin]\ndraft: true\n', encoding="utf-8"
    )
    (content / "docs" / "straks.md").write_text("---\ndraft: true\n---\nBel [naam].", "utf-8")
    found = status.of(load(content, drafts=True))
    assert [clip.id for clip in found.clips if clip.draft] == ["straks"]
    assert any(line.startswith("straks (concept)") for line in command.lines(found))
    assert (found.blanks, found.orphans) == ((), ())
    assert [clip.id for clip in status.of(load(content)).clips] == ["eerste", "tweede"]


def test_a_long_name_is_wrapped_and_never_cut_off(content: Path) -> None:
    name = "een-fragment-met-een-heel-lange-naam-die-niet-op-een-regel-past"
    (content / "clips" / f"03-{name}.yml").write_text(
        "title: Derde\nsummary: Kort.\nthemes: [begin]\n", encoding="utf-8"
    )
    lines = list(command.lines(status.of(load(content))))
    assert [line for line in lines if len(line) > command.WIDTH] == []
    assert name in "".join(line.split(" ")[0] for line in lines)


@pytest.mark.parametrize(
    ("count", "total", "begin"),
    [
        (0, 1, "Geen enkel fragment heeft"),
        (0, 9, "Geen enkel fragment heeft"),
        (1, 1, "Het fragment heeft"),
        (1, 9, "Eén van de negen fragmenten heeft"),
        (2, 9, "Twee van de negen fragmenten hebben"),
        (9, 9, "Alle negen fragmenten hebben"),
        (21, 30, "21 van de 30 fragmenten hebben"),
    ],
)
def test_a_sentence_on_some_of_all_is_good_dutch(count: int, total: int, begin: str) -> None:
    assert writing.of_all(count, total, ("fragment", "fragmenten"), ("heeft", "hebben")) == begin
