"""`python3 scripts import BRON --collection NAAM`: clips made of another catalogue.

Without `--write` nothing is written: it shows what would be.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from content import clip_files
from dutch.writing import counted
from incoming import plan, sources, writing
from incoming.entry import Entry
from incoming.plan import Plan
from project.paths import ROOT
from setup import lock
from source import refusals
from source.faults import BadContent, Fault

# So many files are shown of what would be written, or is there already.
SHOWN = 5
BUSY = "Er loopt al een import. Ik wacht tot die klaar is."


def run(arguments: argparse.Namespace) -> int:
    """Say what comes along and what does not, and write it when asked; 1 when nothing can."""
    name = arguments.collection
    if reason := clip_files.no_collection(name):
        print(reason, file=sys.stderr)
        return 1
    if "://" in arguments.source:
        print("Ik haal niets van het internet. Bewaar het eerst als bestand.", file=sys.stderr)
        return 1
    # What another import is writing, this one must find.
    with lock.held(ROOT / ".cache" / "import.lock", lambda: print(BUSY, flush=True)):
        try:
            planned = plan.make(sources.read(Path(arguments.source)), name, ROOT)
        except BadContent as error:
            print(error, file=sys.stderr)
            return 1
        return _take(planned, name, write=arguments.write)


def _take(planned: Plan, name: str, *, write: bool) -> int:
    print("\n".join(_lines(planned, name)))
    if not planned.clips:
        print("Er is niets nieuws om over te nemen.")
        return 0 if planned.known else 1
    if not write:
        print("Er is niets geschreven. Doe dat met --write erbij.")
        return 0
    return _write(planned)


def _write(planned: Plan) -> int:
    try:
        writing.write(planned.files, ROOT)
    except OSError as error:
        print(
            f"{error.filename}: {refusals.why(error)}. Wat af is, blijft. Doe het opnieuw.",
            file=sys.stderr,
        )
        return 1
    print(f"Geschreven: {_count(planned.clips)}. Kijk het na met: python3 scripts check")
    return 0


def _count(number: int) -> str:
    return counted(number, "fragment", "fragmenten")


def _lines(planned: Plan, collection: str) -> Iterator[str]:
    """What an editor should know, what needs most words first."""
    yield from map(str, sorted(planned.told))
    yield from _known(planned.known)
    for name, times in planned.without_place.most_common():
        yield f"`{name}` heeft geen plaats op deze site, en komt niet mee ({times}×)."
    yield from _summary(planned, collection)


def _known(known: Sequence[tuple[Entry, str]]) -> Iterator[str]:
    for entry, file in known[:SHOWN]:
        yield str(entry.place.fault("", f"dit staat al in {file}. Dat blijft zoals het is."))
    if len(known) > SHOWN:
        yield f"Zo staan er nog: {len(known) - SHOWN}."


def _summary(planned: Plan, collection: str) -> Iterator[str]:
    kinds = Counter(_kind(fault) for fault in planned.told)
    new, known = _count(planned.clips), len(planned.known)
    yield f"Naar clips/{collection}: {new} nieuw, {known} al aanwezig."
    clips = [path for path in planned.files if path.startswith("clips/")]
    yield from (f"  {path}" for path in clips[:SHOWN])
    if len(clips) > SHOWN:
        yield f"  … en nog {len(clips) - SHOWN}"
    if planned.without_summary:
        yield f"Zonder samenvatting: {planned.without_summary}. `check` herinnert je eraan."
    if kinds:
        told = ", ".join(f"{field} {times}×" for field, times in kinds.most_common())
        yield f"Niet (helemaal) overgenomen, zie hierboven: {told}."


def _kind(fault: Fault) -> str:
    return fault.field.partition("[")[0] or "bestand"
