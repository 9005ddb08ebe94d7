"""Look into a clip's media files, and compare what they say with what the YAML says."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from captions import webvtt
from captions.languages import LANGUAGES
from content import film_files, film_parts, film_shape
from content.clip import ClipContent
from content.footage import Footage, Spoken
from content.video import Video
from source.faults import BadContent, Fault
from source.yaml_file import Document, Location


def read(content: ClipContent, document: Document, folder: Path) -> tuple[Footage, ...]:
    """Look into the films of a clip, each with its captions. Raises BadContent.

    `folder` is where media paths start.
    """
    footages: list[Footage] = []
    found: list[Fault] = []
    for number, (location, film) in enumerate(content.films, start=1):
        duration = _duration(film, folder)
        found += _late(content, document, number, duration)
        try:
            footages.append(_film(film, location, document, folder, duration))
        except BadContent as error:
            found += error.faults
    if found:
        raise BadContent(found)
    return tuple(footages)


def _duration(film: Video, folder: Path) -> float | None:
    return film_files.duration(folder / film.files[0]) if film.files else film.duration


def _film(
    film: Video, location: Location, document: Document, folder: Path, duration: float | None
) -> Footage:
    found: list[Fault] = []
    spoken: list[Spoken] = []
    told: list[Fault] = []
    for code, file in film.captions.items():
        path = f"clips/{file}"
        try:
            captions = webvtt.read(folder / file, path)
        except BadContent as error:
            found += error.faults
            continue
        found += webvtt.faults(captions.cues, path, duration)
        told += [*captions.warnings, *webvtt.overlaps(captions.cues, path)]
        spoken.append(Spoken(LANGUAGES[code], captions))
    if found:
        raise BadContent(found)
    if film.files and not film_files.is_film(folder / film.files[0]):
        message = f"clips/{film.files[0]} lijkt geen video. Kijk na of het bestand afspeelt."
        told.append(document.fault((*location, "file"), message))
    upright = bool(film.files) and film_shape.is_upright(folder / film.files[0])
    return Footage(duration, tuple(spoken), tuple(told), upright)


def _late(
    content: ClipContent, document: Document, part: int, duration: float | None
) -> Iterator[Fault]:
    """Moments of one film that stand after its end, or not in order."""
    for name in film_parts.LISTS:
        # The places of those in this film, and the seconds: a tip may have none.
        times = [
            (index, moment.at)
            for index, moment in enumerate(getattr(content, name))
            if moment.part == part and moment.at is not None
        ]
        for index, at in times:
            if duration is not None and at >= duration:
                message = f"dit is na het einde van de video ({duration:.0f} s)."
                yield document.fault((name, index, "at"), message)
        for (_, one), (index, other) in pairwise(times) if name != "tips" else ():
            if other <= one:
                message = "dit begint niet na het vorige. Zet ze in volgorde."
                yield document.fault((name, index, "at"), message)
