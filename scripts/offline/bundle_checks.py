"""What a bundle for a USB stick must be: whole, safe on any disk, and leading nowhere outside."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import lxml.html

from content import addresses, film_files
from project import classic_script
from project.kinds_of_file import RESERVED, VIDEO

# FAT32 holds no larger file; Windows opens no longer path without a setting.
MOST_BYTES = 4 * 1024**3 - 1
LONGEST_NAME = 120
LONGEST_PATH = 180
BAD = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$')
DATA = (f"site/{addresses.SEARCH_INDEX}", f"site/{addresses.DAY_DATA}")
# What the browser fetches by itself, as against what a reader may follow.
FETCHED = ("src", "poster", "data", "srcset")


def files(folder: Path) -> list[Path]:
    """Every file below a folder, relative to it, in the same order everywhere."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(found, key=lambda path: path.as_posix())


def names(folder: Path) -> Iterator[str]:
    """Names that FAT32, exFAT or Windows would not keep."""
    seen: dict[str, str] = {}
    for file in files(folder):
        path = file.as_posix()
        if not is_safe(path):
            yield f"{path}: deze naam kan niet op elke schijf. Gebruik letters en cijfers."
        if len(path) > LONGEST_PATH or any(len(part) > LONGEST_NAME for part in file.parts):
            yield f"{path}: deze naam is te lang voor Windows. Maak hem korter."
        first = seen.setdefault(path.lower(), path)
        if first != path:
            yield f"{path}: verschilt alleen in hoofdletters van {first}. Kies een andere naam."
        if (folder / file).is_symlink():
            yield f"{path}: is een verwijzing. Zet het bestand zelf op die plaats."


def is_safe(path: str) -> bool:
    """Whether a path leads to a file below its folder, with a name that any disk keeps."""
    parts = path.split("/")
    return not any(BAD.search(part) or RESERVED.fullmatch(part) or not part for part in parts)


def warnings(folder: Path) -> Iterator[str]:
    """What works, but not on every stick."""
    for file in files(folder):
        if (folder / file).stat().st_size > MOST_BYTES:
            yield f"{file.as_posix()} is groter dan 4 GB: dat past niet op een stick met FAT32."


def check(folder: Path) -> list[str]:
    """Everything in an unzipped bundle that would not work; empty when all is well."""
    found = {file.as_posix() for file in files(folder)}
    pages = {name: _read(folder / name) for name in sorted(found) if name.endswith(".html")}
    anchors = {
        name: {e.get("id") for e in page.iter() if e.get("id")} for name, page in pages.items()
    }
    faults = [fault for name, page in pages.items() for fault in _links(name, page, found, anchors)]
    faults += [fault for name in sorted(found) for fault in _media(folder, name)]
    for name in (*DATA, *_of_days(found)):
        faults += _data(folder / name, name, found)
    return [*faults, *_pieces(folder, found)]


def _pieces(folder: Path, found: Iterable[str]) -> Iterator[str]:
    """Pieces of a large search index that are not what their name says."""
    start = f"site/{addresses.SEARCH_PIECES}"
    for name in sorted(name for name in found if name.startswith(start)):
        proof = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if not proof.startswith(name.split(".")[-2]):
            yield f"{name}: is beschadigd."


def _read(file: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(file.read_bytes())


def _links(
    name: str, page: lxml.html.HtmlElement, found: set[str], anchors: dict[str, set[str]]
) -> Iterator[str]:
    posters = ((video, "poster", video.get("poster"), 0) for video in page.iter("video"))
    # lxml does not count a poster among the links.
    for element, attribute, link, _ in (*page.iterlinks(), *(each for each in posters if each[2])):
        parts = urlsplit(link)
        if parts.scheme in {"data", "mailto"}:
            continue
        fetched = attribute in FETCHED or element.tag == "link"
        if parts.scheme or parts.netloc:
            # A link that someone may click leads out; nothing is fetched from there.
            if fetched and element.get("rel") != "canonical":
                yield f"{name}: haalt iets van buiten op ({link})."
            continue
        goal = _goal(name, unquote(parts.path))
        if goal not in found:
            yield f"{name}: `{link}` is er niet."
            continue
        anchor = unquote(parts.fragment)
        if anchor and not anchor.startswith("t=") and anchor not in anchors.get(goal, {anchor}):
            yield f"{name}: de plaats `{link}` is er niet."


def _goal(name: str, path: str) -> str:
    """The file to which a relative link leads; with ".." when it leads out of the bundle."""
    if not path:
        return name
    parts: list[str] = []
    for part in (*PurePosixPath(name).parent.parts, *path.split("/")):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def _media(folder: Path, name: str) -> Iterator[str]:
    file = folder / name
    if not file.stat().st_size:
        yield f"{name}: dit bestand is leeg."
    elif file.suffix in VIDEO and not film_files.is_film(file):
        yield f"{name}: dit is geen video die afspeelt."


def _of_days(found: Iterable[str]) -> list[str]:
    """What study days fetch of a large site: lists of fragments, and each fragment on its own."""
    starts = (f"site/{addresses.DAY_LISTS}", f"site/{addresses.DAY_PIECES}")
    return sorted(name for name in found if name.startswith(starts))


def _data(file: Path, name: str, found: set[str]) -> Iterator[str]:
    if name not in found:
        yield f"{name}: ontbreekt."
        return
    try:
        data = classic_script.read(file.read_text(encoding="utf-8"))
    except ValueError:
        yield f"{name}: is beschadigd."
        return
    for goal in sorted(set(_goals(data))):
        if f"site/{goal}" not in found:
            yield f"{name}: `{goal}` is er niet."


def _goals(data: Any) -> Iterator[str]:
    """The files that data lead to: those of the search, of days, or of one or more fragments."""
    if isinstance(data, list):
        yield from (addresses.day_piece(row[0]) for row in data)
        return
    yield from (row[1].partition("#")[0] for row in data.get("places", ()))
    yield from data.get("apart", {}).get("lists", ())
    for clip in (data, *data.get("clips", ())):
        yield from clip.get("files", ()) if isinstance(clip, dict) else ()
