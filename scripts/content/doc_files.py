"""The files of docs/: which are pages, which go along as they are, and which are neither."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from content.goals import PAGE
from project import file_tree
from project.kinds_of_file import LEFT_BEHIND, VIDEO
from source import refusals, text_file
from source.faults import Fault

# MkDocs makes a page of some of these, and copies the rest; none of them would be checked.
OTHER_PAGES = re.compile(r"(.+)\.(?:markdown|mdown|mkdn|mkd|mdx|md)", re.IGNORECASE)
PAGE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# What file_checks tells works, but is hard to write as an address. With these no link works, or no
# Windows computer can keep the file.
BAD_SIGNS = re.compile(r'[\\:*"<>|\x00-\x1f\x7f]|^\s|[\s.]$')
# A browser runs what is in these, on the address of the site.
PROGRAMS = (".html", ".htm", ".xhtml", ".xht", ".js", ".mjs", ".css", ".php", ".swf", ".wasm")
UNSEEN = (".heic", ".heif", ".tif", ".tiff", ".bmp", ".psd", ".raw", ".dng", ".eps", ".ai")
UNPLAYED = (".avi", ".mov", ".wmv", ".mkv", ".m4v", ".flv", ".mpg", ".mpeg", ".3gp", ".mts")


@dataclass
class DocFiles:
    """What stands in docs/, by its path there."""

    pages: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    # What has no place on the site, and is left out of it.
    left_out: set[str] = field(default_factory=set)


def look(docs: Path) -> DocFiles:
    """Sort all files below `docs`. Nothing is opened, so that nothing can hang."""
    found = DocFiles()

    def refused(uri: str, error: OSError) -> None:
        found.faults.append(_told(uri, refusals.no_folder(error)))

    for uri, entry in _walk(docs, refused):
        if LEFT_BEHIND.fullmatch(entry.name):
            found.left_out.add(uri)
            message = "dit is geen bestand van de site, en komt er niet op. Wis het."
            found.warnings.append(_told(uri, message))
        elif wrong := _strange(entry) or _misnamed(entry.name):
            found.faults.append(_told(uri, wrong))
        else:
            (found.pages if uri.endswith(PAGE) else found.others).append(uri)
            if advice := _advice(uri.lower()):
                found.warnings.append(_told(uri, advice))
    found.faults += _alike([*found.pages, *found.others])
    return found


def linked_folders(docs: Path) -> tuple[Fault, ...]:
    """Links to folders, which a generator would follow: in a circle without end."""
    # A link to itself is neither, which a Path can say.
    links = (
        (uri, each)
        for uri, each in _walk(docs, file_tree.unheard)
        if each.is_symlink() and Path(each).is_dir()
    )
    return tuple(_told(uri, _strange(each)) for uri, each in links)


def _told(uri: str, message: str) -> Fault:
    return Fault(f"docs/{uri}", 1, "", message)


def _walk(docs: Path, refused: file_tree.Refused) -> file_tree.Found:
    """All but folders, and folders with the name of a page. Hidden ones are an editor's own."""
    for uri, entry in file_tree.everything(docs, _is_hidden, refused) if docs.is_dir() else ():
        if not file_tree.is_folder(entry) or OTHER_PAGES.fullmatch(entry.name):
            yield uri, entry


def _is_hidden(name: str) -> bool:
    return name.startswith(".")


def _strange(entry: "os.DirEntry[str]") -> str:
    if file_tree.is_folder(entry):
        return "dit is een map met de naam van een pagina. Geef ze een andere naam."
    return "" if entry.is_file(follow_symlinks=False) else text_file.strange(Path(entry))


def _misnamed(name: str) -> str:
    page = OTHER_PAGES.fullmatch(name)
    if page and (not name.endswith(PAGE) or not PAGE_NAME.fullmatch(name)):
        return (
            f"noem deze pagina `{_plain(page[1])}{PAGE}`: letters, cijfers en streepjes werken op "
            "elk toestel en in elke link."
        )
    if name == f"README{PAGE}":
        return f"noem de eerste pagina van een map `index{PAGE}`."
    if name.lower().endswith(PROGRAMS):
        return f"zo’n bestand mag niet in docs/. Schrijf een pagina als Markdown ({PAGE})."
    sign = BAD_SIGNS.search(name)
    if sign or unicodedata.normalize("NFC", name) != name:
        stem, _, ending = name.rpartition(".")
        better = f"{_plain(stem)}.{_plain(ending)}" if stem else _plain(name)
        return f"in de naam staat een teken dat niet werkt in een link. Noem het `{better}`."
    return ""


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9._]+", "-", bare).strip("-._") or "pagina"


def _advice(name: str) -> str:
    if name.endswith(tuple(VIDEO)):
        return (
            "deze film krijgt hier geen ondertitels en geen beeld. Zet hem liever in clips/media/."
        )
    if name.endswith(UNPLAYED):
        return f"browsers spelen dit niet. Maak er {' of '.join(sorted(VIDEO))} van."
    if name.endswith(UNSEEN):
        return "browsers tonen dit beeld niet. Bewaar het als JPG of PNG."
    return ""


def _alike(files: list[str]) -> Iterator[Fault]:
    """Names that differ in capitals only: on Windows and on a Mac these are one file."""
    first: dict[str, str] = {}
    for uri in files:
        other = first.setdefault(uri.casefold(), uri)
        if other != uri:
            message = f"deze naam is die van docs/{other}, op de hoofdletters na. Kies een andere."
            yield _told(uri, message)
