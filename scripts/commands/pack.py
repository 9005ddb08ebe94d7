"""`python3 scripts pack`: the site as a folder and a zip for a USB stick, proved to work.

Or as one file for Kiwix (`--zim`), or for a learning environment (`--scorm`).
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from content import status
from content.catalogue import load
from content.light import lighten
from dutch.writing import size
from offline import bundle_checks, editions, scorm, stick, zim
from pages import generator
from project.kinds_of_file import VIDEO
from project.paths import CLIPS, ROOT

DIST = ROOT / "dist"
# A pack that began so many seconds ago, and is still not there, was killed.
ABANDONED = 6 * 3600


def run(arguments: argparse.Namespace) -> int:
    """Build, pack and check; the bundle in dist/ changes whole or not at all."""
    if DIST.exists() and not DIST.is_dir():
        print("dist is een bestand, geen map. Geef het een andere naam.", file=sys.stderr)
        return 1
    DIST.mkdir(exist_ok=True)
    _sweep()
    edition = editions.LIGHT if arguments.light else editions.STICK
    with TemporaryDirectory(prefix=".pack-", dir=DIST) as folder:
        work = Path(folder)
        if status := generator.build(work / "site", edition):
            return status
        if arguments.zim or arguments.scorm:
            return _one_file(work, arguments)
        packed = stick.fill(work / stick.NAME, work / "site")
        archive = work / f"{stick.NAME}.zip"
        stick.write_zip(packed, archive)
        if faults := stick.faults(packed, archive, work / "proof"):
            print("\n".join(faults), file=sys.stderr)
            print("De bundel zou niet werken, dus ik maak ze niet.", file=sys.stderr)
            return 1
        _replace(packed, DIST / stick.NAME)
        _replace(archive, DIST / archive.name)
    _tell(arguments.light)
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
    for warning in _unchecked():
        print(f"Let op: {warning}")
    print(f"dist/{made.name} is klaar: {size((DIST / made.name).stat().st_size)}.")
    return 0


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
    total = sum((folder / file).stat().st_size for file in bundle_checks.files(folder))
    zipped = (DIST / f"{stick.NAME}.zip").stat().st_size
    for warning in (*bundle_checks.warnings(folder), *_unchecked()):
        print(f"Let op: {warning}")
    print(f"dist/{stick.NAME}.zip is klaar: {size(zipped)}, uitgepakt {size(total)}.")
    if light:
        print(f"Dat is {size(_heavy_bytes() - _video_bytes())} minder dan met alle video.")


def _unchecked() -> Iterator[str]:
    if clips := status.of(load(ROOT)).unchecked:
        names = ", ".join(clip.id for clip in clips)
        yield f"deze ondertitels zijn nog niet nagekeken: {names}. De site zegt dat erbij."


def _heavy_bytes() -> int:
    """What the videos of the full bundle weigh, in bytes."""
    paths = {path for clip in load(ROOT).clips for path in clip.media()}
    return sum((CLIPS / path).stat().st_size for path in paths)


def _video_bytes() -> int:
    """What the videos in the bundle that was just made weigh, in bytes."""
    media = DIST / stick.NAME / "site" / "media"
    return sum(file.stat().st_size for file in media.iterdir() if file.suffix in VIDEO)
