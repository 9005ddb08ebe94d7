"""Figures side by side, for people to read in a terminal."""

from collections.abc import Sequence

Row = tuple[str, ...]


def show(rows: Sequence[Row]) -> None:
    """Print rows in columns; the first row is the head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
