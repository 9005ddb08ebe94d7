"""`python3 scripts serve --room`: the site for every phone in a room without internet."""

import logging
import socket
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import waitress.server
from whitenoise import WhiteNoise

from drawing import qr
from offline import bundle_checks, editions
from pages import generator, security, templates

# A thread finds the file; the server's one loop then sends it, however slow the phone is.
THREADS = 32
# A browser opens at most six connections to one host.
MOST_CONNECTIONS = 2000
WELCOME = "zaal"
# On every network that this computer is on: the phones in the room.
EVERYWHERE = "0.0.0.0"  # noqa: S104 (for that)
NO_NETWORK = (
    "Deze computer is met geen netwerk verbonden. Verbind hem met de wifi van de zaal "
    "(internet hoeft niet), of zeg zelf zijn adres: --host 192.168.…"
)


def run(port: int, host: str = "") -> int:
    """Build, and serve on the local network until stopped. `host` limits who can reach it."""
    with TemporaryDirectory(prefix="vbtc-") as folder:
        site = Path(folder) / "site"
        if status := generator.build(site, editions.STICK):
            return status
        where = host or own_address()
        if where is None:
            print(NO_NETWORK, file=sys.stderr)
            return 1
        address = f"http://{where}:{port}/"
        with serving(site, host or EVERYWHERE, port, address) as server:
            print(f"Toon dit op het scherm: {address}{WELCOME}", flush=True)
            print(
                f"Iedereen op hetzelfde netwerk gaat naar {address} (stoppen: Ctrl+C)", flush=True
            )
            server.run()
    return 0


@contextmanager
def serving(
    site: Path, host: str, port: int, address: str
) -> Iterator[waitress.server.MultiSocketServer]:
    """A server of a folder's files for the block; it runs when its `run` is called."""
    # That a request waits a moment for a thread is nothing that a trainer must read.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = waitress.server.create_server(
        application(site, address),
        host=host,
        port=port,
        threads=THREADS,
        connection_limit=MOST_CONNECTIONS,
        asyncore_use_poll=True,
        ident="",
    )
    try:
        yield server
    finally:
        server.close()


def own_address() -> str | None:
    """This machine's address on the local network, None without one. Nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("10.255.255.255", 1))
        return str(probe.getsockname()[0])
    # A laptop that makes the network itself has no way out of it, but it has a name.
    with suppress(OSError):
        named = socket.gethostbyname_ex(socket.gethostname())[2]
        return next((found for found in named if not found.startswith("127.")), None)
    return None


def application(site: Path, address: str) -> WSGIApplication:
    """The files of a built site, and one page that invites the room to `address`.

    The files are listed once, so that no address can reach anything else.
    """
    if strange := [path for path in site.rglob("*") if path.is_symlink()]:
        raise ValueError(f"no links in a site that strangers read: {strange[0]}")
    invitation = templates.room(address).encode()
    code = qr.svg(address).encode()
    extra = {
        f"/{WELCOME}": ("text/html; charset=utf-8", invitation),
        f"/{WELCOME}.svg": ("image/svg+xml", code),
    }

    def other(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        found = extra.get(environ["PATH_INFO"])
        if found is None or environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            start_response("404 Not Found", [("Content-Type", "text/plain; charset=utf-8")])
            return [b"Deze pagina bestaat niet."]
        kind, body = found
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    files = WhiteNoise(other, index_file=True, add_headers_function=_headers)
    for file in bundle_checks.files(site):
        files.add_file_to_dictionary(f"/{file.as_posix()}", str(site / file))
        if file.name == "index.html":
            folder = file.parent.as_posix()
            files.add_file_to_dictionary("/" if folder == "." else f"/{folder}/", str(site / file))

    def handing_over(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ["wsgi.file_wrapper"] = _whole(environ["wsgi.file_wrapper"])
        answer: Iterable[bytes] = files(environ, start_response)
        return answer

    return handing_over


def _whole(wrap: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap parts of files as `wrap` does files: the server sends those without a thread that waits.

    WhiteNoise gives a part as an object that can only be read. The file inside it stands at the
    part's first byte already, and the server stops at Content-Length.
    """

    def wrapped(part: Any, size: int = 32_768) -> Any:
        sent = wrap(getattr(part, "fileobj", part), size)
        # Without its owner the file would be closed.
        sent.owner = part
        return sent

    return wrapped


def _headers(headers: Headers, path: str, url: str) -> None:
    for name, value in security.headers().items():
        headers[name] = value
