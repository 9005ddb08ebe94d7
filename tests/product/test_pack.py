"""The bundle for a USB stick: whole, the same every time, and working where there is no network."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest

import projects
from measure.search_bench import FIELD
from moments import stand_still
from offline import bundle_checks
from projects import STICK as NAME
from projects import Open, replace, run
from study_days import ready


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A project that was packed after a pack that was killed, and what was said.

    Nobody checked the captions of one fragment; those of another are checked, and of the rest
    nothing is said.
    """
    project = projects.make(tmp_path_factory.mktemp("packed"))
    left = project / "dist" / ".pack-lang-geleden"
    left.mkdir(parents=True)
    (left / "film.mp4").write_bytes(b"x")
    os.utime(left, (0, 0))
    for name, checked in (("02-rekrutering", "false"), ("03-duowerk", "true")):
        mark = f"video:\n  captions_checked: {checked}\n"
        replace(project / "clips" / f"{name}.yml", "video:\n", mark)
    result = run(project, "pack")
    assert result.returncode == 0, result.stderr
    return project, result.stdout.splitlines()


def test_two_packs_of_the_same_content_are_the_same_bytes(packed: tuple[Path, list[str]]) -> None:
    dist = packed[0] / "dist"
    archive = dist / f"{NAME}.zip"
    first = archive.read_bytes()
    assert run(packed[0], "pack").returncode == 0
    assert archive.read_bytes() == first
    assert [path.name for path in dist.iterdir() if path.name[0] == "."] == []


def test_what_a_killed_pack_left_is_thrown_away(packed: tuple[Path, list[str]]) -> None:
    assert not (packed[0] / "dist" / ".pack-lang-geleden").exists()


def test_captions_that_nobody_checked_are_told_by_pack_and_on_their_page(
    packed: tuple[Path, list[str]],
) -> None:
    """A draft says so; of captions without the mark nothing is said, and none is called unread."""
    project, told = packed
    (warning,) = (line for line in told if "nog niet nagekeken" in line)
    assert warning.startswith("Let op: deze ondertitels zijn nog niet nagekeken: rekrutering.")
    pages = project / "dist" / NAME / "site" / "fragmenten"
    said = "De ondertitels zijn nog niet nagekeken."
    assert [page.stem for page in pages.iterdir() if said in page.read_text("utf-8")] == [
        "rekrutering"
    ]


def test_every_sum_is_right(unzipped: Path) -> None:
    lines = (unzipped / "CHECKSUMS.txt").read_text(encoding="utf-8").splitlines()
    named = {name: total for total, name in (line.split("  ", 1) for line in lines)}
    assert set(named) == {f.as_posix() for f in bundle_checks.files(unzipped)} - {"CHECKSUMS.txt"}
    for name, total in named.items():
        assert hashlib.sha256((unzipped / name).read_bytes()).hexdigest() == total
    assert "START-HIER.html" in (unzipped / "LEESMIJ.txt").read_text(encoding="utf-8")


def test_a_tour_of_the_stick_without_network(unzipped: Path, visit: Open) -> None:
    page = visit("about:blank")
    page.context.set_offline(True)
    page.goto((unzipped / "START-HIER.html").as_uri())
    page.get_by_role("link", name="Naar de site").click()
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    page.fill(FIELD, "gerekruteerd")
    page.locator("[role=option]").first.click()
    page.wait_for_url("**/fragmenten/rekrutering.html")
    page.get_by_role("button", name="Ondertitels").click()
    page.evaluate("document.querySelector('clip-player').play(30)")
    page.wait_for_function("document.querySelector('video').currentTime > 30.2")
    page.wait_for_function("document.querySelector('video').textTracks[0].activeCues?.length === 1")
    page.get_by_role("link", name="Studiedag").click()
    page.locator(".block").first.wait_for()
    page.get_by_role("link", name="Projecteer", exact=True).click()
    page.wait_for_url("**/projectie.html*")
    ready(page)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('video').currentTime > 0.2")


