"""Notes who reads the text of this repository: clips/, docs/ and mkdocs.yml of its root."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from project.paths import ROOT
from projects import TEXT

WATCHED = [ROOT / name for name in TEXT]
# Made by `check --write-schema` from the code; editors do not write it.
MADE = {ROOT / "clips" / f"{name}.schema.json" for name in ("clip", "collection")}
_read: list[str] = []


def begin() -> None:
    """Watch every file that this process opens and every command that it starts, from now on."""
    sys.addaudithook(_note)


def take() -> list[str]:
    """What was read since the last time."""
    found = sorted(set(_read))
    _read.clear()
    return found


def _note(event: str, arguments: tuple[object, ...]) -> None:
    # A hook is called for everything that Python does, so it must decide at once.
    if event in {"open", "os.listdir", "os.scandir"}:
        _look(arguments[:1])
    elif event == "subprocess.Popen":
        command = arguments[1]
        words = command if isinstance(command, (list, tuple)) else [command]
        # A command of the project reads its text.
        if any(str(word) == str(ROOT / "scripts") for word in words):
            _read.append(" ".join(map(str, words)))
        _look(words)


def _look(names: Iterable[object]) -> None:
    for name in names:
        if isinstance(name, (str, os.PathLike)) and str(name).startswith(str(ROOT)):
            path = Path(name)
            if path not in MADE and any(path.is_relative_to(place) for place in WATCHED):
                _read.append(str(path.relative_to(ROOT)))
