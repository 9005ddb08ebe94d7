"""`python3 scripts status`: what each clip has and lacks, and what is still to be done."""

import argparse
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from content import report, status
from content.catalogue import load
from content.status import COLUMNS, ClipStatus, Status
from project.paths import ROOT
from source.faults import BadContent, Fault

# What a terminal is wide, in signs.
WIDTH = 80


def run(arguments: argparse.Namespace) -> int:
    """Print the table and the lists; 1 when the content cannot be read, else 0."""
    try:
        print("\n".join(lines(status.of(load(ROOT, drafts=True)))))
    except BadContent as error:
        print(report.faults(error), file=sys.stderr)
        return 1
    return 0


def lines(found: Status) -> Iterator[str]:
    """The whole status, line by line."""
    yield from _table(found)
    empty = [f"{_place(blank.fault)}  {blank.text}" for blank in found.blanks]
    yield from _list("Nog in te vullen", empty)
    words = [f"{b.fault.path}:{b.fault.line}  {b.text}" for b in found.unexplained]
    yield from _list("Woorden zonder uitleg", words)
    drafts = [clip.file for clip in found.unchecked]
    yield from _list("Ondertitels die nog niet nagekeken zijn", drafts)
    yield from _list("Niets leidt naar deze pagina’s", [fault.path for fault in found.orphans])
    unused = [fault.path for fault in found.unused_media]
    yield from _list("Geen enkel fragment gebruikt deze bestanden", unused)
    if found.not_set:
        yield ""
        names = ", ".join(found.not_set)
        yield from textwrap.wrap(f"Nog niet ingesteld in mkdocs.yml: {names}.", WIDTH)


def _place(fault: Fault) -> str:
    return f"{fault.path}:{fault.line}" + (f" {fault.field}" if fault.field else "")


def _list(title: str, told: Sequence[str]) -> Iterator[str]:
    if told:
        yield ""
        yield f"{title} ({len(told)}):"
    for line in told:
        # What can be clicked on in a terminal is not broken off.
        yield from textwrap.wrap(
            line,
            WIDTH,
            initial_indent="  ",
            subsequent_indent="    ",
            break_long_words=False,
            break_on_hyphens=False,
        )


def _table(found: Status) -> Iterator[str]:
    rows = [(_name(clip), [column.cell(clip) for column in COLUMNS]) for clip in found.clips]
    total = [str(found.count(column.whole)) for column in COLUMNS]
    of_all = f"in orde, van {len(found.clips)}"
    heads = [[column.short[line] for column in COLUMNS] for line in (0, 1)]
    widths = [
        max(map(len, cells)) for cells in zip(*heads, *(r for _, r in rows), total, strict=True)
    ]
    first = WIDTH - sum(widths) - len(widths)
    for name, cells in (("", heads[0]), ("fragment", heads[1])):
        yield from _row(name, cells, first, widths)
    yield "-" * WIDTH
    for name, cells in rows:
        yield from _row(name, cells, first, widths)
    yield "-" * WIDTH
    yield from _row(of_all, total, first, widths)


def _name(clip: ClipStatus) -> str:
    name = f"{clip.collection}/{clip.id}" if clip.collection else clip.id
    return f"{name} (concept)" if clip.draft else name


def _row(name: str, cells: Iterable[str], first: int, widths: Iterable[int]) -> Iterator[str]:
    """One row; a name that is too long goes on below, and is never cut off."""
    begin, *rest = textwrap.wrap(name, first) or [""]
    figures = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
    yield " ".join([begin.ljust(first), *figures]).rstrip()
    yield from rest
