"""`python3 scripts build`: a strict build into site/, which changes whole or not at all."""

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path

import check
import environment
from paths import CONFIG, ROOT, SITE

OLD = ROOT / ".site-old"
NEW = ROOT / ".site-new"


def run(arguments: argparse.Namespace) -> int:
    """Check the content, build beside the old site, and put the new one in its place."""
    started = time.monotonic()
    if status := check.report():
        return status
    _restore()
    shutil.rmtree(NEW, ignore_errors=True)
    status = mkdocs("build", "--strict", "--site-dir", str(NEW))
    if status:
        shutil.rmtree(NEW, ignore_errors=True)
        print("De site is niet gebouwd; de vorige site/ staat er nog.", file=sys.stderr)
        return 1
    _swap(NEW)
    print(f"De site staat in site/ (gebouwd in {time.monotonic() - started:.1f} s).")
    return 0


def mkdocs(*arguments: str) -> int:
    """Run MkDocs on this project, showing warnings and errors only; its exit status."""
    command = [sys.executable, "-m", "mkdocs", *arguments, "--quiet", "--config-file", str(CONFIG)]
    return subprocess.run(command, cwd=ROOT, env=environment.quiet(), check=False).returncode


def _restore() -> None:
    # A build killed between the two renames of _swap leaves the old site under its other name.
    if OLD.is_dir() and not SITE.exists():
        OLD.rename(SITE)


def _swap(new: Path) -> None:
    shutil.rmtree(OLD, ignore_errors=True)
    if SITE.exists():
        SITE.rename(OLD)
    new.rename(SITE)
    shutil.rmtree(OLD, ignore_errors=True)
