"""Clips as they stand in clips/: each read, validated, with what is known of its film."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from content import clip_files, film_parts, media_checks, media_probe, repeats
from content.clip import Clip, ClipContent, model_of
from content.footage import Footage
from project import beside
from project.kept import kept
from source import yaml_file
from source.faults import BadContent, Fault
from source.validation import validate
from source.yaml_file import Document


def read(
    folder: Path, files: Sequence[Path], faults: list[Fault], *, whole: bool
) -> list[tuple[Clip, Document]]:
    """The clips of these files below `folder`; what is wrong with the others is added to `faults`.

    Only a `whole` clip has its film and captions read.
    """
    clips = []
    for found, wrong in beside.halves(partial(_read, folder, whole=whole), files):
        faults += wrong
        if found:
            document = found[1]
            yaml_file.parse.put(document, document.text, document.path)
            clips.append(found)
    return clips


def _read(
    folder: Path, file: Path, *, whole: bool
) -> tuple[tuple[Clip, Document] | None, Iterable[Fault]]:
    """A clip, or what is wrong with it."""
    try:
        return _clip(folder, file, whole), ()
    except BadContent as error:
        return None, error.faults


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
