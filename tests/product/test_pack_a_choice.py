"""A stick with some collections only: what is on it leads nowhere else, and a copy goes on."""

import json
import re
import shutil
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from playwright.sync_api import expect

import projects
from content import addresses
from html_pages import broken_links, parse, text
from offline import bundle_checks, orders
from projects import STICK as NAME
from projects import Open, replace, run

# What another word than the sample's stands in, so that it may be told apart.
TIP = """tips:
  - {id: vooraf, text: "Lees eerst [het stuk over rekruteren](rekrutering).", source: redactie}
"""
# Of a project, run a command after a change of what Python or the disk does.
FULL = "import shutil; shutil.disk_usage = lambda _: shutil._ntuple_diskusage(9, 9, {0})"
# A stick that is pulled out after so many files, or a machine that stops then.
PULLED = """
import os
from pathlib import Path
left, real = [{0}], Path.replace
def stop(self, goal):
    if '.deel' in self.name:
        left[0] -= 1
        if left[0] < 0: {1}
    return real(self, goal)
Path.replace = stop
"""

STOPS = ("os._exit(137)", "raise OSError(5, 'Input/output error')")


def add(project: Path, name: str, title: str, more: str = "") -> None:
    """A fragment with a film, below clips/."""
    file = project / "clips" / name
    file.parent.mkdir(exist_ok=True)
    clip = f"title: {title}\nsummary: Iets over {title.lower()}.\nthemes: [gesprek]\n{more}"
    file.write_text(clip, encoding="utf-8")


def describe(project: Path, name: str, title: str) -> None:
    """What a collection says of itself."""
    file = project / "clips" / name / "collection.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"title: {title}\nsummary: Gesprekken over {title}.\n", encoding="utf-8")


