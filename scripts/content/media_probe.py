"""Look into a clip's media files, and compare what they say with what the YAML says."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from captions import webvtt
from captions.languages import LANGUAGES
from content import film_files, film_shape
from content.clip import ClipContent
from content.footage import Footage, Spoken
from source.faults import BadContent, Fault
from source.yaml_file import Document, Location


def read(content: ClipContent, document: Document, folder: Path) -> Footage:
    """Look into a clip's media. `folder` is where media paths start. Raises BadContent."""
    video = content.video
    if video is None:
        return Footage()
    duration = film_files.duration(folder / video.files[0]) if video.files else video.duration
    found = list(_late(content, document, duration))
    spoken: list[Spoken] = []
    told: list[Fault] = []
    for code, file in video.captions.items():
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
    if video.files and not film_files.is_film(folder / video.files[0]):
        message = f"clips/{video.files[0]} lijkt geen video. Kijk na of het bestand afspeelt."
        told.append(document.fault(("video", "file"), message))
    upright = bool(video.files) and film_shape.is_upright(folder / video.files[0])
    return Footage(duration, tuple(spoken), tuple(told), upright)


def _late(content: ClipContent, document: Document, duration: float | None) -> Iterator[Fault]:
    moments: list[tuple[Location, int]] = [
        *((("chapters", i, "at"), chapter.at) for i, chapter in enumerate(content.chapters)),
        *((("pauses", i, "at"), pause.at) for i, pause in enumerate(content.pauses)),
        *((("tips", i, "at"), tip.at) for i, tip in enumerate(content.tips) if tip.at is not None),
    ]
    for location, at in moments:
        if duration is not None and at >= duration:
            yield document.fault(location, f"dit is na het einde van de video ({duration:.0f} s).")
    in_order = {
        "chapters": [chapter.at for chapter in content.chapters],
        "pauses": [pause.at for pause in content.pauses],
    }
    for name, times in in_order.items():
        for index, (one, other) in enumerate(pairwise(times), start=1):
            if other <= one:
                message = "dit begint niet na het vorige. Zet ze in volgorde."
                yield document.fault((name, index, "at"), message)
