"""The parts of long lists: how each is cut into sheets, where these stand, what they are called."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from content import addresses, sheets
from content.catalogue import Catalogue
from content.clip import Clip, Tip
from content.sheets import Sheet
from pages.ways import Filter, Option, Way
from source.near_names import slug

ClipTip = tuple[Clip, Tip]


@dataclass(frozen=True)
class Choice:
    """A part of a list that has pages of its own: what it is called, and its sheets."""

    title: str
    sheets: Sequence[Sheet[Clip]] | Sequence[Sheet[ClipTip]]

    @property
    def address(self) -> str:
        """Where it begins."""
        return self.sheets[0].address

    @property
    def count(self) -> int:
        """How many things there are in it."""
        return self.sheets[0].total


@dataclass(frozen=True)
class Narrowing:
    """A fact by which fragments are narrowed, with a list of plain pages for each choice."""

    filter: Filter
    choices: Sequence[Choice]


def narrowing(way: Way, catalogue: Catalogue) -> Narrowing:
    """By which values of a fact one narrows, each with its pages."""
    groups = way.groups(catalogue)
    names = names_of(groups)
    options = [Option(names[each], way.label(each), clips) for each, clips in groups.items()]
    return Narrowing(Filter(way.name, way.title, options), [_choice(way, each) for each in options])


def _choice(way: Way, option: Option) -> Choice:
    name = addresses.narrowed(way.name, option.value)
    begins = addresses.sheet("fragmenten", name)
    return Choice(option.label, cards(option.clips, begins, "fragmenten", name))


def cards(clips: Sequence[Clip], begins: str, *folder: str) -> list[Sheet[Clip]]:
    """Fragments in sheets of so many cards, the first at `begins`."""
    return sheets.cut(clips, sheets.CARDS, places(begins, *folder))


def places(begins: str, folder: str, name: str = "") -> Callable[[int], str]:
    """Where each sheet of a list stands: the first at `begins`."""

    def place(number: int) -> str:
        return begins if number == 1 else addresses.sheet(folder, name, number)

    return place


def numbered(title: str, sheet: Sheet[Any]) -> str:
    """What a sheet is called: as its list, and beyond the first with its number."""
    return title if sheet.number == 1 else f"{title}, bladzijde {sheet.number}"


def names_of(titles: Iterable[str]) -> dict[str, str]:
    """A name for each of these in an address, no two alike."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for title in titles:
        name = plain = slug(title) or "thema"
        number = 1
        while name in taken:
            number += 1
            name = f"{plain}--{number}"
        taken.add(name)
        names[title] = name
    return names
