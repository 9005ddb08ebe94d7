"""Collections: folders of clips/ with clips that belong together, and what is said about each."""

import os
from collections.abc import Collection as Some
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field

from content import addresses
from content.blanks import Blank, in_document
from content.clip import Clip
from content.clip_files import COLLECTION
from source import yaml_file
from source.faults import BadContent, Fault
from source.fields import Day, Line, Slug, Text
from source.strict import Strict
from source.validation import validate
from source.yaml_file import Document

SCHEMA = "collection.schema.json"

ReadClips = Sequence[tuple[Clip, Document]]


class CollectionContent(Strict):
    """All that one file `clips/<collection>/collection.yml` holds."""

    title: Line = Field(description="De titel van de collectie.")
    summary: Text = Field(description="Waarover de collectie gaat, in één of twee zinnen.")
    date: Day | None = Field(
        None, description='De dag van de film, reeks of conferentie, bijvoorbeeld "2022-04-21".'
    )
    order: Literal["nummer", "datum"] = Field(
        "nummer",
        description="De volgorde van de fragmenten: volgens hun nummer, of volgens hun datum.",
    )


class Collection(CollectionContent):
    """A collection with what its folder says: its id, which is also its address."""

    id: Slug
    # The YAML file that says what it is, from the root of the project.
    file: str

    def place(self, clip: Clip) -> tuple[str, int]:
        """What sorts the clips of this collection."""
        return (clip.date.day or "" if self.order == "datum" else "", clip.number)


ReadCollection = tuple[Collection, Document]


@dataclass(frozen=True)
class Groups:
    """All collections, as far as they could be read, with the clips of the site."""

    read: Some[ReadCollection]
    clips: Some[Clip]

    @cached_property
    def pages(self) -> frozenset[str]:
        """The pages that the site makes of them, by their Markdown in docs/."""
        return sources(each for each, _ in self.read)

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Those that are not on the site yet: of collections that hold drafts only."""
        public = self.shown(clip for clip in self.clips if not clip.draft)
        return self.pages - sources(public)

    def blanks(self) -> Iterator[Blank]:
        """What is still to be filled in of them."""
        for _, document in self.read:
            yield from in_document(document)

    def shown(self, clips: Iterable[Clip]) -> tuple[Collection, ...]:
        """Those that hold some of these clips, in order."""
        filled = {clip.collection for clip in clips}
        return in_order(each for each, _ in self.read if each.id in filled)


NONE = Groups((), ())


def read(folders: Iterable[Path], faults: list[Fault]) -> Iterator[ReadCollection]:
    """The collections in these folders, with what is wrong with others added to `faults`."""
    for folder in folders:
        try:
            yield _read(folder)
        except BadContent as error:
            faults += error.faults


def _read(folder: Path) -> ReadCollection:
    path = f"clips/{folder.name}/{COLLECTION}"
    if not os.path.lexists(folder / COLLECTION):
        message = (
            "dit bestand ontbreekt. Zeg erin hoe de collectie heet (`title`) en waarover ze gaat "
            "(`summary`)."
        )
        raise BadContent([Fault(path, 1, "", message)])
    document = yaml_file.read(folder / COLLECTION, path)
    content = validate(CollectionContent, document, document.data, ())
    return Collection.model_construct(id=folder.name, file=path, **dict(content)), document


def sources(collections: Iterable[Collection]) -> frozenset[str]:
    """The pages of these collections, and the one that names them all, by their Markdown."""
    each = [addresses.collection(one.id) for one in collections]
    return frozenset(map(addresses.source, [*each, addresses.COLLECTIONS] if each else []))


def faults(read: Iterable[ReadCollection], clips: ReadClips) -> Iterator[Fault]:
    """Clips that have no day, where the day says their place."""
    by_day = {each.id: each for each, _ in read if each.order == "datum"}
    for clip, document in clips:
        if clip.collection in by_day and not clip.date.day:
            message = (
                f"deze collectie staat op datum ({by_day[clip.collection].file}), en dit fragment "
                'heeft er geen. Zet er een regel bij, zoals `date: "2022-04-21"`.'
            )
            yield document.fault(("date",), message)


def in_order(collections: Iterable[Collection]) -> tuple[Collection, ...]:
    """The newest first, and those without a day last."""
    by_name = sorted(collections, key=lambda each: each.id)
    return tuple(sorted(by_name, key=lambda each: each.date or "", reverse=True))


def clips_in_order(clips: Iterable[Clip], read: Iterable[ReadCollection]) -> tuple[Clip, ...]:
    """The clips of the site itself, by number, and then those of each collection."""
    ordered = enumerate(in_order(each for each, _ in read), start=1)
    owners = {each.id: (index, each) for index, each in ordered}

    def place(clip: Clip) -> tuple[int, str, int]:
        if clip.collection not in owners:
            return (0, "", clip.number)
        index, owner = owners[clip.collection]
        return (index, *owner.place(clip))

    return tuple(sorted(clips, key=place))
