"""`python3 scripts build`: a strict build into site/, which changes whole or not at all."""

import argparse
import contextlib
import io
import os
import shutil
import sys
import time
from pathlib import Path
from typing import TextIO

from pages import built
from project import beside
from project.loading import load
from project.paths import ROOT, SITE

# Not loaded where nothing changed since the last build.
GENERATOR = "pages.generator"
OLD = ROOT / ".site-old"
# One for each run: two builds at once must not write into each other's.
NEW = ROOT / f".site-new-{os.getpid()}"


def run(arguments: argparse.Namespace) -> int:
    """Build beside the old site, and put the new one in its place; nothing where they are alike."""
    started = time.monotonic()
    if SITE.exists() and not SITE.is_dir():
        print("site is een bestand, geen map. Geef het een andere naam.", file=sys.stderr)
        return 1
    _restore()
    inputs = beside.begin(built.inputs)
    if not built.MEMORY.is_file():
        load(GENERATOR)  # meanwhile
    made_of = inputs()
    told = built.said(SITE, made_of)
    if told is not None:
        print(f"{told}Er is niets veranderd: de site staat nog in site/.")
        return 0
    heard = _Tee(sys.stdout)
    try:
        with contextlib.redirect_stdout(heard):
            status = load(GENERATOR).build(NEW)
        if status:
            print("De site is niet gebouwd; de vorige site/ staat er nog.", file=sys.stderr)
            return 1
        _swap(NEW)
    finally:
        shutil.rmtree(NEW, ignore_errors=True)
    built.remember(SITE, made_of, heard.getvalue())
    print(f"De site staat in site/ (gebouwd in {time.monotonic() - started:.1f} s).")
    return 0


class _Tee(io.StringIO):
    """Passes on what is said at once, and remembers it."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(text)
        return super().write(text)

    def flush(self) -> None:
        self._stream.flush()


def _restore() -> None:
    # A build killed between the two renames of _swap leaves the old site under its other name.
    if OLD.is_dir() and not SITE.exists():
        OLD.rename(SITE)


def _swap(new: Path) -> None:
    shutil.rmtree(OLD, ignore_errors=True)
    if SITE.exists():
        SITE.rename(OLD)
    try:
        new.rename(SITE)
    except OSError:
        _restore()
        raise
    shutil.rmtree(OLD, ignore_errors=True)
