"""The bundle for a USB stick: a folder and a zip of the built site, the same bytes on any day."""

import hashlib
import zipfile
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

import lxml.html
from tqdm import tqdm

from content import addresses
from offline import bundle_checks
from project.kinds_of_file import COMPRESSED
from project.version import VERSION

HERE = Path(__file__).parent
NAME = "van-buddy-tot-community"
START = "START-HIER.html"
READ_ME = HERE / "LEESMIJ.txt"
# Of every other file its SHA-256.
SUMS = "CHECKSUMS.txt"
# What only a web server needs, or what differs from day to day.
LEFT_OUT = {"404.html"}
# The first moment that a zip can name: the same files give the same bytes, on any day.
MOMENT = (1980, 1, 1, 0, 0, 0)


def fill(target: Path, site: Path) -> Path:
    """Make of a built site the bundle's folder, with the start page and the sums of all files.

    The site moves into it: its films are large.
    """
    target.mkdir()
    for name in LEFT_OUT:
        (site / name).unlink(missing_ok=True)
    site = site.rename(target / "site")
    page = lxml.html.document_fromstring((site / addresses.START).read_bytes())
    page.rewrite_links(_from_above)
    html = lxml.html.tostring(page, doctype="<!doctype html>", encoding="utf-8")
    (target / START).write_bytes(html)
    # Notepad of old expects its own line ends.
    text = Template(READ_ME.read_text(encoding="utf-8")).substitute(version=VERSION)
    (target / READ_ME.name).write_text(text, encoding="utf-8", newline="\r\n")
    sums = (f"{sum_of(target / file)}  {file.as_posix()}\n" for file in bundle_checks.files(target))
    (target / SUMS).write_text("".join(list(sums)), encoding="utf-8", newline="\n")
    return target


def write_zip(folder: Path, archive: Path, above: str | None = None) -> None:
    """Zip a folder, under its own name or `above`; the same files always give the same bytes."""
    prefix = f"{folder.name}/" if above is None else above
    files = bundle_checks.files(folder)
    total = sum((folder / file).stat().st_size for file in files)
    with (
        zipfile.ZipFile(archive, "w", compresslevel=9) as packed,
        tqdm(total=total, desc=archive.name, unit="B", unit_scale=True, leave=False) as bar,
    ):
        for file in files:
            entry = zipfile.ZipInfo(f"{prefix}{file.as_posix()}", MOMENT)
            stored = file.suffix in COMPRESSED
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            entry.file_size = (folder / file).stat().st_size
            with (folder / file).open("rb") as content, packed.open(entry, "w") as goal:
                while block := content.read(1 << 20):
                    goal.write(block)
                    bar.update(len(block))


def faults(packed: Path, archive: Path, proof: Path) -> list[str]:
    """What would not work, found in what someone gets who unzips the file."""
    found = list(bundle_checks.names(packed))
    with zipfile.ZipFile(archive) as content:
        content.extractall(proof)
    found += bundle_checks.check(proof / NAME)
    # The folder and the zip are the same thing.
    if [*bundle_checks.files(packed)] != [*bundle_checks.files(proof / NAME)]:
        found.append("De zip en de map verschillen.")
    return found


def _from_above(link: str) -> str:
    """A link of a page of the site, for a page that stands one folder higher."""
    elsewhere = link.startswith("#") or urlsplit(link).scheme
    return link if elsewhere else f"site/{link}"


def sum_of(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
