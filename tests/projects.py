"""Projects to test with: the code of this product around the text of the sample."""

import compileall
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from project.paths import ROOT

SAMPLE = ROOT / "tests" / "sample"
# What the product is made of; clips/, docs/ and mkdocs.yml are the text that it shows.
CODE = ("scripts", "overrides", "requirements.txt")
TEXT = ("clips", "docs", "mkdocs.yml")
STICK = "van-buddy-tot-community"
# Seconds until something counts as hanging: far more than a busy machine needs.
PATIENCE = 180
Open = Callable[..., Page]


def make(folder: Path) -> Path:
    """A project in `folder`: the product with the sample's text, sharing our `.venv`."""
    compile_code()
    for name in CODE:
        copy(ROOT / name, folder / name)
    for name in TEXT:
        copy(SAMPLE / name, folder / name)
    share_environment(folder)
    return folder


@cache
def compile_code() -> None:
    """Have Python read our modules once: what it makes of them goes along with every copy.

    Else each command of each project does that again.
    """
    compileall.compile_dir(ROOT / "scripts", quiet=2)


def copy(source: Path, target: Path) -> None:
    """Copy a file, or a folder with what Python keeps in it."""
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def share_environment(folder: Path) -> None:
    """Let a project use the packages that are installed here."""
    (folder / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one command of a project, as `python3 scripts …` does."""
    command = [sys.executable, str(project / "scripts"), *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def replace(file: Path, old: str, new: str) -> None:
    """Change one thing in a file; fails when it is not there."""
    content = file.read_text(encoding="utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), encoding="utf-8")
