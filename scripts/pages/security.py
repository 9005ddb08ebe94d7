"""What a page may load and where it may lead: the one table, by kind of page.

A page carries its policy itself (CSP level 3, https://www.w3.org/TR/CSP3/), so that it also holds
from disk, on a stick and in the app. What a page cannot say itself, a host says: `headers`. The
container's host (.ci/Caddyfile) and the note for who chooses a host repeat these, and tests hold
them to it. No script and no style stands in a page, so nothing here is `unsafe-inline`.
"""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import SplitResult, urlsplit

Policy = Mapping[str, str]

# A page from disk has no host: there Firefox sends no form to 'self'.
_OURS = "'self' file:"
# Captions travel in the page; what someone opens or makes is a blob.
_MADE_HERE = f"{_OURS} data: blob:"
# Every page. `connect-src` and `worker-src` are as `default-src`: the app, and what `serve` asks.
PAGE: Policy = {
    "default-src": _OURS,
    "script-src": _OURS,
    "style-src": _OURS,
    "img-src": _MADE_HERE,
    "media-src": _MADE_HERE,
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": _OURS,
}
# The invitation on the beamer is a style and a picture.
ROOM: Policy = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
# What a host adds to what pages say: it must allow all that any of them does.
_HOST: Policy = {
    **{name: sources.replace(" file:", "") for name, sources in PAGE.items()},
    # After a click, a film of the host that the page itself names.
    "frame-src": "https:",
    "media-src": "'self' data: blob: https: http:",
    # Only a header can say this: nobody puts our pages in a frame and has them clicked.
    "frame-ancestors": "'self'",
}
_SCRIPTS = f"script-src {_OURS}"
# Under this scheme Kiwix shows on a computer what stands in a file. It has no host, so no 'self'.
READER = "zim:"


def of_page(frames: Iterable[str] = (), films: Iterable[str] = ()) -> str:
    """The policy of a page. After a click it shows players of other hosts, or plays their films.

    `frames` and `films` are the addresses of those.
    """
    origins = dict.fromkeys(filter(None, (_origin(urlsplit(frame)) for frame in frames)))
    # Whoever keeps films often leads on to another host; a film runs nothing.
    schemes = dict.fromkeys(f"{urlsplit(film).scheme}:" for film in films)
    needed = {
        "frame-src": " ".join(origins) or PAGE["frame-src"],
        "media-src": " ".join((PAGE["media-src"], *schemes)),
    }
    return _written({**PAGE, **needed})


def of_room() -> str:
    """The policy of the page that invites the room."""
    return _written(ROOM)


def headers() -> dict[str, str]:
    """What a host sends with every file, by name; with a player for other sites, but `of_embed`."""
    return {
        "Content-Security-Policy": _written(_HOST),
        "X-Content-Type-Options": "nosniff",
        # YouTube plays nothing for a page that does not say its address.
        "Referrer-Policy": "strict-origin-when-cross-origin",
        # Our own pages may read a QR code; a film's host may not look or listen.
        "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), payment=()",
    }


def of_embed() -> str:
    """What a host sends in place of that policy with a player for other sites, which may frame it.

    A planner or a projector in a frame could be clicked without being seen.
    """
    return _written({**_HOST, "frame-ancestors": "*"})


def of_data() -> dict[str, str]:
    """What is sent with what no page shows as it is, such as what the room wrote."""
    return {
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def with_script(page: bytes, sha256: str) -> bytes:
    """A page that may also run the one inline script with this sum (in base64)."""
    allowed = f"script-src 'sha256-{sha256}' {_OURS}"
    return page.replace(_SCRIPTS.encode(), allowed.encode(), 1)


def for_reader(page: bytes) -> bytes:
    """A page that may load in Kiwix too what it may load here."""
    return page.replace(_OURS.encode(), f"{_OURS} {READER}".encode())


def _origin(address: SplitResult) -> str:
    """A host as a policy names it; empty for what is none, and could say other things there."""
    try:
        host, port = (address.hostname or "").encode("idna").decode(), address.port
    except ValueError:  # such as a port above 65535, or a label without letters
        return ""
    if not re.fullmatch(r"[a-z0-9.-]+", host):
        return ""
    return f"{address.scheme}://{host}" + (f":{port}" if port else "")


def _written(policy: Policy) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())
