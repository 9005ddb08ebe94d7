"""A browser that dies while someone types: at most what was typed last is gone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from measure import doomed, notes_bench
from measure.doomed import Start
from setup import browsers
from study_days import STAGE

KILLS = 2


def chromium() -> Start:
    return doomed.chromium(browsers.ensure())


def firefox() -> Start:
    binary = browsers.firefox()
    if binary is None:
        pytest.skip("Firefox staat hier niet en kan niet geïnstalleerd worden")
    return doomed.firefox_of(binary)


@pytest.mark.parametrize(
    ("browser", "over"), [(chromium, "http"), (chromium, "file"), (firefox, "file")]
)
def test_lines_are_there_again_after_each_of_some_crashes(
    browser: Callable[[], Start], over: str, site: Path, address: str, tmp_path: Path
) -> None:
    """In one profile: what a crash left is kept by the next too."""
    start = browser()
    stage = (address if over == "http" else site.as_uri() + "/") + STAGE
    typed = notes_bench.Typed()
    for kill in range(KILLS):
        with start(tmp_path) as window:
            window.open(stage)
            window.later(notes_bench.OPEN)
            for sign in f"een {kill}\ntwee {kill}\n":
                typed.add(window, sign)
            # From here on it stands on the disk, whatever happens.
            window.later("vbtcDay.vault.flush().then(() => {})")
            window.kill()
    assert notes_bench.survivors(start, stage, tmp_path) == typed.text
