"""What goes on a stick, before anything is built: how much of what, and whether that may be."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from content import chosen
from content.catalogue import Catalogue
from content.clip import Clip
from dutch.writing import counted, size
from offline import bundle_checks
from project.paths import CLIPS
from source import near_names

ITSELF = "fragmenten buiten een collectie"


@dataclass(frozen=True)
class Part:
    """One collection: how it is chosen, what it is called, its fragments and its films in bytes."""

    name: str
    title: str
    fragments: int
    films: int

    def __str__(self) -> str:
        """The part as a line of a list."""
        return f"  {self.name}  {self.title}: {_held(self.fragments, self.films)}"


def parts(catalogue: Catalogue) -> list[Part]:
    """All that can be chosen, in order."""
    titles = {each.id: each.title for each in catalogue.collections}
    return [
        Part(name, titles.get(name, ITSELF), len(clips), weight(clips))
        for name in chosen.names(catalogue)
        if (clips := chosen.clips_of(catalogue, name))
    ]


def wrong(asked: Iterable[str], catalogue: Catalogue) -> Iterator[str]:
    """What is asked for and is not there, with what to do."""
    known = chosen.names(catalogue)
    for name in asked:
        if name not in known:
            meant = near_names.did_you_mean(near_names.near(name, known))
            yield f"Er is geen collectie `{name}`.{meant} Kies uit: {', '.join(known)}."


def lines(every: Sequence[Part], asked: Sequence[str], where: Path) -> Iterator[str]:
    """What is packed, what is left, and the room that there is."""
    taken = [part for part in every if part.name in asked]
    if len(every) > 1:
        yield "Dit komt erop:"
        yield from map(str, taken)
    if left := [part for part in every if part.name not in asked]:
        yield "Dit niet:"
        yield from map(str, left)
    count, films = (sum(part.fragments for part in taken), sum(part.films for part in taken))
    yield f"Samen: {_held(count, films)}. Vrij op {where}: {size(free(where))}."


def _held(fragments: int, films: int) -> str:
    return f"{counted(fragments, 'fragment', 'fragmenten')}, {size(films)} film"


def free(where: Path) -> int:
    """The room at a place, in bytes."""
    return shutil.disk_usage(where).free


def too_much(needed: int, where: Path) -> str:
    """Why so many bytes cannot come there, and what to do; empty when they can."""
    there = free(where)
    if needed <= there:
        return ""
    return (
        f"Dat past niet op {where}: er is {size(needed)} nodig, en {size(there)} vrij. Kies minder "
        "collecties (--collection), neem alleen de zuinige video (--light), of maak er plaats."
    )


def weight(clips: Iterable[Clip]) -> int:
    """What the films of clips weigh in bytes, each once."""
    paths = {path for clip in clips for path in clip.media()}
    return sum((CLIPS / path).stat().st_size for path in paths)


def bytes_of(folder: Path) -> int:
    """What all files below a folder take, in bytes."""
    return sum((folder / file).stat().st_size for file in bundle_checks.files(folder))
