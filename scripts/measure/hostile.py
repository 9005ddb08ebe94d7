"""Clients that mean harm, or are broken: slow ones, greedy ones, and ones that talk nonsense."""

import random
import socket
import sys
from contextlib import ExitStack, suppress
from multiprocessing.synchronize import Event

from offline import connections

# On Linux every address that begins with 127 is this machine: these are not the phones' one.
SLOW, GREEDY, ODD = "127.0.0.2", "127.0.0.3", "127.0.0.4"
SLOW_ONES, GREEDY_ONES = 300, 2000
ODD_ONES = 10_000
# In seconds, between two of them: all come within the minutes that are simulated.
PAUSE = 0.002
BIG = 10_000_000
# In seconds: much of what makes no sense gets no answer, and all of it comes within the round.
ANSWER = 0.02
NONSENSE = (
    b"GET / HTTP/9.9\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
    b"GET /along/room HTTP/1.1\r\nHost: x\r\nX-Room: \xff\xfe\r\n\r\n",
    b"GET " + b"/a" * 5000 + b" HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 3000 + b"\r\n",
    b"POST /along/remarks HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
    b"POST /along/likes HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhallo",
    b"POST /along/remarks HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
    b"POST /along/remarks HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}",
    b"DELETE /along/wipe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET /along/inbox HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Moderator: ' OR 1=1 --\r\n\r\n",
    b"GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET /tips.html HTTP/1.1\r\nHost: x\r\nRange: bytes=9-1,0-,-\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    b"HEAD /along/room HTTP/1.1\r\n\r\n",
    b"\r\n\r\n\r\n",
    b"",
)


def slow(port: int, until: Event) -> None:
    """Say a little of a request now and then, and never all (slowloris)."""
    while not until.is_set():
        with ExitStack() as stack:
            ways = [way for _ in range(SLOW_ONES) if (way := _way(port, SLOW, stack))]
            for sign in b"GET /tips.html HTTP/1.1\r\nX-Slow: " + b"a" * 100:
                for way in ways:
                    with suppress(OSError):
                        way.send(bytes([sign]))
                if until.wait(0.25):
                    return


def greedy(port: int, until: Event) -> None:
    """Hold as many connections as one can, and open each again that is closed."""
    connections.most()
    with ExitStack() as stack:
        while not until.wait(1):
            for _ in range(GREEDY_ONES):
                _way(port, GREEDY, stack)
            stack.pop_all().close()


def big(port: int, until: Event) -> None:
    """Send ten million bytes where a remark is asked, said beforehand or not."""
    heads = (f"Content-Length: {BIG}\r\n\r\n", f"Transfer-Encoding: chunked\r\n\r\n{BIG:x}\r\n")
    while not until.wait(0.2):
        for head in heads:
            with ExitStack() as stack, suppress(OSError):
                way = _way(port, ODD, stack)
                if way:
                    way.sendall(f"POST /along/remarks HTTP/1.1\r\nHost: x\r\n{head}".encode())
                    way.sendall(bytes(BIG))


def odd(port: int, until: Event) -> None:
    """Ask ten thousand things that make no sense, all of them."""
    chance = random.Random(1)  # noqa: S311 (the same in every run)
    for _ in range(ODD_ONES):
        until.wait(PAUSE)
        with ExitStack() as stack, suppress(OSError):
            way = _way(port, ODD, stack)
            if way:
                way.sendall(chance.choice(NONSENSE))
                way.settimeout(ANSWER)
                way.recv(200 if chance.random() < 0.5 else 0)


ALL = (slow, greedy, big, odd)


def _way(port: int, source: str, stack: ExitStack) -> socket.socket | None:
    """A connection from an address of this machine; None where there is none left."""
    begin = (source, 0) if sys.platform == "linux" else None
    with suppress(OSError):
        way = socket.create_connection(("127.0.0.1", port), timeout=2, source_address=begin)
        return stack.enter_context(way)
    return None
