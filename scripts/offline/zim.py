"""The site as one file for Kiwix, which reads it without network: what goes into it.

The form is that of https://wiki.openzim.org/wiki/ZIM_file_format, and what is told of the site that
of https://wiki.openzim.org/wiki/Metadata. The library that writes it runs in a process of its own
(zim_writer.py): it is written in C++, and its licence, the GPL, is another than ours.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from textwrap import shorten
from typing import Any

import lxml.html
from whitenoise.media_types import MediaTypes

from content import addresses, setting_checks
from content.settings import Settings
from drawing import motif
from offline import bundle_checks, stick
from pages import security
from project.kinds_of_file import COMPRESSED
from project.paths import CONFIG, ICONS
from project.version import VERSION

NAME = f"{stick.NAME}.zim"
WRITER = Path(__file__).with_name("zim_writer.py")
# How many letters readers show of the title and of the description; more is refused by libraries.
MOST_OF_TITLE, MOST_OF_DESCRIPTION, MOST_OF_TEXT = 30, 80, 4000
TAGS = ("_category:other", "_ftindex:yes", "_pictures:yes", "_videos:yes", "_details:yes")
# What only a stick has, or what is no page to read: no proposal for who looks up a title.
NOT_READ = {addresses.START, addresses.STAGE}
KINDS = MediaTypes(extra_types={".vtt": "text/vtt"})


def make(work: Path, target: Path, settings: Settings, languages: Sequence[str]) -> list[str]:
    """Write a file for Kiwix of `work`/site, a built site without a worker; what would not work.

    The pages change: they then allow what readers ask. `target` is whole, or is not there. The
    `languages` of its texts have three letters (ISO 639-3), as readers ask it; the first is that of
    the site, in which the words of pages are looked up.
    """
    site = work / "site"
    for left in stick.LEFT_OUT:
        (site / left).unlink(missing_ok=True)
    if faults := bundle_checks.check(work):
        return faults
    for page in site.rglob("*.html"):
        page.write_bytes(security.for_reader(page.read_bytes()))
    return _written(
        {**_facts(settings, languages), "target": str(target), "items": [*_items(site)]}
    )


def _written(order: dict[str, Any]) -> list[str]:
    """Have the other process write the file; its last words when it fails."""
    told = json.dumps(order)
    command = [sys.executable, "-I", str(WRITER)]
    done = subprocess.run(command, input=told, capture_output=True, encoding="utf-8", check=False)
    if not done.returncode:
        return []
    last = (done.stderr.strip().splitlines() or [f"stopte met {done.returncode}"])[-1]
    return [f"libzim kon het bestand niet maken: {last}"]


def _facts(settings: Settings, languages: Sequence[str]) -> dict[str, Any]:
    return {
        "main": addresses.HOME,
        "language": languages[0],
        "side": motif.READER_SIDE,
        "picture": str(ICONS / f"{motif.READER_SIDE}.png"),
        "metadata": metadata(date.today(), settings, languages),
    }


def metadata(day: date, settings: Settings, languages: Sequence[str]) -> dict[str, str]:
    """What the file says of itself, by the names that readers know."""
    name, about = setting_checks.named(CONFIG)
    about = about or name
    owner = settings.contact.organisation or name
    return {
        "Name": f"{stick.NAME}_nl",
        "Title": shorten(name, MOST_OF_TITLE, placeholder="…"),
        "Description": shorten(about, MOST_OF_DESCRIPTION, placeholder=" …"),
        "LongDescription": shorten(about, MOST_OF_TEXT, placeholder=" …"),
        "Language": ",".join(languages),
        "Creator": owner,
        "Publisher": owner,
        "Date": day.isoformat(),
        "Tags": ";".join(TAGS),
        "Scraper": f"{stick.NAME} {VERSION}",
        **({"License": settings.licence.name} if settings.licence else {}),
    }


def _items(site: Path) -> Iterator[dict[str, Any]]:
    """Every file of the site, as the writer takes it, in the same order everywhere."""
    for file in bundle_checks.files(site):
        path = file.as_posix()
        title = _title(site / file) if file.suffix == ".html" else ""
        yield {
            "path": path,
            "file": str(site / file),
            "title": title or path,
            "kind": KINDS.get_type(path),
            "is_read": bool(title) and path not in NOT_READ,
            "packs": file.suffix not in COMPRESSED,
        }


def _title(file: Path) -> str:
    """What a page is called; empty of a page that only leads on to another."""
    page = lxml.html.document_fromstring(file.read_bytes())
    if page.xpath("//meta[@name='robots']"):
        return ""
    title, *_ = str(page.findtext(".//title")).split(" · ")
    return title.strip()
