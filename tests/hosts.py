"""Hosts that do not send what was built: half an upload, a login page, a helpful network."""

import mimetypes
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

from measure import static_server

LOGIN = b"<!doctype html><title>Wifi</title><h1>Meld je aan op de wifi</h1>"


@dataclass
class Host:
    """A folder on a host.

    While `portal`, every file but the worker is a login page; while `rewrites`, pages get a script
    of the host's own. `asked` holds every name it was asked for.
    """

    folder: Path
    address: str = ""
    portal: bool = False
    rewrites: bool = False
    asked: list[str] = field(default_factory=list)

    def answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """One file, as this host sends it."""
        name = environ["PATH_INFO"].encode("latin-1").decode().lstrip("/") or "index.html"
        self.asked.append(name)
        file = self.folder / name
        if not file.is_file():
            start_response("404 Not Found", [("Content-Type", "text/plain")])
            return [b"weg"]
        body = self._changed(name, file.read_bytes())
        kind = "text/html" if body == LOGIN else mimetypes.guess_type(name)[0]
        headers = [("Content-Type", kind or "application/octet-stream")]
        # As many hosts do for the page that they show for what is not there.
        status = "404 Not Found" if name == "404.html" else "200 OK"
        start_response(status, [*headers, ("Content-Length", str(len(body)))])
        return [body]

    def _changed(self, name: str, body: bytes) -> bytes:
        if self.portal and name != "sw.js":
            return LOGIN
        if self.rewrites and name.endswith(".html"):
            return body.replace(b"</body>", b"<script src=/host.js></script></body>")
        return body


@contextmanager
def hosting(folder: Path) -> Iterator[Host]:
    """A host of that folder, for the block. It may be told to misbehave, and to stop it."""
    host = Host(folder)
    with static_server.listening(host.answer) as address:
        host.address = address
        yield host
