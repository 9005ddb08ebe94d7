"""What is left of the films when `media` is killed while it makes them."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from measure.table import Row
from media import ffmpeg, survey
from media.recording import look
from project.paths import ROOT

CLIP = "duowerk"
SECONDS = 6
ROUNDS = 10
Process = subprocess.Popen[bytes]
Kill = Callable[[Sequence[Process]], None]


@dataclass
class Count:
    """Of the kills of one kind: what they left, and what the next run made of it."""

    broken: int = 0
    left_over: int = 0
    failed: int = 0


def rows(folder: Path) -> list[Row]:
    """Thirty kills at any moment: of the program alone, of its group, and of one of two."""
    project, master = _project(folder / "project"), _recording(folder)
    began = time.monotonic()
    _start(project, master).wait()
    lasts = time.monotonic() - began
    chance = random.Random(15)  # noqa: S311 (the same moments in every run)
    found: list[Row] = [("wat wordt gestopt", "keren", "stukke film", "rest", "mislukt daarna")]
    for name, together, kill in KINDS:
        count = Count()
        for _ in range(ROUNDS):
            _forget(project)
            running = [_start(project, master) for _ in range(together)]
            time.sleep(chance.uniform(0.1, 1.0) * lasts)
            kill(running)
            count.broken += sum(not _is_whole(film) for film in _films(project))
            statuses = [each.wait() for each in (*running, _start(project, master))]
            # Who was killed has a status below zero.
            count.failed += sum(status > 0 for status in statuses)
            count.broken += [_is_whole(film) for film in _films(project)] != [True, True]
            count.left_over += len(list(project.glob("clips/media/.part*")))
        numbers = (ROUNDS, count.broken, count.left_over, count.failed)
        found.append((name, *(str(number) for number in numbers)))
    return found


def _forget(project: Path) -> None:
    shutil.rmtree(project / ".cache" / "media", ignore_errors=True)
    for film in _films(project):
        film.unlink()


def _alone(running: Sequence[Process]) -> None:
    running[0].kill()


def _group(running: Sequence[Process]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(running[0].pid, signal.SIGKILL)


KINDS: Sequence[tuple[str, int, Kill]] = (
    ("het programma alleen", 1, _alone),
    ("de hele groep", 1, _group),
    ("een van twee tegelijk", 2, _alone),
)


def _project(folder: Path) -> Path:
    for name in ("scripts", "overrides", "requirements.txt"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        folder.mkdir(exist_ok=True)
        copy(source, folder / name)
    shutil.copytree(ROOT / "tests" / "sample", folder, dirs_exist_ok=True)
    (folder / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    return folder


def _recording(folder: Path) -> Path:
    master = folder / "opname.mp4"
    ffmpeg.work(
        *("-f", "lavfi", "-i", f"testsrc2=s=640x360:r=25:d={SECONDS}"),
        *("-f", "lavfi", "-i", f"sine=300:d={SECONDS}", "-preset", "ultrafast", str(master)),
    )
    return master


def _start(project: Path, master: Path) -> Process:
    command = [sys.executable, str(project / "scripts"), "media", CLIP, "--master", str(master)]
    return subprocess.Popen(
        command,
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _films(project: Path) -> list[Path]:
    return sorted((project / "clips" / "media").glob(f"{CLIP}.[hs]d.mp4"))


def _is_whole(film: Path) -> bool:
    try:
        seen = survey.read(look(film), lambda _: None)
    except ffmpeg.EncodeError:
        return False
    return not seen.faults and abs(seen.length - SECONDS) < 0.1
