"""While someone edits, what a build leaves behind is looked for when nobody waits for it."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest

from pages import memory


class Clock:
    """In the place of a timer: it goes off when the test says so, unless it was stopped."""

    every: list["Clock"]

    def __init__(self, _: float, work: Callable[[], None]) -> None:
        self.work, self.stopped = work, False
        self.every.append(self)

    def start(self) -> None:
        """Begin to wait."""

    def cancel(self) -> None:
        self.stopped = True


class Page:
    """It holds itself, as pages of a generator do by way of their files."""

    def __init__(self) -> None:
        self.file = self


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Clock]]:
    Clock.every = []
    monkeypatch.setattr(memory, "Timer", Clock)
    yield Clock.every
    gc.enable()


def test_a_page_of_before_goes_once_the_new_one_has_been_seen(clocks: list[Clock]) -> None:
    left: list[weakref.ref[Page]] = []
    memory.tidied_later(lambda: left.append(weakref.ref(Page())))()
    assert left[0]() is not None
    clocks[0].work()
    assert left[0]() is None
    assert gc.isenabled()


def test_a_build_that_begins_meanwhile_is_not_held_up(clocks: list[Clock]) -> None:
    build = memory.tidied_later(lambda: None)
    build()
    build()
    assert [clock.stopped for clock in clocks] == [True, False]


def test_what_a_broken_build_leaves_goes_too(clocks: list[Clock]) -> None:
    def broken() -> None:
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        memory.tidied_later(broken)()
    clocks[0].work()
    assert gc.isenabled()
