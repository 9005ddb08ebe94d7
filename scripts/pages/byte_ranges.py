"""Files as browsers ask for them: parts too, and heads without a body.

Without parts Chromium starts every seek at 0:00. WhiteNoise gives them, but refuses a part of one
byte; a server of Python's own sends a body after every head.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import whitenoise
from whitenoise.responders import HTTPStatus, Response, SlicedFile, StaticFile

Pairs = list[tuple[str, str]]


class _File(StaticFile):  # type: ignore[misc]  # WhiteNoise has no types
    """A file of which one byte is a part like any other (RFC 9110, 14.1.2)."""

    def get_range_response(self, range_header: str, base_headers: Pairs, file_handle: Any) -> Any:
        size = int(dict(base_headers)["Content-Length"])
        first, last = self.get_byte_range(range_header, size)
        if first != last:
            return super().get_range_response(range_header, base_headers, file_handle)
        part = {"Content-Range": f"bytes {first}-{last}/{size}", "Content-Length": "1"}
        file = file_handle and SlicedFile(file_handle, first, last)
        return Response(HTTPStatus.PARTIAL_CONTENT, [*{**dict(base_headers), **part}.items()], file)


class WhiteNoise(whitenoise.WhiteNoise):  # type: ignore[misc]
    """WhiteNoise, whose files give parts of any length."""

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:
        """What WhiteNoise knows of a file, under our name: it makes it under its own alone."""
        file = super().get_static_file(path, url, stat_cache)
        file.__class__ = _File
        return file


def wrap(application: WSGIApplication, site: Path, mount: str) -> WSGIApplication:
    """`application`, with the files in `site`/media answered by a server that knows ranges.

    The files may be replaced at any time (a rebuild), so they are looked up at each request.
    """
    return bodiless_heads(
        WhiteNoise(
            application,
            root=str(site / "media"),
            prefix=f"{mount}media/",
            autorefresh=True,
            max_age=0,
        )
    )


def bodiless_heads(application: WSGIApplication) -> WSGIApplication:
    """`application`, which sends no body when only the head is asked."""

    def answering(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = application(environ, start_response)
        if environ["REQUEST_METHOD"] != "HEAD":
            return answer
        if hasattr(answer, "close"):
            answer.close()
        return []

    return answering
