"""Projects to test with: the code of this product around the text of the sample."""

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
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
# What is removed when the tests are over.
_kept: list["tempfile.TemporaryDirectory[str]"] = []


def make(folder: Path) -> Path:
    """A project in `folder`: the product with the sample's text, sharing our `.venv`.

    Its code is what all of them share, for a thousand files are soon named and slowly copied. A
    test that changes code makes it its `own` first.
    """
    code, stamps = shared_code()
    assert _stamps(code) == stamps, "a test wrote in the code that all projects share"
    for name in CODE:
        share(code / name, folder / name)
    for name in TEXT:
        copy(SAMPLE / name, folder / name)
    share_environment(folder)
    return folder


@cache
def shared_code() -> tuple[Path, dict[str, int]]:
    """A copy of the code for all projects of this process, and when each of its files changed."""
    compile_code()
    folder = tempfile.TemporaryDirectory(prefix="code-", ignore_cleanup_errors=True)
    _kept.append(folder)
    code = Path(folder.name)
    for name in CODE:
        copy(ROOT / name, code / name)
    return code, _stamps(code)


def _stamps(folder: Path) -> dict[str, int]:
    return {
        str(file): file.stat().st_mtime_ns for file in folder.rglob("*") if file.suffix != ".pyc"
    }


def share(source: Path, target: Path) -> None:
    """Give a file, or all files in a folder, a second name; a copy where that cannot be done."""
    try:
        if source.is_dir():
            shutil.copytree(source, target, copy_function=os.link)
        else:
            os.link(source, target)
    except OSError:
        shutil.rmtree(target, ignore_errors=True)
        copy(source, target)


def own(file: Path) -> Path:
    """The same file, of which no other project sees a change; it is there all along."""
    if _is_shared(file):
        _apart(file).replace(file)
    return file


def _is_shared(file: Path) -> bool:
    return file.stat().st_nlink > 1


def _apart(file: Path) -> Path:
    """A copy of a file, to put in its place."""
    return Path(shutil.copy2(file, shared_code()[0] / "apart"))


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
    """Change one thing in a file; fails when it is not there.

    It changes once: who serves it sees the next change only after that.
    """
    content = file.read_text(encoding="utf-8")
    assert old in content
    written = _apart(file) if _is_shared(file) else file
    written.write_text(content.replace(old, new, 1), encoding="utf-8")
    if written != file:
        written.replace(file)
