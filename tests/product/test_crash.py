"""A browser that dies while someone types: at most what was typed last is gone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from measure import doomed, notes_bench
from measure.doomed import Start
from setup import browsers
from study_days import STAGE


def of_chromium(driven: Browser) -> Start:
    return doomed.chromium(browsers.ensure(), driven.browser_type)


def of_firefox(driven: Browser) -> Start:
    del driven
    binary = browsers.firefox()
    if binary is None:
        pytest.skip("Firefox staat hier niet en kan niet geïnstalleerd worden")
    return doomed.firefox_of(binary)


@pytest.fixture
def start(request: pytest.FixtureRequest, chromium: Browser) -> Start:
    start: Start = request.param(chromium)
    return start


# From disk, as on a stick. Each start of a Firefox is seconds of work: what a second crash finds of
# the first is seen in Chromium.
@pytest.mark.parametrize(
    ("start", "kills"), [(of_chromium, 2), (of_firefox, 1)], indirect=["start"]
)
def test_lines_are_there_again_after_each_of_some_crashes(
    start: Start, kills: int, site: Path, tmp_path: Path
) -> None:
    """In one profile: what a crash left is kept by the next too."""
    stage = (site / STAGE).as_uri()
    typed = notes_bench.Typed()
    for kill in range(kills):
        with start(tmp_path) as window:
            window.open(stage)
            window.later(notes_bench.OPEN)
            for sign in f"een {kill}\ntwee {kill}\n":
                typed.add(window, sign)
            # From here on it stands on the disk, whatever happens.
            window.later("vbtcDay.vault.flush().then(() => {})")
            window.kill()
    assert notes_bench.survivors(start, stage, tmp_path) == typed.text
