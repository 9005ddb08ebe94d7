"""The content as readers may see it: without what is still to be filled in."""

import dataclasses
from collections.abc import Callable, Iterable
from typing import TypeVar

from content.blanks import is_hidden, known
from content.catalogue import Catalogue
from content.clip import Clip, GuidingQuestion
from content.collections import Collection
from content.reports import Report, Reports
from content.video import PartVideo

Item = TypeVar("Item")


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
    return clip.model_copy(
        update={
            "title": known(clip.title),
            "summary": known(clip.summary),
            "key_points": _whole(clip.key_points, str),
            "videos": [*map(_film, clip.videos)],
            "chapters": _whole(clip.chapters, lambda chapter: chapter.title),
            "pauses": _whole(clip.pauses, lambda pause: pause.label),
            "tips": _whole(clip.tips, lambda tip: tip.text),
            "questions": _whole(clip.questions, lambda question: question.text),
            "links": _whole(clip.links, lambda link: link.title),
        }
    )


def _film(film: PartVideo) -> PartVideo:
    return film.model_copy(update={"title": known(film.title) if film.title else None})


def _whole(items: Iterable[Item], text: Callable[[Item], str]) -> list[Item]:
    return [item for item in items if not is_hidden(text(item))]
