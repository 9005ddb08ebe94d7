"""A new file comes whole or not at all, and a system that refuses it is told in Dutch."""

import argparse
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import commands.new
from incoming import writing
from source import new_files, refusals

resource = pytest.importorskip("resource", reason="this system sets no limit to files")
LONG = "woord " * 50_000


@contextmanager
def full(most: int) -> Iterator[None]:
    """A disk on which a file cannot grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_of_a_write_that_fails_nothing_stays(tmp_path: Path) -> None:
    file = tmp_path / "01-een.yml"
    with full(4096), pytest.raises(OSError) as refused:  # noqa: PT011 (which one is told below)
        new_files.put(file, LONG)
    assert refused.value.filename == str(file)
    assert list(tmp_path.iterdir()) == []


def test_an_import_that_finds_no_room_keeps_what_is_whole(tmp_path: Path) -> None:
    with full(4096), pytest.raises(OSError):  # noqa: PT011 (which one is told elsewhere)
        writing.write({"clips/01-een.yml": "een\n", "clips/02-twee.yml": LONG}, tmp_path)
    assert [file.name for file in (tmp_path / "clips").iterdir()] == ["01-een.yml"]


def test_a_disk_without_links_keeps_the_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links on this disk")

    monkeypatch.setattr(os, "link", refuse)
    file = tmp_path / "01-een.yml"
    new_files.put(file, LONG)
    new_files.put(file, "iets anders")
    assert file.read_text(encoding="utf-8") == LONG
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_fragment_for_which_there_is_no_room_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("ROOT", "CLIPS", "DOCS"):
        monkeypatch.setattr(commands.new, name, tmp_path / name.lower().replace("root", ""))
    (tmp_path / "clips").mkdir()
    with full(100):
        status = commands.new.run(argparse.Namespace(title="Een", collection=""))
    assert status == 1
    assert "te groot voor deze schijf" in capsys.readouterr().err
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EACCES, "je mag hier niet aan"),
        (errno.EIO, "de schijf antwoordt niet goed"),
    ],
)
def test_why_a_disk_refuses_is_told_in_dutch(number: int, told: str) -> None:
    assert refusals.why(OSError(number, os.strerror(number))).startswith(told)


def test_what_no_list_foresees_is_told_as_the_system_tells_it() -> None:
    assert refusals.why(OSError(errno.ELOOP, "a ring of links")) == "a ring of links"
    assert refusals.why(OSError("something else")) == "something else"
