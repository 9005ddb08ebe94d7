"""`python3 scripts serve --room`: the site for every phone in a room without internet."""

import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import waitress.server
from whitenoise import WhiteNoise

import build
import bundle
import layout
from day_data import qr_code

# Each phone holds at most a few requests open; a thread waits for each.
THREADS = 96
MOST_CONNECTIONS = 1000
WELCOME = "zaal"


def run(port: int, host: str = "") -> int:
    """Build, and serve on the local network until stopped. `host` limits who can reach it."""
    with TemporaryDirectory(prefix="vbtc-") as folder:
        site = Path(folder) / "site"
        if status := build.bundle(site):
            return status
        address = f"http://{host or own_address()}:{port}/"
        with serving(site, host or "0.0.0.0", port, address) as server:  # noqa: S104 (the room's phones)
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
    server = waitress.server.create_server(
        application(site, address),
        host=host,
        port=port,
        threads=THREADS,
        connection_limit=MOST_CONNECTIONS,
        ident="",
    )
    try:
        yield server
    finally:
        server.close()


def own_address() -> str:
    """This machine's address on the local network. Nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def application(site: Path, address: str) -> WSGIApplication:
    """The files of a built site, and one page that invites the room to `address`.

    The files are listed once, so that no address can reach anything else.
    """
    if strange := [path for path in site.rglob("*") if path.is_symlink()]:
        raise ValueError(f"no links in a site that strangers read: {strange[0]}")
    invitation = layout.room(address).encode()
    code = qr_code(address).encode()
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
    for file in bundle.files(site):
        files.add_file_to_dictionary(f"/{file.as_posix()}", str(site / file))
        if file.name == "index.html":
            folder = file.parent.as_posix()
            files.add_file_to_dictionary("/" if folder == "." else f"/{folder}/", str(site / file))
    served: WSGIApplication = files
    return served


def _headers(headers: Headers, path: str, url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
