"""The index is the same, whatever becomes of the process that reads the dictionary."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dutch import lexicon
from search import dictionary_reader, index
from search.places import Place

PLACES = [
    Place("fragment", "fragmenten/rekrutering.html", "Rekrutering van vrijwilligers"),
    Place("tip", "tips.html#tip-werven", "", "Gezinscoaches vond je in elk gezin."),
]
THESAURUS = (("werven", "rekrutering", "aantrekken"),)
Begin = Callable[[], subprocess.Popen[str]]
# Modules that stand in for the reader: each reads a question and does not answer it well.
BAD = {
    "ends at once": "",
    "asks and ends": "input()",
    "ends in the middle of an answer": "input(); print('{\"irregular\"', end='')",
    "fails": "input(); raise SystemError",
}


@pytest.fixture
def begun() -> Iterator[Begin]:
    """Begins a process of the test's own, which is over when the test is."""
    dictionary_reader.begin.cache_clear()

    def begin() -> subprocess.Popen[str]:
        process = dictionary_reader.begin()
        assert process
        return process

    yield begin
    if process := dictionary_reader.begin():
        dictionary_reader._end(process)
    dictionary_reader.begin.cache_clear()


def script() -> str:
    """The index, made with what the other process finds."""
    return index.script(PLACES, THESAURUS, dictionary_reader.look_up)


def here() -> str:
    """The index, made in this process alone."""
    return index.script(PLACES, THESAURUS, lexicon.look_up)


def test_the_other_process_finds_what_this_one_finds(
    begun: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is one process, also for a second vocabulary."""
    expected = here()
    process = begun()
    monkeypatch.setattr(lexicon, "look_up", None)
    assert script() == expected
    assert dictionary_reader.look_up(frozenset({"gezinscoaches", "gezin"}), frozenset()).parts
    assert begun() is process
    assert process.poll() is None


def test_it_ends_when_nobody_can_ask_any_more(begun: Begin) -> None:
    """The system closes the pipes of a process that is killed."""
    process = begun()
    assert process.stdin
    process.stdin.close()
    assert process.wait() == 0


def test_one_that_is_killed_is_not_missed(begun: Begin) -> None:
    process = begun()
    process.kill()
    process.wait()
    assert script() == here()
    assert script() == here()


@pytest.mark.parametrize("code", BAD.values(), ids=BAD)
def test_one_that_does_not_answer_is_not_missed(
    code: str, begun: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad_reader.py").write_text(code, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(dictionary_reader, "__name__", "bad_reader")
    begun()
    assert script() == here()
    assert script() == here()


def test_a_system_that_starts_no_process_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dictionary_reader.begin.cache_clear()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    assert script() == here()
    dictionary_reader.begin.cache_clear()
