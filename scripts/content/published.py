"""The content as readers may see it: without what is still to be filled in."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any, TypeVar

from content.blanks import is_hidden, known, may_hold
from content.catalogue import Catalogue
from content.clip import Clip, GuidingQuestion
from content.collections import Collection
from content.reports import Report, Reports
from content.video import PartVideo

Item = TypeVar("Item")

# The fields of a clip that hold things of which one may be left out, with the text of one.
LISTS: dict[str, Callable[[Any], str]] = {
    "key_points": str,
    "chapters": attrgetter("title"),
    "pauses": attrgetter("label"),
    "tips": attrgetter("text"),
    "questions": attrgetter("text"),
    "links": attrgetter("title"),
}


def without_blanks(catalogue: Catalogue) -> Catalogue:
    """The same content; what holds a blank is left out, or said to be unknown."""
    return dataclasses.replace(
        catalogue,
        clips=tuple(map(_clip, catalogue.clips)),
        reports=Reports(tuple(map(_report, catalogue.reports.every))),
        guiding_questions=tuple(map(_question, catalogue.guiding_questions)),
        words=catalogue.words.published(),
        collections=tuple(map(_collection, catalogue.collections)),
    )


def _report(report: Report) -> Report:
    return dataclasses.replace(report, title=known(report.title))


def _question(question: GuidingQuestion) -> GuidingQuestion:
    texts = {name: known(getattr(question, name)) for name in ("question", "when", "how")}
    return question.model_copy(update=texts)


def _collection(collection: Collection) -> Collection:
    texts = {name: known(getattr(collection, name)) for name in ("title", "summary")}
    return collection.model_copy(update=texts)


def _clip(clip: Clip) -> Clip:
    # Most clips hold no blank in all their texts together.
    if not may_hold("\n".join(_texts(clip))):
        return clip
    return clip.model_copy(
        update={
            "title": known(clip.title),
            "summary": known(clip.summary),
            "videos": [*map(_film, clip.videos)],
            **{name: _whole(getattr(clip, name), text) for name, text in LISTS.items()},
        }
    )


def _texts(clip: Clip) -> Iterator[str]:
    yield from (clip.title, clip.summary)
    yield from (film.title or "" for film in clip.videos)
    for name, text in LISTS.items():
        yield from map(text, getattr(clip, name))


def _film(film: PartVideo) -> PartVideo:
    return film.model_copy(update={"title": known(film.title) if film.title else None})


def _whole(items: Iterable[Item], text: Callable[[Item], str]) -> list[Item]:
    return [item for item in items if not is_hidden(text(item))]
