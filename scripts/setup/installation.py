"""Makes an environment, and puts packages into it, while it says how far it is.

The environment's own pip does the work, with whatever network settings the user gave pip.
"""

import importlib.util
import os
import re
import sys
import venv
from pathlib import Path

from project.paths import ROOT
from setup import child, faults
from setup.faults import SetupError
from setup.pip_report import Report
from setup.progress import Line


class Unfinished(SetupError):
    """An installation broke off, and what it leaves behind can't be built upon."""


def make(folder: Path, interpreter: Path, lock: int) -> None:
    """Make an environment with pip in it, in the place of whatever stands in the folder."""
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(
            "Deze Python kan geen eigen omgeving maken (ensurepip ontbreekt). Installeer het "
            f"pakket eerst: `sudo apt install python3-venv` (of python{version}-venv)."
        )
    print("Dat duurt meestal enkele seconden, en soms meer dan een minuut.", flush=True)
    # A link, and no copy: what stands behind it is then renewed with the system's Python.
    venv.create(folder, clear=True, symlinks=os.name == "posix")
    told: list[str] = []
    line = Line()

    def hear(said: str) -> None:
        told.append(said)
        line.show("Ik zet pip klaar in .venv")

    command = [str(interpreter), "ensurepip", "--upgrade", "--default-pip"]
    if child.follow(command, hear, lock, _environment(folder)):
        line.leave()
        raise SetupError(faults.explained("Ik kan pip niet klaarzetten in .venv.", told))
    line.end("De omgeving is klaar")


def install(folder: Path, interpreter: Path, path: Path, lock: int) -> None:
    """Install what one requirements file asks.

    Raises SetupError when that fails; as Unfinished when the environment may be half filled.
    """
    shown = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    print(f"Ik installeer de pakketten uit {shown} …", flush=True)
    report, line = Report(path), Line()

    def hear(said: str) -> None:
        report.hear(said)
        line.show(str(report))

    command = [str(interpreter), *_pip(folder), "--requirement", str(path)]
    status = child.follow(command, hear, lock, _environment(folder))
    if status == 0:
        return line.end(f"Geïnstalleerd: {report.packages or 'er was niets nieuws nodig'}")
    line.leave()
    failed = f"De pakketten uit {shown} konden niet geïnstalleerd worden."
    message = faults.explained(failed, report.last)
    # Another Python must be free to try. And who was killed (by a system out of memory, for one)
    # has not cleaned up.
    lost = report.unpacking or status < 0 or message == faults.WRONG_PYTHON
    raise Unfinished(message) if lost else SetupError(message)


def _pip(folder: Path) -> list[str]:
    # --no-user: some hosted workplaces set pip to a user's own folder, which .venv does not know.
    return [
        *("pip", "install", "--no-input", "--disable-pip-version-check", "--no-user"),
        *("--only-binary", ":all:", "--progress-bar", _progress_bar(folder)),
    ]


def _progress_bar(folder: Path) -> str:
    """The kind of progress that this pip can print for a program: since 24.1 as bare numbers."""
    places = ("lib/python*/site-packages", "Lib/site-packages")
    found = (path.name for place in places for path in folder.glob(f"{place}/pip-*.dist-info"))
    version = re.match(r"pip-(\d+)\.(\d+)", next(found, ""))
    return "raw" if version and (int(version[1]), int(version[2])) >= (24, 1) else "off"


def _environment(folder: Path) -> dict[str, str]:
    """The environment for pip: what it unpacks on the way is made anew with `.venv` itself."""
    scratch = folder / "tmp"
    scratch.mkdir(exist_ok=True)
    return {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))}