def test_the_room_check_tells_item_by_item(unzipped: Path, visit: Open) -> None:
    page = visit("about:blank")
    # What it gives up after some seconds: a machine that is busy with tests is no broken laptop.
    stand_still(page)
    page.context.set_offline(True)
    page.goto((unzipped / "START-HIER.html").as_uri())
    assert page.locator(".unzip").is_hidden()
    page.get_by_role("button", name="Kijk alles na").click()
    page.get_by_role("button", name="Nee", exact=True).click()
    page.get_by_text("Druk nu op je clicker").wait_for()
    page.get_by_role("button", name="Sla over").click()
    page.locator("room-check [role=status]", has_text="Klaar.").wait_for()
    good = page.locator(".check--good").all_inner_texts()
    assert len([text for text in good if "Fragment:" in text]) == 5
    assert any("Zoeken" in text for text in good)
    assert any("Ondertitels" in text for text in good)
    bad = page.locator(".check--bad", has_text="Geluid").inner_text()
    assert "luidspreker" in bad


def test_a_missing_clip_is_told(unzipped: Path, tmp_path: Path, browse: Open) -> None:
    """Not through `visit`: a browser reports the missing file in its console, as it should."""
    shutil.copytree(unzipped, tmp_path / "kapot")
    (tmp_path / "kapot" / "site" / "media" / "impact.mp4").unlink()
    page = browse((tmp_path / "kapot" / "START-HIER.html").as_uri())
    page.get_by_role("button", name="Kijk alles na").click()
    page.locator(".check--bad", has_text="Fragment: Impact").wait_for()


def test_inside_the_zip_the_page_says_to_unzip_first(
    unzipped: Path, tmp_path: Path, browse: Open
) -> None:
    """Windows takes only the file that was clicked out of the zip, without its neighbours."""
    alone = shutil.copy(unzipped / "START-HIER.html", tmp_path)
    page = browse(Path(alone).as_uri())
    assert "Alles uitpakken" in page.locator(".unzip").inner_text()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda b: (b / "site" / "tips.html").unlink(), "tips.html` is er niet"),
        (
            lambda b: (b / "site" / "media" / "impact.mp4").write_bytes(b""),
            "impact.mp4: dit bestand is leeg",
        ),
        (
            lambda b: (b / "site" / "media" / "impact.mp4").write_bytes(b"x" * 99),
            "geen video die afspeelt",
        ),
        (
            lambda b: (b / "site" / "assets" / "day-data.js").write_text("window.x=1"),
            "day-data.js: is beschadigd",
        ),
        (
            lambda b: (b / "site" / "assets" / "search-index.js").unlink(),
            "search-index.js: ontbreekt",
        ),
        (
            lambda b: replace(
                b / "site" / "tips.html", "<main", '<img src="https://elders.be/x.png"><main'
            ),
            "haalt iets van buiten op",
        ),
        (
            lambda b: replace(
                b / "site" / "tips.html", "<main", '<a href="../../weg.html">x</a><main'
            ),
            "is er niet",
        ),
        (
            lambda b: replace(b / "site/fragmenten/duowerk.html", 'poster="', 'poster="weg/'),
            "is er niet",
        ),
    ],
)
def test_a_bundle_that_would_not_work_is_refused(
    unzipped: Path, tmp_path: Path, change: object, told: str
) -> None:
    broken = shutil.copytree(unzipped, tmp_path / NAME)
    assert bundle_checks.check(broken) == []
    change(broken)  # type: ignore[operator]  # each case is a function of the folder
    assert any(told in fault for fault in bundle_checks.check(broken))


def test_names_are_safe_on_any_disk(tmp_path: Path) -> None:
    for name in ("Tips.html", "tips.html", "aux.txt", "a:b.txt", f"{'x' * 130}.txt", "goed.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    told = " ".join(bundle_checks.names(tmp_path))
    for name in ("tips.html", "aux.txt", "a:b.txt", "xxx.txt"):
        assert name in told
    assert "goed.html" not in told


def test_a_light_bundle_leaves_the_video_and_works(project: Path, visit: Open) -> None:
    result = run(project, "pack", "--light")
    assert result.returncode == 0, result.stderr
    assert "MB minder" in result.stdout
    stick = project / "dist" / NAME
    assert list(stick.rglob("*.mp4")) == []
    page = visit((stick / "site" / "fragmenten" / "rekrutering.html").as_uri())
    assert page.locator("clip-player img").is_visible()
    page.goto((stick / "site" / "projectie.html").as_uri())
    ready(page)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.locator(".stage__trouble", has_text="kan hier niet afspelen").wait_for()
