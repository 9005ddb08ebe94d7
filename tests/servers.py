"""Run `python3 scripts serve` the way an editor does, and stop it again."""

import queue
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from projects import PATIENCE


@dataclass
class Server:
    """A running server: its address, and the lines it has printed and nobody has read yet."""

    process: subprocess.Popen[str]
    address: str = ""
    lines: "queue.Queue[str | None]" = field(default_factory=queue.Queue)

    def wait_for(self, pattern: str) -> re.Match[str]:
        """The next printed line that matches. Fails when the server stops without one."""
        while (line := self.lines.get(timeout=PATIENCE)) is not None:
            if match := re.search(pattern, line):
                return match
        raise AssertionError(f"the server stopped, and said nothing like {pattern}")


def free_port() -> int:
    """A port on this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    project: Path, *options: str, says: str = r"De site staat op (\S+)"
) -> Iterator[Server]:
    """Serve a project on a free port until the block ends; it `says` where that is."""
    serve = [sys.executable, "-u", str(project / "scripts"), "serve"]
    command = [*serve, "--port", str(free_port()), *options]
    process = subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    server = Server(process)
    reader = threading.Thread(target=_read, args=(server,), daemon=True)
    reader.start()
    try:
        server.address = server.wait_for(says)[1]
        yield server
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        reader.join(timeout=PATIENCE)
        assert process.stdout is not None
        process.stdout.close()


def _read(server: Server) -> None:
    assert server.process.stdout is not None
    for line in server.process.stdout:
        server.lines.put(line)
    server.lines.put(None)
