"""`python3 scripts pack`: the site as a folder and a zip for a USB stick, proved to work.

Or as one file for Kiwix (`--zim`), or for a learning environment (`--scorm`).
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from content import addresses, report, status
from content.catalogue import Catalogue, load
from content.light import lighten
from dutch.writing import size
from offline import bundle_checks, editions, on_stick, parcel, scorm, stick, zim
from offline.lesson_choice import Choice, NotThere
from pages import generator
from project.kinds_of_file import VIDEO
from project.paths import CLIPS, ROOT
from source import refusals
from source.faults import BadContent

DIST = ROOT / "dist"
# A pack that began so many seconds ago, and is still not there, was killed.
ABANDONED = 6 * 3600
# How often films stand in dist/ while a zip is made there: in the folder, the zip and its proof.
TIMES = 3
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
    "{folder} is heel: {count} bestanden, {total}. Nu gekopieerd: {brought}. "
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
    if refused := _refusal(arguments, place):
        print(refused, file=sys.stderr)
        return 1
    with TemporaryDirectory(prefix=".pack-", dir=DIST) as folder:
        work = Path(folder)
        if status := generator.build(work / "site", _edition(arguments, work)):
            return status
        if arguments.zim or arguments.scorm:
            return _one_file(work, arguments)
        packed = stick.fill(work / stick.NAME, work / "site")
        return _onto(packed, place) if place else _into_dist(packed, arguments.light)


def _refusal(arguments: argparse.Namespace, place: Path | None) -> str:
    """Tell what will be packed; then why that cannot be, or nothing."""
    if contradiction := _contradiction(arguments):
        return contradiction
    if place and not place.is_dir():
        return f"De map {place} is er niet. Steek de stick in, en kijk hoe zijn map heet."
    try:
        catalogue = load(ROOT)
    except BadContent as error:
        return report.faults(error)
    wrong = [*parcel.wrong(arguments.collection, catalogue), *_no_lessons(arguments, catalogue)]
    if wrong:
        return "\n".join(wrong)
    parts = parcel.parts(lighten(catalogue) if arguments.light else catalogue)
    asked = arguments.collection or [part.name for part in parts]
    if not arguments.scorm:
        print("\n".join(parcel.lines(parts, asked, place or DIST)), flush=True)
    films = sum(part.films for part in parts if part.name in asked)
    if place is None:
        return parcel.too_much(films * TIMES, DIST)
    before = _weight(place / stick.NAME)
    return parcel.too_much(films - before, place) or parcel.too_much(films, DIST)


def _contradiction(arguments: argparse.Namespace) -> str:
    """Which of the things that are asked do not go together; empty where all do."""
    if arguments.zim and arguments.scorm:
        return "Kies --zim of --scorm: elk maakt een eigen bestand."
    if arguments.to and (arguments.zim or arguments.scorm):
        return "Laat --to weg: het brengt alleen de bundel voor een stick over."
    if arguments.collection and arguments.scorm:
        return "Laat --collection weg: bij --scorm noem je de fragmenten zelf."
    return ""


def _no_lessons(arguments: argparse.Namespace, catalogue: Catalogue) -> Iterator[str]:
    """What was named to make lessons of, and is not there."""
    try:
        Choice(catalogue, arguments.scorm)
    except NotThere as error:
        yield str(error)


def _edition(arguments: argparse.Namespace, work: Path) -> Path:
    edition = editions.LIGHT if arguments.light else editions.STICK
    chosen = arguments.collection
    return editions.of(chosen, edition, work) if chosen else edition


def _into_dist(packed: Path, light: bool) -> int:
    archive = packed.with_suffix(".zip")
    stick.write_zip(packed, archive)
    if _is_broken(stick.faults(packed, archive, packed.with_name("proof"))):
        return 1
    _replace(packed, DIST / packed.name)
    _replace(archive, DIST / archive.name)
    _tell(light)
    return 0


def _one_file(work: Path, arguments: argparse.Namespace) -> int:
    """Make what is one file for a program of others, of the site in `work`."""
    if arguments.zim:
        made = work / zim.NAME
        faults = zim.make(work, made)
    else:
        catalogue = lighten(load(ROOT)) if arguments.light else load(ROOT)
        made, faults = scorm.make(catalogue, arguments.scorm, zim.site_name(), work)
    if faults:
        print("\n".join(faults), file=sys.stderr)
        print("Dit bestand zou niet werken, dus ik maak het niet.", file=sys.stderr)
        return 1
    made.replace(DIST / made.name)
    for warning in _unchecked(work, arguments.scorm):
        print(f"Let op: {warning}")
    print(f"dist/{made.name} is klaar: {size((DIST / made.name).stat().st_size)}.")
    return 0


def _onto(packed: Path, place: Path) -> int:
    """Bring the bundle onto a stick; what is whole there stays."""
    if _is_broken([*bundle_checks.names(packed), *bundle_checks.check(packed)]):
        return 1
    _warn(packed)
    folder = place / stick.NAME
    try:
        task = on_stick.compare(packed, folder)
        if refused := parcel.too_much(task.room, place):
            print(refused, file=sys.stderr)
            return 1
        wrong = on_stick.bring(task, packed, folder)
    except OSError as error:
        print(STOPPED.format(folder=folder, reason=refusals.why(error)), file=sys.stderr)
        return 1
    if wrong:
        print(WORN.format(folder=folder, names=", ".join(wrong)), file=sys.stderr)
        return 1
    count, total = len(bundle_checks.files(packed)), size(_weight(packed))
    print(WHOLE.format(folder=folder, count=count, total=total, brought=len(task.bring)))
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


def _tell(light: bool) -> None:
    folder = DIST / stick.NAME
    zipped = (DIST / f"{stick.NAME}.zip").stat().st_size
    _warn(folder)
    print(f"dist/{stick.NAME}.zip is klaar: {size(zipped)}, uitgepakt {size(_weight(folder))}.")
    if light:
        print(f"Dat is {size(_heavy_bytes() - _video_bytes())} minder dan met alle video.")


def _warn(folder: Path) -> None:
    for warning in (*bundle_checks.warnings(folder), *_unchecked(folder)):
        print(f"Let op: {warning}")


def _weight(folder: Path) -> int:
    return sum((folder / file).stat().st_size for file in bundle_checks.files(folder))


def _unchecked(folder: Path, lessons: Sequence[str] = ()) -> Iterator[str]:
    """What is to be said of captions in what was made; `lessons` are all that came into it."""
    catalogue = load(ROOT)
    chosen = Choice(catalogue, lessons).clips if lessons else catalogue.clips
    site, drafts = folder / "site", {each.id for each in status.of(catalogue).unchecked}
    clips = (clip.id for clip in chosen if (site / addresses.fragment(clip.id)).is_file())
    if there := [clip for clip in clips if clip in drafts]:
        names = ", ".join(there)
        yield f"deze ondertitels zijn nog niet nagekeken: {names}. De site zegt dat erbij."


def _heavy_bytes() -> int:
    """What the videos of the bundle weigh with all video, in bytes."""
    there = DIST / stick.NAME / "site"
    clips = (c for c in load(ROOT).clips if (there / addresses.fragment(c.id)).is_file())
    paths = {path for clip in clips for path in clip.media()}
    return sum((CLIPS / path).stat().st_size for path in paths)


def _video_bytes() -> int:
    """What the videos in the bundle that was just made weigh, in bytes."""
    media = DIST / stick.NAME / "site" / "media"
    return sum(file.stat().st_size for file in media.iterdir() if file.suffix in VIDEO)
