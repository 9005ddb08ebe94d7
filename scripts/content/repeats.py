"""What stands twice: in one list a fault, in two places something to look at."""

from collections.abc import Iterable, Iterator, Sequence

from content import themes
from content.clip import Clip, ClipContent
from dutch.words import words
from project.kept import kept
from source.faults import Fault
from source.yaml_file import Document, Location

Read = Sequence[tuple[Clip, Document]]


def faults(content: ClipContent, document: Document) -> Iterator[Fault]:
    """Names that stand twice in one list: a page would show them twice."""
    lists: list[tuple[Location, Sequence[str]]] = [
        (("themes",), [themes.key(theme) for theme in content.themes]),
        (("related",), content.related),
        *((("tips", i, "for"), tip.audience) for i, tip in enumerate(content.tips)),
    ]
    for location, names in lists:
        for index, name in enumerate(names):
            if name in names[:index]:
                message = "dit staat al in deze lijst. Laat er één staan."
                yield document.fault((*location, index), message)


def warnings(clips: Read) -> Iterator[Fault]:
    """Titles and tips that say the same as another one."""
    titles = ((document, ("title",), clip.title) for clip, document in clips)
    tips = (
        (document, ("tips", index, "text"), tip.text)
        for clip, document in clips
        for index, tip in enumerate(clip.tips)
    )
    yield from _same(titles)
    yield from _same(tips)


def _same(texts: Iterable[tuple[Document, Location, str]]) -> Iterator[Fault]:
    first: dict[str, tuple[Document, Location]] = {}
    for document, location, text in texts:
        here = (document, location)
        other = first.setdefault(_said(text), here)
        if other is not here and _place(*other) != _place(*here):
            yield document.fault(location, f"dezelfde tekst staat al op {_place(*other)}.")


@kept
def _said(text: str) -> str:
    """A text without what two that say the same may differ in."""
    return " ".join(words(text)) or text


def _place(document: Document, location: Location) -> str:
    return f"{document.path}:{document.line(location)}"
