"""A child process that is heard line by line, and that never outlives who started it.

A child of its own may be at work in it (ensurepip starts pip), so the whole group is stopped. Who
is killed can stop nothing any more: therefore `leash.py` watches a pipe, which then closes.
"""

import os
import queue
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO

from setup import leash

TICK = 1.0


def follow(
    command: list[str],
    hear: Callable[[str], None],
    keep: int | None,
    environment: Mapping[str, str],
) -> int:
    """Run `[interpreter, module, …]` to its end; its exit status.

    A whole path in the module's place is a program. `hear` gets each line that is printed, whole,
    and "" after each second of silence. The child keeps the handle `keep` open, so that a lock
    lasts until it is gone too.
    """
    interpreter, *module = command
    # A program needs none of our packages, which take time to be found.
    alone = ["-S"] if leash.is_program(module) else []
    with subprocess.Popen(
        [interpreter, "-I", *alone, "-X", "utf8", str(Path(leash.__file__).resolve()), *module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Not in one pipe with the other: a program writes a complaint in pieces.
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=environment,
        start_new_session=True,
        pass_fds=[keep] if os.name == "posix" and keep is not None else [],
    ) as child:
        try:
            assert child.stdout
            assert child.stderr
            for line in _lines(child.stdout, child.stderr):
                hear(line)
            return child.wait()
        except BaseException:
            # Not waited for yet, so this number is still the child's.
            if child.returncode is None:
                with suppress(ProcessLookupError):
                    leash.stop_group(child.pid)
            raise


def _lines(*streams: IO[str]) -> Iterator[str]:
    """Each line of either as it comes, and "" when there was none for a second."""
    coming: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def read(stream: IO[str]) -> None:
        # The stream closes under us when we are stopped.
        with suppress(ValueError):
            for line in stream:
                coming.put(line.rstrip("\n") or " ")
        coming.put(None)

    for stream in streams:
        threading.Thread(target=read, args=(stream,), daemon=True).start()
    ended = 0
    while ended < len(streams):
        try:
            line = coming.get(timeout=TICK)
        except queue.Empty:
            yield ""
            continue
        if line is None:
            ended += 1
        else:
            yield line
