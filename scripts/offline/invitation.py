"""The page on the beamer that invites the room, with a code to scan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from wsgiref.types import StartResponse, WSGIEnvironment

from along import caller
from content import addresses
from pages import security, templates

PAGE = "zaal"


@dataclass(frozen=True)
class Door:
    """Where phones go: the site's address for them, and the code to write along, if they may.

    `name` is what the laptop is called on the network, if anything.
    """

    address: str
    code: str = ""
    name: str = ""

    @property
    def link(self) -> str:
        """What a phone scans. What stands behind # is told to no server, and is in no log."""
        return f"{self.address}{addresses.WRITE_ALONG}#k={self.code}" if self.code else self.address

    @property
    def by_name(self) -> str:
        """The address in words, where there is a name."""
        port = self.address.rstrip("/").rpartition(":")[2]
        return f"{self.name}:{port}" if self.name else ""

    @property
    def told(self) -> Mapping[str, str]:
        """What the moderator's window shows on the stage."""
        said = {"address": self.link, "by_hand": self.address, "by_name": self.by_name}
        said["code"] = self.code
        return {**said, "svg": templates.qr_code(self.link)}


class Invitation:
    """Answers for the page and its picture; who is not at the laptop gets no code."""

    def __init__(self, door: Door, here: Iterable[str]) -> None:
        self._inside = _files(door)
        self._outside = _files(Door(door.address))
        self._here = {"127.0.0.1", *here}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request, in WSGI."""
        files = self._inside if self._is_here(environ) else self._outside
        found = files.get(environ["PATH_INFO"])
        is_read = environ["REQUEST_METHOD"] in {"GET", "HEAD"}
        status = "200 OK" if found and is_read else "404 Not Found"
        kind, body = found if found and is_read else _NOTHING
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), **security.headers()}
        start_response(status, [*headers.items(), ("Cache-Control", "no-store")])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _is_here(self, environ: WSGIEnvironment) -> bool:
        is_ours = caller.is_our_host(environ.get("HTTP_HOST", ""))
        return is_ours and environ.get("REMOTE_ADDR") in self._here


_NOTHING = ("text/plain; charset=utf-8", b"Deze pagina bestaat niet.")


def _files(door: Door) -> dict[str, tuple[str, bytes]]:
    page = templates.room(door.address, door.code).encode()
    return {
        f"/{PAGE}": ("text/html; charset=utf-8", page),
        f"/{PAGE}.svg": ("image/svg+xml", templates.qr_code(door.link).encode()),
    }
