"""The files of clips/: which are fragments, which are not, and how one should be named.

A folder in it that holds fragments is a collection, and its files are held to the same rules.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from project.kinds_of_file import LEFT_BEHIND, RESERVED
from source import refusals
from source.faults import Fault
from source.fields import SLUG
from source.near_names import slug

# A number of any length, so that a folder may hold any number of fragments in their order.
NAME = re.compile(r"([0-9]{2,})-(?!index\.)([a-z0-9]+(?:-[a-z0-9]+)*)\.yml")
LEAST_FIGURES = 2
# The longest name of a folder: an id is no longer.
MOST_SIGNS = 60
MEDIA = "media"
# What a collection says of itself, in its folder.
COLLECTION = "collection.yml"
# What may well be meant as a fragment: YAML under any name, or text with a fragment's number.
MEANT = re.compile(
    r".*\.ya?ml(?:\.\w+)?\s*|[0-9]+[-_ ](?:[^.]*|.*\.(?:txt|json|yam|ym))", re.IGNORECASE
)
NO_FILE = "Windows kan geen bestand {0} noemen. Geef dit fragment een andere id."
# What people, systems and programs that keep folders alike call a second one.
COPY = re.compile(
    r"\b(?:kopie|copy|duplicaat|conflicted|conflicterend|sync-conflict)\b"
    r"|\([0-9]+\)\s*$|[_.](?:oud|old|bak)$|-(?:LAPTOP|DESKTOP)-[A-Z0-9]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Folder:
    """What stands in clips/: fragments in order, and what is said about the other files.

    `collections` are the folders in it that hold fragments; those are among `clips` too.
    """

    clips: tuple[Path, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    collections: tuple[Path, ...] = ()

    @property
    def ids(self) -> list[str]:
        """The id of every fragment, also of those that cannot be read."""
        return [parts(file.name)[1] for file in self.clips]


def parts(name: str) -> tuple[int, str]:
    """The number and the id in the name of a fragment's file."""
    number, clip_id = NAME.fullmatch(name).groups()  # type: ignore[union-attr]  # it is one
    return int(number), clip_id


def look(folder: Path, others: Collection[str]) -> Folder:
    """Sort the files of a folder; `others` are those with another use. Raises OSError."""
    names = _names(folder) - {*others, MEDIA}
    inner = sorted(name for name in names if _is_collection(folder / name))
    parts = [_sort(folder, "clips", names.difference(inner), others)]
    read = [name for name in inner if not refusals.of_folder(folder / name)]
    for name in read:
        files = _names(folder / name) - {COLLECTION}
        parts.append(_sort(folder / name, f"clips/{_shown(name)}", files, (COLLECTION,)))
    empty = Fault("clips", 1, "", "er staat geen enkel fragment in deze map.")
    return Folder(
        tuple(clip for part in parts for clip in part.clips),
        (
            *(fault for part in parts for fault in part.faults),
            *(fault for name in inner if (fault := _wrong_folder(folder / name))),
            # In the folder of a collection this is said by the collection.
            *([] if inner or parts[0].clips or parts[0].faults else [empty]),
        ),
        tuple(told for part in parts for told in part.warnings),
        tuple(folder / name for name in read),
    )


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def _sort(folder: Path, where: str, names: Collection[str], others: Collection[str]) -> Folder:
    """The files of one folder, named `where`, without a look into the folders in it."""
    clips = tuple(folder / name for name in sorted(filter(NAME.fullmatch, names), key=parts))
    rest = sorted(name for name in names if not NAME.fullmatch(name))
    meant = [name for name in rest if _is_meant(name)]
    passed = [name for name in rest if name not in meant]
    faults = [
        Fault(f"{where}/{_shown(name)}", 1, "", _advice(name, clips, others)) for name in meant
    ]
    faults += [
        Fault(f"{where}/{name}", 1, "", NO_FILE.format(clip_id))
        for name, clip_id in ((clip.name, parts(clip.name)[1]) for clip in clips)
        if RESERVED.fullmatch(clip_id)
    ]
    if not (clips or faults or where == "clips"):
        message = "er staat geen enkel fragment in deze collectie. Zet er één in, of wis de map."
        faults.append(Fault(where, 1, "", message))
    return Folder(clips, tuple(faults), tuple(_passed_over(passed, where)))


