"""Where the room's words stand on disk: SQLite in a folder, whole after every crash."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from along import codes

FILE = "zaal.sqlite3"
# The ending of a file that could not be read.
ASIDE = ".stuk"
SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS phones (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS remarks (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  phone TEXT NOT NULL,
  text TEXT NOT NULL,
  clip TEXT,
  question TEXT,
  at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waits',
  merged TEXT
);
CREATE INDEX IF NOT EXISTS remarks_of_phone ON remarks (phone, at);
CREATE INDEX IF NOT EXISTS remarks_by_state ON remarks (state, n);
CREATE TABLE IF NOT EXISTS likes (
  id TEXT NOT NULL, phone TEXT NOT NULL, PRIMARY KEY (id, phone)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS commands (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  do TEXT NOT NULL,
  at INTEGER NOT NULL
);
"""
# A writer that stops in the middle leaves all or nothing; what was answered stands on the disk.
# What is deleted is written over. One process holds the file, so that no second one listens.
SETTINGS = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
"""
# How long each code is. They stay the same until someone asks for another one.
CODES = {"room": codes.SHORT, "moderator": codes.LONG, "remote": codes.SHORT}
TABLES = ("remarks", "likes", "phones", "commands")


class StoreInUseError(Exception):
    """Another room writes in this folder."""


class Store:
    """One room's words and codes. Its methods may be called from any thread.

    Raises StoreInUseError where another process has it, and sqlite3.Error or OSError where the
    disk cannot be used. A file that is no database is put aside, and `aside` says where.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.aside: Path | None = None
        # Grows with each change: what was made of the store before is then old.
        self.changes = 0
        self._facts: dict[str, Any] = {}
        self._lock = RLock()
        self._file = folder / FILE
        try:
            self._base = _opened(self._file)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self.aside = _put_aside(self._file)
            self._base = _opened(self._file)
        with self.writing() as base:
            first = {name: codes.made(length) for name, length in CODES.items()} | {"wiped": 0}
            rows = [(name, json.dumps(value)) for name, value in first.items()]
            base.executemany("INSERT OR IGNORE INTO facts VALUES (?, ?)", rows)
        self._look()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The database, for one thread at a time."""
        with self._lock:
            yield self._base

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The database for one change: all of it is on disk when the block ends, or nothing is."""
        with self._lock:
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield self._base
                self._base.execute("COMMIT")
            except BaseException:
                # A full disk has undone it already.
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise
            if self._base.total_changes != self.changes:
                self._look()

    def _look(self) -> None:
        rows = self._base.execute("SELECT name, value FROM facts").fetchall()
        self._facts = {row["name"]: json.loads(row["value"]) for row in rows}
        # Last: who sees this number finds those facts.
        self.changes = self._base.total_changes

    def fact(self, name: str) -> Any:
        """What was told under a name; None where nothing was. Waits for nobody who writes."""
        return self._facts.get(name)

    def tell(self, facts: dict[str, Any]) -> None:
        """Keep facts, each in the place of what stood under its name."""
        with self.writing() as base:
            rows = [(name, json.dumps(value)) for name, value in facts.items()]
            base.executemany(_TOLD, rows)

    def wipe(self) -> int:
        """Remove all that the room wrote from the disk; which time that is. The codes stay."""
        with self._lock:
            wiped = int(self.fact("wiped")) + 1
            with self.writing() as base:
                for table in TABLES:
                    base.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names)
                for name in {*self._facts} - {*CODES}:
                    base.execute("DELETE FROM facts WHERE name = ?", (name,))
                base.execute("INSERT INTO facts VALUES ('wiped', ?)", (json.dumps(wiped),))
            # The file is written anew without its empty pages, and the log of changes is emptied.
            self._base.execute("VACUUM")
            self._base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            for file in self._file.parent.glob(f"{FILE}.*{ASIDE}*"):
                file.unlink()
        return wiped

    def count(self) -> int:
        """How many remarks it holds."""
        with self.reading() as base:
            return int(base.execute("SELECT count(*) FROM remarks").fetchone()[0])

    def close(self) -> None:
        """Let another process have it."""
        with self._lock:
            self._base.close()


# What is the same is no change: nobody needs to hear of it again.
_TOLD = """
INSERT INTO facts VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value
"""


def now() -> int:
    """This moment in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def _opened(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file, isolation_level=None, check_same_thread=False, timeout=2)
    base.row_factory = sqlite3.Row
    try:
        base.executescript(SETTINGS + SCHEMA)
        (verdict,) = base.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        base.close()
        if "locked" in str(error):
            raise StoreInUseError from error
        raise
    if verdict != "ok":
        base.close()
        raise sqlite3.DatabaseError(verdict)
    return base


def _put_aside(file: Path) -> Path:
    """Give a file that cannot be read another name, with what belongs to it; the new name."""
    aside = file.with_name(f"{file.name}.{now()}{ASIDE}")
    for ending in ("", "-wal", "-shm"):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside
