"""How long sites of any number of fragments take, and how much memory, beside others."""

import compileall
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from measure import many_clips, size_peers
from measure.table import Row

ADDRESS = "https://www.voorbeeld.be/"
# Seconds between two looks at the memory.
LOOK = 0.05


@dataclass(frozen=True)
class Cost:
    """What some commands took: seconds, those of the processor, and at their peak megabytes.

    Both count all processes. On a machine that does other work too, the processor's say most.
    """

    seconds: float
    processor: float
    megabytes: float


def rows(counts: Iterable[int], folder: Path) -> Iterator[Row]:
    """Of each number of fragments what each takes, beside Hugo with Pagefind."""
    size_peers.install()
    yield ("fragmenten", "wat", "seconden", "processor", "MB", "× Hugo + Pagefind", "× processor")
    for count in counts:
        costs = _costs(count, folder / str(count))
        peer = costs["Hugo + Pagefind"]
        for name, each in costs.items():
            took = (f"{each.seconds:.2f}", f"{each.processor:.2f}", f"{each.megabytes:.0f}")
            ratios = (each.seconds / peer.seconds, each.processor / peer.processor)
            yield (str(count), name, *took, *(f"×{ratio:.2f}" for ratio in ratios))


def _costs(count: int, folder: Path) -> Mapping[str, Cost]:
    hugo, material = folder / "hugo", folder / "material"
    others = {
        "Hugo + Pagefind": (hugo, size_peers.hugo(hugo, count)),
        "gewone Material": (material, size_peers.material(material, count)),
    }
    costs = {name: cost(commands, place) for name, (place, commands) in others.items()}
    project = many_clips.project(folder / "project", count)
    ours = [sys.executable, str(project / "scripts")]
    # What Python compiles once is not counted.
    compileall.compile_dir(project / "scripts", quiet=2)
    for name, command in (
        ("build", "build"),
        ("build, niets veranderd", "build"),
        ("check", "check"),
    ):
        costs[name] = cost([[*ours, command]], project)
    return costs


def cost(commands: Iterable[list[str]], place: Path) -> Cost:
    """What it costs to run these commands, one after the other."""
    peak, processor, started = 0.0, 0.0, time.perf_counter()
    environment = {**os.environ, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    # Where it is set, Python compiles all code at each run, which programs of others do not.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for command in commands:
        process = subprocess.Popen(command, cwd=place, env=environment, stdout=subprocess.DEVNULL)
        ended, status, usage = 0, 0, None
        while not ended:
            peak = max(peak, sum(map(_megabytes, _family(process.pid))))
            time.sleep(LOOK)
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        processor += usage.ru_utime + usage.ru_stime if usage else 0
    return Cost(time.perf_counter() - started, processor, peak)


def _family(process: int) -> Iterator[int]:
    """A process with all that it began."""
    yield process
    with suppress(OSError):
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
        for child in children.split():
            yield from _family(int(child))


def _megabytes(process: int) -> float:
    """The memory of one process; what it shares with another is counted once, divided."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1000
    return 0.0
