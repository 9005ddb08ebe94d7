"""A loopback server for measuring: the site as a good host would send it, compressed."""

import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from tempfile import TemporaryDirectory
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from whitenoise import WhiteNoise
from whitenoise.compress import Compressor


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing: the figures are what counts."""


def nothing(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    """What a host says of what is not there."""
    start_response("404 Not Found", [("Content-Type", "text/plain")])
    return []


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a copy of a folder, compressed with gzip, for the block; gives the address with /."""
    with TemporaryDirectory(prefix="vbtc-") as folder:
        root = Path(folder) / "site"
        shutil.copytree(site, root)
        compressor = Compressor(use_brotli=False, quiet=True)
        for file in [file for file in root.rglob("*") if file.is_file()]:
            if compressor.should_compress(file.name):
                compressor.compress(str(file))
        with listening(WhiteNoise(nothing, root=str(root), index_file=True)) as address:
            yield address


@contextmanager
def serving_live(site: Path) -> Iterator[str]:
    """Serve a folder as it is at each request, so that it may change; gives the address with /."""
    live = WhiteNoise(nothing, root=str(site), index_file=True, autorefresh=True, max_age=0)

    def whole(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # Of a file that changed within a second to one of the same size, both would be the same.
        for condition in ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"):
            environ.pop(condition, None)
        answer: Iterable[bytes] = live(environ, start_response)
        return answer

    with listening(whole) as address:
        yield address


@contextmanager
def listening(application: WSGIApplication) -> Iterator[str]:
    """Serve an application on a free port for the block; gives the address with /."""
    server = make_server("127.0.0.1", 0, application, _Server, _Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
