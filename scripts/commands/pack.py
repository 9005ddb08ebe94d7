"""`python3 scripts pack`: the site as a folder and a zip for a USB stick, proved to work.

Or as one file for Kiwix (`--zim`), or for a learning environment (`--scorm`).
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from content import setting_checks
from dutch.writing import counted, size
from offline import bundle_checks, editions, on_stick, orders, parcel, scorm, stick, zim
from offline.orders import Order
from pages import generator
from project.kinds_of_file import VIDEO
from project.paths import CONFIG, ROOT
from source import refusals

DIST = ROOT / "dist"
# A pack that began so many seconds ago, and is still not there, was killed.
ABANDONED = 6 * 3600
BROKEN = "De bundel zou niet werken, dus ik maak ze niet."
STOPPED = (
    "Het kopiëren naar {folder} stopte: {reason}. Kijk de stick na, en geef dezelfde opdracht "
    "opnieuw: wat er al heel op staat, blijft staan."
)
WORN = (
    "Op {folder} staat iets anders dan er gekopieerd werd: {names}. Dat is gewist, en de kopie is "
    "niet af. Neem een andere stick."
)
WHOLE = (
    "{folder} is heel: {count}, {total}. Nu gekopieerd: {brought}. "
    "Werp de stick veilig uit voor je hem uittrekt."
)


def run(arguments: argparse.Namespace) -> int:
    """Build, pack and check; the bundle in dist/ changes whole or not at all."""
    if DIST.exists() and not DIST.is_dir():
        print("dist is een bestand, geen map. Geef het een andere naam.", file=sys.stderr)
        return 1
    DIST.mkdir(exist_ok=True)
    _sweep()
    place = Path(arguments.to).absolute() if arguments.to else None
    try:
        order = orders.make(arguments, place, DIST)
    except orders.Refused as error:
        print(error, file=sys.stderr)
        return 1
    with TemporaryDirectory(prefix=".pack-", dir=DIST) as folder:
        work = Path(folder)
        if status := generator.build(work / "site", _edition(order, work)):
            return status
        if order.zim or order.lessons:
            return _one_file(work, order)
        packed = stick.fill(work / stick.NAME, work / "site")
        return _onto(packed, place, order) if place else _into_dist(packed, order)


def _edition(order: Order, work: Path) -> Path:
    edition = editions.LIGHT if order.light else editions.STICK
    return editions.of(order.collections, edition, work) if order.collections else edition


def _into_dist(packed: Path, order: Order) -> int:
    archive = packed.with_suffix(".zip")
    stick.write_zip(packed, archive)
    if _is_broken(stick.faults(packed, archive, packed.with_name("proof"))):
        return 1
    _replace(packed, DIST / packed.name)
    _replace(archive, DIST / archive.name)
    _tell(order)
    return 0


def _one_file(work: Path, order: Order) -> int:
    """Make what is one file for a program of others, of the site in `work`."""
    if order.lessons:
        name, _ = setting_checks.named(CONFIG)
        made, faults = scorm.make(order.lessons, name, work)
    else:
        made = work / zim.NAME
        faults = zim.make(work, made, order.settings, order.languages)
    if faults:
        print("\n".join(faults), file=sys.stderr)
        print("Dit bestand zou niet werken, dus ik maak het niet.", file=sys.stderr)
        return 1
    made.replace(DIST / made.name)
    _warn(_unchecked(order))
    print(f"dist/{made.name} is klaar: {size((DIST / made.name).stat().st_size)}.")
    return 0


def _onto(packed: Path, place: Path, order: Order) -> int:
    """Bring the bundle onto a stick; what is whole there stays."""
    if _is_broken([*bundle_checks.names(packed), *bundle_checks.check(packed)]):
        return 1
    _warn((*bundle_checks.warnings(packed), *_unchecked(order)))
    folder = place / stick.NAME
    try:
        task = on_stick.compare(packed, folder)
        if refused := parcel.too_much(task.room, place):
            print(refused, file=sys.stderr)
            return 1
        done = on_stick.bring(task, packed, folder)
    except OSError as error:
        print(STOPPED.format(folder=folder, reason=refusals.why(error)), file=sys.stderr)
        return 1
    if done.wrong:
        print(WORN.format(folder=folder, names=", ".join(done.wrong)), file=sys.stderr)
        return 1
    count = counted(len(bundle_checks.files(packed)), "bestand", "bestanden")
    total = size(parcel.bytes_of(packed))
    print(WHOLE.format(folder=folder, count=count, total=total, brought=done.count))
    return 0


def _is_broken(faults: Sequence[str]) -> bool:
    if faults:
        print("\n".join([*faults, BROKEN]), file=sys.stderr)
    return bool(faults)


def _sweep() -> None:
    """Throw away what a killed pack left behind; one that is younger may still be at work."""
    for work in DIST.glob(".pack-*"):
        if time.time() - work.stat().st_mtime > ABANDONED:
            shutil.rmtree(work, ignore_errors=True)


def _replace(new: Path, old: Path) -> None:
    aside = old.with_name(f".old-{old.name}")
    _remove(aside)
    if old.exists():
        old.rename(aside)
    new.rename(old)
    _remove(aside)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _tell(order: Order) -> None:
    folder = DIST / stick.NAME
    zipped = (DIST / f"{stick.NAME}.zip").stat().st_size
    _warn((*bundle_checks.warnings(folder), *_unchecked(order)))
    whole = size(parcel.bytes_of(folder))
    print(f"dist/{stick.NAME}.zip is klaar: {size(zipped)}, uitgepakt {whole}.")
    if order.light:
        print(f"Dat is {size(order.heavy - _video_bytes())} minder dan met alle video.")


def _warn(lines: Iterable[str]) -> None:
    for line in lines:
        print(f"Let op: {line}")


def _unchecked(order: Order) -> Iterator[str]:
    """What is to be said of captions in what was made."""
    if order.unchecked:
        names = ", ".join(order.unchecked)
        yield f"deze ondertitels zijn nog niet nagekeken: {names}. De site zegt dat erbij."


def _video_bytes() -> int:
    """What the videos in the bundle that was just made weigh, in bytes."""
    media = DIST / stick.NAME / "site" / "media"
    return sum(file.stat().st_size for file in media.iterdir() if file.suffix in VIDEO)
