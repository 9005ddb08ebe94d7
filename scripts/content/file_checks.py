"""Checks on the files beside the text: pictures that weigh too much, names that are odd."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from dutch import writing
from project import file_tree
from project.kinds_of_file import HEAVY_PICTURE, LEFT_BEHIND, PICTURES
from source.faults import Fault

# What an address may hold as it is, and people can say to each other over the phone.
ODD = re.compile(r"[^A-Za-z0-9._-]+")
HEAVY = (
    "deze afbeelding is {size} groot, en dat duurt lang op een telefoon. Maak ze kleiner, tot "
    "hoogstens {most}: 1600 pixels breed is genoeg, als JPG. In Windows kan dat met Foto’s "
    "(Formaat wijzigen), op een Mac met Voorvertoning (Extra, Pas grootte aan)."
)
NAME = (
    "in de naam `{name}` staat `{signs}`, en dat doet moeilijk in een adres. Noem {what} "
    "`{better}`, en pas de links ernaartoe aan."
)


NO_TEXT = "de naam van dit bestand kan niet in een adres. Noem het `{better}`."


def faults(root: Path) -> Iterator[Fault]:
    """Names below `root`/docs that are no text, but bytes of an old computer: no page can link."""
    for where, entry in _files(root, "docs"):
        if not _is_text(entry.name):
            yield Fault(_shown(where), 1, "", NO_TEXT.format(better=_better(Path(entry))))


def _is_text(name: str) -> bool:
    try:
        return bool(name.encode())
    except UnicodeEncodeError:
        return False


def warnings(root: Path) -> Iterator[Fault]:
    """What is better changed, in `root`/docs and `root`/clips/media; nothing here is wrong."""
    docs = [*_files(root, "docs")]
    for where, entry in (*docs, *_files(root, "clips/media")):
        heavy = entry.name.lower().endswith(tuple(PICTURES)) and Path(entry).is_file()
        if heavy and (bytes_ := entry.stat().st_size) > HEAVY_PICTURE:
            message = HEAVY.format(size=writing.size(bytes_), most=writing.size(HEAVY_PICTURE))
            yield Fault(_shown(where), 1, "", message)
    for where, entry in docs:
        if signs := "".join(dict.fromkeys("".join(ODD.findall(entry.name)))):
            path = Path(entry)
            what = "de map" if path.is_dir() else "het bestand"
            message = NAME.format(
                name=_shown(path.name), signs=_shown(signs), what=what, better=_better(path)
            )
            yield Fault(_shown(where), 1, "", message)


def _files(root: Path, name: str) -> file_tree.Found:
    """All below a folder but what is hidden, or left there by a system or an office program."""
    folder = root / name
    found = file_tree.everything(folder, LEFT_BEHIND.fullmatch, file_tree.unheard)
    return ((f"{name}/{path}", entry) for path, entry in found)


def _better(path: Path) -> str:
    """The nearest name that no file beside it has yet."""
    stem = ODD.sub("-", _plain(path.stem)).strip("-.") or "bestand"
    suffix = ODD.sub("", _plain(path.suffix))
    more = (f"-{number}" for number in count(2))
    names = (f"{stem}{end}{suffix}" for end in chain([""], more))
    return next(name for name in names if not path.with_name(name).exists())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _shown(name: str) -> str:
    # A name may hold line ends, or bytes that are no text at all.
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name)
