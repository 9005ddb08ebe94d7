"""Clips as they stand in clips/: each read, validated, with what is known of its film."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from content import advice, blanks, clip_files, film_parts, media_checks, media_probe, repeats
from content.blanks import Blank
from content.clip import Clip, ClipContent, model_of
from content.footage import Footage
from project.kept import kept
from source import yaml_file
from source.faults import BadContent, Fault
from source.validation import validate
from source.yaml_file import Document


@dataclass(frozen=True)
class Told:
    """What is told about one clip by itself: what is wrong, what is better changed, the blanks.

    `said` has for each clip that could be read what another one may say too.
    """

    faults: Sequence[Fault] = ()
    warnings: Sequence[Fault] = ()
    blanks: Sequence[Blank] = ()
    said: Sequence[repeats.Said] = ()


# A clip with its file; none where that cannot be read.
Reading = tuple[tuple[Clip, Document] | None, Told]


def read(folder: Path, file: Path, *, whole: bool) -> Reading:
    """One clip of `folder`, which is clips/. Only a `whole` one has its film and captions read."""
    try:
        clip, document = _clip(folder, file, whole)
    except BadContent as error:
        return None, Told(faults=error.faults)
    left = () if clip.draft else tuple(blanks.in_document(document))
    return (clip, document), Told(
        warnings=advice.of_clip((clip, document)), blanks=left, said=(repeats.said(clip),)
    )


def together(found: Sequence[Reading]) -> tuple[list[tuple[Clip, Document]], Told]:
    """All clips that could be read, and what is told about all."""
    clips = [read_clip for read_clip, _ in found if read_clip]
    told = [each for _, each in found]
    return clips, Told(
        tuple(fault for each in told for fault in each.faults),
        tuple(fault for each in told for fault in each.warnings),
        tuple(blank for each in told for blank in each.blanks),
        tuple(words for each in told for words in each.said),
    )


def _clip(folder: Path, file: Path, whole: bool) -> tuple[Clip, Document]:
    """A clip of `folder`, which is clips/: there its media stand, whatever collection it is in."""
    number, clip_id = clip_files.parts(file.name)
    inner = "" if file.parent == folder else file.parent.name
    document = yaml_file.read(file, f"clips/{file.relative_to(folder).as_posix()}")
    content = _content(document)
    none = tuple(Footage() for _ in content.films)
    first, *more = (_footages(content, document, folder) if whole else none) or (Footage(),)
    films = [film for _, film in content.films]
    clip = Clip.model_construct(
        content.model_fields_set,
        id=clip_id,
        number=number,
        file=document.path,
        collection=inner,
        footage=first,
        more=tuple(more),
        **{**dict(content), "video": films[0] if films else None},
    )
    return clip, document


@kept
def _content(document: Document) -> ClipContent:
    content = validate(model_of(document.data), document, document.data, ())
    if wrong := [*repeats.faults(content, document), *film_parts.faults(content, document)]:
        raise BadContent(wrong)
    return content


def _footages(content: ClipContent, document: Document, folder: Path) -> tuple[Footage, ...]:
    if wrong := list(media_checks.faults(content, document, folder)):
        raise BadContent(wrong)
    return media_probe.read(content, document, folder)
