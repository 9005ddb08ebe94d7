"""All clips together: read from disk, validated, in order. Every fault is found in one go."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from captions.languages import Language
from content import (
    addresses,
    advice,
    clip_files,
    clip_ids,
    cross_checks,
    example_days,
    explanations,
    file_checks,
    former_pages,
    markdown_checks,
    media_checks,
    media_probe,
    mentions,
    repeats,
    report_checks,
    reports,
    setting_checks,
    themes,
    thesaurus,
    to_do,
)
from content.clip import Clip, ClipContent, GuidingQuestion, Tip
from content.clip_ids import ClipIds
from content.example_days import StudyDay
from content.explanations import WordList
from content.footage import Footage
from content.front_matter import Written
from content.markdown_checks import Pages
from content.reports import Reports
from content.settings import NOT_READ, Settings
from content.thesaurus import Thesaurus
from content.to_do import GUIDING_QUESTIONS, ToDo
from project import beside
from source import yaml_file
from source.faults import BadContent, Fault
from source.validation import validate, validate_list
from source.yaml_file import Document

SCHEMA = "clip.schema.json"
# What stands in clips/ beside the fragments.
OTHER_FILES = (GUIDING_QUESTIONS, SCHEMA, example_days.NAME, thesaurus.NAME, explanations.NAME)

Item = TypeVar("Item")


@dataclass(frozen=True)
class Catalogue:
    """The content of the site: clips in order, what goes with them, and the settings."""

    clips: tuple[Clip, ...]
    guiding_questions: tuple[GuidingQuestion, ...]
    thesaurus: Thesaurus = ()
    days: tuple[StudyDay, ...] = ()
    words: WordList = explanations.NONE
    reports: Reports = reports.NONE
    # Each former address of a page with that of now, both from the site's root.
    moved: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Fault, ...] = ()
    # Files of docs/ that stay off the site: drafts, and what is no content.
    unpublished: frozenset[str] = frozenset()
    settings: Settings = NOT_READ
    to_do: ToDo = to_do.NOTHING
    # The pages of docs/ as they were read, by their path there.
    written: Mapping[str, Written] = field(default_factory=dict)

    @cached_property
    def names(self) -> mentions.Names:
        """What texts may call the clips."""
        return mentions.names(self.clips)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {clip.id: index for index, clip in enumerate(self.clips)}

    def clip(self, clip_id: str) -> Clip:
        """The clip with this id. Raises KeyError when there is none."""
        return self.clips[self._places[clip_id]]

    def previous(self, clip: Clip) -> Clip | None:
        """The clip before this one in the film."""
        index = self._places[clip.id]
        return self.clips[index - 1] if index else None

    def next(self, clip: Clip) -> Clip | None:
        """The clip after this one in the film."""
        index = self._places[clip.id] + 1
        return self.clips[index] if index < len(self.clips) else None

    @property
    def other_languages(self) -> list[Language]:
        """The languages besides the main one in which captions are, in order of their codes."""
        spoken = (each.language for clip in self.clips for each in clip.footage.others)
        return sorted(set(spoken), key=lambda language: language.code)

    def tips_by_theme(self) -> dict[str, list[tuple[Clip, Tip]]]:
        """Every tip with its clip, under its theme; themes in the order in which they appear."""
        groups: dict[str, list[tuple[Clip, Tip]]] = {}
        for clip in self.clips:
            for tip in clip.tips:
                groups.setdefault(tip.theme or clip.themes[0], []).append((clip, tip))
        return groups


def load(root: Path, *, media_must_exist: bool = True, drafts: bool = False) -> Catalogue:
    """Read and check `root`/clips, `root`/docs and the settings. Raises BadContent.

    Who makes the media files asks for them not to be there yet, and who edits asks for drafts too.
    """
    folder = clip_files.look(root / "clips", OTHER_FILES)
    faults = [*folder.faults]
    clips = list(_clips(folder.clips, faults, media_must_exist))
    ids = clip_ids.of(clips, folder.ids)
    questions, synonyms, days, words = _others(root / "clips", ids, faults)
    faults += cross_checks.across(clips, ids)
    told = markdown_checks.Content([clip for clip, _ in clips], ids, questions, words)
    pages = markdown_checks.read(root / "docs", told)
    faults += pages.faults
    drafted = {*pages.drafts, *map(addresses.fragment_source, ids.drafts)}
    settings = _attempt(faults, lambda: [setting_checks.load(root, ids.known, drafted)])
    faults += file_checks.faults(root)
    faults += report_checks.faults(clips, pages.written, pages.reports)
    faults += [] if drafts else _only_drafts(ids)
    if faults:
        raise BadContent(faults)
    words = words or explanations.NONE
    clips, renamed = themes.together(clips)
    hidden = set() if drafts else drafted
    left = to_do.find(root, clips, ids.known, settings[0], pages)
    return Catalogue(
        _in_order(clips, drafts=drafts),
        questions,
        synonyms,
        days,
        words,
        reports.of(pages.written, ids, drafts=drafts),
        former_pages.addresses_of(pages.written, ids, hidden),
        (*folder.warnings, *renamed, *_warnings(root, clips, pages, words), *left.warnings),
        pages.left_out.union(hidden),
        settings[0],
        left,
        pages.written,
    )


def _others(
    folder: Path, ids: ClipIds, faults: list[Fault]
) -> tuple[tuple[GuidingQuestion, ...], Thesaurus, tuple[StudyDay, ...], WordList | None]:
    """What stands in clips/ beside the fragments: questions, thesaurus, example days and words.

    Without words where these cannot be read: then nobody knows which there are.
    """
    questions = _attempt(faults, lambda: _guiding_questions(folder / GUIDING_QUESTIONS))
    synonyms = _attempt(faults, lambda: thesaurus.load(folder))
    days = _attempt(faults, lambda: _days(folder / example_days.NAME, ids))
    words = _attempt(faults, lambda: [explanations.load(folder, ids)])
    return questions, synonyms, days, words[0] if words else None


def _only_drafts(ids: ClipIds) -> list[Fault]:
    """A site without a single fragment is none."""
    if not ids.known or ids.known != ids.drafts:
        return []
    return [Fault("clips", 1, "", "elk fragment is een concept. Zet er één op de site.")]


def _in_order(clips: Sequence[tuple[Clip, Document]], *, drafts: bool) -> tuple[Clip, ...]:
    shown = (clip for clip, _ in clips if drafts or not clip.draft)
    return tuple(sorted(shown, key=lambda clip: clip.number))


def _warnings(
    root: Path, clips: Sequence[tuple[Clip, Document]], pages: Pages, words: WordList
) -> Iterator[Fault]:
    for told in beside.halves(_told, clips):
        yield from told
    yield from advice.texts(words.document) if words.document else ()
    yield from repeats.warnings(clips)
    yield from report_checks.warnings(clips, pages.written, pages.reports)
    yield from pages.warnings
    yield from file_checks.warnings(root)


def _told(read: tuple[Clip, Document]) -> list[Fault]:
    """What is told about one clip."""
    clip, document = read
    message = "dit fragment is een concept: het staat niet op de site."
    draft = [document.fault(("draft",), message)] if clip.draft else []
    advised = advice.warnings(clip, document, date.today())
    return [*draft, *advised, *clip.footage.warnings]


def _attempt(faults: list[Fault], read: Callable[[], Iterable[Item]]) -> tuple[Item, ...]:
    """What `read` gives; nothing where it finds faults, which are kept."""
    try:
        return tuple(read())
    except BadContent as error:
        faults += error.faults
        return ()


def _clips(
    files: Sequence[Path], faults: list[Fault], whole: bool
) -> Iterator[tuple[Clip, Document]]:
    for found, wrong in beside.halves(partial(_read, whole=whole), files):
        faults += wrong
        if found:
            yaml_file.keep(found[1])
            yield found


def _read(file: Path, *, whole: bool) -> tuple[tuple[Clip, Document] | None, Iterable[Fault]]:
    """A clip, or what is wrong with it."""
    try:
        return _clip(file, whole), ()
    except BadContent as error:
        return None, error.faults


def _clip(file: Path, whole: bool) -> tuple[Clip, Document]:
    number, clip_id = clip_files.parts(file.name)
    document = yaml_file.read(file, f"clips/{file.name}")
    content = validate(ClipContent, document, document.data, ())
    if twice := list(repeats.faults(content, document)):
        raise BadContent(twice)
    footage = _footage(content, document, file.parent) if whole else Footage()
    clip = Clip.model_construct(
        id=clip_id, number=number, file=document.path, footage=footage, **dict(content)
    )
    return clip, document


def _footage(content: ClipContent, document: Document, folder: Path) -> Footage:
    if wrong := list(media_checks.faults(content, document, folder)):
        raise BadContent(wrong)
    return media_probe.read(content, document, folder)


def _guiding_questions(file: Path) -> list[GuidingQuestion]:
    path = f"clips/{file.name}"
    if not os.path.lexists(file):
        raise BadContent([Fault(path, 1, "", "dit bestand met de algemene richtvragen ontbreekt.")])
    return validate_list(GuidingQuestion, yaml_file.read(file, path))


def _days(file: Path, ids: ClipIds) -> list[StudyDay]:
    """The example days; none without a file. Raises BadContent."""
    if not os.path.lexists(file):
        return []
    document = yaml_file.read(file, f"clips/{file.name}")
    days = validate_list(StudyDay, document)
    if faults := list(cross_checks.days(days, document, ids)):
        raise BadContent(faults)
    return days
