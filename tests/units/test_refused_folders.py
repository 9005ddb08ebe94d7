"""A folder that the system does not let us read is named, with the reason; the rest waits."""

import argparse
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import projects
from commands import new
from content import doc_files
from content.catalogue import load
from source import new_files
from source.faults import BadContent

WHY = (
    "deze map kan niet gelezen worden (je mag hier niet aan, of een ander programma heeft het "
    "open)."
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a collection."""
    made = projects.make(tmp_path / "project")
    clip = (made / "clips" / "02-rekrutering.yml").read_text(encoding="utf-8")
    (made / "clips" / "reeks").mkdir()
    (made / "clips" / "reeks" / "01-eerste.yml").write_text(clip, encoding="utf-8")
    return made


def refuse(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the system say that nobody may look into a folder: who is root always may."""
    look = os.scandir

    def scandir(path: Any) -> Iterator[os.DirEntry[str]]:
        if Path(path) == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.parametrize("name", ["clips", "clips/media", "docs", "overrides"])
def test_a_folder_for_all_is_told_and_nothing_else(
    project: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lacks because of that is no fault of its own."""
    refuse(project / name, monkeypatch)
    with pytest.raises(BadContent) as error:
        load(project)
    assert [str(fault) for fault in error.value.faults] == [f"{name}:1: {WHY}"]


@pytest.mark.parametrize("name", ["docs/over", "clips/reeks"])
def test_a_folder_in_it_is_told_beside_all_other_faults(
    project: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "docs" / "over").mkdir(exist_ok=True)
    refuse(project / name, monkeypatch)
    with pytest.raises(BadContent) as error:
        load(project)
    assert f"{name}:1: {WHY}" in [str(fault) for fault in error.value.faults]
    assert doc_files.linked_folders(project / "docs") == ()


def test_a_new_fragment_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("CLIPS", "DOCS"):
        monkeypatch.setattr(new, name, tmp_path / name.lower())
    (tmp_path / "clips").mkdir()
    write = new_files.put

    def put(file: Path, text: str) -> None:
        if file.suffix == ".md":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        write(file, text)

    monkeypatch.setattr(new_files, "put", put)
    assert new.run(argparse.Namespace(title="Samen op stap", collection="reeks")) == 1
    page = tmp_path / "docs" / "fragmenten" / "samen-op-stap.md"
    told = f"{page}: je mag hier niet aan, of een ander programma heeft het open.\n"
    assert capsys.readouterr().err == told
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
