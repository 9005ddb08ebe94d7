"""What must hold between clips: one owner for each name, and nothing that leads nowhere."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from content import near_names
from content.clip import Clip
from content.example_days import StudyDay
from content.faults import Fault
from content.yaml_source import Document, Location

Read = Sequence[tuple[Clip, Document]]


def across(clips: Read, known: Collection[str]) -> Iterator[Fault]:
    """Faults that one file alone cannot show.

    `known` holds every clip's id, also of those that could not be read: these exist too.
    """
    yield from _twice(clips)
    yield from _tip_ids(clips)
    yield from _related(clips, known)


def _twice(clips: Read) -> Iterator[Fault]:
    ids: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for clip, document in clips:
        first = ids.setdefault(clip.id, document.path)
        if first != document.path:
            yield document.fault((), f"de id `{clip.id}` is al van {first}. Kies een andere naam.")
            continue
        first = numbers.setdefault(clip.number, document.path)
        if first != document.path:
            yield document.fault(
                (), f"het nummer {clip.number:02} is al van {first}. Kies een ander."
            )


def _tip_ids(clips: Read) -> Iterator[Fault]:
    owners: dict[str, tuple[str, int]] = {}
    for clip, document in clips:
        for index, tip in enumerate(clip.tips):
            location: Location = ("tips", index, "id")
            here = (document.path, document.line(location))
            path, line = owners.setdefault(tip.id, here)
            if (path, line) != here:
                yield document.fault(location, f"de tip-id `{tip.id}` staat al op {path}:{line}.")


def _related(clips: Read, known: Collection[str]) -> Iterator[Fault]:
    for clip, document in clips:
        for index, other in enumerate(clip.related):
            if other == clip.id:
                yield document.fault(
                    ("related", index), "een fragment verwijst niet naar zichzelf."
                )
            elif other not in known:
                yield document.fault(("related", index), _no_such_clip(other, known))


def days(
    examples: Iterable[StudyDay], document: Document, known: Collection[str]
) -> Iterator[Fault]:
    """Fragments that an example day shows and that do not exist."""
    for number, day in enumerate(examples):
        for index, block in enumerate(day.blocks):
            if block.clip and block.clip not in known:
                location: Location = (number, "blocks", index, "clip")
                yield document.fault(location, _no_such_clip(block.clip, known))


def _no_such_clip(written: str, known: Collection[str]) -> str:
    if meant := near_names.near(written, known):
        return f"er is geen fragment `{written}`.{near_names.did_you_mean(meant)}"
    return f"er is geen fragment `{written}`. Kies uit: {', '.join(sorted(known))}."
