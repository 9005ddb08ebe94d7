"""`python3 scripts pack`: the site as a folder and a zip for a USB stick, proved to work."""

import argparse
import hashlib
import shutil
import sys
import time
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import lxml.html
from tqdm import tqdm

from commands import build
from content import addresses
from content.catalogue import load
from dutch.writing import size
from offline import bundle_checks
from project.kinds_of_file import COMPRESSED, VIDEO
from project.paths import CLIPS, ROOT

NAME = "van-buddy-tot-community"
DIST = ROOT / "dist"
START = "START-HIER.html"
READ_ME = ROOT / "scripts" / "offline" / "LEESMIJ.txt"
# What only a web server needs, or what differs from day to day.
LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz"}
# The first moment that a zip can name: the same files give the same bytes, on any day.
MOMENT = (1980, 1, 1, 0, 0, 0)
# A pack that began so many seconds ago, and is still not there, was killed.
ABANDONED = 6 * 3600


def run(arguments: argparse.Namespace) -> int:
    """Build, pack and check; the bundle in dist/ changes whole or not at all."""
    if DIST.exists() and not DIST.is_dir():
        print("dist is een bestand, geen map. Geef het een andere naam.", file=sys.stderr)
        return 1
    DIST.mkdir(exist_ok=True)
    _sweep()
    with TemporaryDirectory(prefix=".pack-", dir=DIST) as folder:
        work = Path(folder)
        if status := build.bundle(work / "site", light=arguments.light):
            return status
        packed = fill(work / NAME, work / "site")
        archive = work / f"{NAME}.zip"
        write_zip(packed, archive)
        if faults := _faults(packed, archive, work / "proof"):
            print("\n".join(faults), file=sys.stderr)
            print("De bundel zou niet werken, dus ik maak ze niet.", file=sys.stderr)
            return 1
        _replace(packed, DIST / NAME)
        _replace(archive, DIST / archive.name)
    _tell(arguments.light)
    return 0


def fill(target: Path, site: Path) -> Path:
    """Make the bundle's folder of a built site, with the start page and the sums of all files."""
    for file in bundle_checks.files(site):
        if file.as_posix() not in LEFT_OUT:
            goal = target / "site" / file
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / file, goal)
    page = lxml.html.document_fromstring((site / addresses.START).read_bytes())
    page.rewrite_links(lambda link: link if link.startswith(("#", "http")) else f"site/{link}")
    html = lxml.html.tostring(page, doctype="<!doctype html>", encoding="utf-8")
    (target / START).write_bytes(html)
    # Notepad of old expects its own line ends.
    text = READ_ME.read_text(encoding="utf-8").replace("\n", "\r\n")
    (target / READ_ME.name).write_text(text, encoding="utf-8", newline="")
    sums = (f"{_sum(target / file)}  {file.as_posix()}\n" for file in bundle_checks.files(target))
    (target / "CHECKSUMS.txt").write_text("".join(list(sums)), encoding="utf-8")
    return target


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def write_zip(folder: Path, archive: Path) -> None:
    """Zip a folder, under its own name; the same files always give the same bytes."""
    files = bundle_checks.files(folder)
    total = sum((folder / file).stat().st_size for file in files)
    with (
        zipfile.ZipFile(archive, "w", compresslevel=9) as packed,
        tqdm(total=total, desc=archive.name, unit="B", unit_scale=True, leave=False) as bar,
    ):
        for file in files:
            entry = zipfile.ZipInfo(f"{folder.name}/{file.as_posix()}", MOMENT)
            stored = file.suffix in COMPRESSED
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            entry.file_size = (folder / file).stat().st_size
            with (folder / file).open("rb") as content, packed.open(entry, "w") as goal:
                while block := content.read(1 << 20):
                    goal.write(block)
                    bar.update(len(block))


def _faults(packed: Path, archive: Path, proof: Path) -> list[str]:
    """What would not work, found in what someone gets who unzips the file."""
    faults = list(bundle_checks.names(packed))
    with zipfile.ZipFile(archive) as content:
        content.extractall(proof)
    faults += bundle_checks.check(proof / NAME)
    # The folder and the zip are the same thing.
    if [*bundle_checks.files(packed)] != [*bundle_checks.files(proof / NAME)]:
        faults.append("De zip en de map verschillen.")
    return faults


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
    total = sum((DIST / NAME / file).stat().st_size for file in bundle_checks.files(DIST / NAME))
    zipped = (DIST / f"{NAME}.zip").stat().st_size
    for warning in bundle_checks.warnings(DIST / NAME):
        print(f"Let op: {warning}")
    print(f"dist/{NAME}.zip is klaar: {size(zipped)}, uitgepakt {size(total)}.")
    if light:
        print(f"Dat is {size(_heavy_bytes() - _video_bytes())} minder dan met alle video.")


def _heavy_bytes() -> int:
    """What the videos of the full bundle weigh, in bytes."""
    paths = {path for clip in load(ROOT).clips for path in clip.media()}
    return sum((CLIPS / path).stat().st_size for path in paths)


def _video_bytes() -> int:
    """What the videos in the bundle that was just made weigh, in bytes."""
    media = DIST / NAME / "site" / "media"
    return sum(file.stat().st_size for file in media.iterdir() if file.suffix in VIDEO)
