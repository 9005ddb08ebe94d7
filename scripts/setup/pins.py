"""The requirements files, made from the short lists in .ci/ by uv."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from project.paths import ROOT
from setup import requirements

LISTS = ROOT / ".ci"


def compile_to(path: Path, target: Path, *, upgrade: bool = False) -> str:
    """Write what the list behind `path` asks into `target`; what is wrong, or nothing.

    Pins that stand in `target` are kept where they can be.
    """
    options = [
        *("--universal", "--generate-hashes", "--output-file", str(target)),
        *("--custom-compile-command", "python3 scripts pins"),
        *_rules(path),
        *(["--upgrade"] if upgrade else []),
    ]
    return resolve([LISTS / f"{path.stem}.in"], requirements.PYTHONS[0], options)


def _rules(path: Path) -> list[str]:
    """The sets that this one may not contradict, and what may not be in it."""
    if path == requirements.PROPERDOCS:
        left_out = shown(requirements.WITHOUT_MKDOCS)
        return ["--constraint", shown(requirements.SITE), "--excludes", left_out]
    earlier = requirements.EVERY[: requirements.EVERY.index(path)]
    return [word for other in earlier for word in ("--constraint", shown(other))]


def resolve(sources: Iterable[Path], python: str, options: Iterable[str] = ()) -> str:
    """Look whether one set of packages satisfies all sources on this Python; else why not.

    Installs nothing, and takes no package that a user would have to compile.
    """
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-build"),
        *("--python-version", python, *options, *map(shown, sources)),
    ]
    result = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    return result.stderr.strip() if result.returncode else ""


def shown(path: Path) -> str:
    """A path as uv repeats it in its comments: the same on every machine."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


def environment() -> dict[str, str]:
    """What uv runs in: the index and certificates of pip, unless it is told others itself."""
    return _as_pip() | dict(os.environ) | {"UV_PYTHON_DOWNLOADS": "never"}


@cache
def _as_pip() -> dict[str, str]:
    """The index and the certificates that pip is set to use here, as uv takes them."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    told = dict(re.findall(r"\.(cert|index-url)='(.+)'$", listed, re.MULTILINE))
    names = {"cert": "SSL_CERT_FILE", "index-url": "UV_DEFAULT_INDEX"}
    return {names[key]: value for key, value in told.items()}
