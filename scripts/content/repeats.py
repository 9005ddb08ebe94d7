"""What stands twice: in one list a fault, in two places something to look at."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from content import themes
from content.clip import Clip, ClipContent
from dutch.words import words
from project.kept import kept
from source.faults import Fault
from source.yaml_file import Document, Location

Read = Sequence[tuple[Clip, Document]]
# What a clip's title says, and each of its tips, as a sum.
Said = tuple[bytes, tuple[bytes, ...]]


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


def said(clip: Clip) -> Said:
    """What two clips may have the same: the words of the title, and those of each tip."""
    return _said(clip.title), tuple(_said(tip.text) for tip in clip.tips)


def warnings(clips: Read, told: Iterable[Said]) -> Iterator[Fault]:
    """Titles and tips that say the same as another one; `told` is what is `said` in each clip."""
    every = [(document, *each) for (_, document), each in zip(clips, told, strict=True)]
    yield from _same((document, ("title",), title) for document, title, _ in every)
    yield from _same(
        (document, ("tips", index, "text"), tip)
        for document, _, tips in every
        for index, tip in enumerate(tips)
    )


def _same(texts: Iterable[tuple[Document, Location, bytes]]) -> Iterator[Fault]:
    first: dict[bytes, tuple[Document, Location]] = {}
    for document, location, words_of_it in texts:
        here = (document, location)
        other = first.setdefault(words_of_it, here)
        if other is not here and _place(*other) != _place(*here):
            yield document.fault(location, f"dezelfde tekst staat al op {_place(*other)}.")


@kept
def _said(text: str) -> bytes:
    """What two texts that say the same have in common: a sum of their words, which is short."""
    return blake2b(" ".join(words(text) or [text]).encode(), digest_size=16).digest()


def _place(document: Document, location: Location) -> str:
    return f"{document.path}:{document.line(location)}"
