"""Sixty phones at once on the room's server: what fails, and how much memory it takes."""

import http.client
import os
import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from content import addresses
from measure.table import Row
from offline import room_server
from project.kinds_of_file import VIDEO

PHONES = 60
PARTS_EACH = 40
PART = 65_536


def rows(site: Path) -> list[Row]:
    """What sixty viewers got who each seek forty times, and what the server's process grew."""
    with room_server.serving(site, "127.0.0.1", 0, "http://127.0.0.1/") as server:
        port = server.effective_port
        threading.Thread(target=server.run, daemon=True).start()
        before, started = _memory(), time.monotonic()
        with ThreadPoolExecutor(PHONES) as phones:
            results = list(phones.map(lambda n: _watch(port, site, n), range(PHONES)))
        seconds, grown = time.monotonic() - started, _memory() - before
    statuses = sum((counts for counts, _ in results), Counter[str]())
    sent = sum(count for _, count in results)
    failed = statuses.total() - statuses["206"] - statuses["200"]
    return [
        ("telefoons", "verzoeken", "mislukt", "MB", "MB per s", "geheugen erbij"),
        (
            *(str(PHONES), str(statuses.total()), str(failed), f"{sent / 1e6:.0f}"),
            *(f"{sent / 1e6 / seconds:.0f}", f"{grown / 1e6:.0f} MB"),
        ),
    ]


def _watch(port: int, site: Path, number: int) -> tuple[Counter[str], int]:
    """One phone: a page, then parts from all over a clip. Statuses, and bytes received."""
    chance = random.Random(number)  # noqa: S311 (the same seeks in every run)
    clip = chance.choice(sorted(f for f in (site / "media").iterdir() if f.suffix in VIDEO))
    statuses: Counter[str] = Counter()
    received = 0
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for turn in range(PARTS_EACH + 1):
        start = chance.randrange(clip.stat().st_size)
        ranged = {"Range": f"bytes={start}-{start + PART - 1}"} if turn else {}
        try:
            connection.request(
                "GET", f"/media/{clip.name}" if turn else f"/{addresses.TIPS}", headers=ranged
            )
            response = connection.getresponse()
            received += len(response.read())
            statuses[str(response.status)] += 1
        except OSError as error:
            statuses[type(error).__name__] += 1
            connection.close()
    connection.close()
    return statuses, received


def _memory() -> int:
    """Resident memory of this process in bytes (Linux); 0 where the system does not say."""
    file = Path("/proc/self/statm")
    return int(file.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if file.is_file() else 0
