"""Browsers to test with: the one that is here, else the system's package, else a download."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from setup.faults import SetupError

# Chromium without a window: the same pages for a quarter less work. It keeps no profile on the disk
# and no screen awake.
SHELL = "chromium-headless-shell"
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "msedge",
    "microsoft-edge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
)


def ensure() -> Path:
    """The path of a Chromium, installing one where that can be done. Raises SetupError."""
    found = installed() or _from_apt() or _from_playwright()
    if found is None:
        raise SetupError(
            "De browsertests hebben Chrome, Chromium of Edge nodig, en die kan ik hier niet "
            "installeren. Installeer er een (bijvoorbeeld `sudo apt install chromium`) en "
            "probeer opnieuw."
        )
    return found


def quick() -> Path:
    """The path of the Chromium that does least beside showing pages. Raises SetupError."""
    whole = ensure()
    shell = shutil.which(SHELL)
    return Path(shell) if shell else whole


def installed() -> Path | None:
    """A browser that stands on this machine, or the one Playwright downloaded earlier."""
    on_path = (shutil.which(name) for name in NAMES)
    places = (os.path.expandvars(place) for place in PLACES)
    candidates = chain(filter(None, on_path), places, _downloaded())
    return next((Path(path) for path in candidates if Path(path).is_file()), None)


def _downloaded() -> Iterator[str]:
    from playwright.sync_api import sync_playwright  # only tests have it

    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def firefox() -> Path | None:
    """The path of a Firefox, installed where that can be done; None where it cannot."""

    def found() -> Path | None:
        paths = filter(None, map(shutil.which, ("firefox-esr", "firefox")))
        return next(map(Path, paths), None)

    return found() or (found() if _apt("firefox-esr", recommended=True) else None)


def _from_apt() -> Path | None:
    return installed() if _apt("chromium", SHELL, "fonts-dejavu-core", "fonts-liberation") else None


def _apt(*packages: str, recommended: bool = False) -> bool:
    """Install packages where this is allowed; whether it was tried."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    print(f"Ik installeer {packages[0]} voor de browsertests …", flush=True)
    # What Firefox recommends holds the decoder without which it plays no H.264.
    extra = () if recommended else ("--no-install-recommends",)
    for command in (["update"], ["install", "-y", *extra, *packages]):
        noninteractive = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(
            ["apt-get", "-qq", *command], env=noninteractive, stdout=subprocess.DEVNULL, check=False
        )
    return True


def _from_playwright() -> Path | None:
    print("Ik download Chromium voor de browsertests …", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        command.remove("--with-deps")
        subprocess.run(command, capture_output=True, check=False)
    return installed()
