"""Setting up says in one line what is missing, and does nothing twice."""

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import run
from project.paths import ROOT
from setup import environment

OLD_PYTHON = """
import collections, runpy, sys
sys.version_info = collections.namedtuple("V", "major minor micro")(3, 9, 2)
runpy.run_path(sys.argv[1], run_name="__main__")
"""


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
    assert list(tmp_path.iterdir()) == []


def test_a_failed_installation_says_why_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "STAMPS", tmp_path / "installed")
    wanted = tmp_path / "requirements.txt"
    wanted.write_text("./is-er-niet\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(environment.SetupError, match="konden niet geïnstalleerd worden"):
            environment.ensure([wanted])


def test_a_second_start_installs_nothing() -> None:
    """It prints nothing about setting up, for nothing is set up."""
    result = run(ROOT, "check")
    assert result.returncode == 0
    assert result.stdout.splitlines() == ["De inhoud is in orde: 9 fragmenten, 49 tips."]


def test_versions_are_pinned_exactly() -> None:
    for file in (
        ROOT / "requirements.txt",
        *(ROOT / "scripts" / "commands").glob("requirements-*.txt"),
    ):
        lines = [
            line for line in file.read_text().splitlines() if line and not line.startswith("#")
        ]
        assert [line for line in lines if line.count("==") != 1] == []
