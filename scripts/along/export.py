"""All that the room wrote, as text that anyone can read and keep."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from along import remarks, views
from along.store import Store
from dutch import writing

STATES = {
    "waits": "wacht",
    "accepted": "aanvaard",
    "left": "niet gebruikt",
    "merged": "samengevoegd",
}


def text(store: Store) -> str:
    """Every remark with its time, state and question, by question; without who wrote it."""
    with store.reading() as base:
        rows = base.execute("SELECT * FROM remarks ORDER BY n").fetchall()
        likes = {row["id"]: views.likes_of(base, row["id"]) for row in rows}
        people = remarks.people(base)
    lines = ["Wat de zaal meeschreef", _counted(len(rows), people), ""]
    for question in dict.fromkeys(row["question"] for row in rows):
        lines += [question or "Zonder vraag", ""]
        for row in rows:
            if row["question"] == question:
                lines += [*_written(row, likes[row["id"]]), ""]
    return "\n".join(lines)


def _counted(count: int, people: int) -> str:
    what = writing.counted(count, "opmerking", "opmerkingen")
    return f"{what} van {writing.counted(people, 'telefoon', 'telefoons')}"


def _written(row: sqlite3.Row, likes: int) -> Iterator[str]:
    at = datetime.fromtimestamp(row["at"] / 1000).astimezone()
    said = [f"{writing.day(at.date().isoformat())}, {at:%H.%M} uur", STATES[row["state"]]]
    if row["clip"]:
        said.append(f"fragment {row['clip']}")
    if likes:
        said.append(f"{likes} keer ‘ik ook’")
    yield "- " + "; ".join(said)
    yield from (f"  {line}" for line in row["text"].splitlines())
