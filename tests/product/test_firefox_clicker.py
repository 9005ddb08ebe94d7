"""A clicker in Firefox, in a window in which no other test led a day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from browsing import launched_firefox
from measure.firefox import Firefox

# The signs that WebDriver gives to keys: https://w3c.github.io/webdriver/#keyboard-actions
F5, PAGE_DOWN = "\ue035", "\ue00f"


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A Firefox of our own."""
    with launched_firefox(tmp_path_factory.mktemp("clicker")) as opened:
        yield opened


def test_the_start_button_of_a_clicker_fills_the_screen_here_too(
    window: Firefox, site: Path
) -> None:
    """Also after someone left it; the page is not loaded anew."""
    window.open((site / "projectie.html").as_uri())
    window.wait_for("document.querySelector('day-stage[data-ready]')")
    window.value("window.mark = 'not loaded anew'")
    window.press(F5)
    window.wait_for("document.fullscreenElement && document.querySelector('.begin').hidden")
    # While the screen fills, this browser hears no key.
    now = float(window.value("performance.now()"))
    window.wait_for(f"performance.now() > {now} + 1000")
    window.press(PAGE_DOWN)
    window.wait_for("document.querySelector('.card__text').textContent === 'Welkom en inleiding'")
    window.value("document.exitFullscreen()")
    window.wait_for("!document.fullscreenElement")
    window.press(F5)
    window.wait_for("document.fullscreenElement")
    assert window.value("document.querySelector('.card__text').textContent").startswith("Welkom")
    assert window.value("window.mark") == "not loaded anew"
    window.value("document.exitFullscreen()")
    window.value("localStorage.clear()")