def _is_collection(path: Path) -> bool:
    """Whether this is a folder of fragments; one under the name of a fragment is a slip."""
    # Of nearly all files the name says enough.
    if path.suffix.lower() in {".yml", ".yaml"} or LEFT_BEHIND.fullmatch(path.name):
        return False
    if not path.is_dir() or path.is_symlink():
        return False
    return bool(refusals.of_folder(path)) or any(
        name == COLLECTION or _is_meant(name) for name in _names(path)
    )


def no_collection(name: str) -> str:
    """Why no collection can have this name; empty when one can."""
    if name == MEDIA:
        return f"In clips/{MEDIA} staan de films. Geef de collectie een andere naam."
    if is_folder_name(name):
        return ""
    better = slug(name)
    hint = f" Bijvoorbeeld: {better}." if is_folder_name(better) and better != MEDIA else ""
    return f"Noem de collectie met kleine letters, cijfers en streepjes.{hint}"


def is_folder_name(name: str) -> bool:
    """Whether a collection may have this name, which is also its address."""
    may_be = bool(re.fullmatch(SLUG, name)) and name != "index"
    return may_be and len(name) <= MOST_SIGNS and not RESERVED.fullmatch(name)


def _wrong_folder(folder: Path) -> Fault | None:
    name = folder.name
    better = slug(name) if is_folder_name(slug(name)) else "nieuwe-naam"
    message = f"noem deze map `{better}`: kleine letters, cijfers en streepjes. Het is haar adres."
    wrong = refusals.of_folder(folder) or ("" if is_folder_name(name) else message)
    return Fault(f"clips/{_shown(name)}", 1, "", wrong) if wrong else None


def next_number(clips: Collection[Path]) -> str:
    """The number for a new fragment, in as many figures as the shortest one has."""
    figures = [file.name.partition("-")[0] for file in clips]
    width = min(map(len, figures), default=LEAST_FIGURES)
    return str(max(map(int, figures), default=0) + 1).zfill(width)


def _is_meant(name: str) -> bool:
    return bool(MEANT.fullmatch(name)) and not LEFT_BEHIND.fullmatch(name)


def _passed_over(names: list[str], where: str) -> Iterator[Fault]:
    # Git's own files say what they are for, and an editor did not put them there.
    told = [_shown(name) for name in names if not name.startswith(".git")]
    if told:
        message = f"dit slaan we over, want het is geen fragment: {', '.join(told)}."
        yield Fault(where, 1, "", message)


def _advice(name: str, clips: Collection[Path], others: Collection[str]) -> str:
    """What is wrong with a file's name, and the right one."""
    stem = re.sub(r"\.(?:ya?ml.*|\w+)$", "", name, flags=re.IGNORECASE)
    if (other := f"{slug(stem)}.yml") in others:
        return f"noem dit bestand precies `{other}`."
    if COPY.search(stem):
        return "dit lijkt een kopie. Wis ze, of noem ze met een eigen nummer en id: " + _proper(
            _number("", clips), "nieuwe-naam"
        )
    figures, clip_id = re.fullmatch(r"([0-9]*)(.*)", slug(stem)).groups()  # type: ignore[union-attr]
    clip_id = clip_id.strip("-")
    if clip_id in {"", "index"}:
        clip_id = "nieuwe-naam"  # and `index` is the page of all fragments
    if clip_id in {parts(file.name)[1] for file in clips}:
        return f"er is al een fragment `{clip_id}`. Wis dit bestand, of geef het een eigen id."
    return "noem dit bestand " + _proper(_number(figures, clips), clip_id)


def _number(figures: str, clips: Collection[Path]) -> str:
    """The number that was meant, where it is free."""
    taken = {0, *(parts(file.name)[0] for file in clips)}
    free = figures and int(figures) not in taken
    return figures.zfill(LEAST_FIGURES) if free else next_number(clips)


def _proper(number: str, clip_id: str) -> str:
    return f"`{number}-{clip_id}.yml`: minstens twee cijfers, een streepje en de id."


def _shown(name: str) -> str:
    """A name as it can be printed on one line."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)
