"""What is to be packed: refused before anything is built, where that can be."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from content import chosen, report, status
from content.catalogue import Catalogue, load
from content.clip import Clip
from content.light import lighten
from content.settings import Settings
from offline import parcel, stick
from offline.lesson_choice import Choice, NotThere
from project.paths import ROOT
from source.faults import BadContent

# How often films stand in dist/ while a zip is made there: in the folder, the zip and its proof.
TIMES = 3


class Refused(Exception):
    """What is asked cannot be packed; the message is Dutch, with what to do."""


@dataclass(frozen=True)
class Order:
    """What is asked, and what must be known of the content once it is built.

    Of a large site no more: the build reads all of it again, and needs the memory. `languages`
    are those of its texts, in three letters; `unchecked` are the fragments with captions that
    nobody checked, and `heavy` what the films weigh in bytes when they are all there.
    """

    light: bool
    zim: bool
    collections: Sequence[str]
    lessons: Choice | None
    settings: Settings
    languages: Sequence[str]
    unchecked: Sequence[str]
    heavy: int


def make(arguments: argparse.Namespace, place: Path | None, dist: Path) -> Order:
    """Tell what will be packed in `dist`, and brought to `place`. Raises Refused."""
    if contradiction := _contradiction(arguments):
        raise Refused(contradiction)
    if place and not place.is_dir():
        raise Refused(f"De map {place} is er niet. Steek de stick in, en kijk hoe zijn map heet.")
    whole = _content()
    if wrong := [*parcel.wrong(arguments.collection, whole)]:
        raise Refused("\n".join(wrong))
    content = lighten(whole) if arguments.light else whole
    lessons = _lessons(content, arguments.scorm)
    names = arguments.collection or chosen.names(content)
    _weigh(content, names, place, dist, is_told=not lessons)
    clips = lessons.clips if lessons else _clips(content, names)
    packed = {clip.id for clip in clips}
    return Order(
        light=arguments.light,
        zim=arguments.zim,
        collections=arguments.collection,
        lessons=lessons,
        settings=content.settings,
        languages=[each.codes[0] for each in content.languages],
        unchecked=[each.id for each in status.of(content).unchecked if each.id in packed],
        heavy=parcel.weight(clip for clip in whole.clips if clip.id in packed),
    )


def _contradiction(arguments: argparse.Namespace) -> str:
    """Which of the things that are asked do not go together; empty where all do."""
    if arguments.zim and arguments.scorm:
        return "Kies --zim of --scorm: elk maakt een eigen bestand."
    if arguments.to and (arguments.zim or arguments.scorm):
        return "Laat --to weg: het brengt alleen de bundel voor een stick over."
    if arguments.collection and arguments.scorm:
        return "Laat --collection weg: bij --scorm noem je de fragmenten zelf."
    return ""


def _content() -> Catalogue:
    try:
        return load(ROOT)
    except BadContent as error:
        raise Refused(report.faults(error)) from error


def _lessons(content: Catalogue, words: Sequence[str]) -> Choice | None:
    try:
        return Choice(content, words) if words else None
    except NotThere as error:
        raise Refused(str(error)) from error


def _clips(content: Catalogue, names: Sequence[str]) -> list[Clip]:
    return [clip for name in names for clip in chosen.clips_of(content, name)]


def _weigh(
    content: Catalogue, names: Sequence[str], place: Path | None, dist: Path, *, is_told: bool
) -> None:
    """Tell what comes along, and refuse films for which there is no room. Raises Refused."""
    parts = parcel.parts(content)
    if is_told:
        print("\n".join(parcel.lines(parts, names, place or dist)), flush=True)
    films = sum(part.films for part in parts if part.name in names)
    if place is None:
        refused = parcel.too_much(films * TIMES, dist)
    else:
        before = parcel.bytes_of(place / stick.NAME)
        refused = parcel.too_much(films - before, place) or parcel.too_much(films, dist)
    if refused:
        raise Refused(refused)
