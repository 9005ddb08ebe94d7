"""The project's own `.venv`: made once, filled with pinned packages, found again at once.

Uses the standard library only, because it runs before anything is installed. Every start pays for
what is imported on top, so what only a first start needs is imported there.
"""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from project.paths import ROOT
from setup import faults

SetupError = faults.SetupError
VENV = ROOT / ".venv"
# Inside `.venv`. The stamp comes last of all, so nothing counts that was broken off before.
STAMP, MARK = "made-with", "installing"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


def is_active() -> bool:
    """Whether this process already runs on the project's own interpreter."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def python() -> Path:
    """The path of the interpreter inside `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def quiet() -> dict[str, str]:
    """The environment without Material's notice about its end of life, for MkDocs.

    Nor is every installed package asked for additions to pydantic: at each start that takes longer
    than to load pydantic itself, and there are none.
    """
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYDANTIC_DISABLE_PLUGINS": "1"}


def become(arguments: Iterable[str]) -> int:
    """Go on as `.venv`'s interpreter with these arguments; return its exit status.

    Where the system can, the process itself is replaced, so that whoever stops it stops the work
    and leaves no child behind.
    """
    command, environment = [str(python()), *arguments], quiet()
    # It names the home of another Python than this one, which would then not find its packages.
    environment.pop("PYTHONHOME", None)
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)  # noqa: S606 (our own interpreter)
    import subprocess  # noqa: PLC0415 (only where the process can't be replaced)

    child = subprocess.Popen(command, env=environment)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # The console sends Ctrl+C to both; the child stops by itself and says so.
            continue


def ensure(requirements: Iterable[Path]) -> bool:
    """Make `.venv` if needed and install each requirements file that changed since last time.

    Returns whether that took anything: an interpreter that runs already does not see it. Raises
    SetupError when it fails; the next call then tries again.
    """
    files = list(requirements)
    if not _fault() and not _missing(files):
        return False
    from setup import lock  # noqa: PLC0415 (as said on top)

    try:
        with lock.held(VENV.resolve().parent / ".cache" / "start.lock", _say_waiting) as handle:
            _mend(files, handle)
    except (OSError, ValueError, RuntimeError) as error:
        # `venv` raises ValueError for a place where it can make nothing, and a link that leads to
        # itself is a RuntimeError until Python 3.13.
        known = faults.cause(str(error))
        raise SetupError(known or f"Ik kan de map .venv niet maken: {error}") from error
    if _fault() or _missing(files):
        raise SetupError("Iets verandert .venv terwijl ik ze maak. Probeer opnieuw.")
    return True


def _say_waiting() -> None:
    print("Een andere start is nog bezig met .venv; ik wacht daarop …", flush=True)


def _mend(files: list[Path], lock: int) -> None:
    """Do what is still to do once the lock is ours: another start may have done all of it."""
    if fault := _fault():
        print(fault, flush=True)
        _make(lock)
    for path in _missing(files):
        _install(path, lock)


def _fault() -> str:
    """Why `.venv` must be made, as we say it; empty when it is whole. Starts no process."""
    if not VENV.exists():
        return "Ik maak een eigen Python-omgeving in .venv (alleen de eerste keer)."
    try:
        told = (VENV / STAMP).read_text(encoding="utf-8", errors="surrogateescape")
        version, interpreter, base = told.splitlines()
    except (OSError, ValueError):
        return "De omgeving in .venv is niet af. Ik maak ze opnieuw."
    if (VENV / MARK).exists():
        return "Een installatie in .venv werd afgebroken. Ik maak de omgeving opnieuw."
    ours = is_active() or _base() == base
    there = python().exists() and str(python().resolve()) == interpreter and Path(base).exists()
    if not there or (ours and version != VERSION):
        return "De Python van .venv is vernieuwd of verdwenen. Ik maak de omgeving opnieuw."
    return ""


def _base() -> str:
    """The interpreter that environments of this process are made with, without links."""
    # What `venv` itself looks at; the library has no open name for it.
    return str(Path(sys._base_executable).resolve())  # type: ignore[attr-defined]


def _make(lock: int) -> None:
    from setup import installation  # noqa: PLC0415 (as said on top)

    # First, so that what is half removed is never taken for whole.
    (VENV / STAMP).unlink(missing_ok=True)
    installation.make(VENV.resolve(), python(), lock)
    told = f"{VERSION}\n{python().resolve()}\n{_base()}\n"
    (VENV / STAMP).write_text(told, encoding="utf-8", errors="surrogateescape")


def _missing(files: list[Path]) -> list[Path]:
    """The requirements files that were not installed as they are now."""
    return [path for path in files if _read(_stamp(path)) != _digest(path)]


def _stamp(path: Path) -> Path:
    return VENV / "installed" / path.name


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _install(path: Path, lock: int) -> None:
    """Install one file, under a mark that stays when this process is stopped half-way."""
    from setup import installation  # noqa: PLC0415 (as said on top)

    wanted, mark = _digest(path), VENV / MARK
    mark.touch()
    try:
        installation.install(VENV.resolve(), python(), path, lock)
    except installation.Unfinished:
        raise
    except SetupError:
        mark.unlink()
        raise
    mark.unlink()
    _stamp(path).parent.mkdir(exist_ok=True)
    _stamp(path).write_text(wanted, encoding="ascii")
