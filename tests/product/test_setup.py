"""A first start sets itself up whatever happens to it, and a second one does nothing twice."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from first_starts import Project
from project.paths import ROOT
from projects import run
from setup import environment, lock

OLD_PYTHON = """
import collections, runpy, sys
sys.version_info = collections.namedtuple("V", "major minor micro")(3, 9, 2)
runpy.run_path(sys.argv[1], run_name="__main__")
"""
# A parent that holds a lock, and has a child which would go on for ever.
PARENT = """
import os, sys
from pathlib import Path
from setup import child, lock
with lock.held(Path(sys.argv[1]), lambda: None) as handle:
    command = [sys.executable, "http.server", "--bind", "127.0.0.1", "0"]
    child.follow(command, lambda line: print(flush=True), handle, os.environ)
"""
FIRST = "Ik maak een eigen Python-omgeving in .venv (alleen de eerste keer)."
posix = pytest.mark.skipif(os.name != "posix", reason="needs a terminal and its signals")


@pytest.fixture
def first(tmp_path: Path) -> Project:
    """A project that was never started."""
    project = Project(tmp_path)
    project.want("1.0")
    return project


def test_an_old_python_gets_one_clear_line() -> None:
    command = [sys.executable, "-c", OLD_PYTHON, str(ROOT / "scripts" / "__main__.py")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith(
        "Deze site heeft Python 3.11 of nieuwer nodig; dit is Python 3.9."
    )
    assert result.stderr.count("\n") == 1


def test_a_python_without_ensurepip_gets_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(environment.SetupError, match="sudo apt install python3-venv"):
        environment.ensure([])
    assert not (tmp_path / ".venv").exists()


def test_a_second_start_installs_nothing(built: Path) -> None:
    """It prints nothing about setting up, for nothing is set up."""
    result = run(built, "check")
    assert result.returncode == 0
    (line,) = result.stdout.splitlines()
    assert line.startswith("De inhoud is in orde: ")


def test_a_first_start_makes_all_and_a_later_one_what_changed(first: Project) -> None:
    first.whole = True
    assert first.start().stdout.splitlines()[0] == FIRST
    assert first.start().stdout == "Klaar.\n"
    first.want("1.1")
    # Also for who starts the interpreter of .venv itself, by hand or from an editor.
    own = str(first.interpreter)
    told = first.start(own, *first.command[1:]).stdout.splitlines()
    assert (told[0], told[-1]) == (
        "Ik installeer de pakketten uit requirements.txt …",
        "Klaar.",
    )
    version = first.start(own, "-c", "import proefpakket; print(proefpakket.VERSION)")
    assert version.stdout == "1.1\n"


@posix
def test_a_first_start_may_be_stopped_at_any_moment(first: Project) -> None:
    """Each start mends what the one before left, or it would not come as far as it does."""
    assert first.stop_at("Ik maak een eigen", signal.SIGKILL) != 0
    assert first.stop_at("Ik zet pip klaar", signal.SIGTERM) != 0
    assert first.stop_at("Ik installeer", signal.SIGKILL) != 0
    # So near the end that it may be done before it hears of it.
    first.stop_at("Pakket 1 van 1: proefpakket", signal.SIGINT)
    assert first.start().stdout.endswith("\nKlaar.\n")
    assert first.start().stdout == "Klaar.\n"


@posix
def test_what_a_start_was_doing_ends_with_it(tmp_path: Path) -> None:
    """The child has the lock too: it comes free when the child of the killed parent is gone."""
    path = tmp_path / ".cache" / "lock"
    command = [sys.executable, "-c", PARENT, str(path)]
    parent = subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")}, stdout=subprocess.PIPE
    )
    assert parent.stdout
    parent.stdout.readline()
    parent.kill()
    with lock.held(path, lambda: None), parent:
        pass


@posix
def test_two_first_starts_at_once_do_the_work_once(first: Project) -> None:
    """The one stands still until the other has met it."""
    with first.begin() as one:
        assert one.stdout
        assert one.stdout.readline() == f"{FIRST}\n"
        one.send_signal(signal.SIGSTOP)
        with first.begin() as other:
            assert other.stdout
            waiting = "Een andere start is nog bezig met .venv; ik wacht daarop …\n"
            assert other.stdout.readline() == waiting
            one.send_signal(signal.SIGCONT)
            assert other.communicate()[0] == "Klaar.\n"
        assert one.communicate()[0].endswith("\nKlaar.\n")


@posix
def test_the_home_of_another_python_does_no_harm(built: Path) -> None:
    """PYTHONHOME would make the interpreter of .venv look for its packages there."""
    command = [os.path.realpath(sys.executable), str(built / "scripts"), "check"]
    environment = {**os.environ, "PYTHONHOME": sys.base_prefix}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
