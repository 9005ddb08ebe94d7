"""`python3 scripts build`: a strict build into site/, which changes whole or not at all."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from commands import check
from pages import site_files
from project import environment
from project.paths import CONFIG, ROOT, SITE

OLD = ROOT / ".site-old"
# One for each run: two builds at once must not write into each other's.
NEW = ROOT / f".site-new-{os.getpid()}"


def run(arguments: argparse.Namespace) -> int:
    """Check the content, build beside the old site, and put the new one in its place."""
    started = time.monotonic()
    if status := check.report():
        return status
    if SITE.exists() and not SITE.is_dir():
        print("site is een bestand, geen map. Geef het een andere naam.", file=sys.stderr)
        return 1
    _restore()
    try:
        if mkdocs("build", "--strict", "--site-dir", str(NEW)):
            print("De site is niet gebouwd; de vorige site/ staat er nog.", file=sys.stderr)
            return 1
        _swap(NEW)
    finally:
        shutil.rmtree(NEW, ignore_errors=True)
    print(f"De site staat in site/ (gebouwd in {time.monotonic() - started:.1f} s).")
    return 0


def bundle(target: Path, *, light: bool = False) -> int:
    """Check the content and build into `target` what needs no host; the exit status."""
    os.environ |= {site_files.BUNDLE: "1"} | ({site_files.LIGHT: "1"} if light else {})
    return check.report() or mkdocs("build", "--strict", "--site-dir", str(target))


def mkdocs(*arguments: str) -> int:
    """Run MkDocs on this project, showing warnings and errors only; its exit status.

    What goes wrong outside the content (a template, a setting) is said in its last line.
    """
    command = [sys.executable, "-m", "mkdocs", *arguments, "--quiet", "--config-file", str(CONFIG)]
    result = subprocess.run(
        command, cwd=ROOT, env=environment.quiet(), stderr=subprocess.PIPE, text=True, check=False
    )
    told = result.stderr.strip()
    if "Traceback (most recent call last)" in told:
        told = f"MkDocs kon de pagina's niet maken: {told.splitlines()[-1]}"
    if told:
        print(told, file=sys.stderr)
    return result.returncode


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
