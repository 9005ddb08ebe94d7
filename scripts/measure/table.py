"""Figures side by side, for people to read in a terminal."""

import sys
from collections.abc import Iterable, Sequence

Row = tuple[str, ...]


def show(rows: Sequence[Row]) -> None:
    """Print rows in columns; the first row is the head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def show_slow(rows: Iterable[Row]) -> None:
    """The same for rows that take minutes each: what is known is told meanwhile."""
    known: list[Row] = []
    for row in rows:
        known.append(row)
        print(*row, sep=" | ", file=sys.stderr, flush=True)
    show(known)
