"""The server of `serve`: it answers byte ranges, looks often, and keeps the last whole site."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol
from wsgiref.types import WSGIApplication

from watchdog.observers.polling import PollingObserver

from content import setting_checks
from content.catalogue import Catalogue
from pages import byte_ranges, caption_desk, last_good, live_reload, memory
from pages.on_demand import OnDemand
from project.paths import CONFIG, ROOT

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


def prepare(
    server: _LiveServer,
    watched: Iterable[str],
    site: Path,
    catalogue: Callable[[], Catalogue],
    later: OnDemand,
) -> None:
    """Make a server ours, before it listens.

    `watched` is what it watches already, `catalogue` gives the content as it is now, and `later`
    knows what is made when it is asked for.
    """
    application = server.get_app()
    assert application is not None
    application = live_reload.allowing(application)
    application = caption_desk.wrap(application, catalogue, ROOT, server.mount_path)
    application = byte_ranges.wrap(application, site, server.mount_path)
    # A film too is put in the site before anything looks for it there.
    server.set_app(later.wrap(application, server.mount_path))
    build = later.building(last_good.keeping(_with_settings(server.builder), site))
    server.builder = memory.tidied_later(build)
    _watch(server, list(watched))
    logging.getLogger(type(server).__module__).addFilter(_is_news)


def _is_news(record: logging.LogRecord) -> bool:
    """Whether an editor has anything to a line; what a build took away is asked for once more."""
    return not (record.exc_info and isinstance(record.exc_info[1], FileNotFoundError))


def _with_settings(build: Callable[[], None]) -> Callable[[], None]:
    """`build`, unless the settings cannot be read: that is told in our words, with the line."""

    def build_when_readable() -> None:
        setting_checks.read(CONFIG)
        build()

    return build_when_readable


def _watch(server: _LiveServer, watched: list[str]) -> None:
    """Have saved files seen sooner: MkDocs' own half a second is half of what an editor waits."""
    for path in watched:
        server.unwatch(path)
    server.observer = _Observer(server)
    for path in watched:
        server.watch(path)


class _Observer(PollingObserver):
    """Tells that the site is there once it is served, and no file that is saved is missed."""

    def __init__(self, server: _LiveServer) -> None:
        super().__init__(timeout=LOOK)
        self._server = server

    def start(self) -> None:
        # It has looked at every file when this returns; the server listens already.
        super().start()
        print(f"De site staat op {self._server.url} (stoppen: Ctrl+C)", flush=True)
