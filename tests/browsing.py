"""Starting a browser to test with."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from projects import PATIENCE

FLAGS = (
    # As root, as in a container, Chromium only starts without its sandbox.
    "--no-sandbox",
    "--disable-gpu",
    "--autoplay-policy=no-user-gesture-required",
    # Letters stand where they stand on every machine, whatever it does with hints.
    "--font-render-hinting=none",
)


@contextmanager
def launched(driver: Playwright, binary: Path, *flags: str) -> Iterator[Browser]:
    """A headless Chromium for the block, started with more flags."""
    browser = driver.chromium.launch(
        executable_path=binary, args=[*FLAGS, *flags], timeout=PATIENCE * 1000
    )
    yield browser
    browser.close()
