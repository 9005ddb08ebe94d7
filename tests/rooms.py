"""A room's server on this machine, asked as phones, the moderator and strangers do."""

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from along.store import Store
from offline import room_server
from projects import PATIENCE

ADDRESS = "http://10.0.0.7:8000/"


def an_id(number: int) -> str:
    """An id as a phone makes it, the same for the same number."""
    return f"{number:022d}"


def raw(server: str, method: str, path: str) -> tuple[str, bytes]:
    """The head and the body of an answer, as they came over the wire."""
    host, _, port = server.partition(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as way:
        way.sendall(
            f"{method} {path} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n".encode()
        )
        answer = b"".join(iter(lambda: way.recv(65_536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.decode(), body


@dataclass
class Answer:
    """What came back: the status, the headers, and the body as text."""

    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def said(self) -> Any:
        """The body, of JSON."""
        return json.loads(self.text)


@dataclass
class Room:
    """A running server with its store, and ways to ask it something."""

    port: int
    store: Store

    @property
    def codes(self) -> dict[str, str]:
        """What opens the room, its leading and its remote control."""
        return {name: str(self.store.fact(name)) for name in ("room", "moderator", "remote")}

    def ask(
        self,
        method: str,
        path: str,
        said: object = None,
        *,
        by: str = "",
        source: str = "",
        **headers: str,
    ) -> Answer:
        """An answer. `by` is whose code goes along: room, moderator or remote.

        Bytes are sent as they are; anything else as JSON. `source` is the address of who asks.
        """
        raw = said if isinstance(said, bytes | None) else json.dumps(said).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        code = {f"X-{by.title()}": str(self.store.fact(by))} if by else {}
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, PATIENCE, source_address=(source or "127.0.0.1", 0)
        )
        with closing(connection):
            connection.request(method, path, raw, {**code, **named})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode())

    def write(self, phone: int, *texts: str, first: int = 0) -> Any:
        """What a phone hears that sends texts, with ids from `first` on."""
        remarks = [
            {
                "id": an_id(first + n),
                "text": text,
                "clip": "onthaal",
                "question": "Hoe doe jij dat?",
            }
            for n, text in enumerate(texts)
        ]
        said = {"phone": an_id(phone), "remarks": remarks}
        return self.ask("POST", "/along/remarks", said, by="room").said

    def decide(self, number: int, do: str, into: int | None = None) -> Any:
        """The ids for which it is done."""
        decision = {"id": an_id(number), "do": do}
        if into is not None:
            decision["into"] = an_id(into)
        said = {"decisions": [decision]}
        return self.ask("POST", "/along/decisions", said, by="moderator").said["done"]

    def tell(self, **stand: object) -> Answer:
        """Tell the room how things stand."""
        return self.ask("POST", "/along/stand", stand, by="moderator")

    @property
    def inbox(self) -> Any:
        """What the moderator sees."""
        return self.ask("GET", "/along/inbox", by="moderator").said

    @property
    def seen(self) -> Any:
        """What everyone in the room sees."""
        return self.ask("GET", "/along/room", by="room").said

    def mine(self, phone: int) -> Any:
        """What a phone hears of its own remarks."""
        return self.ask("GET", f"/along/mine?phone={an_id(phone)}", by="room").said


@contextmanager
def opened(site: Path, folder: Path, port: int = 0, address: str = ADDRESS) -> Iterator[Room]:
    """A room that keeps what is written in a folder, for the block; phones are told an address."""
    with (
        closing(Store(folder)) as store,
        room_server.serving(site, "127.0.0.1", port, address, store) as server,
    ):
        threading.Thread(target=server.run, daemon=True).start()
        yield Room(server.effective_port, store)
