"""A phone as remote: what it asked, once each, and only while it still helps."""

from typing import Any

from along.store import Store, now

# A command that is heard later than this would surprise: in milliseconds.
STALE = 15_000
KEPT = 200


def ask(store: Store, id_: str, do: str) -> None:
    """Have the stage do something; a command that is sent twice counts once."""
    with store.writing() as base:
        base.execute(
            "INSERT OR IGNORE INTO commands (id, do, at) VALUES (?, ?, ?)", (id_, do, now())
        )
        base.execute("DELETE FROM commands WHERE n <= (SELECT max(n) FROM commands) - ?", (KEPT,))


def after(store: Store, last: int) -> dict[str, Any]:
    """The commands after number `last`, and the last number there is: they are never used again."""
    moment = now()
    with store.reading() as base:
        rows = base.execute(
            "SELECT n, do, at FROM commands WHERE n > ? AND at BETWEEN ? AND ? ORDER BY n",
            (last, moment - STALE, moment),
        ).fetchall()
        row = base.execute("SELECT seq FROM sqlite_sequence WHERE name = 'commands'").fetchone()
    return {"last": row["seq"] if row else 0, "commands": [dict(each) for each in rows]}
