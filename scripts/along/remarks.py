"""Remarks in the store: taken once, decided on, and told to who wrote them."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from along import limits
from along.asked import Decision
from along.remark import Remark, Why
from along.store import Store, now

OF_PHONE = """
SELECT
  count(*) FILTER (WHERE at BETWEEN :now - 60000 AND :now) AS recent,
  count(*) FILTER (WHERE state = 'waits') AS waiting
FROM remarks WHERE phone = :phone
"""
ACCEPT_WAITING = "UPDATE remarks SET state = 'accepted' WHERE id = ? AND state = 'waits'"
KEPT = """
INSERT INTO remarks (id, phone, text, clip, question, at) VALUES (?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True)
class Who:
    """A phone; whether it may begin if it was never heard; whether its screen was read here.

    What a moderator reads from a screen is asked for, so neither a pause nor a pace stops it.
    """

    phone: str
    welcome: bool
    read_here: bool = False


def take(
    store: Store, who: Who, remarks: Iterable[Remark]
) -> tuple[list[str], list[tuple[str, Why]]]:
    """Keep what a phone wrote: the ids that are on disk now, and those that are not, with why.

    What came before is on disk already, whatever the limits say.
    """
    taken: list[str] = []
    refused: list[tuple[str, Why]] = []
    is_open = store.fact("open") is not False
    with store.writing() as base:
        for remark in remarks:
            if why := _refusal(base, who, remark, is_open=is_open):
                refused.append((remark.id, why))
            else:
                taken.append(remark.id)
    return taken, refused


def _refusal(base: sqlite3.Connection, who: Who, remark: Remark, *, is_open: bool) -> Why | None:
    """Keep one remark; else why not."""
    if base.execute("SELECT 1 FROM remarks WHERE id = ?", (remark.id,)).fetchone():
        return None
    moment = now()
    why = remark.fault or _limit(base, who, moment, is_open=is_open)
    if why is None and not (who.welcome or is_known(base, who.phone)):
        why = "many"
    if why is None:
        meet(base, who.phone)
        written = (remark.text, remark.clip, remark.question)
        base.execute(KEPT, (remark.id, who.phone, *written, moment))
    return why


def _limit(base: sqlite3.Connection, who: Who, moment: int, *, is_open: bool) -> Why | None:
    if not (is_open or who.read_here):
        return "paused"
    if waiting(base) >= limits.WAITING_IN_ROOM:
        return "full"
    if who.read_here:
        return None
    row = base.execute(OF_PHONE, {"phone": who.phone, "now": moment}).fetchone()
    many = row["recent"] >= limits.A_MINUTE or row["waiting"] >= limits.WAITING
    return "many" if many else None


def waiting(base: sqlite3.Connection) -> int:
    """How many remarks nobody decided on."""
    return _count(base, "SELECT count(*) FROM remarks WHERE state = 'waits'")


def people(base: sqlite3.Connection) -> int:
    """How many phones wrote along, or said "ik ook"."""
    return _count(base, "SELECT count(*) FROM phones")


def is_known(base: sqlite3.Connection, phone: str) -> bool:
    """Whether a phone was heard before."""
    return base.execute("SELECT 1 FROM phones WHERE id = ?", (phone,)).fetchone() is not None


def meet(base: sqlite3.Connection, phone: str) -> None:
    """Count a phone among those that wrote along."""
    base.execute("INSERT OR IGNORE INTO phones VALUES (?)", (phone,))


def decide(store: Store, decisions: Iterable[Decision]) -> list[str]:
    """Do what the moderator decided; the ids for which it is so now, also when it was before."""
    with store.writing() as base:
        return [decision.id for decision in decisions if _done(base, decision)]


def _done(base: sqlite3.Connection, decision: Decision) -> bool:
    state = {"accept": "accepted", "leave": "left", "wait": "waits", "merge": "merged"}[decision.do]
    into = None
    if decision.do == "merge":
        into = _end(base, decision.into or "")
        if into is None or into == decision.id:
            return False
        base.execute(ACCEPT_WAITING, (into,))
        # What was merged into this one goes along.
        base.execute("UPDATE remarks SET merged = ? WHERE merged = ?", (into, decision.id))
    changed = base.execute(
        "UPDATE remarks SET state = ?, merged = ? WHERE id = ?", (state, into, decision.id)
    )
    return changed.rowcount == 1


def _end(base: sqlite3.Connection, id_: str) -> str | None:
    """The remark that holds another one now: itself, or the one that it was merged into."""
    row = base.execute("SELECT state, merged FROM remarks WHERE id = ?", (id_,)).fetchone()
    if row is None or row["state"] == "left":
        return None
    return row["merged"] or id_


def mine(store: Store, phone: str) -> dict[str, Any]:
    """What became of a phone's remarks. One that was left still waits: nobody is told off."""
    shown = {each["id"] for each in store.fact("shown") or ()}
    with store.reading() as base:
        rows = base.execute(
            "SELECT id, state, merged FROM remarks WHERE phone = ? ORDER BY n", (phone,)
        ).fetchall()
        liked = base.execute("SELECT id FROM likes WHERE phone = ?", (phone,)).fetchall()
    return {
        "remarks": [{"id": row["id"], "state": _told(row, shown)} for row in rows],
        "liked": [row["id"] for row in liked],
    }


def _told(row: sqlite3.Row, shown: set[str]) -> str:
    if row["state"] in {"waits", "left"}:
        return "waits"
    return "shown" if {row["id"], row["merged"]} & shown else "accepted"


def _count(base: sqlite3.Connection, query: str) -> int:
    return int(base.execute(query).fetchone()[0])
