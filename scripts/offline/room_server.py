"""`python3 scripts serve --room`: the site for every phone in a room, and what the room writes."""

import socket
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from waitress.server import MultiSocketServer

from along import answers
from along.store import Store, StoreInUseError
from content import addresses
from dutch.writing import counted
from offline import bundle_checks, connections, editions
from offline.announced import announced
from offline.invitation import PAGE, Door, Invitation
from pages import byte_ranges, generator, security
from source import refusals

HERE = "127.0.0.1"
# On every network that this computer is on: the phones in the room.
EVERYWHERE = "0.0.0.0"  # noqa: S104 (for that)
NO_NETWORK = (
    "Deze computer is met geen netwerk verbonden. Verbind hem met de wifi van de zaal "
    "(internet hoeft niet), of zeg zelf zijn adres: --host 192.168.…"
)
IN_USE = (
    "In de map {folder} loopt al een zaal. Stop die eerst (Ctrl+C), of kies een andere map: "
    "--store MAP"
)
NOT_KEPT = "In de map {folder} kan niets bewaard worden: {reason}. Kies een andere map: --store MAP"
ASIDE = "Wat de zaal vroeger schreef, is niet te lezen. Het staat nu in {file}."
WELCOME = """\
Toon dit op het scherm:  http://{here}/{page}
Jij leidt de dag op:     http://{here}/{stage}#zaal={moderator}
Telefoons gaan naar:     {address} (code van de zaal: {room})
Wat de zaal schrijft, staat in {folder} ({count}). Stoppen: Ctrl+C"""
BY_NAME = "Vaak werkt op een telefoon ook: http://{name}:{port}/"


def run(port: int, host: str, folder: Path) -> int:
    """Build, and serve on the local network until stopped; what is written is kept in `folder`.

    `host` limits who can reach it.
    """
    try:
        with closing(Store(folder)) as store, TemporaryDirectory(prefix="vbtc-") as made:
            if store.aside:
                print(ASIDE.format(file=store.aside), file=sys.stderr)
            site = Path(made) / "site"
            return generator.build(site, editions.ROOM) or _serve(site, port, host, store, folder)
    except StoreInUseError:
        print(IN_USE.format(folder=folder), file=sys.stderr)
    except (OSError, sqlite3.Error) as error:
        reason = refusals.why(error) if isinstance(error, OSError) else error
        print(NOT_KEPT.format(folder=folder, reason=reason), file=sys.stderr)
    return 1


def _serve(site: Path, port: int, host: str, store: Store, folder: Path) -> int:
    where = host or own_address()
    if where is None:
        print(NO_NETWORK, file=sys.stderr)
        return 1
    address = f"http://{where}:{port}/"
    with ExitStack() as stack:
        name = stack.enter_context(announced(where, port))
        store.tell({"name": name})
        server = stack.enter_context(serving(site, host or EVERYWHERE, port, address, store))
        print(_welcome(port, address, store, folder), flush=True)
        if name:
            print(BY_NAME.format(name=name, port=port), flush=True)
        server.run()
    return 0


def _welcome(port: int, address: str, store: Store, folder: Path) -> str:
    return WELCOME.format(
        here=f"{HERE}:{port}",
        page=PAGE,
        stage=addresses.STAGE,
        moderator=store.fact("moderator"),
        address=address,
        room=store.fact("room"),
        folder=folder,
        count=_counted(store),
    )


def _counted(store: Store) -> str:
    heard = store.count()
    return counted(heard, "opmerking", "opmerkingen") if heard else "nog niets"


@contextmanager
def serving(
    site: Path, host: str, port: int, address: str, store: Store | None = None
) -> Iterator[MultiSocketServer]:
    """A server of a folder's files for the block; it runs when its `run` is called.

    With a store, the room can write along. Who leads the day always finds it on this computer.
    """
    hosts = list(dict.fromkeys((host,) if host == EVERYWHERE else (host, HERE)))
    server = connections.listening(application(site, address, store), hosts, port)
    try:
        yield server
    finally:
        server.close()


def own_address() -> str | None:
    """This machine's address on the local network, None without one. Nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("10.255.255.255", 1))
        return str(probe.getsockname()[0])
    # A laptop that makes the network itself has no way out of it, but it has a name.
    with suppress(OSError):
        named = socket.gethostbyname_ex(socket.gethostname())[2]
        return next((found for found in named if not found.startswith("127.")), None)
    return None


def application(site: Path, address: str, store: Store | None = None) -> WSGIApplication:
    """The files of a built site, a page that invites the room to `address`, and what it writes.

    The files are listed once, so that no address can reach anything else.
    """
    if strange := [path for path in site.rglob("*") if path.is_symlink()]:
        raise ValueError(f"no links in a site that strangers read: {strange[0]}")
    door = Door(address, *(store.fact(each) or "" for each in ("room", "name") if store))
    invitation = Invitation(door, [address.split("/")[2].rpartition(":")[0]])
    files = _files(site, invitation)
    along = answers.Along(store, door.told, security.of_data()) if store else files

    def answering(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith(answers.PATH):
            return along(environ, start_response)
        environ["wsgi.file_wrapper"] = _whole(environ["wsgi.file_wrapper"])
        answer: Iterable[bytes] = files(environ, start_response)
        return answer

    return byte_ranges.bodiless_heads(answering)


def _files(site: Path, other: WSGIApplication) -> WSGIApplication:
    files = byte_ranges.WhiteNoise(
        other, index_file=True, add_headers_function=_headers, allow_all_origins=False
    )
    for file in bundle_checks.files(site):
        files.add_file_to_dictionary(f"/{file.as_posix()}", str(site / file))
        if file.name == addresses.HOME:
            folder = file.parent.as_posix()
            files.add_file_to_dictionary("/" if folder == "." else f"/{folder}/", str(site / file))
    answering: WSGIApplication = files
    return answering


def _whole(wrap: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap parts of files as `wrap` does files: the server sends those without a thread that waits.

    WhiteNoise gives a part as an object that can only be read. The file inside it stands at the
    part's first byte already, and the server stops at Content-Length.
    """

    def wrapped(part: Any, size: int = 32_768) -> Any:
        sent = wrap(getattr(part, "fileobj", part), size)
        # Without its owner the file would be closed.
        sent.owner = part
        return sent

    return wrapped


def _headers(headers: Headers, path: str, url: str) -> None:
    for name, value in security.headers().items():
        headers[name] = value
