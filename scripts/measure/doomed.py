"""Browsers that can be killed as a crash or an empty battery does, and opened again."""

import queue
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserType

from measure import firefox

LISTENING = re.compile(r"DevTools listening on (\S+)")


@dataclass(frozen=True)
class Window:
    """One window: open an address, what a promise in its page gives, and an end without warning."""

    open: Callable[[str], object]
    later: Callable[[str], Any]
    kill: Callable[[], None]


Start = Callable[[Path], AbstractContextManager[Window]]


def chromium(binary: Path, driver: BrowserType) -> Start:
    """A way to start this Chromium with a profile; the driver speaks with it."""

    @contextmanager
    def start(profile: Path) -> Iterator[Window]:
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]
        command = [str(binary), *flags, f"--user-data-dir={profile}", "about:blank"]
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
        )
        found: queue.Queue[str] = queue.Queue()
        listener = threading.Thread(target=_listen, args=(process, found), daemon=True)
        listener.start()
        try:
            endpoint = found.get(timeout=firefox.PATIENCE)
            page = driver.connect_over_cdp(endpoint).contexts[0].new_page()
            yield Window(page.goto, page.evaluate, lambda: _kill(process))
        finally:
            _kill(process)
            listener.join(timeout=firefox.PATIENCE)

    return start


def firefox_of(binary: Path) -> Start:
    """A way to start this Firefox with a profile."""

    @contextmanager
    def start(profile: Path) -> Iterator[Window]:
        with firefox.started(binary, profile) as (window, process):
            yield Window(window.open, window.later, lambda: _kill(process))

    return start


def _listen(process: "subprocess.Popen[str]", found: "queue.Queue[str]") -> None:
    """Tell where it listens, and let it talk on to its end."""
    assert process.stderr is not None
    with process.stderr as said:
        for line in said:
            if match := LISTENING.search(line):
                found.put(match[1])


def _kill(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.wait(timeout=firefox.PATIENCE)
