"""The room's server as a process of its own, which may be killed at any moment."""

import multiprocessing
import os
import socket
import time
from contextlib import closing
from pathlib import Path
from typing import Self

from along.store import Store
from offline import room_server

HOST = "127.0.0.1"
# A process that begins anew, as one of another program does.
SPAWN = multiprocessing.get_context("spawn")


class Laptop:
    """A server of a built site that keeps what is written in `folder`, on one port all along."""

    def __init__(self, site: Path, folder: Path) -> None:
        with closing(Store(folder)) as store:
            self.codes = {name: str(store.fact(name)) for name in ("room", "moderator", "remote")}
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            self.port = int(probe.getsockname()[1])
        self.kills = 0
        # The most that any of its processes held, in bytes.
        self.memory = 0
        self._work = (site, folder, self.port)
        self.start()

    def start(self) -> None:
        """Start, and come back once it listens."""
        self._process = SPAWN.Process(target=_serve, args=self._work, daemon=True)
        self._process.start()
        while self._process.is_alive():
            try:
                socket.create_connection((HOST, self.port), timeout=1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise ChildProcessError(f"de server van de zaal stopte met {self._process.exitcode}")

    def kill(self) -> None:
        """Stop it as a power cut does: nothing in it hears of that."""
        self._process.kill()
        self._process.join()
        self.kills += 1

    def look(self) -> None:
        """Note how much memory it takes now (Linux); nothing where the system does not say."""
        file = Path(f"/proc/{self._process.pid}/statm")
        try:
            pages = int(file.read_text(encoding="ascii").split()[1])
        except OSError:
            return
        self.memory = max(self.memory, pages * os.sysconf("SC_PAGE_SIZE"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join()


def _serve(site: Path, folder: Path, port: int) -> None:
    address = f"http://{HOST}:{port}/"
    with (
        closing(Store(folder)) as store,
        room_server.serving(site, HOST, port, address, store) as server,
    ):
        server.run()
