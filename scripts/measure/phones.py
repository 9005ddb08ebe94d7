"""Phones that write along while their connections are cut, and the moderator who reads them."""

import http.client
import json
import random
import secrets
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from along.remark import MOST_AT_ONCE

# In seconds. A phone that is not heard asks less and less often, as our pages do.
PHONE_ASKS, MODERATOR_ASKS, LONGEST = 2.0, 1.0, 15.0
PATIENCE = 20
# Remarks that would run, if a page took them for more than text.
TEXTS = (
    "Wij doen dat anders, in twee stappen",
    "<script>document.title='gehackt'</script>",
    '"><img src=x onerror=alert(1)>',
    "'); DROP TABLE remarks; --",
    "{{ settings }} [klik](javascript:alert(1)) \\u0000",
    "Een zin met ‘aanhalingstekens’, emoji 👩‍👩‍👧 en\neen tweede regel",
)


class Line:
    """A way to the laptop on which some connections are cut, each at a place of chance."""

    def __init__(
        self, port: int, header: str, code: str, chance: random.Random, cut: float
    ) -> None:
        self.cuts = 0
        self._port = port
        self._code = f"{header}: {code}"
        self._chance = chance
        self._cut = cut

    def ask(self, method: str, path: str, said: object = None, *, lost: bool = False) -> Any:
        """What is answered, read. Raises OSError when the connection was lost, at either end.

        With `lost` it surely is.
        """
        is_cut = lost or self._chance.random() < self._cut
        cut = is_cut and self._chance.choice(("half", "sent", "read"))
        self.cuts += is_cut
        asked = self._written(method, path, said)
        with socket.create_connection(("127.0.0.1", self._port), timeout=PATIENCE) as way:
            way.sendall(asked[: len(asked) // 2] if cut == "half" else asked)
            if cut in {"half", "sent"}:
                raise ConnectionAbortedError
            response = http.client.HTTPResponse(way)
            with suppress(http.client.HTTPException):
                response.begin()
                body = response.read()
                if cut != "read" and response.status == http.HTTPStatus.OK:
                    return json.loads(body)
            raise ConnectionAbortedError

    def _written(self, method: str, path: str, said: object) -> bytes:
        body = b"" if said is None else json.dumps(said).encode()
        head = f"{method} /along/{path} HTTP/1.1", f"Host: 127.0.0.1:{self._port}", self._code
        return "\r\n".join((*head, f"Content-Length: {len(body)}", "", "")).encode() + body


class Phone:
    """Someone who writes remarks at moments of chance. What was typed is kept until it is heard."""

    def __init__(self, number: int, line: Line, chance: random.Random) -> None:
        self.id = made_id()
        self.number = number
        # Each remark's text by its id, and when "stuur" was pressed.
        self.texts: dict[str, str] = {}
        self.sent: dict[str, float] = {}
        self.kept: list[dict[str, str]] = []
        self.line = line
        self._chance = chance

    def live(self, remarks: int, seconds: float, until: threading.Event) -> None:
        """Write so many remarks in so many seconds, then go on until all are heard, or `until`."""
        begun = time.monotonic()
        plan = [(self._chance.uniform(0, seconds), self._write) for _ in range(remarks)]
        plan += [(self._chance.uniform(0, seconds), self._reload), (seconds, lambda: None)]
        plan.sort(key=lambda step: step[0])
        wait = PHONE_ASKS
        while (plan or self.kept) and not until.is_set():
            while plan and plan[0][0] <= time.monotonic() - begun:
                plan.pop(0)[1]()
                wait = 0
            wait = self._speak(wait)
            soon = begun + plan[0][0] - time.monotonic() if plan else wait
            until.wait(max(0, min(wait, soon)) * self._chance.uniform(0.8, 1.2))

    def _write(self) -> None:
        id_ = made_id()
        text = f"{self._chance.choice(TEXTS)} ({self.number}, {len(self.texts) + 1})"
        self.texts[id_], self.sent[id_] = text, time.monotonic()
        self.kept.append({"id": id_, "text": text})

    def _reload(self) -> None:
        """The page goes away while it sends, and hears nothing: only what was kept is there."""
        with suppress(OSError):
            if self.kept:
                self.line.ask("POST", "remarks", self._said(), lost=True)
            else:
                self.line.ask("GET", "room", lost=True)

    def _said(self) -> dict[str, object]:
        return {"phone": self.id, "remarks": self.kept[:MOST_AT_ONCE]}

    def _speak(self, wait: float) -> float:
        """Send what is kept, else ask how things stand; how long to wait then."""
        try:
            if self.kept:
                taken = self.line.ask("POST", "remarks", self._said())["taken"]
                self.kept = [each for each in self.kept if each["id"] not in taken]
            else:
                self.line.ask("GET", "room")
                self.line.ask("GET", f"mine?phone={self.id}")
        except OSError:
            return min(LONGEST, max(0.5, wait * 2))
        return PHONE_ASKS


class Moderator:
    """Who reads what comes in, and accepts it."""

    def __init__(self, line: Line) -> None:
        self.seen: dict[str, float] = {}
        self.line = line

    def read(self, until: threading.Event) -> None:
        """Ask for what came in, and accept some, until told otherwise."""
        chance = random.Random(0)  # noqa: S311 (the same in every run)
        while not until.is_set():
            with suppress(OSError):
                inbox = self.line.ask("GET", "inbox")
                for each in (*inbox["waiting"], *inbox["accepted"]):
                    self.seen.setdefault(each["id"], time.monotonic())
                accepted = [{"id": each["id"], "do": "accept"} for each in inbox["waiting"][:5]]
                self.line.ask("POST", "decisions", {"decisions": accepted})
            until.wait(MODERATOR_ASKS * chance.uniform(0.8, 1.2))


def made_id() -> str:
    """An id as a phone makes it: 128 random bits."""
    return secrets.token_urlsafe(16)


def begun(work: Callable[..., object], *arguments: object) -> threading.Thread:
    """A thread that does some work."""
    thread = threading.Thread(target=work, args=arguments, daemon=True)
    thread.start()
    return thread
