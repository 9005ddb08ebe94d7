"""All clips together: read from disk, validated, in order. Every fault is found in one go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from captions.languages import LANGUAGES, MAIN, Language
from content import (
    advice,
    collections,
    explanations,
    file_checks,
    former_pages,
    mentions,
    reading,
    repeats,
    report_checks,
    reports,
    themes,
    to_do,
)
from content.clip import Clip, GuidingQuestion, Tip
from content.collections import Collection
from content.example_days import StudyDay
from content.explanations import WordList
from content.front_matter import Written
from content.reading import Read
from content.reports import Reports
from content.settings import NOT_READ, Settings
from content.thesaurus import Thesaurus
from content.to_do import ToDo
from source.faults import Fault
from source.yaml_file import Document


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
    # Those of which a clip is shown, in order.
    collections: tuple[Collection, ...] = ()

    def without_texts(self) -> "Catalogue":
        """The same, with the fields above its pages and nothing of their text: that is long."""
        fields = {uri: replace(page, body="") for uri, page in self.written.items()}
        return replace(self, written=fields)

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
        """The clip before this one in the film or the collection."""
        return self._neighbour(clip, -1)

    def next(self, clip: Clip) -> Clip | None:
        """The clip after this one in the film or the collection."""
        return self._neighbour(clip, 1)

    def _neighbour(self, clip: Clip, step: int) -> Clip | None:
        index = self._places[clip.id] + step
        other = self.clips[index] if 0 <= index < len(self.clips) else None
        return other if other and other.collection == clip.collection else None

    def collection(self, clip: Clip) -> Collection | None:
        """The collection that a clip is in; None for a clip of the site itself."""
        return self._by_id.get(clip.collection)

    @cached_property
    def _by_id(self) -> Mapping[str, Collection]:
        return {each.id: each for each in self.collections}

    def together(self, collection_id: str) -> tuple[Clip, ...]:
        """The clips of a collection, in order; those of the site itself without an id."""
        return self._together.get(collection_id, ())

    @cached_property
    def _together(self) -> Mapping[str, tuple[Clip, ...]]:
        groups: dict[str, list[Clip]] = {}
        for clip in self.clips:
            groups.setdefault(clip.collection, []).append(clip)
        return {name: tuple(clips) for name, clips in groups.items()}

    @property
    def languages(self) -> list[Language]:
        """That of the site, and then those of fragments in another one, in order of their codes."""
        others = {clip.tongue for clip in self.clips if clip.tongue}
        return [LANGUAGES[MAIN], *sorted(others, key=lambda language: language.code)]

    @property
    def other_languages(self) -> list[Language]:
        """The languages besides that of the site in which captions are, in order of their codes."""
        spoken = {
            each.language for clip in self.clips for film in clip.footages for each in film.spoken
        }
        return sorted(spoken - {LANGUAGES[MAIN]}, key=lambda language: language.code)

    @property
    def tips(self) -> list[tuple[Clip, Tip]]:
        """Every tip, with its clip."""
        return [own for clip in self.clips for own in clip.own_tips]

    def tips_by_theme(self) -> dict[str, list[tuple[Clip, Tip]]]:
        """Every tip with its clip, under its theme; themes in the order in which they appear."""
        groups: dict[str, list[tuple[Clip, Tip]]] = {}
        for clip, tip in self.tips:
            groups.setdefault(clip.theme_of(tip), []).append((clip, tip))
        return groups


def load(root: Path, *, media_must_exist: bool = True, drafts: bool = False) -> Catalogue:
    """Read and check `root`/clips, `root`/docs and the settings. Raises BadContent.

    Who makes the media files asks for them not to be there yet, and who edits asks for drafts too.
    """
    read = reading.everything(root, whole=media_must_exist, drafts=drafts)
    clips, renamed = themes.together(read.clips)
    pages, groups = read.pages, read.groups
    hidden = frozenset() if drafts else read.drafted
    found = [*read.by_itself.blanks, *groups.blanks()]
    left = to_do.find(root, clips, found, {*read.made, *read.settings.pages}, pages)
    shown = [clip for clip, _ in clips if drafts or not clip.draft]
    public = groups.shown(shown)
    told = _warnings(root, read, clips)
    warnings = (*read.told, *renamed, *read.by_itself.warnings, *told, *left.warnings)
    return Catalogue(
        collections.clips_in_order(shown, groups.read),
        read.questions,
        read.synonyms,
        read.days,
        read.words or explanations.NONE,
        reports.of(pages.written, read.ids, drafts=drafts),
        former_pages.addresses_of(pages.written, read.ids, hidden),
        warnings,
        pages.left_out.union(hidden),
        read.settings.with_collections(public),
        left,
        pages.written,
        public,
    )


def _warnings(root: Path, read: Read, clips: Sequence[tuple[Clip, Document]]) -> Iterator[Fault]:
    pages, words = read.pages, read.words
    for document in (document for _, document in read.groups.read):
        yield from advice.of_texts(document)
    yield from advice.of_texts(words.document) if words and words.document else ()
    yield from repeats.warnings(clips, read.by_itself.said)
    yield from report_checks.warnings(clips, pages.written, pages.reports)
    yield from pages.warnings
    yield from file_checks.warnings(root)
