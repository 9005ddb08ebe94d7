"""While someone edits, files of the site that are made when a browser asks for them.

An editor of a thousand fragments looks at one page after a change. Nothing is remembered from one
build to the next: what was not asked for is not made, so it can never be out of date. The pages
that were looked at since the last build are made with the next one, so that what goes wrong with
them is told before the site is replaced.
"""

import posixpath
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from threading import RLock
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from captions.languages import Language
from content import addresses

Maker = Callable[[], object]
# What a server answers of a file that is not there, or no longer.
GONE = ("404", "500")
FAILED = "Dit kan nog niet getoond worden: {0}"


class OnDemand:
    """The files that are still to be made, by their address from the site's root."""

    def __init__(self) -> None:
        # Held by who builds: who asks then waits, and gets what is new.
        self._lock = RLock()
        self._makers: dict[str, Maker] = {}
        self._next: dict[str, Maker] = {}
        self._looked_at: set[str] = set()
        self._builds = 0

    def begin(
        self, pages: Mapping[str, Maker], search: Maker, languages: Iterable[Language]
    ) -> None:
        """Make these when they are asked for, once the build that goes on is done.

        `search` makes all that the search needs, also for captions in some other languages; with
        one of its files all are there.
        """
        indexes = (addresses.SEARCH_INDEX, *(addresses.search_in(each.code) for each in languages))
        self._next = {**pages, **dict.fromkeys(indexes, cache(search))}

    def is_next(self, address: str) -> bool:
        """Whether a build makes this page itself: someone looked at it since the last one."""
        return address in self._looked_at

    def building(self, build: Callable[[], bool]) -> Callable[[], None]:
        """`build`, which says whether the site is a new one, while nothing is asked for."""

        def build_alone() -> None:
            with self._lock:
                self._builds += 1
                if build():
                    self._makers, self._looked_at = self._next, set()

        return build_alone

    def wrap(self, application: WSGIApplication, mount: str) -> WSGIApplication:
        """`application`, for which each file is made first. The first build is done by now."""
        self._makers = self._next

        def answering(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            address = _address(environ, mount)
            said: list[Any] = []
            body: Iterable[bytes] = ()

            def begin(*answer: Any) -> Callable[[bytes], object]:
                said[:] = answer
                return said.append  # the old way to send a body, which MkDocs does not use

            made_in = -1
            # Of what was there before a build began nothing is left: it may go while it is read.
            while made_in != self._builds and (not said or said[0].startswith(GONE)):
                try:
                    made_in = self._make(address)
                except Exception as error:
                    return _told(error, start_response)
                try:
                    body = application(environ, begin)
                except FileNotFoundError:
                    begin("404 Not Found", [])
            start_response(*said)
            return body

        return answering

    def _make(self, address: str) -> int:
        """Make a file where it is still to be made; the number of the build that it is of."""
        with self._lock:
            # A server leads from the name of a folder to the page in it, if that is there.
            for name in (_of_search(address), f"{address}/{addresses.HOME}"):
                if maker := self._makers.get(name):
                    maker()
                    del self._makers[name]
            self._looked_at.add(address)
            return self._builds


def _of_search(address: str) -> str:
    """Where an index of the search is asked for: all its pieces are made with the first one."""
    return addresses.SEARCH_INDEX if address.startswith(addresses.SEARCH_PIECES) else address


def _address(environ: WSGIEnvironment, mount: str) -> str:
    """What is asked for, from the site's root, as MkDocs' server finds it."""
    path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").removeprefix(mount)
    named = f"{path}{addresses.HOME}" if not path or path.endswith("/") else path
    return posixpath.normpath(f"/{named}").lstrip("/")


def failed(error: BaseException) -> str:
    """What an editor reads of what cannot be made, or shown."""
    return FAILED.format(str(error).strip() or type(error).__name__)


def _told(error: Exception, start_response: StartResponse) -> Iterable[bytes]:
    """Tell the editor why a page cannot be made, here and in the browser."""
    message = failed(error)
    print(f"\n{message}\n", file=sys.stderr, flush=True)
    start_response("500 Internal Server Error", [("Content-Type", "text/plain; charset=utf-8")])
    return [message.encode()]
