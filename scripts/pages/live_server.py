"""The server of `serve`: it answers byte ranges, looks often, and keeps the last whole site."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol
from wsgiref.types import WSGIApplication

from watchdog.observers.polling import PollingObserver

from pages import byte_ranges, last_good

# How often to look for saved files, in seconds.
LOOK = 0.1


class _LiveServer(Protocol):
    """What we ask of a generator's server that builds again after each change."""

    observer: Any
    builder: Callable[[], None]

    @property
    def url(self) -> str: ...
    @property
    def mount_path(self) -> str: ...
    def get_app(self) -> WSGIApplication | None: ...
    def set_app(self, application: WSGIApplication) -> None: ...
    def watch(self, path: str) -> None: ...
    def unwatch(self, path: str) -> None: ...
    def server_activate(self) -> None: ...


def prepare(server: _LiveServer, watched: Iterable[str], site: Path) -> None:
    """Make a server ours, before it listens. `watched` is what it watches already."""
    application = server.get_app()
    assert application is not None
    server.set_app(byte_ranges.wrap(application, site, server.mount_path))
    _look_often(server, list(watched))
    server.builder = last_good.keeping(server.builder, site)
    _announce(server)


def _look_often(server: _LiveServer, watched: list[str]) -> None:
    """Have saved files seen sooner: MkDocs' own half a second is half of what an editor waits."""
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK)
    for path in watched:
        server.watch(path)


def _announce(server: _LiveServer) -> None:
    listen = server.server_activate

    def listen_and_tell() -> None:
        # Not earlier: who reads the address may ask for a page at once.
        listen()
        print(f"De site staat op {server.url} (stoppen: Ctrl+C)", flush=True)

    server.server_activate = listen_and_tell  # type: ignore[method-assign]  # this server, not its class
