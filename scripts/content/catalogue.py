"""All clips together: read from disk, validated, in order. Every fault is found in one go."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from content import cross_checks, example_days, markdown_checks, media_probe, thesaurus, yaml_source
from content.clip import Clip, ClipContent, Conversation, GuidingQuestion, Tip
from content.example_days import StudyDay
from content.faults import BadContent, Fault
from content.footage import Footage
from content.thesaurus import Thesaurus
from content.validation import validate, validate_list
from content.yaml_source import Document
from dutch import long_sentences

FILE_NAME = re.compile(r"([0-9]{2})-(?!index\.)([a-z0-9]+(?:-[a-z0-9]+)*)\.yml")
GUIDING_QUESTIONS = "richtvragen.yml"
SCHEMA = "clip.schema.json"

Item = TypeVar("Item")


@dataclass(frozen=True)
class Catalogue:
    """The content of the site: clips in order, and the questions that fit each of them."""

    clips: tuple[Clip, ...]
    guiding_questions: tuple[GuidingQuestion, ...]
    thesaurus: Thesaurus = ()
    days: tuple[StudyDay, ...] = ()
    warnings: tuple[Fault, ...] = ()

    def clip(self, clip_id: str) -> Clip:
        """The clip with this id. Raises KeyError when there is none."""
        return {clip.id: clip for clip in self.clips}[clip_id]

    def previous(self, clip: Clip) -> Clip | None:
        """The clip before this one in the film."""
        index = self.clips.index(clip)
        return self.clips[index - 1] if index else None

    def next(self, clip: Clip) -> Clip | None:
        """The clip after this one in the film."""
        following = self.clips[self.clips.index(clip) + 1 :]
        return following[0] if following else None

    def tips_by_theme(self) -> dict[str, list[tuple[Clip, Tip]]]:
        """Every tip with its clip, under its theme; themes in the order in which they appear."""
        groups: dict[str, list[tuple[Clip, Tip]]] = {}
        for clip in self.clips:
            for tip in clip.tips:
                groups.setdefault(tip.theme or clip.themes[0], []).append((clip, tip))
        return groups


def conversations(entries: Iterable[object], catalogue: Catalogue) -> list[Conversation]:
    """What a report of a study day holds; while a fault is shown, perhaps not all of it."""
    found = []
    for entry in entries:
        with suppress(ValidationError):
            found.append(Conversation.model_validate(entry))
    known = {clip.id for clip in catalogue.clips}
    return [entry for entry in found if entry.clip in known]


def load(root: Path, *, media_must_exist: bool = True) -> Catalogue:
    """Read and check everything under `root`/clips and `root`/docs. Raises BadContent.

    Who makes the media files asks for them not to be there yet.
    """
    faults: list[Fault] = []
    files = _files(root / "clips")
    clips = list(_clips(files, faults, media_must_exist))
    questions = _attempt(faults, lambda: _guiding_questions(root / "clips" / GUIDING_QUESTIONS))
    synonyms = _attempt(faults, lambda: thesaurus.load(root / "clips"))
    days = _attempt(faults, lambda: example_days.load(root / "clips"))
    known = [name[2] for name in map(FILE_NAME.fullmatch, (file.name for file in files)) if name]
    faults += cross_checks.across(clips, known)
    faults += cross_checks.days(days, known)
    faults += markdown_checks.check(root / "docs", [clip for clip, _ in clips], known)
    if faults:
        raise BadContent(faults)
    ordered = sorted((clip for clip, _ in clips), key=lambda clip: clip.number)
    heard = (fault for clip, _ in clips for fault in clip.footage.warnings)
    warnings = (*_long_sentences(clips), *heard, *markdown_checks.warnings(root / "docs"))
    return Catalogue(tuple(ordered), questions, synonyms, days, warnings)


def _long_sentences(clips: list[tuple[Clip, Document]]) -> Iterator[Fault]:
    for _, document in clips:
        for location, text in document.texts():
            for sentence, words in long_sentences.found_in(text):
                yield document.fault(location, long_sentences.advice(sentence, words))


def _attempt(faults: list[Fault], read: Callable[[], Iterable[Item]]) -> tuple[Item, ...]:
    """What `read` gives; nothing where it finds faults, which are kept."""
    try:
        return tuple(read())
    except BadContent as error:
        faults += error.faults
        return ()


def _files(folder: Path) -> list[Path]:
    """Every file that should be a clip: all but what has another name and use, or is hidden."""
    known = {GUIDING_QUESTIONS, SCHEMA, example_days.NAME, thesaurus.NAME, "media"}
    paths = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in paths if path.name not in known and path.name[0] != ".")


def _clips(files: list[Path], faults: list[Fault], whole: bool) -> Iterator[tuple[Clip, Document]]:
    if not files:
        faults.append(Fault("clips", 1, "", "er staat geen enkel fragment in deze map."))
    for file in files:
        try:
            yield _clip(file, whole)
        except BadContent as error:
            faults += error.faults


def _clip(file: Path, whole: bool) -> tuple[Clip, Document]:
    path = f"clips/{file.name}"
    name = FILE_NAME.fullmatch(file.name)
    if name is None:
        message = "geef het bestand een naam zoals 10-samen-op-stap.yml: twee cijfers, dan de id."
        raise BadContent([Fault(path, 1, "", message)])
    document = yaml_source.read(file, path)
    content = validate(ClipContent, document, document.data, ())
    footage = _footage(content, document, file.parent) if whole else Footage()
    clip = Clip.model_construct(id=name[2], number=int(name[1]), footage=footage, **dict(content))
    return clip, document


def _footage(content: ClipContent, document: Document, folder: Path) -> Footage:
    if missing := list(cross_checks.media(content, document, folder)):
        raise BadContent(missing)
    return media_probe.read(content, document, folder)


def _guiding_questions(file: Path) -> list[GuidingQuestion]:
    path = f"clips/{file.name}"
    if not file.is_file():
        raise BadContent([Fault(path, 1, "", "dit bestand met de algemene richtvragen ontbreekt.")])
    return validate_list(GuidingQuestion, yaml_source.read(file, path))
