"""How long it takes to take over thousands of talks of others, and what a reader then gets."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from content import addresses
from measure import many_clips, many_talks
from measure.size_bench import Cost, cost
from measure.table import Row
from offline import bundle_checks, stick

TALKS = 3000
COLLECTION = "talks"
# In CSS pixels: a phone. Every so many pages of fragments are looked at.
WIDTH, HEIGHT = 360, 640
EACH = 100
# In seconds of one import, and what a reader asks.
GOAL = 20
QUESTION = "keynote"


def rows(window: Browser, folder: Path) -> Iterator[Row]:
    """What an import of 3,000 talks takes, and a check, a build and a stick of them."""
    project = many_clips.project(folder / "project", 1)
    source = many_talks.write(folder / "catalogus", TALKS)
    ours = [sys.executable, str(project / "scripts")]
    taken = ["import", str(source), "--collection", COLLECTION]
    yield (f"{TALKS} fragmenten", "seconden", "processor", "MB", "doel")
    cost([[*ours, "check"]], project)  # what Python compiles once is not counted
    goal = f"{GOAL} s"
    yield _row("proef", cost([[*ours, *taken]], project), goal)
    yield _row("overnemen", cost([[*ours, *taken, "--write"]], project), goal)
    yield _row("nog eens", cost([[*ours, *taken, "--write"]], project), goal)
    for command in ("check", "build", "pack"):
        yield _row(command, cost([[*ours, command]], project), "")
    packed = project / "dist" / stick.NAME
    zipped, files = packed.with_suffix(".zip").stat().st_size, bundle_checks.files(packed)
    yield (f"zip van {len(files)} bestanden", "", "", f"{zipped / 1e6:.0f}", "")
    yield from _read(window, packed / "site")
    shutil.rmtree(folder)


def _row(name: str, found: Cost, goal: str) -> Row:
    figures = (f"{found.seconds:.1f}", f"{found.processor:.1f}", f"{found.megabytes:.0f}")
    return (name, *figures, goal)


def _read(window: Browser, site: Path) -> Iterator[Row]:
    """From a stick: pages that are wider than a phone, and whether the search finds what came."""
    fragments = sorted((site / "fragmenten").glob("*.html"))[::EACH]
    lists = [site / addresses.HOME, *sorted((site / "lijst").rglob("*.html"))[::EACH]]
    page = window.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    wide = 0
    for file in (*lists, *fragments):
        page.goto(file.as_uri())
        wide += int(page.evaluate("document.documentElement.scrollWidth")) > WIDTH
    looked = len(lists) + len(fragments)
    yield (f"te breed op {WIDTH} pixels", f"{wide} van {looked}", "", "", "0")
    page.goto(f"{(site / addresses.SEARCH).as_uri()}?q={QUESTION}")
    page.locator(".hit__link").first.wait_for()
    hits = page.locator(".hit__link").count()
    yield (f"gevonden voor ‘{QUESTION}’ (eerste blad)", str(hits), "", "", "≥ 1")
    page.close()
