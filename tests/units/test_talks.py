"""A talk is told with its own day and its own report, whatever export it came from."""

import shutil
from pathlib import Path

import pytest

from content import addresses, anchors
from content.catalogue import Catalogue, load
from content.clip import Question
from content.said import usual
from projects import SAMPLE, replace
from search import places
from source.fields import Source

EXPORTS = Path(__file__).parents[1] / "exports"
MARKDOWN = sorted(EXPORTS.glob("*/verslag.md"))
PIECES = sorted(EXPORTS.glob("*/discussion.yml"))
DAY = "2023-05-12"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the sample's text."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def report(root: Path, text: str, name: str = f"{DAY}.md") -> Path:
    """Put a report on the site."""
    file = root / "docs" / "verslag" / name
    file.write_text(text, encoding="utf-8")
    return file


def told(catalogue: Catalogue) -> list[str]:
    """What `check` says besides long sentences."""
    return [str(fault) for fault in catalogue.warnings if "woorden" not in fault.message]


def talks(catalogue: Catalogue, clip_id: str) -> list[tuple[str, int]]:
    """The day of each talk about a clip, and of how many remarks it is."""
    found = catalogue.reports.talks(catalogue.clip(clip_id))
    return [(talk.day, len(talk.remarks)) for talk in found]


@pytest.mark.parametrize("name", [f"{DAY}.md", "gent.md"])
@pytest.mark.parametrize("export", MARKDOWN, ids=lambda path: path.parent.name)
def test_every_report_that_was_ever_exported_is_read(root: Path, export: Path, name: str) -> None:
    report(root, export.read_text(encoding="utf-8"), name)
    catalogue = load(root)
    assert told(catalogue) == []
    assert talks(catalogue, "rekrutering") == [("2022-04-21", 3), (DAY, 2)]


@pytest.mark.parametrize("export", PIECES, ids=lambda path: path.parent.name)
def test_every_piece_for_a_clip_that_was_ever_exported_is_read(root: Path, export: Path) -> None:
    """Its day has no report on this site."""
    piece = export.read_text(encoding="utf-8").split("\n\n")[0]
    lines = piece.split("discussion:\n")[1].rstrip()
    replace(root / "clips" / "02-rekrutering.yml", "discussion:\n", f"discussion:\n{lines}\n")
    catalogue = load(root)
    assert told(catalogue) == []
    assert talks(catalogue, "rekrutering") == [("2022-04-21", 3), (DAY, 2)]


HEAD = "---\ntemplate: report.html\ntitle: Tweede dag\n"


@pytest.mark.parametrize(
    ("name", "fields", "day"),
    [
        ("dag.md", "date: 2023-05-12\n", "12 mei"),
        (f"{DAY}.md", "date: 2023-05-13\n", "13 mei"),
        (f"{DAY}.md", "", "12 mei"),
    ],
)
def test_a_report_says_its_day_above_it_or_else_in_its_name(
    root: Path, name: str, fields: str, day: str
) -> None:
    report(root, f"{HEAD}{fields}---\n", name)
    found = load(root).reports.every
    assert [each.day for each in found] == ["2022-04-21", f"2023-05-{day[:2]}"]


def test_a_report_without_a_day_is_told(root: Path) -> None:
    report(root, f"{HEAD}---\n", "dag.md")
    assert told(load(root)) == [
        "docs/verslag/dag.md:2: zeg met `date:` van welke dag dit verslag is, zoals "
        "`date: 2023-05-12`."
    ]


@pytest.mark.parametrize("name", [DAY, "gent"])
def test_a_tip_and_a_remark_come_from_the_report_that_they_name(root: Path, name: str) -> None:
    """By its day, or by its file."""
    report(root, f"{HEAD}date: {DAY}\ndiscussed: [duowerk]\n---\n", "gent.md")
    clip = root / "clips" / "03-duowerk.yml"
    replace(clip, "    source: verslag\n", f"    source: verslag\n    report: {name}\n")
    added = f"discussion:\n  - remark: Nog iets.\n    report: {name}\n"
    replace(clip, "discussion:\n", added)
    catalogue = load(root)
    duowerk = catalogue.clip("duowerk")
    (tip,) = [tip for tip in duowerk.tips if tip.report]
    found = catalogue.reports.of(tip)
    assert found is not None
    assert found.address == f"{addresses.REPORTS}gent.html"
    assert [day for day, _ in talks(catalogue, "duowerk")] == ["2022-04-21", DAY]
    assert [talk.clip.id for talk in catalogue.reports.shown_in(found, catalogue.clips)] == [
        "duowerk"
    ]


def test_a_talk_that_stands_twice_or_nowhere_is_told(root: Path) -> None:
    export = MARKDOWN[-1].read_text(encoding="utf-8")
    file = report(root, export.replace("conversation:", "discussed: [grenzen]\nconversation:", 1))
    added = f'discussion:\n  - remark: "Een opmerking op twee regels."\n    report: {DAY}\n'
    replace(root / "clips" / "02-rekrutering.yml", "discussion:\n", added)
    line = (root / "clips" / "02-rekrutering.yml").read_text(encoding="utf-8").split("discussion:")
    assert told(load(root)) == [
        f"docs/verslag/{file.name}:7: discussed[1]: bij het fragment `grenzen` staat geen gesprek "
        "uit dit verslag.",
        f"clips/02-rekrutering.yml:{line[0].count(chr(10)) + 2}: discussion[1]: dit staat ook in "
        f"docs/verslag/{file.name}. Laat het op één plaats staan.",
    ]


def test_a_later_talk_is_found_once_at_its_report(root: Path) -> None:
    report(root, MARKDOWN[-1].read_text(encoding="utf-8"))
    catalogue = load(root)
    address = f"{addresses.REPORTS}{DAY}.html"
    written = places.WrittenPage(address, "Studiedag van 12 mei 2023", "", ())
    found = list(places.collect(catalogue, [written]))
    assert [place.address for place in found if "twee regels" in place.title] == [
        f"{address}#{anchors.remark('rekrutering', 2)}"
    ]
    hidden = list(places.collect(catalogue, []))
    assert [place.address for place in hidden if "twee regels" in place.title] == [
        f"{addresses.fragment('rekrutering')}#{anchors.remark('rekrutering', 2, DAY)}"
    ]


@pytest.mark.parametrize(
    ("origins", "said"),
    [
        ("vvv", "v"),
        ("vvr", "v"),
        ("rvv", "v"),
        # Half is not most, and of one alone it stands beside that one.
        ("vr", None),
        ("vvrr", None),
        ("v", None),
        ("", None),
    ],
)
def test_where_most_come_from_is_said_once(origins: str, said: str | None) -> None:
    names: dict[str, Source] = {"v": "verslag", "r": "redactie"}
    tips = [Question(text="Wat?", source=names[origin]) for origin in origins]
    often = usual(tips)
    assert (often.source if often else None) == (names[said] if said else None)


def test_two_reports_are_two_places() -> None:
    tips = [Question(text="Wat?", source="verslag", report=day) for day in (None, "2023-05-12")]
    assert usual(tips) is None
