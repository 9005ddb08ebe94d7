"""An environment that no longer fits is made again, and one that fits is left as it is."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from setup import environment, installation

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs links as Unix has them")


class Fake:
    """Setting up in a folder of its own, where nothing is really made or installed."""

    def __init__(self, folder: Path) -> None:
        self.venv = folder / ".venv"
        self.interpreter = folder / "python3.11"
        self.interpreter.touch()
        self.list = folder / "requirements.txt"
        self.list.write_text("proefpakket==1.0\n", encoding="ascii")
        self.did: list[str] = []
        self.fault: BaseException | None = None

    def make(self, folder: Path, interpreter: Path, lock: int) -> None:
        """Stand in for making an environment."""
        self.did.append("made")
        shutil.rmtree(folder, ignore_errors=True)
        interpreter.parent.mkdir(parents=True)
        interpreter.symlink_to(self.interpreter)

    def install(self, folder: Path, interpreter: Path, path: Path, lock: int) -> None:
        """Stand in for installing; fails once when told so."""
        self.did.append("installed")
        fault, self.fault = self.fault, None
        if fault:
            raise fault

    def start(self) -> list[str]:
        """Set up; what that took."""
        self.did.clear()
        assert environment.ensure([self.list]) == bool(self.did)
        return list(self.did)


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """A project whose first start is done."""
    fake = Fake(tmp_path)
    monkeypatch.setattr(environment, "VENV", fake.venv)
    monkeypatch.setattr(sys, "_base_executable", str(fake.interpreter))
    monkeypatch.setattr(installation, "make", fake.make)
    monkeypatch.setattr(installation, "install", fake.install)
    assert fake.start() == ["made", "installed"]
    return fake


def lose_stamp(fake: Fake) -> None:
    (fake.venv / environment.STAMP).write_bytes(b"")


def lose_interpreter(fake: Fake) -> None:
    fake.interpreter = fake.interpreter.rename(fake.interpreter.with_name("python3.12"))


def point_elsewhere(fake: Fake) -> None:
    environment.python().unlink()
    environment.python().symlink_to(sys.executable)


def come_from_elsewhere(fake: Fake) -> None:
    stamp = fake.venv / environment.STAMP
    stamp.write_text(stamp.read_text("utf-8").replace(str(fake.interpreter), "/elsewhere/python3"))


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (lose_stamp, "De omgeving in .venv is niet af."),
        (lose_interpreter, "De Python van .venv is vernieuwd of verdwenen."),
        (point_elsewhere, "De Python van .venv is vernieuwd of verdwenen."),
        (come_from_elsewhere, "De Python van .venv is vernieuwd of verdwenen."),
    ],
)
def test_an_environment_that_does_not_fit_is_made_again(
    happens: Callable[[Fake], None],
    said: str,
    fake: Fake,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    happens(fake)
    monkeypatch.setattr(sys, "_base_executable", str(fake.interpreter))
    capsys.readouterr()
    assert fake.start() == ["made", "installed"]
    assert capsys.readouterr().out.startswith(said)
    assert fake.start() == []


def test_a_newer_python_in_the_same_place_has_its_environment_made_again(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "VERSION", "3.99")
    assert fake.start() == ["made", "installed"]


@pytest.mark.parametrize(
    ("fault", "next_start"),
    [
        (environment.SetupError("geen netwerk"), ["installed"]),
        (installation.Unfinished("schijf vol"), ["made", "installed"]),
        (KeyboardInterrupt(), ["made", "installed"]),
    ],
)
def test_an_installation_that_failed_is_tried_again_and_half_of_one_is_not_built_upon(
    fault: BaseException, next_start: list[str], fake: Fake
) -> None:
    fake.list.write_text("proefpakket==1.1\n", encoding="ascii")
    fake.fault = fault
    with pytest.raises(type(fault)):
        fake.start()
    assert fake.start() == next_start
    assert fake.start() == []
