"""`python3 scripts build`: a strict build into site/, which changes whole or not at all."""

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

from pages import generator
from project.paths import ROOT, SITE

OLD = ROOT / ".site-old"
# One for each run: two builds at once must not write into each other's.
NEW = ROOT / f".site-new-{os.getpid()}"


def run(arguments: argparse.Namespace) -> int:
    """Build beside the old site, and put the new one in its place."""
    started = time.monotonic()
    if SITE.exists() and not SITE.is_dir():
        print("site is een bestand, geen map. Geef het een andere naam.", file=sys.stderr)
        return 1
    _restore()
    try:
        if generator.build(NEW):
            print("De site is niet gebouwd; de vorige site/ staat er nog.", file=sys.stderr)
            return 1
        _swap(NEW)
    finally:
        shutil.rmtree(NEW, ignore_errors=True)
    print(f"De site staat in site/ (gebouwd in {time.monotonic() - started:.1f} s).")
    return 0


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
