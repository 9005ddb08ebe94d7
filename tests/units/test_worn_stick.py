"""A stick that does not hold what was brought is never called whole."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from offline import on_stick, stick

FILM = "site/media/film.mp4"
FILES = {stick.START: "begin", "site/index.html": "een bladzijde", FILM: "een film"}

pytestmark = pytest.mark.skipif(
    not hasattr(os, "posix_fadvise"), reason="this system cannot be asked to let go of a file"
)
Disk = Callable[[Path], None]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A small bundle with its sums."""
    folder = tmp_path / "bundle"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    sums = (f"{stick.sum_of(folder / name)}  {name}\n" for name in FILES)
    (folder / stick.SUMS).write_text("".join(sums), encoding="utf-8")
    return folder


@pytest.fixture
def stick_is(monkeypatch: pytest.MonkeyPatch) -> Callable[[Disk], None]:
    """Have a stick be so: what its disk does to a file is seen once the system lets go of it."""

    def set_disk(disk: Disk) -> None:
        def let_go(descriptor: int, *_: int) -> None:
            disk(Path(f"/proc/self/fd/{descriptor}").resolve())

        monkeypatch.setattr(os, "posix_fadvise", let_go)

    return set_disk


def bring(bundle: Path, folder: Path) -> Sequence[str]:
    """One time of the command."""
    return on_stick.bring(on_stick.compare(bundle, folder), bundle, folder).wrong


def holds(folder: Path) -> set[str]:
    """The files on a stick."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix() for file in files}


@pytest.mark.parametrize("lost", [FILM, stick.START, stick.SUMS])
def test_what_the_disk_lost_is_told_and_the_stick_says_that_it_is_not_whole(
    bundle: Path, tmp_path: Path, stick_is: Callable[[Disk], None], lost: str
) -> None:
    def lose(file: Path) -> None:
        if Path(lost).name in file.name:
            file.write_bytes(b"\0" * file.stat().st_size)

    folder = tmp_path / "stick"
    stick_is(lose)
    assert bring(bundle, folder) == [lost]
    whole = {*FILES} - {lost, stick.START}
    assert holds(folder) == {on_stick.BUSY, *whole}
    stick_is(lambda _: None)
    assert bring(bundle, folder) == []
    assert holds(folder) == {*FILES, stick.SUMS}


def test_a_stick_that_went_bad_since_is_no_longer_called_whole(
    bundle: Path, tmp_path: Path, stick_is: Callable[[Disk], None]
) -> None:
    folder = tmp_path / "stick"
    assert bring(bundle, folder) == []

    def lose(file: Path) -> None:
        if file.name == Path(FILM).name:
            file.write_bytes(b"\0" * file.stat().st_size)

    stick_is(lose)
    assert bring(bundle, folder) == [FILM]
    assert on_stick.BUSY in holds(folder)
    assert not holds(folder) & {FILM, stick.START, stick.SUMS}


def test_a_stick_that_stops_while_it_is_read_back_is_not_called_whole(
    bundle: Path, tmp_path: Path, stick_is: Callable[[Disk], None]
) -> None:
    def stop(file: Path) -> None:
        raise OSError(5, "Input/output error", str(file))

    folder = tmp_path / "stick"
    stick_is(stop)
    with pytest.raises(OSError, match="Input/output"):
        bring(bundle, folder)
    assert on_stick.BUSY in holds(folder)
    assert stick.START not in holds(folder)
    stick_is(lambda _: None)
    assert bring(bundle, folder) == []
    assert holds(folder) == {*FILES, stick.SUMS}
