"""What participants, the moderator and a remote are told of the room."""

import sqlite3
from typing import Any

from along import limits, remarks
from along.asked import Now, Place, Shown, Stand
from along.store import Store

VERSION = 1
NOTHING_NOW = Now().model_dump()
NO_PLACE = Place().model_dump()
LIKES = "(SELECT count(*) FROM likes WHERE likes.id = remarks.id) AS likes"
COLUMNS = f"id, text, clip, question, at, {LIKES}"
WAITING = f"SELECT {COLUMNS} FROM remarks WHERE state = 'waits' ORDER BY n"  # noqa: S608 (ours)
ACCEPTED = f"SELECT {COLUMNS} FROM remarks WHERE state = 'accepted' ORDER BY n"  # noqa: S608 (ours)


def room(store: Store) -> dict[str, Any]:
    """What everyone in the room may know: nothing here was not shown by the moderator."""
    with store.reading() as base:
        return {
            "version": VERSION,
            "now": store.fact("now") or NOTHING_NOW,
            **_known(store, base),
        }


def inbox(store: Store) -> dict[str, Any]:
    """All that the moderator decides on."""
    with store.reading() as base:
        merged = base.execute("SELECT id, merged FROM remarks WHERE merged IS NOT NULL ORDER BY n")
        joined: dict[str, list[str]] = {}
        for row in merged:
            joined.setdefault(row["merged"], []).append(row["id"])
        accepted = [dict(row) for row in base.execute(ACCEPTED)]
        states = dict(base.execute("SELECT state, count(*) FROM remarks GROUP BY state").fetchall())
        return {
            **_known(store, base),
            "heard": sum(states.values()),
            "waiting": [dict(row) for row in base.execute(WAITING)],
            "accepted": [{**each, "merged": joined.get(each["id"], [])} for each in accepted],
            "left": states.get("left", 0),
            "remote": store.fact("remote"),
        }


def _known(store: Store, base: sqlite3.Connection) -> dict[str, Any]:
    """What everyone may know."""
    return {
        "open": store.fact("open") is not False,
        "full": remarks.waiting(base) >= limits.WAITING_IN_ROOM,
        "shown": _with_likes(base, store.fact("shown") or []),
        "likable": _with_likes(base, store.fact("likable") or []),
        "people": remarks.people(base),
        "wiped": store.fact("wiped"),
    }


def place(store: Store) -> dict[str, Any]:
    """Where the stage is, for who drives it from a phone."""
    return {"now": store.fact("now") or NOTHING_NOW, **(store.fact("place") or NO_PLACE)}


def tell(store: Store, stand: Stand) -> None:
    """Keep what the moderator told; what was left out stays as it was."""
    told = stand.model_dump(include=stand.model_fields_set - {"shown"})
    if stand.shown is not None:
        with store.reading() as base:
            may = [given for given in stand.shown if _may_stand(base, given)]
        told["shown"] = [given.model_dump() for given in may]
    store.tell({name: value for name, value in told.items() if value is not None})


def _may_stand(base: sqlite3.Connection, given: Shown) -> bool:
    """Whether words may stand on the stage: not those of a remark that nobody accepted."""
    row = base.execute("SELECT state FROM remarks WHERE id = ?", (given.id,)).fetchone()
    return row is None or row["state"] == "accepted"


def _with_likes(base: sqlite3.Connection, shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**each, "likes": likes_of(base, each["id"])} for each in shown]


def likes_of(base: sqlite3.Connection, id_: str) -> int:
    """How many said "ik ook" to this."""
    return int(base.execute("SELECT count(*) FROM likes WHERE id = ?", (id_,)).fetchone()[0])


def like(store: Store, phone: str, id_: str, *, on: bool) -> int | None:
    """Have a phone say "ik ook", or no longer; how many do now. None where it cannot be said."""
    if id_ not in {each["id"] for each in store.fact("likable") or ()}:
        return None
    with store.writing() as base:
        remarks.meet(base, phone)
        if on:
            base.execute("INSERT OR IGNORE INTO likes VALUES (?, ?)", (id_, phone))
        else:
            base.execute("DELETE FROM likes WHERE id = ? AND phone = ?", (id_, phone))
        return likes_of(base, id_)
