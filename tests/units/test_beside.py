"""Work in a second process gives what it gives in this one, also what goes wrong."""

import os
import select
import signal
import threading
from collections.abc import Callable, Iterator

import pytest

from content import setting_checks
from project import beside, kept
from projects import SAMPLE

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system divides no process")


@pytest.fixture(autouse=True)
def nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site that other tests visit is served by a thread, which holds nothing meanwhile.

    What they had read is not at hand.
    """
    before = threading.active_count()
    count = threading.active_count
    monkeypatch.setattr(threading, "active_count", lambda: count() - before + 1)
    kept.forget()


@pytest.fixture(params=["divided", "alone", "threads"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A system that divides processes, one that does not, and a process that must not be."""
    wait = threading.Event()
    other = threading.Thread(target=wait.wait)
    if request.param == "alone":
        monkeypatch.delattr(os, "fork", raising=False)
    if request.param == "threads":
        other.start()
    yield request.param
    wait.set()
    if other.ident:
        other.join()


def test_the_result_is_that_of_the_work(kind: str) -> None:
    result = beside.begin(lambda: {"x": ["y"] * 100_000})
    assert result() == {"x": ["y"] * 100_000}


def test_what_goes_wrong_goes_wrong_where_the_result_is_asked(kind: str) -> None:
    def fail() -> None:
        raise LookupError("niet gevonden")

    result = beside.begin(fail)
    with pytest.raises(LookupError, match="niet gevonden"):
        result()


@FORKS
def test_it_is_done_by_another_process() -> None:
    assert beside.begin(os.getpid)() != os.getpid()


@FORKS
@pytest.mark.parametrize("die", [lambda: os._exit(0), lambda: os._exit(1)])
def test_one_that_dies_is_not_missed(die: Callable[[], object]) -> None:
    own = os.getpid()
    assert beside.begin(lambda: os.getpid() if os.getpid() == own else die())() == own


@FORKS
def test_it_is_done_as_soon_as_nothing_is_left_to_do() -> None:
    reader, writer = os.pipe()
    begun = beside.begin(lambda: os.read(reader, 1))
    assert not begun.is_done
    os.write(writer, b".")
    assert select.select([*beside._begun.values()], [], [], 60)[0]
    assert begun.is_done
    assert begun() == b"."
    assert not begun.is_done
    os.close(reader)
    os.close(writer)


@FORKS
def test_it_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    beside.begin(lambda: os.write(1, b"woord"))()
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("count", [0, 1, beside.WORTH - 1, beside.WORTH, beside.WORTH + 1])
def test_shared_work_gives_what_is_made_of_each_in_order(kind: str, count: int) -> None:
    made = beside.share([(str, range(count)), (int, [])])()
    assert made == [[str(number) for number in range(count)], []]


@FORKS
def test_of_many_another_process_does_the_last_ones_at_the_same_time() -> None:
    setting_checks.read(SAMPLE / "mkdocs.yml")  # as each build does first
    own, last = os.getpid(), beside.WORTH - 1
    here, there = os.pipe(), os.pipe()

    def work(number: int) -> int:
        """At its first one each process waits until the other one is at work."""
        mine, theirs = (here, there) if os.getpid() == own else (there, here)
        if number in {0, last}:
            os.write(theirs[1], b".")
            assert select.select([mine[0]], [], [], 60)[0]
        return os.getpid()

    [workers] = beside.share([(work, range(beside.WORTH))])()
    for end in (*here, *there):
        os.close(end)
    assert workers[0] == own
    assert workers[-1] != own
    assert len(set(workers)) == 2


def test_a_fault_in_the_last_ones_is_one_of_this_process(kind: str) -> None:
    with pytest.raises(ZeroDivisionError):
        beside.share([(lambda number: 1 / (beside.WORTH - number), range(beside.WORTH + 1))])()


@FORKS
def test_what_was_begun_ends_where_the_work_breaks_off() -> None:
    reader, writer = os.pipe()
    beside.begin(signal.pause)
    os.close(writer)
    beside.end()
    # Nobody is left who could still write there.
    assert os.read(reader, 1) == b""
    os.close(reader)