def gather(project: Path) -> None:
    """Two collections beside the film of the sample, with links from one to another."""
    shutil.copy(project / "clips/media/impact.mp4", project / "clips/media/begin.mp4")
    shutil.copy(project / "clips/media/duowerk.mp4", project / "clips/media/einde.mp4")
    describe(project, "dag", "De dag")
    film = "video: {file: media/begin.mp4}\n"
    add(project, "dag/01-begin.yml", "Hoe begin je", f"{film}related: [grenzen, einde]\n{TIP}")
    add(project, "dag/02-midden.yml", "Hoe gaat het verder", "related: [begin]\n")
    describe(project, "reeks", "Een reeks")
    film = "video: {file: media/einde.mp4}\nformerly: [slot]\n"
    add(project, "reeks/01-einde.yml", "Hoe rond je af", film)
    replace(
        project / "docs" / "over" / "index.md",
        "\n## ",
        "\nZie [het begin](../fragmenten/begin.md), [het einde](../fragmenten/einde.md), "
        "[de *grenzen*](../fragmenten/grenzen.md) en [de zaal](../verslag/index.md"
        "#bespreking-impact).\n\n![type:video](../media/einde.mp4)\n\n## ",
    )


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with collections. Nobody changes it."""
    folder = projects.make(tmp_path_factory.mktemp("gathered"))
    gather(folder)
    return folder


@pytest.fixture(scope="module")
def chosen(gathered: Path) -> tuple[Path, str]:
    """The stick with one collection, and what was said while it was made."""
    packed = run(gathered, "pack", "--collection", "dag")
    assert packed.returncode == 0, packed.stderr
    return gathered / "dist" / NAME, packed.stdout


def test_one_collection_is_on_the_stick_and_nothing_of_another(chosen: tuple[Path, str]) -> None:
    site = chosen[0] / "site"
    fragments = {page.stem for page in (site / "fragmenten").iterdir()}
    assert fragments == {"begin", "index", "midden"}
    assert broken_links(site) == []
    assert bundle_checks.check(chosen[0]) == []
    index = (site / addresses.SEARCH_INDEX).read_text(encoding="utf-8")
    assert "fragmenten/begin.html" in index
    assert not re.search(r"fragmenten/(?!begin|midden|index)", index)
    assert [page.name for page in (site / "collecties").iterdir()] == ["dag.html", "index.html"]


def test_the_films_are_those_that_a_page_shows(chosen: tuple[Path, str]) -> None:
    """Also that of a page of its own, of a fragment that did not come along."""
    films = {film.name for film in (chosen[0] / "site" / "media").glob("*.mp4")}
    assert films == {"begin.mp4", "einde.mp4"}


def test_words_stay_where_a_link_led_to_what_is_left_out(chosen: tuple[Path, str]) -> None:
    site = chosen[0] / "site"
    told = text(parse(site / "over" / "index.html"))
    assert "het begin, het einde (niet op deze stick)" in told
    assert "de grenzen (niet op deze stick) en de zaal (niet op deze stick)." in told
    tips = text(parse(site / "tips.html"))
    assert "Lees eerst het stuk over rekruteren." in tips
    related = parse(site / "fragmenten" / "begin.html").xpath("//*[@class='related']")
    assert related == []


def test_the_planner_starts_with_what_is_there(chosen: tuple[Path, str], visit: Open) -> None:
    site = chosen[0] / "site"
    data = (site / addresses.DAY_DATA).read_text(encoding="utf-8")
    found = json.loads(data.removeprefix("window.vbtcDayData=").strip().removesuffix(";"))
    assert [clip["id"] for clip in found["clips"]] == ["begin", "midden"]
    assert found["days"] == []
    page = visit((site / addresses.STUDY_DAY).as_uri())
    expect(page.get_by_role("link", name="Projecteer", exact=True)).to_be_visible()
    # There is no example to begin with.
    expect(page.get_by_label("Begin met een voorbeeld")).to_be_hidden()
    page.goto((chosen[0] / "START-HIER.html").as_uri())
    expect(page.get_by_text("Op deze stick staat: De dag.")).to_be_visible()


def test_sizes_are_told_first(chosen: tuple[Path, str]) -> None:
    lines = chosen[1].splitlines()
    assert lines[:2] == ["Dit komt erop:", "  dag  De dag: 2 fragmenten, 0,1 MB film"]
    assert "  .  fragmenten buiten een collectie: 5 fragmenten, 0,3 MB film" in lines
    assert re.search(
        r"Samen: 2 fragmenten, 0,1 MB film\. Vrij op .*dist: [\d,]+ [GM]B\.", chosen[1]
    )


def test_the_sites_own_fragments_without_any_collection(gathered: Path, tmp_path: Path) -> None:
    packed = run(gathered, "pack", "--collection", ".", "--to", str(tmp_path))
    assert packed.returncode == 0, packed.stderr
    site = tmp_path / NAME / "site"
    assert not (site / "collecties").exists()
    assert "Collecties" not in text(parse(site / "index.html").get_element_by_id("hoofdmenu"))
    # A place of old goes with its fragment.
    assert not (site / "fragmenten" / "slot.html").exists()
    assert broken_links(site) == []
    assert len(bundle_checks.files(tmp_path / NAME)) > 0


def test_a_collection_that_is_not_there_is_refused(gathered: Path) -> None:
    refused = run(gathered, "pack", "--collection", "rees")
    assert refused.returncode == 1
    assert "geen collectie `rees`. Bedoel je `reeks`? Kies uit: ., dag, reeks." in refused.stderr


def changed(project: Path, change: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command where Python or the disk does something else than it should."""
    lines = change.strip().splitlines()
    code = "\n".join(["import sys; sys.path.insert(0, 'scripts')", *lines])
    code += f"\nimport cli\nsys.exit(cli.main({[*arguments]!r}))"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"zim": True, "scorm": ["duowerk"]}, "Kies --zim of --scorm: elk maakt een eigen bestand"),
        ({"zim": True, "to": "."}, "Laat --to weg"),
        ({"scorm": ["duowerk"], "collection": ["dag"]}, "Laat --collection weg"),
        ({"to": "weg"}, "Steek de stick in"),
    ],
)
def test_what_cannot_be_is_refused_before_the_content_is_read(
    tmp_path: Path, asked: dict[str, object], told: str
) -> None:
    """What does not go together, and a stick that is not there."""
    nothing = {"light": False, "zim": False, "scorm": [], "collection": [], "to": ""}
    with pytest.raises(orders.Refused, match=told):
        orders.make(Namespace(**nothing | asked), tmp_path / "weg", tmp_path)


