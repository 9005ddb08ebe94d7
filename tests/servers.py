"""Serve a site to test: as an editor does, with `serve`, or with nothing that looks for changes."""

import queue
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from measure import static_server
from pages import byte_ranges
from projects import PATIENCE

MANIFEST = re.compile(rb"<link rel=.?manifest[^>]*>")


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


@contextmanager
def standing(site: Path) -> Iterator[str]:
    """The address of a site that nobody changes, served until the block ends, with the slash.

    `serve` looks at every file ten times a second, and each of its pages waits for news. And no
    page brings a worker: it would fetch the whole site, for each test again.
    """
    answer = byte_ranges.bodiless_heads(partial(_answer, site, _files(site)))
    with static_server.listening(answer) as address:
        yield address


def _files(site: Path) -> WSGIApplication:
    return byte_ranges.WhiteNoise(static_server.nothing, root=str(site), max_age=0)


def _answer(
    site: Path, files: WSGIApplication, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    asked = environ["PATH_INFO"].lstrip("/")
    file = site / (asked if asked and not asked.endswith("/") else f"{asked}index.html")
    if file.suffix != ".html" or not file.is_file():
        return files(environ, start_response)
    page = MANIFEST.sub(b"", file.read_bytes())
    kind, size = ("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))
    start_response("200 OK", [kind, size])
    return [page]


def _read(server: Server) -> None:
    assert server.process.stdout is not None
    for line in server.process.stdout:
        server.lines.put(line)
    server.lines.put(None)
