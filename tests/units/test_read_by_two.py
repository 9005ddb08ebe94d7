"""Content that two processes read is the content that one reads, with the same faults."""

import os
import shutil
import threading
from pathlib import Path
from unittest.mock import Mock

import pytest

from content import rendered
from content.catalogue import Catalogue, load
from project import beside, kept
from projects import SAMPLE, replace
from source import yaml_file
from source.faults import BadContent

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system divides no process")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample with something to tell: a blank and a long sentence."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "docs" / "tips.md").open("a", encoding="utf-8") as page:
        page.write("\n\n[nog te bepalen] TODO\n\n" + "woord " * 30 + ".\n")
    return tmp_path


@pytest.fixture(autouse=True)
def nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other tests left running holds nothing that is read here."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def read(project: Path, monkeypatch: pytest.MonkeyPatch, worth: int) -> Catalogue:
    """The content, divided from so many files on; of nothing that was read before."""
    monkeypatch.setattr(beside, "WORTH", worth)
    kept.forget()
    return load(project)


@FORKS
def test_it_is_the_same_content(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, divided = (read(project, monkeypatch, worth) for worth in (1_000, 2))
    assert divided.warnings
    for name in ("clips", "warnings", "reports", "to_do"):
        assert getattr(divided, name) == getattr(alone, name)
    assert pages(divided) == pages(alone)


def pages(catalogue: Catalogue) -> list[tuple[object, ...]]:
    """The pages as they were written; what one process hands another is a copy."""
    every = catalogue.written.items()
    return [(uri, page.path, page.fields, page.body, page.line) for uri, page in every]


@FORKS
def test_a_process_is_divided_once_for_all_that_is_read(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    divided = Mock(side_effect=os.fork)
    monkeypatch.setattr(os, "fork", divided)
    read(project, monkeypatch, 2)
    divided.assert_called_once_with()


@FORKS
def test_what_the_other_process_read_is_not_read_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(project, monkeypatch, 2)
    before = (rendered.read.times, yaml_file.parse.times)
    load(project)
    assert before == (rendered.read.times, yaml_file.parse.times)


@FORKS
def test_every_fault_is_told_wherever_it_stands(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("01-wat-is-buddywerk", "05-impact"):
        replace(project / "clips" / f"{name}.yml", "title:", "titel:")
    told = []
    for worth in (1_000, 2):
        with pytest.raises(BadContent) as found:
            read(project, monkeypatch, worth)
        told.append(found.value.faults)
    assert told[0] == told[1]
    paths = {fault.path for fault in told[1]}
    assert {"clips/01-wat-is-buddywerk.yml", "clips/05-impact.yml"} <= paths