def test_what_does_not_fit_is_refused_with_what_to_do(gathered: Path, tmp_path: Path) -> None:
    """Before anything is built where the films are too much, else before anything is copied."""
    for room in (9, 100_000):
        refused = changed(gathered, FULL.format(room), "pack", "--to", str(tmp_path))
        assert refused.returncode == 1
        assert f"Dat past niet op {tmp_path}" in refused.stderr
        assert "--collection" in refused.stderr
        assert list(tmp_path.iterdir()) == []


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Each file as the disk knows it: another one when it was written again."""
    files = {file.as_posix(): (folder / file).stat() for file in bundle_checks.files(folder)}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in files.items()}


def same(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> set[str]:
    """The files of the bundle that nobody wrote again."""
    return {name for name, state in before.items() if after.get(name) == state} - {
        "KOPIE-BEZIG.txt"
    }


def test_a_copy_that_was_broken_off_goes_on(gathered: Path, tmp_path: Path) -> None:
    """The machine stopped, and then the stick was pulled out: what was whole stays each time.

    Where all is whole nothing is written. A film that went wrong there is brought again, though
    only who reads it knows: its name and its size are as they were noted.
    """
    to = ("pack", "--collection", "dag", "--to", str(tmp_path))
    folder = tmp_path / NAME
    before: dict[str, tuple[int, int]] = {}
    for how in STOPS:
        broken = changed(gathered, PULLED.format(20, how), *to)
        assert broken.returncode != 0
        assert "Traceback" not in broken.stderr
        assert (folder / "KOPIE-BEZIG.txt").is_file()
        assert not (folder / "START-HIER.html").exists()
        assert len(same(before, states(folder))) == (20 if before else 0)
        before = states(folder)
    again = run(gathered, *to)
    assert again.returncode == 0, again.stderr
    after = states(folder)
    assert len(same(before, after)) == 40
    assert not [name for name in after if name.endswith(".deel") or "BEZIG" in name]
    assert bundle_checks.check(folder) == []
    assert "Nu gekopieerd: 0." in run(gathered, *to).stdout
    assert states(folder) == after
    film = folder / "site" / "media" / "begin.mp4"
    whole = film.read_bytes()
    film.write_bytes(b"\0" * len(whole))
    # With the page to start with, which comes back last.
    assert "Nu gekopieerd: 2." in run(gathered, *to).stdout
    assert film.read_bytes() == whole


def test_another_choice_takes_its_place_and_leaves_what_is_not_ours(
    gathered: Path, chosen: tuple[Path, str], tmp_path: Path
) -> None:
    """Also where someone copied the bundle himself."""
    folder = shutil.copytree(chosen[0], tmp_path / NAME)
    (folder / "mijn-dag.json").write_text("{}", encoding="utf-8")
    sums = folder / "CHECKSUMS.txt"
    outside = tmp_path / "van-mij.txt"
    outside.write_text("x", encoding="utf-8")
    sums.write_text(f"{sums.read_text(encoding='utf-8')}{'0' * 64}  ../van-mij.txt\n", "utf-8")
    assert run(gathered, "pack", "--collection", "reeks", "--to", str(tmp_path)).returncode == 0
    assert outside.is_file()
    assert (folder / "mijn-dag.json").is_file()
    pages = {page.stem for page in (folder / "site" / "fragmenten").iterdir()}
    assert pages == {"einde", "slot", "index"}
    assert bundle_checks.check(folder) == []
