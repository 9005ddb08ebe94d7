"""What was worked out stays in a file, for a next run of the same code."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from project import beside, kept


@kept.kept
def shouted(word: str) -> str:
    """Stands for work that takes long."""
    return word.upper()


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Before and after each of these, nothing is kept."""
    kept.forget()
    yield
    kept.forget()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the results of one word were kept by an earlier run."""
    file = tmp_path / "new" / "kept"
    shouted("woord")
    kept.write(file, "code")
    kept.forget()
    return file


def test_a_next_run_does_no_work_again(file: Path) -> None:
    kept.read(file, "code")
    assert shouted("woord") == "WOORD"
    assert shouted.times == 0


def test_other_code_takes_nothing(file: Path) -> None:
    kept.read(file, "other code")
    assert not len(shouted)


def cut(written: bytes) -> bytes:
    return written[:-1]


def cut_short(written: bytes) -> bytes:
    return written[:9]


def changed(written: bytes) -> bytes:
    return written.replace(b"WOORD", b"WOOED")


def emptied(_: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("harm", [cut, cut_short, changed, emptied])
def test_a_file_that_is_not_whole_is_as_none(file: Path, harm: Callable[[bytes], bytes]) -> None:
    whole = file.read_bytes()
    assert harm(whole) != whole
    file.write_bytes(harm(whole))
    kept.read(file, "code")
    assert not len(shouted)


def test_what_nobody_asks_for_any_more_goes(file: Path) -> None:
    kept.read(file, "code")
    shouted("ander")
    kept.write(file, "code")
    kept.forget()
    kept.read(file, "code")
    assert [shouted("ander"), shouted.times] == ["ANDER", 0]
    assert [shouted("woord"), shouted.times] == ["WOORD", 1]


def test_where_it_cannot_be_written_nothing_is_lost(file: Path) -> None:
    kept.write(file / "below a file", "code")
    kept.read(file / "below a file", "code")
    assert not len(shouted)


def test_only_much_that_is_new_is_written(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    shouted("woord")
    assert not kept.is_worth_writing()
    monkeypatch.setattr(kept, "MUCH", 0)
    assert kept.is_worth_writing()
    kept.forget()
    kept.read(file, "code")
    shouted("woord")
    assert not kept.is_worth_writing()
    shouted("ander")
    assert kept.is_worth_writing()


def test_what_another_process_works_out_is_kept_here_too() -> None:
    words = [f"woord {number}" for number in range(beside.WORTH)]
    [made] = beside.share([(shouted, words)])()
    done = shouted.times
    assert [*map(shouted, words)] == made
    assert shouted.times == done
