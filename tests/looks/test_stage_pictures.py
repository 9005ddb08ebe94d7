"""The stage looks as it did: what a room sees, as small as beamers are and as large as most."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

import pictures
from moments import stand_still
from pictures import MOST_FAR
from projects import Open
from study_days import PLAN, begin, forward, open_file, plan, ready

REFERENCE = Path(__file__).parent
SIZES = {"1024": (1024, 768), "1366": (1366, 768), "1920": (1920, 1080), "3840": (3840, 2160)}
QUESTION = (
    "Welke kleine verandering bij een deelnemer zou je graag kunnen tonen, en aan wie vertel je ze?"
)
BLOCKS: list[dict[str, object]] = [
    {"kind": "fragment", "clip": "impact"},
    {"kind": "gesprek", "clip": "impact", "minutes": 20, "questions": [QUESTION]},
    {"kind": "pauze", "title": "Koffiepauze", "minutes": 15},
]
# Of a larger screen fewer pixels are drawn: a picture weighs what it must show.
WIDEST = 1920
# How many steps after the one before.
STEPS = {"titel": 1, "vraag": 2, "pauze": 1, "slot": 1}


@pytest.mark.parametrize("density", [1, 0.5])
def test_what_the_room_sees_looks_as_it_did(
    address: str, visit: Open, request: pytest.FixtureRequest, density: float
) -> None:
    """At each size, in one window that changes its size, as a beamer does that is plugged in."""
    sizes = {name: size for name, size in SIZES.items() if drawn(size) == density}
    page = visit("about:blank", reduced_motion="reduce", device_scale_factor=density)
    stand_still(page)
    accept = bool(request.config.getoption("--accept-pictures"))

    def compare(name: str) -> None:
        for size, (width, height) in sizes.items():
            page.set_viewport_size({"width": width, "height": height})
            found = pictures.photograph(page, f"{name}-{size}", "looks")
            far = pictures.distance(found, REFERENCE / found.name, accept=accept)
            assert far <= MOST_FAR, f"bekijk {found}"

    project(page, address)
    compare("begin")
    play(page)
    for name, steps in STEPS.items():
        forward(page, steps)
        compare(name)


def drawn(size: tuple[int, int]) -> float:
    """How many pixels are drawn for each of a screen's own, in a row."""
    return min(1, WIDEST / size[0])


def project(page: Page, address: str) -> None:
    """The projector with its day, before it begins, in the letters of every machine."""
    page.goto(address + PLAN)
    ready(page)
    open_file(page, plan(BLOCKS))
    page.locator(".block").nth(len(BLOCKS) - 1).wait_for()
    page.get_by_role("link", name="Projecteer", exact=True).click()
    page.locator("day-stage[data-ready]").wait_for(state="attached")
    page.add_style_tag(content=pictures.fonts())
    page.evaluate("document.fonts.ready.then(() => true)")


def play(page: Page) -> None:
    """Begin, and touch the mouse no more."""
    begin(page)
    page.clock.run_for(3000)
    page.locator(".stage--idle").wait_for()
