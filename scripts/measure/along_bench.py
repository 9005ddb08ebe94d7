"""A room that writes along for three minutes: what is lost, what is double, and what it took.

The minutes are simulated: all that happens in them happens SPEED times as quick as in a room.
"""

import http.client
import random
import statistics
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.synchronize import Event
from pathlib import Path
from tempfile import TemporaryDirectory

from content import addresses
from measure import hostile
from measure.laptop import HOST, SPAWN, Laptop
from measure.phones import Line, Moderator, Phone, begun
from measure.table import Row
from offline import connections

PHONES, REMARKS, KILLS, READERS = 60, 10, 5, 300
MINUTES, SPEED = 3, 4
CUT = 0.2
# In seconds: how often a reader opens a page, and how long may be waited for what is still kept.
READS, GRACE = 4.0, 60
PAGES = ("", addresses.TIPS, addresses.QUESTIONS, addresses.STAGE, addresses.SEARCH)


@dataclass(frozen=True)
class Plan:
    """What happens in a round of so many seconds."""

    seconds: float
    phones: int = PHONES
    remarks: int = REMARKS
    kills: int = 0
    readers: int = 0
    others: tuple[Callable[[int, Event], None], ...] = ()


@dataclass
class Room:
    """What happened in one round: phones and moderator, and what else went on."""

    phones: list[Phone]
    moderator: Moderator
    inbox: list[dict[str, str]] = field(default_factory=list)
    cuts: int = 0
    kills: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    reads: int = 0
    memory: int = 0

    @property
    def written(self) -> dict[str, str]:
        """The text of every remark, by its id."""
        return {id_: text for phone in self.phones for id_, text in phone.texts.items()}

    @property
    def lost(self) -> int:
        """Remarks that are not there, or not as they were written."""
        there = {each["id"]: each["text"] for each in self.inbox}
        return sum(there.get(id_) != text for id_, text in self.written.items())

    @property
    def doubles(self) -> int:
        """Remarks that are there more than once, under whatever id."""
        return len(self.inbox) - len({each["text"] for each in self.inbox})

    @property
    def waits(self) -> list[float]:
        """Seconds from the button to the moderator, for each remark that got there."""
        sent = {id_: at for phone in self.phones for id_, at in phone.sent.items()}
        seen = self.moderator.seen
        return sorted(seen[id_] - at for id_, at in sent.items() if id_ in seen)


def rows(site: Path) -> list[Row]:
    """A round in which the server is killed, and one with readers and hostile clients beside it."""
    seconds = MINUTES * 60 / SPEED
    killed = played(site, Plan(seconds, kills=KILLS))
    crowded = played(site, Plan(seconds, readers=READERS, others=hostile.ALL))
    head = ("ronde", "opmerkingen", "kwijt", "dubbel", "mediaan", "95 %", "verbroken", "gedood")
    return [
        (*head, "pagina\u2019s", "mislukt", "geheugen"),
        _row("server gedood", killed),
        _row("lezers en lastposten", crowded),
    ]


def _row(name: str, room: Room) -> Row:
    median, late = statistics.median(room.waits), statistics.quantiles(room.waits, n=20)[-1]
    figures = (len(room.written), room.lost, room.doubles)
    beside = (room.cuts, room.kills, room.reads, room.failed.total())
    times = (f"{each:.1f} s".replace(".", ",") for each in (median, late))
    return (name, *map(str, figures), *times, *map(str, beside), f"{room.memory / 1e6:.0f} MB")


def played(site: Path, plan: Plan) -> Room:
    """One round with the server of a built site."""
    connections.most()
    with (
        TemporaryDirectory(prefix="vbtc-") as folder,
        Laptop(site, Path(folder)) as laptop,
        _misbehaving(laptop.port, plan.others),
    ):
        room, over = _peopled(laptop, plan.phones), threading.Event()
        beside = [begun(room.moderator.read, over)]
        beside += [begun(_read, laptop.port, n, over, room) for n in range(plan.readers)]
        with ThreadPoolExecutor(plan.phones) as pool:
            lives = [pool.submit(p.live, plan.remarks, plan.seconds, over) for p in room.phones]
            _lead(laptop, plan, lambda: all(life.done() for life in lives))
            _until_seen(room, laptop)
            over.set()
        for thread in beside:
            thread.join()
        return _counted(room, laptop)


@contextmanager
def _misbehaving(port: int, others: Iterable[Callable[[int, Event], None]]) -> Iterator[None]:
    """Have strangers at a server for the block, each in a process of its own."""
    gone = SPAWN.Event()
    started = [SPAWN.Process(target=other, args=(port, gone), daemon=True) for other in others]
    for process in started:
        process.start()
    try:
        yield
    finally:
        gone.set()
        for process in started:
            process.join()


def _peopled(laptop: Laptop, phones: int) -> Room:
    """So many phones, and the moderator on the laptop itself, whose connections hold."""
    made = []
    for number in range(phones):
        chance = random.Random(number)  # noqa: S311 (the same in every run)
        line = Line(laptop.port, "X-Room", laptop.codes["room"], chance, CUT)
        made.append(Phone(number, line, chance))
    own = Line(laptop.port, "X-Moderator", laptop.codes["moderator"], random.Random(0), 0)  # noqa: S311
    return Room(made, Moderator(own))


def _lead(laptop: Laptop, plan: Plan, is_over: Callable[[], bool]) -> None:
    """Kill the server at even distances, and look at it until all phones are done."""
    begin = time.monotonic()
    moments = [plan.seconds * turn / (plan.kills + 1) for turn in range(1, plan.kills + 1)]
    while not is_over() and time.monotonic() - begin < plan.seconds + GRACE:
        if moments and moments[0] <= time.monotonic() - begin:
            moments.pop(0)
            laptop.kill()
            laptop.start()
        laptop.look()
        time.sleep(0.2)


def _until_seen(room: Room, laptop: Laptop) -> None:
    """Wait until the moderator saw all that was written, or long enough."""
    end = time.monotonic() + GRACE
    while {*room.written} - {*room.moderator.seen} and time.monotonic() < end:
        laptop.look()
        time.sleep(0.2)


def _counted(room: Room, laptop: Laptop) -> Room:
    inbox = room.moderator.line.ask("GET", "inbox")
    room.inbox = [*inbox["waiting"], *inbox["accepted"]]
    room.cuts = sum(phone.line.cuts for phone in room.phones)
    room.kills, room.memory = laptop.kills, laptop.memory
    return room


def _read(port: int, number: int, until: threading.Event, room: Room) -> None:
    """Someone who reads: a page now and then, on a connection that stays as long as it can."""
    chance = random.Random(number)  # noqa: S311 (the same in every run)
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    while not until.wait(chance.uniform(0, 2 * READS)):
        try:
            connection.request("GET", f"/{chance.choice(PAGES)}")
            response = connection.getresponse()
            is_whole = bool(response.read()) and response.status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            room.failed[type(error).__name__] += 1
        else:
            room.reads += 1
            room.failed["status"] += not is_whole
    connection.close()
