"""The project's own `.venv`: made once, filled with pinned packages, found again at once.

Uses the standard library only, because it runs before anything is installed.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path

from project.paths import ROOT

VENV = ROOT / ".venv"
STAMPS = VENV / "installed"


class SetupError(Exception):
    """Setting up failed; the message is one Dutch line that says what to do."""


def is_active() -> bool:
    """Whether this process already runs on the project's own interpreter."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def python() -> Path:
    """The path of the interpreter inside `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def quiet() -> dict[str, str]:
    """The environment for MkDocs, without Material's notice about its end of life."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def become(arguments: Iterable[str]) -> int:
    """Go on as `.venv`'s interpreter with these arguments; return its exit status.

    Where the system can, the process itself is replaced, so that whoever stops it stops the work
    and leaves no child behind.
    """
    command = [str(python()), *arguments]
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, quiet())  # noqa: S606 (our own interpreter)
    child = subprocess.Popen(command, env=quiet())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # The console sends Ctrl+C to both; the child stops by itself and says so.
            continue


def ensure(requirements: Iterable[Path]) -> None:
    """Make `.venv` if needed and install each requirements file that changed since last time.

    Raises SetupError when venv is missing from this Python or an installation fails.
    """
    if not _works():
        _create()
    for path in requirements:
        stamp = STAMPS / path.name
        wanted = hashlib.sha256(path.read_bytes()).hexdigest()
        if not stamp.is_file() or stamp.read_text(encoding="ascii") != wanted:
            _install(path)
            STAMPS.mkdir(exist_ok=True)
            stamp.write_text(wanted, encoding="ascii")


def _works() -> bool:
    # A .venv copied from elsewhere, or made by a Python that is gone, has a dangling interpreter.
    return python().is_file() and (VENV / "pyvenv.cfg").is_file()


def _create() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(
            "Deze Python kan geen eigen omgeving maken (ensurepip ontbreekt). Installeer het "
            f"pakket eerst: `sudo apt install python3-venv` (of python{version}-venv)."
        )
    print("Ik maak een eigen Python-omgeving in .venv (alleen de eerste keer) …", flush=True)
    try:
        venv.create(VENV, with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"Ik kan de map .venv niet maken: {error}") from error


def _install(path: Path) -> None:
    shown = path.relative_to(ROOT).as_posix()
    print(f"Ik installeer de pakketten uit {shown}; dit duurt ongeveer een minuut …", flush=True)
    command = [
        *(str(python()), "-m", "pip", "install", "--disable-pip-version-check"),
        *("--no-input", "--quiet", "--requirement", str(path)),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        errors = [line for line in result.stderr.splitlines() if line.startswith("ERROR")]
        reason = errors[-1] if errors else result.stderr.strip()[-300:]
        raise SetupError(
            f"De pakketten uit {shown} konden niet geïnstalleerd worden. "
            f"Is er een internetverbinding? pip zegt: {reason}"
        )
