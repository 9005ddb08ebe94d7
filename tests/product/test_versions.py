"""Which file of a clip plays: told, chosen and remembered; and films that stand upright."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import projects
import recordings
from moments import stand_still
from projects import Open, replace, run
from servers import standing

CLIP = "fragmenten/duowerk.html"
NEXT = "fragmenten/grenzen.html"
UPRIGHT = "fragmenten/impact.html"
PHONE = {"width": 360, "height": 740}
SOURCE = "document.querySelector('video').currentSrc"


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with two clips in two versions, and one of a phone that was held upright."""
    folder = projects.make(tmp_path_factory.mktemp("versies"))
    clips, media = folder / "clips", folder / "clips" / "media"
    for file, light in (("03-duowerk.yml", "impact"), ("04-grenzen.yml", "rekrutering")):
        name = file[3:-4]
        hd, sd = f"media/{name}.mp4", f"media/{light}.mp4"
        replace(clips / file, f"  file: {hd}\n", f"  file: {{hd: {hd}, sd: {sd}}}\n")
    film = recordings.make("turned", media)
    film.rename(media / "staand.mp4")
    (media / "upright.mov").unlink()
    text = (clips / "05-impact.yml").read_text(encoding="utf-8")
    start, end = text.index("video:"), text.index("tips:")
    changed = f"{text[:start]}video:\n  file: media/staand.mp4\n{text[end:]}"
    (clips / "05-impact.yml").write_text(changed, encoding="utf-8")
    result = run(folder, "build")
    assert result.returncode == 0, result.stderr
    return folder / "site"


def plays(page: Page, name: str) -> None:
    """Begin, and wait until a film of this name comes in."""
    page.evaluate("document.querySelector('clip-player').seek(3)")
    page.wait_for_function(f"name => {SOURCE}.endsWith(name)", arg=f"/{name}.mp4")
    page.wait_for_function("document.querySelector('video').readyState > 0")


def test_a_small_screen_tells_that_it_gets_the_light_one(versions: Path, visit: Open) -> None:
    page = visit((versions / CLIP).as_uri(), **PHONE)
    version = page.get_by_label("Versie")
    expect(version).to_have_value("../media/impact.mp4")
    plays(page, "impact")
    expect(version).to_have_value("../media/impact.mp4")
    wide = visit((versions / CLIP).as_uri())
    expect(wide.get_by_label("Versie")).to_have_value("../media/duowerk.mp4")


def choose(page: Page, version: str) -> None:
    """Take another version, which on a phone stands behind a button."""
    page.get_by_role("button", name="Meer", exact=True).click()
    page.get_by_label("Versie").select_option(version)


def test_the_sharp_one_is_chosen_for_the_next_clip_too(versions: Path, visit: Open) -> None:
    page = visit((versions / CLIP).as_uri(), **PHONE)
    plays(page, "impact")
    choose(page, "Scherp beeld")
    plays(page, "duowerk")
    page.goto((versions / NEXT).as_uri())
    expect(page.get_by_label("Versie")).to_have_value("../media/grenzen.mp4")
    plays(page, "grenzen")
    choose(page, "Zuinig beeld")
    plays(page, "rekrutering")
    page.reload()
    plays(page, "rekrutering")


def test_a_version_that_does_not_come_gives_way_to_the_other(versions: Path, browse: Open) -> None:
    with standing(versions) as address:
        page = browse("about:blank", **PHONE)
        page.route("**/media/duowerk.mp4", lambda route: route.abort())
        page.goto(address + CLIP)
        choose(page, "Scherp beeld")
        said = page.get_by_role("status").filter(has_text="Scherp beeld kan nu niet laden.")
        said.wait_for()
        plays(page, "impact")
        expect(page.get_by_label("Versie")).to_have_value("../media/impact.mp4")
        # It is what someone likes still, and gives way again; that is told below the picture, for
        # what is behind the button is folded.
        page.reload()
        plays(page, "impact")
        expect(said).to_be_visible()
        assert page.get_by_label("Versie").is_hidden()
        assert page.locator(".unplayable").is_hidden()


def test_a_film_of_an_upright_phone_stands_upright(versions: Path, visit: Open) -> None:
    page = visit((versions / UPRIGHT).as_uri(), **PHONE)
    film = page.locator("video")
    before = film.bounding_box()
    assert before
    assert before["height"] == pytest.approx(before["width"] * 16 / 9, abs=1)
    page.evaluate("document.querySelector('clip-player').seek(0.5)")
    page.wait_for_function("document.querySelector('video').videoHeight === 2000")
    # The place for it was kept before it came.
    assert film.bounding_box() == before
    low = visit((versions / UPRIGHT).as_uri(), width=1280, height=600)
    box = low.locator("video").bounding_box()
    assert box
    assert box["height"] <= 600


def test_a_film_that_lies_does_not_change_its_place(versions: Path, visit: Open) -> None:
    page = visit("about:blank", **PHONE)
    stand_still(page)
    page.goto((versions / CLIP).as_uri())
    before = page.locator("video").bounding_box()
    plays(page, "impact")
    assert page.locator("video").bounding_box() == before
