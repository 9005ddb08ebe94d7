"""What pip's own lines say about how far it is; the same for pip 23 and for what came after."""

import re
from collections import deque
from pathlib import Path

from dutch import writing

UNITS = {"bytes": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9}
FILE = re.compile(
    r"\s*(Downloading|Using cached|Processing) (.+?)(?: \(([\d.]+) (bytes|kB|MB|GB)\)| \(from .+)?$"
)
PART = re.compile(r"Progress (\d+) of \d+$")
PIN = re.compile(r"^\S+==", re.MULTILINE)
# These pins need no file: they are for another system, or stand in place already.
DONE = ("Ignoring ", "Requirement already satisfied:")


class Report:
    """How far an installation is, read from the lines that pip prints."""

    def __init__(self, requirements: Path) -> None:
        self.total = len(PIN.findall(requirements.read_text(encoding="utf-8")))
        self.unpacking = False
        self.last: deque[str] = deque(maxlen=200)
        self._files: list[str] = []
        self._looked_up = 0
        self._arrived = self._coming = self._part = 0

    def hear(self, line: str) -> None:
        """Take in one line."""
        if part := PART.match(line):
            self._part = int(part[1])
            return
        if line:
            self.last.append(line)
        if file := FILE.match(line):
            self._file(*file.groups(default=""))
        elif line.startswith("Collecting "):
            self._looked_up += 1
        elif line.startswith(DONE):
            self.total -= 1
        elif line.startswith("Installing collected packages"):
            self._settle()
            self.unpacking = True

    def _file(self, how: str, file: str, size: str, unit: str) -> None:
        name = re.split(r"[/\\]", file)[-1]
        # A download that broke off is said again when pip goes on with it.
        if [name] != self._files[-1:]:
            self._settle()
            if not name.endswith(".metadata"):
                self._files.append(name)
        self._coming = round(float(size or 0) * UNITS.get(unit, 0))
        if how != "Downloading":
            self._settle()

    def _settle(self) -> None:
        self._arrived += self._coming
        self._coming = self._part = 0

    @property
    def packages(self) -> str:
        """How many packages came in, and how much that is; empty when there was nothing to do."""
        count, size = len(self._files), writing.size(self._arrived + self._part)
        return f"{writing.counted(count, 'pakket', 'pakketten')}, {size}" if count else ""

    def __str__(self) -> str:
        count, size = len(self._files), writing.size(self._arrived + self._part)
        if self.unpacking:
            return f"Ik pak uit: {self.packages}"
        if count:
            name = self._files[-1].split("-")[0].replace("_", "-")
            return f"Pakket {count} van {self.total}: {name}, {size} binnen"
        return f"Ik zoek de pakketten op: {self._looked_up} van {self.total}"
