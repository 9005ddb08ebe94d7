"""How long building, checking and one edit take, beside a plain Material site of the same text."""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from measure import plain_material
from measure.table import Row
from project.paths import ROOT

TURNS = 5
PROJECT = ("scripts", "clips", "docs", "overrides", "mkdocs.yml", "requirements.txt")
# From the moment that a page of an open browser shows what was saved.
SHOWS = "word => document.body.textContent.includes(word)"


def rows(browser: Browser, site: Path, folder: Path) -> list[Row]:
    """Median and slowest of some turns, in seconds, each beside a build of plain Material."""
    project = _copy(folder / "project")
    plain = folder / "plain"
    found = {
        "gewone Material": _times(lambda: plain_material.build(site, plain)),
        "build": _times(lambda: _run(project, "build")),
        "check": _times(lambda: _run(project, "check")),
        "een wijziging, tot op het scherm": _edits(browser, project),
    }
    peer = statistics.median(found["gewone Material"])
    table: list[Row] = [("wat", "midden", "traagst", "× Material")]
    for name, times in found.items():
        middle = statistics.median(times)
        table.append((name, f"{middle:.2f} s", f"{max(times):.2f} s", f"×{middle / peer:.2f}"))
    return table


def _copy(project: Path) -> Path:
    project.mkdir()
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, project / name)
    (project / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    return project


def _times(work: Callable[[], object]) -> list[float]:
    work()  # what Python compiles once is not counted
    times = []
    for _ in range(TURNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return times


def _run(project: Path, command: str) -> None:
    subprocess.run(
        [sys.executable, str(project / "scripts"), command],
        cwd=project,
        check=True,
        capture_output=True,
    )


def _edits(browser: Browser, project: Path) -> list[float]:
    """From saving a page's Markdown until an open browser shows it, by itself."""
    file = project / "docs" / "index.md"
    times = []
    with _serving(project) as address:
        # It waits by running text, which no page allows.
        page = browser.new_page(bypass_csp=True)
        page.goto(address)
        for turn in range(TURNS):
            started = time.perf_counter()
            file.write_text(f"{file.read_text(encoding='utf-8')}\n\nWijziging-{turn}.\n", "utf-8")
            page.wait_for_function(SHOWS, arg=f"Wijziging-{turn}.", polling=20)
            times.append(time.perf_counter() - started)
        page.close()
    return times


@contextmanager
def _serving(project: Path) -> Iterator[str]:
    command = [sys.executable, "-u", str(project / "scripts"), "serve", "--port", "8757"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            ready = next(line for line in process.stdout if "De site staat op" in line)
            yield ready.split()[4]
        finally:
            process.terminate()
