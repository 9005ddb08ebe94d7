"""MkDocs' script that reloads a page while someone edits: the one that may stand in it."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from content import addresses
from pages import security

# MkDocs puts its script last in the page, whatever else someone wrote in it.
RELOAD = re.compile(rb"<script>((?:(?!</script>).)*)</script>\s*</body>\s*</html>\s*\Z", re.DOTALL)


def allowing(application: WSGIApplication) -> WSGIApplication:
    """An application whose pages may run the script that MkDocs puts at their end, and no other.

    It reloads a page after a change, and differs each time: so its sum goes into the page's policy.
    """

    def answering(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        said: list[Any] = []

        def begin(*answer: Any) -> Callable[[bytes], object]:
            said[:] = answer
            return said.append  # the old way to send a body, which MkDocs does not use

        body = application(environ, begin)
        status, headers = said[0], Headers(said[1])
        if headers.get("Content-Type", "").startswith("text/html"):
            body = [(_alone if _is_work(environ) else _with_reload)(b"".join(body))]
            headers["Content-Length"] = str(len(body[0]))
        start_response(status, headers.items())
        return body

    return answering


def _is_work(environ: WSGIEnvironment) -> bool:
    """Whether someone corrects captions there: a page that loads again would take that away."""
    here = environ.get("PATH_INFO", "").endswith(f"/{addresses.CAPTION_DESK}")
    return here and bool(environ.get("QUERY_STRING"))


def _alone(page: bytes) -> bytes:
    return RELOAD.sub(b"</body></html>", page)


def _with_reload(page: bytes) -> bytes:
    found = RELOAD.search(page)
    if found is None:
        return page
    digest = hashlib.sha256(found[1]).digest()
    return security.with_script(page, b64encode(digest).decode())
