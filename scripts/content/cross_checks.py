"""What must hold between clips: one owner for each name, and nothing that leads nowhere."""

from collections.abc import Iterable, Iterator, Sequence

from content import clip_ids, mentions
from content.clip import Clip
from content.clip_ids import ClipIds
from content.example_days import StudyDay
from source.faults import Fault
from source.yaml_file import Document, Location

Read = Sequence[tuple[Clip, Document]]


def across(clips: Read, ids: ClipIds) -> Iterator[Fault]:
    """Faults that one file alone cannot show."""
    yield from _twice(clips)
    yield from _tip_ids(clips)
    yield from clip_ids.faults(clips, ids.known)
    yield from _related(clips, ids)
    yield from _mentioned(clips, ids)


def _twice(clips: Read) -> Iterator[Fault]:
    ids: dict[str, str] = {}
    numbers: dict[tuple[str, int], str] = {}
    for clip, document in clips:
        first = ids.setdefault(clip.id, document.path)
        if first != document.path:
            yield document.fault((), f"de id `{clip.id}` is al van {first}. Kies een andere naam.")
            continue
        first = numbers.setdefault((clip.collection, clip.number), document.path)
        if first != document.path:
            yield document.fault(
                (), f"het nummer {clip.number:02} is al van {first}. Kies een ander."
            )


def _tip_ids(clips: Read) -> Iterator[Fault]:
    owners: dict[str, tuple[Document, Location]] = {}
    for clip, document in clips:
        for index, tip in enumerate(clip.tips):
            location: Location = ("tips", index, "id")
            here = (document, location)
            other = owners.setdefault(tip.id, here)
            if other is not here:
                place = f"{other[0].path}:{other[0].line(other[1])}"
                if place != f"{document.path}:{document.line(location)}":
                    yield document.fault(location, f"de tip-id `{tip.id}` staat al op {place}.")


def _related(clips: Read, ids: ClipIds) -> Iterator[Fault]:
    for clip, document in clips:
        for index, other in enumerate(clip.related):
            if other == clip.id:
                yield document.fault(
                    ("related", index), "een fragment verwijst niet naar zichzelf."
                )
            elif reason := ids.wrong(other, from_draft=clip.draft):
                yield document.fault(("related", index), reason)


def _mentioned(clips: Read, ids: ClipIds) -> Iterator[Fault]:
    """Links in a tip or in what was said, to a fragment that is not there."""
    for clip, document in clips:
        for location, other in mentions.written(document):
            if reason := ids.wrong(other, from_draft=clip.draft):
                yield document.fault(location, reason)


def days(examples: Iterable[StudyDay], document: Document, ids: ClipIds) -> Iterator[Fault]:
    """Fragments that an example day shows and that do not exist."""
    for number, day in enumerate(examples):
        for index, block in enumerate(day.blocks):
            if block.clip and (reason := ids.wrong(block.clip)):
                location: Location = (number, "blocks", index, "clip")
                yield document.fault(location, reason)
