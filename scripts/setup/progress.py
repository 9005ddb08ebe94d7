"""One line that says how far something is, and that it lives."""

import shutil
import sys
import time
from collections.abc import Callable
from typing import TextIO

# Where lines stay, as in a log, a new one comes only now and then.
QUIET = 10.0


class Line:
    """A line that keeps changing on a terminal; elsewhere one every ten seconds."""

    def __init__(
        self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = stream or sys.stdout
        self._live = self._stream.isatty()
        self._clock = clock
        self._began = self._said = clock()
        self._length = 0

    def show(self, text: str) -> None:
        """Say this now, with the seconds since the beginning."""
        now = self._clock()
        text = f"{text} ({now - self._began:.0f} s)"
        if self._live:
            self._draw(text)
        elif now - self._said >= QUIET:
            self._said = now
            print(text, file=self._stream, flush=True)

    def end(self, text: str) -> None:
        """Say this in the place of what stood there, and leave it there."""
        text = f"{text} ({self._clock() - self._began:.0f} s)."
        if self._live:
            self._draw(text)
        print("" if self._live else text, file=self._stream, flush=True)
        self._length = 0

    def leave(self) -> None:
        """What comes next, such as a fault, stands on a line of its own."""
        if self._length:
            print(file=self._stream, flush=True)

    def _draw(self, text: str) -> None:
        # A line that wraps can't be taken back.
        text = text[: shutil.get_terminal_size().columns - 1]
        self._stream.write("\r" + text.ljust(self._length))
        self._stream.flush()
        self._length = len(text)
