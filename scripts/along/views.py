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
            told["shown"] = [each for given in stand.shown if (each := _shown(base, given))]
    store.tell({name: value for name, value in told.items() if value is not None})


def _shown(base: sqlite3.Connection, given: str | Shown) -> dict[str, str] | None:
    """What may stand on the stage. A remark that nobody accepted may not, in no words at all."""
    id_, text = (given, None) if isinstance(given, str) else (given.id, given.text)
    row = base.execute("SELECT text, state FROM remarks WHERE id = ?", (id_,)).fetchone()
    if row is None:
        return {"id": id_, "text": text} if text else None
    if row["state"] != "accepted":
        return None
    return {"id": id_, "text": text or row["text"]}


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
