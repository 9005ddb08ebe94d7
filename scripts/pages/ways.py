"""By what a reader may narrow a long list of fragments, and by what of them at once.

A fact by which fragments differ is a row of WAYS. Each of its choices is a plain page; with scripts
a reader combines them (overrides/shell/list-filter.js).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from captions.languages import LANGUAGES
from content import addresses
from content.catalogue import Catalogue
from content.clip import Clip
from project import classic_script
from source.fields import AUDIENCES


@dataclass(frozen=True)
class Way:
    """A fact of fragments: its name in addresses, what it is called, and its values for a clip.

    `label` is how a reader reads a value; without one as it is written. Values are shown from a to
    z, or the last first.
    """

    name: str
    title: str
    values: Callable[[Clip, Catalogue], Iterable[str]]
    label: Callable[[str], str] = str
    last_first: bool = False

    def groups(self, catalogue: Catalogue) -> dict[str, list[Clip]]:
        """The clips of each value, in the order to show; none where there is nothing to choose."""
        found: dict[str, list[Clip]] = {}
        for clip in catalogue.clips:
            for value in dict.fromkeys(self.values(clip, catalogue)):
                found.setdefault(value, []).append(clip)
        order = sorted(found, key=str.casefold, reverse=self.last_first)
        is_choice = any(len(clips) < len(catalogue.clips) for clips in found.values())
        return {value: found[value] for value in order} if is_choice else {}


def _themes(clip: Clip, _: Catalogue) -> Iterable[str]:
    return clip.themes


def _audience(clip: Clip, _: Catalogue) -> Iterable[str]:
    """For whom a clip has tips. One for everyone tells no clip from another."""
    return (who for tip in clip.tips for who in tip.audience)


def _year(clip: Clip, catalogue: Catalogue) -> Iterator[str]:
    collection = catalogue.collection(clip)
    if day := clip.date.day or (collection.date if collection else None):
        yield day[:4]


def _language(clip: Clip, _: Catalogue) -> Iterator[str]:
    yield clip.language


def _collection(clip: Clip, _: Catalogue) -> Iterator[str]:
    if clip.collection:
        yield clip.collection


WAYS = (
    Way("thema", "Per thema", _themes),
    Way("voor", "Voor wie", _audience, lambda who: AUDIENCES[who]),  # type: ignore[index]
    Way("jaar", "Per jaar", _year, last_first=True),
    Way("taal", "Per taal", _language, lambda code: LANGUAGES[code].dutch),
)


@dataclass(frozen=True)
class Option:
    """A choice of a reader: how it is called in an address, what it reads as, and its clips."""

    value: str
    label: str
    clips: Sequence[Clip]


@dataclass(frozen=True)
class Filter:
    """All that one may choose of one fact."""

    name: str
    title: str
    options: Sequence[Option]


def by_collection(catalogue: Catalogue) -> Filter:
    """The collections, which have pages of their own."""
    way = Way("collectie", "Per collectie", _collection)
    groups = way.groups(catalogue)
    found = [each for each in catalogue.collections if each.id in groups]
    options = [Option(each.id, each.title, groups[each.id]) for each in found]
    return Filter(way.name, way.title, options)


def script(catalogue: Catalogue, filters: Iterable[Filter]) -> str:
    """A script that sets `vbtcListed`: each fragment in short, and by number those of a choice.

    The choices stand in the page, in the same order.
    """
    places = {clip.id: index for index, clip in enumerate(catalogue.clips)}
    data = {
        "clips": [_row(clip) for clip in catalogue.clips],
        "ways": {
            each.name: {
                option.value: [places[clip.id] for clip in option.clips] for option in each.options
            }
            for each in filters
        },
    }
    return classic_script.assign("vbtcListed", data)


def _row(clip: Clip) -> tuple[object, ...]:
    """Where a fragment stands and its title; last its language, where that is not Dutch."""
    short = (addresses.fragment(clip.id), clip.title)
    return (*short, (clip.tongue.code, clip.tongue.dir)) if clip.tongue else short
