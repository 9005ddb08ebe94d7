"""Who asks: a page of our own on a host of ours, with the code of the room, moderator or remote."""

import ipaddress
import socket
from functools import cache
from wsgiref.types import WSGIEnvironment

from along import codes
from along.store import Store

# The header of each code, and the fact in the store that it must equal.
CODES = {"room": "HTTP_X_ROOM", "moderator": "HTTP_X_MODERATOR", "remote": "HTTP_X_REMOTE"}

# Under one of these, before `.local`, a laptop may make itself known (offline/announced.py).
ANNOUNCED = ("buddy", "buddy-2", "buddy-3")


def is_our_host(host: str) -> bool:
    """Whether a Host header names this computer: its name, localhost, or any address in figures.

    A page of elsewhere reaches us under a name of its own whose address it changed (rebinding).
    It cannot do that with an address in figures, as nobody looks that up.
    """
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
    name = name.removesuffix(".").lower()
    if name in _names():
        return True
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


@cache
def _names() -> frozenset[str]:
    name = socket.gethostname().lower()
    told = {f"{each}.local" for each in ANNOUNCED}
    return frozenset({"localhost", name, f"{name}.local", *told} - {""})


def is_our_page(environ: WSGIEnvironment) -> bool:
    """Whether no browser says that a page of elsewhere asks this.

    A page of elsewhere cannot send a code either: its browser asks us first, and we never agree.
    """
    origin = environ.get("HTTP_ORIGIN")
    ours = f"{environ['wsgi.url_scheme']}://{environ.get('HTTP_HOST', '')}"
    site = environ.get("HTTP_SEC_FETCH_SITE", "same-origin")
    return origin in {None, ours} and site == "same-origin"


def has_code(environ: WSGIEnvironment, store: Store, kinds: tuple[str, ...]) -> bool:
    """Whether a request carries one of these codes."""
    return any(codes.same(environ.get(CODES[kind], ""), store.fact(kind)) for kind in kinds)
