"""How much one phone, one address and one room may ask."""

import time
from collections import OrderedDict
from threading import Lock

# Of one phone: remarks in a minute, and those that nobody looked at yet.
A_MINUTE = 10
WAITING = 60
# All that waits in a room: more than anyone reads, and little for a disk.
WAITING_IN_ROOM = 2000
# So many callers are remembered; who was not heard longest is forgotten first.
REMEMBERED = 4096


class Bucket:
    """So many turns at once for each caller, and then as many as come back by and by."""

    def __init__(self, at_once: float, a_second: float) -> None:
        self._at_once = at_once
        self._a_second = a_second
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, caller: str) -> bool:
        """Whether there is a turn left for a caller; it is taken then."""
        moment = time.monotonic()
        with self._lock:
            left, seen = self._left.pop(caller, (self._at_once, moment))
            left = min(self._at_once, left + (moment - seen) * self._a_second)
            taken = left >= 1
            self._left[caller] = (left - taken, moment)
            if len(self._left) > REMEMBERED:
                self._left.popitem(last=False)
        return taken


class Limits:
    """The limits that hold until the server stops: those of the store hold longer.

    A hotspot gives a whole room one address, so an address may bring many phones.
    """

    def __init__(self) -> None:
        self.new_phones = Bucket(300, 0.5)
        self.likes = Bucket(60, 1)
        self.commands = Bucket(30, 5)
