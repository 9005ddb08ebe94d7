"""`python3 scripts bench`: figures side by side, never a verdict."""

import argparse
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from commands import build
from content import glossary
from content.catalogue import load
from measure import (
    along_bench,
    build_bench,
    caption_files,
    content_bench,
    doomed,
    import_bench,
    media_bench,
    notes_bench,
    page_bench,
    plain_material,
    room_bench,
    search_bench,
    search_sizes,
    size_bench,
    speech_bench,
    stage_bench,
    static_server,
    table,
)
from pages import site_files
from project.paths import ROOT, SITE
from setup import browsers


def run(arguments: argparse.Namespace) -> int:
    """Build, measure one topic, and print its figures."""
    if arguments.topic == "build" and arguments.clips:
        _sizes(arguments.clips)
        return 0
    if without_site := {"content": _content, "import": _import, "media": _media}.get(
        arguments.topic
    ):
        without_site()
        return 0
    if arguments.topic == "captions":
        _captions(browsers.ensure(), everything=arguments.all)
        return 0
    if status := build.run(arguments):
        return status
    if arguments.topic == "search" and arguments.clips:
        _search_sizes(browsers.ensure(), arguments.clips)
        return 0
    measure = {
        "build": _build,
        "notes": _notes,
        "pages": _pages,
        "room": _room,
        "search": _search,
        "stage": _stage,
    }
    measure[arguments.topic](browsers.ensure())
    return 0


@contextmanager
def _both() -> Iterator[tuple[str, str]]:
    """The addresses of this site, and of a plain Material site of the same text."""
    with TemporaryDirectory(prefix="vbtc-") as folder:
        plain = plain_material.build(SITE, Path(folder))
        with static_server.serving(SITE) as ours, static_server.serving(plain) as theirs:
            yield ours, theirs


def _build(chromium: Path) -> None:
    with TemporaryDirectory(prefix="vbtc-") as folder, _launched(chromium) as window:
        table.show(build_bench.rows(window, SITE, Path(folder)))


def _sizes(counts: list[int]) -> None:
    with TemporaryDirectory(prefix="vbtc-") as folder:
        table.show_slow(size_bench.rows(counts, Path(folder)))


def _pages(chromium: Path) -> None:
    with _both() as (ours, theirs):
        table.show(page_bench.rows(ours, theirs, chromium))


def _search(chromium: Path) -> None:
    with TemporaryDirectory(prefix="vbtc-") as folder, _both() as (ours, theirs):
        big = shutil.copytree(SITE, Path(folder) / "site")
        site_files.write(big, site_files.with_code(search_bench.many_tips(ROOT)))
        with static_server.serving(big) as crowded, _launched(chromium) as window:
            for rows in search_bench.tables(window, ours, theirs, crowded):
                table.show(rows)
                print()


def _search_sizes(chromium: Path, counts: list[int]) -> None:
    with TemporaryDirectory(prefix="vbtc-") as folder, _launched(chromium) as window:
        table.show_slow(search_sizes.rows(window, SITE, Path(folder), counts))


def _stage(chromium: Path) -> None:
    with static_server.serving(SITE) as ours, _launched(chromium) as window:
        for rows in stage_bench.tables(window, ours):
            table.show(rows)
            print()


def _notes(chromium: Path) -> None:
    with sync_playwright() as playwright, static_server.serving(SITE) as ours:
        found = [("Chromium", doomed.chromium(chromium, playwright.chromium))]
        if firefox := browsers.firefox():
            found.append(("Firefox", doomed.firefox_of(firefox)))
        table.show(list(notes_bench.rows(found, ours)))


def _room(_: Path) -> None:
    table.show(room_bench.rows(SITE))
    print()
    table.show(along_bench.rows(SITE))


def _content() -> None:
    for rows in content_bench.tables():
        table.show(rows)
        print()


def _media() -> None:
    with TemporaryDirectory(prefix="vbtc-") as folder:
        table.show(media_bench.rows(Path(folder)))


def _import() -> None:
    chromium = browsers.ensure()
    with TemporaryDirectory(prefix="vbtc-") as folder, _launched(chromium) as window:
        table.show(list(import_bench.rows(window, Path(folder) / "import")))


def _captions(chromium: Path, *, everything: bool) -> None:
    catalogue = load(ROOT)
    words = glossary.of(catalogue.clips[0], catalogue)
    with TemporaryDirectory(prefix="vbtc-") as folder, _launched(chromium) as window:
        table.show(caption_files.rows(window.new_page(), Path(folder)))
    print()
    table.show(speech_bench.rows(words, everything=everything))


@contextmanager
def _launched(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
