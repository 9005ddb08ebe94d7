"""Byte ranges for media while serving. Without them Chromium starts every seek at 0:00."""

from pathlib import Path
from wsgiref.types import WSGIApplication

from whitenoise import WhiteNoise


def wrap(application: WSGIApplication, site: Path, mount: str) -> WSGIApplication:
    """`application`, with the files in `site`/media answered by a server that knows ranges.

    The files may be replaced at any time (a rebuild), so they are looked up at each request.
    """
    wrapped: WSGIApplication = WhiteNoise(
        application, root=str(site / "media"), prefix=f"{mount}media/", autorefresh=True, max_age=0
    )
    return wrapped
