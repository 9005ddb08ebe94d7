"""waitress for a room full of strangers: nobody holds it by being slow, or by being many."""

import logging
import socket
import sys
import time
from collections import Counter
from contextlib import suppress
from functools import partial
from threading import Thread, current_thread
from wsgiref.types import WSGIApplication

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import MultiSocketServer, TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher

from along import answers

if sys.platform != "win32":
    import resource

# A thread finds the file; the server's one loop then sends it, however slow the phone is.
THREADS = 32
# A browser opens at most six connections to one host. More than this would slow the server's loop
# down, which looks at all of them at each turn; and each may hold a whole body in memory.
MOST = 1000
# Of these, one address has at most half: a hotspot gives a whole room one address.
SHARE = 2
AT_ONCE = 16
# Windows lets a program wait for no more than 512 at once.
MOST_ON_WINDOWS = 480
# In seconds: to say what one asks, to send what goes with it, until something is asked, and
# until a little of what was asked is taken. A film that is paused takes nothing.
TO_ASK, TO_SEND, IDLE, STALLED = 10, 20, 40, 120
# In bytes: a browser of today sends less than 1 kB, and the room's remarks fit in one body.
HEADERS, BODY = 8192, answers.MOST_BYTES + 1


class _Request(HTTPRequestParser):  # type: ignore[misc]  # waitress has no types
    """A request that knows when its first byte came."""

    def __init__(self, adjustments: Adjustments) -> None:
        super().__init__(adjustments)
        self.began = time.time()


class _Connection(HTTPChannel):  # type: ignore[misc]
    """One connection of a phone."""

    parser_class = _Request

    @property
    def is_busy(self) -> bool:
        """Whether the server owes this one something that it did not begin to send."""
        return bool(self.requests)

    def is_late(self, now: float) -> bool:
        """Whether this one waited longer than anyone needs."""
        if self.is_busy:
            return False
        if self.request is not None:
            given = TO_SEND if self.request.headers_finished else TO_ASK
            return bool(now - self.request.began > given)
        given = STALLED if self.total_outbufs_len else IDLE
        return bool(now - self.last_activity > given)

    def hang_up(self) -> None:
        """End it. The server's loop hears of that and closes it, also when nothing can be sent."""
        self.will_close = True
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            return


class _Server(TcpWSGIServer):  # type: ignore[misc]
    """A server that lets the longest silent one go when an address brings too many."""

    channel_class = _Connection

    def handle_accept(self) -> None:
        # Each turn of the loop looks at every connection, so it takes more than one that waits.
        for _ in range(AT_ONCE):
            before = len(self.active_channels)
            super().handle_accept()
            if len(self.active_channels) == before:
                return
            self._make_room()

    def _make_room(self) -> None:
        """Let some go of the address that brings the most, if that is too many."""
        most = self.adj.connection_limit - _OWN
        if len(self.active_channels) <= most // SHARE:
            return
        open_ = [one for one in self.active_channels.values() if not one.will_close]
        address, count = Counter(one.addr[0] for one in open_).most_common(1)[0]
        if count > most // SHARE or len(open_) > most:
            theirs = (one for one in open_ if one.addr[0] == address and not one.is_busy)
            silent = sorted(theirs, key=lambda one: one.last_activity)
            # Some at once: who comes again and again would have us look for each anew.
            for one in silent[: 1 + len(silent) // 10]:
                one.hang_up()

    def maintenance(self, now: float) -> None:
        for one in list(self.active_channels.values()):
            if one.is_late(now) and not one.will_close:
                one.hang_up()


# What the server itself holds open beside connections: where it listens, and how it is woken.
_OWN = 20


def listening(application: WSGIApplication, hosts: list[str], port: int) -> MultiSocketServer:
    """A server on these addresses of this machine; it runs when its `run` is called.

    With port 0 the system chooses one for each. Raises OSError where it cannot listen.
    """
    # That a request waits a moment for a thread is nothing that a trainer must read, and neither
    # is that a phone went away.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    logging.getLogger("waitress").setLevel(logging.ERROR)
    adjustments = Adjustments(
        listen=" ".join(f"{host}:{port}" for host in hosts),
        threads=THREADS,
        connection_limit=most() + _OWN,
        asyncore_use_poll=True,
        cleanup_interval=1,
        max_request_header_size=HEADERS,
        max_request_body_size=BODY,
        # Nothing that someone writes is put in a file of its own on the way.
        inbuf_overflow=BODY * 2,
        log_socket_errors=False,
        ident="",
    )
    dispatcher = ThreadedTaskDispatcher()
    dispatcher.set_thread_count(THREADS)
    sockets: dict[int, object] = {}
    servers = [
        _Server(application, sockets, dispatcher=dispatcher, adj=adjustments, sockinfo=place)
        for place in adjustments.listen
    ]
    places = [(server.effective_host, server.effective_port) for server in servers]
    return _All(sockets, adjustments, places, dispatcher)


class _All(MultiSocketServer):  # type: ignore[misc]
    """The servers of all addresses, as one."""

    @property
    def effective_port(self) -> int:
        """Where the first of them listens."""
        return int(self.effective_listen[0][1])

    _loop: Thread | None = None

    def run(self) -> None:
        """Answer until the program is stopped, or another thread closes this."""
        self._loop = current_thread()
        super().run()

    def close(self) -> None:
        """Stop all threads, and let every connection go.

        Where the loop runs in another thread, it does so itself: whom it let in meanwhile would
        stay with nobody.
        """
        self.task_dispatcher.shutdown()
        let_go = partial(wasyncore.close_all, self.map)
        # A list at once: the loop may change it meanwhile.
        listeners = [each for each in list(self.map.values()) if isinstance(each, _Server)]
        if listeners and self._loop not in {None, current_thread()}:
            # A thread that woke the loop in the same moment had it close this way too.
            with suppress(OSError):
                listeners[0].trigger.pull_trigger(let_go)
            self._loop.join()
        else:
            let_go()


def most() -> int:
    """How many connections this process can hold, once it may; each may have a file open too."""
    if sys.platform == "win32":
        return MOST_ON_WINDOWS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * MOST + 200
    if soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))
        soft = max(soft, most)
    return min(MOST, (soft - 200) // 2)
