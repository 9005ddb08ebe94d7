"""A clip of several films: what `videos` may hold, and to which film a moment belongs."""

from collections.abc import Iterator

from content.clip import ClipContent
from content.video import SOURCES
from source.faults import Fault
from source.yaml_file import Document, Location

# Each list with moments in a film.
LISTS = ("chapters", "pauses", "tips")
# What no two films have in common.
OWN = (*SOURCES, "captions")


def faults(content: ClipContent, document: Document) -> Iterator[Fault]:
    """One film or none under `videos`, one that stands there twice, a moment in none of them."""
    yield from _alone(content, document)
    yield from _twice(content, document)
    count = len(content.films)
    for location, part in _parts(content):
        if part > max(1, count):
            yield document.fault(location, _beyond(count))
    for index, tip in enumerate(content.tips):
        if tip.part > 1 and tip.at is None:
            message = "`part` hoort bij `at`: zeg ook wanneer de film het zegt, of wis deze regel."
            yield document.fault(("tips", index, "part"), message)


def _alone(content: ClipContent, document: Document) -> Iterator[Fault]:
    written = isinstance(document.data, dict) and "videos" in document.data
    if content.video and written:
        message = "`video` staat er ook. Laat er één staan: `videos` is voor meer dan één film."
        yield document.fault(("videos",), message)
    elif written and len(content.videos) < 2:
        message = (
            "hier staat maar één film. Schrijf hem onder `video`, zonder streepje."
            if content.videos
            else "hier staat geen film. Schrijf er minstens twee, of wis deze regel."
        )
        yield document.fault(("videos",), message)


def _twice(content: ClipContent, document: Document) -> Iterator[Fault]:
    """The same film or captions in two places: most often one was copied, and not yet changed."""
    first: dict[object, int] = {}
    for index, film in enumerate(content.videos):
        for field in OWN:
            value = getattr(film, field)
            key = (field, str(value)) if value else None
            if key is None:
                continue
            if key in first:
                message = (
                    f"dit staat ook bij film {first[key] + 1}. Zet hier wat bij deze film hoort."
                )
                yield document.fault(("videos", index, field), message)
            first.setdefault(key, index)


def _parts(content: ClipContent) -> Iterator[tuple[Location, int]]:
    for name in LISTS:
        for index, moment in enumerate(getattr(content, name)):
            yield (name, index, "part"), moment.part


def _beyond(count: int) -> str:
    if count < 2:
        return "`part` zegt in welke film van `videos` dit is, en die lijst is er niet. Wis `part`."
    return f"dit fragment heeft {count} films. Schrijf een getal van 1 tot {count}."
