"""A bundle brought onto a stick, file by file, so that one that was broken off can go on.

A file gets its name when all of it is written, and is noted with its sum before that: what is noted
and there, with its size, is whole. The page to start with goes first. It comes back last, when all
else was read back from the stick.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tqdm import tqdm

from offline import bundle_checks, stick

# Beside what is not whole yet: what was brought so far, with its sums, for who goes on.
BUSY = "KOPIE-BEZIG.txt"
TOLD = (
    "Deze kopie is nog niet af. Geef dezelfde opdracht opnieuw (python3 scripts pack --to ...): "
    "wat hier al staat, blijft staan."
)
PART = ".deel"
NOTED = re.compile(r"([0-9a-f]{64})  (.+)\n")
# In bytes: what a file takes at least where that cannot be asked, as on a stick of 32 GB.
CLUSTER = 32 * 1024
BLOCK = 1 << 20


@dataclass(frozen=True)
class Task:
    """What a stick lacks: files to bring in order, and files of an earlier bundle that go."""

    bring: tuple[str, ...]
    remove: tuple[str, ...]
    # In bytes, as the stick's disk counts; below zero when room comes free.
    room: int


@dataclass(frozen=True)
class Brought:
    """How many files were brought, and which of all that stand there are not what was brought."""

    count: int
    wrong: Sequence[str]


def compare(bundle: Path, folder: Path) -> Task:
    """What to do so that `folder` holds what `bundle` holds; nothing when it does."""
    sums, noted = _sums(bundle), _noted(folder)
    lacks = [
        name
        for name in sums
        if not _is_there(bundle / name, folder / name, sums[name], noted.get(name))
    ]
    remove = [name for name in noted if name not in sums and (folder / name).is_file()]
    remove += [file.relative_to(folder).as_posix() for file in folder.rglob(f"*{PART}")]
    if not lacks and not remove and _is_finished(bundle, folder):
        return Task((), (), 0)
    # Who finds the page to start with, has all of it.
    names = [*(name for name in lacks if name != stick.START), stick.START]
    goes = [folder / name for name in (*remove, *names) if (folder / name).is_file()]
    block = _block(folder)
    room = _room((bundle / name for name in names), block) - _room(goes, block)
    return Task(tuple(names), tuple(remove), room)


def bring(task: Task, bundle: Path, folder: Path) -> Brought:
    """Do it, and read all of it back; what reads back wrong is brought a second time.

    Only what reads back right is called whole: else what is wrong goes, and the same again goes on.
    Raises OSError where that stops; then too.
    """
    count = _copy(task, bundle, folder)
    if wrong := _faults(bundle, folder):
        _take_off(wrong, folder)
        count += _copy(compare(bundle, folder), bundle, folder)
        wrong = _faults(bundle, folder)
    if not wrong and (folder / BUSY).is_file():
        wrong = _end(bundle, folder)
    if wrong:
        _take_off(wrong, folder)
    return Brought(count, wrong)


def _copy(task: Task, bundle: Path, folder: Path) -> int:
    """Bring all but the page to start with, which comes last; how many that makes."""
    if not task.bring:
        return 0
    folder.mkdir(exist_ok=True)
    _begin(folder)
    for name in task.remove:
        (folder / name).unlink()
        _tidy(folder, name)
    names = [name for name in task.bring if name != stick.START]
    total = sum((bundle / name).stat().st_size for name in names)
    with (
        (folder / BUSY).open("a", encoding="utf-8", newline="\n") as notes,
        tqdm(total=total, desc=folder.name, unit="B", unit_scale=True, leave=False) as bar,
    ):
        sums = _sums(bundle)
        for name in names:
            (folder / name).unlink(missing_ok=True)
            part = _part(bundle / name, folder / name, bar.update)
            notes.write(f"{sums[name]}  {name}\n")
            _flush(notes)
            part.replace(folder / name)
    return len(task.bring)


def _faults(bundle: Path, folder: Path) -> list[str]:
    """What on the stick is not what it was meant to be; what only comes at the end may wait."""
    waits = {stick.START} if (folder / BUSY).is_file() else set()
    sums = _sums(bundle).items()
    return [name for name, wanted in sums if name not in waits and not _has(folder / name, wanted)]


def _take_off(wrong: Iterable[str], folder: Path) -> None:
    """Remove what reads back wrong, from a stick that says by then that it is not whole."""
    _begin(folder)
    for name in wrong:
        (folder / name).unlink(missing_ok=True)


def _begin(folder: Path) -> None:
    """From here on until the end, the stick says that it is not whole."""
    (folder / stick.START).unlink(missing_ok=True)
    if (folder / stick.SUMS).is_file() and not (folder / BUSY).is_file():
        (folder / stick.SUMS).rename(folder / BUSY)
    with (folder / BUSY).open("a", encoding="utf-8", newline="\n") as notes:
        # A line that was broken off must not run on into the next one.
        notes.write(f"\n{TOLD}\n")
        _flush(notes)


def _end(bundle: Path, folder: Path) -> list[str]:
    """Call it whole; gives what of that reads back wrong, and then it is not."""
    for name in (stick.START, stick.SUMS):
        part = _part(bundle / name, folder / name)
        if not _has(part, stick.sum_of(bundle / name)):
            part.unlink()
            return [name]
        part.replace(folder / name)
    (folder / BUSY).unlink()
    return []


def _part(source: Path, goal: Path, told: Callable[[int], object] = bool) -> Path:
    """The whole content of a file beside where it will stand, surely on the disk.

    `told` hears how many bytes came.
    """
    goal.parent.mkdir(parents=True, exist_ok=True)
    part = goal.with_name(goal.name + PART)
    with source.open("rb") as content, part.open("wb") as target:
        while block := content.read(BLOCK):
            target.write(block)
            told(len(block))
        target.flush()
        os.fsync(target.fileno())
    return part


def _is_there(source: Path, file: Path, wanted: str, noted: str | None) -> bool:
    """Whether a file is on the stick; what nobody noted is read."""
    if not file.is_file() or file.stat().st_size != source.stat().st_size:
        return False
    return noted == wanted if noted else _has(file, wanted)


def _is_finished(bundle: Path, folder: Path) -> bool:
    sums = folder / stick.SUMS
    whole = sums.is_file() and sums.read_bytes() == (bundle / stick.SUMS).read_bytes()
    return whole and not (folder / BUSY).exists()


def _sums(bundle: Path) -> dict[str, str]:
    """The files of a bundle with their sums."""
    return dict(_lines(bundle / stick.SUMS))


def _noted(folder: Path) -> dict[str, str]:
    """The files that were brought to a folder, with their sums then; later lines count."""
    return {name: told for file in (stick.SUMS, BUSY) for name, told in _lines(folder / file)}


def _lines(file: Path) -> Iterator[tuple[str, str]]:
    if not file.is_file():
        return
    with file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            noted = NOTED.fullmatch(line)
            # What stands on a stick may be anyone's: no name leads out of its folder.
            if noted and bundle_checks.is_safe(noted[2]):
                yield noted[2], noted[1]


def _has(file: Path, wanted: str) -> bool:
    """Whether the disk itself holds this."""
    if not file.is_file():
        return False
    _let_go(file)
    return stick.sum_of(file) == wanted


def _let_go(file: Path) -> None:
    """Have the system let go of what it keeps of a file.

    Else who reads what was just written, reads the memory of this machine, and a stick that lost it
    passes. Windows and macOS cannot be asked that.
    """
    if hasattr(os, "posix_fadvise"):
        with file.open("rb") as content:
            os.posix_fadvise(content.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _flush(notes: TextIO) -> None:
    notes.flush()
    os.fsync(notes.fileno())


def _tidy(folder: Path, name: str) -> None:
    """Remove the folders that a file leaves empty."""
    for inner in (folder / name).parents:
        if inner == folder or any(inner.iterdir()):
            return
        inner.rmdir()


def _block(folder: Path) -> int:
    """How many bytes a file takes at least."""
    if not hasattr(os, "statvfs"):
        return CLUSTER
    return os.statvfs(folder if folder.is_dir() else folder.parent).f_frsize or CLUSTER


def _room(files: Iterable[Path], block: int) -> int:
    """What files take on a disk, each in whole blocks."""
    return sum(-(-file.stat().st_size // block) * block for file in files)
