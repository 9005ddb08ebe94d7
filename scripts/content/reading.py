"""All that people write: each file read once, and all judged together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from content import (
    addresses,
    clip_files,
    clip_ids,
    clip_reading,
    collections,
    cross_checks,
    doc_files,
    file_checks,
    markdown_checks,
    other_files,
    report_checks,
    setting_checks,
)
from content.clip import Clip, GuidingQuestion
from content.clip_ids import ClipIds
from content.example_days import StudyDay
from content.explanations import WordList
from content.markdown_checks import Pages
from content.settings import Settings
from content.thesaurus import Thesaurus
from project import beside, code, kept
from source import refusals
from source.faults import BadContent, Fault, attempt
from source.yaml_file import Document

# Where a site of many fragments keeps what was read; who throws it away has all read again.
REMEMBERED = ".cache/read"
SCHEMA = "clip.schema.json"
# Where any of these cannot be read, nothing else can be judged.
FOLDERS = ("clips", f"clips/{clip_files.MEDIA}", "docs", "overrides")
# What stands in clips/ beside the fragments.
OTHER_FILES = (SCHEMA, collections.SCHEMA, *other_files.NAMES)


@dataclass(frozen=True)
class Read:
    """All that was read and is without faults, before it is known what of it is shown."""

    clips: list[tuple[Clip, Document]]
    by_itself: clip_reading.Told
    groups: collections.Groups
    ids: ClipIds
    questions: tuple[GuidingQuestion, ...]
    synonyms: Thesaurus
    days: tuple[StudyDay, ...]
    words: WordList | None
    pages: Pages
    settings: Settings
    # What stands in clips/ and is not read.
    told: tuple[Fault, ...]

    @property
    def made(self) -> frozenset[str]:
        """The pages that the site makes, by their Markdown in docs/."""
        return _made(self.ids, self.groups)

    @property
    def drafted(self) -> frozenset[str]:
        """The pages that are not to be published yet."""
        return _drafted(self.ids, self.groups, self.pages)


@dataclass(frozen=True)
class Begun:
    """What is being read: the files that there are, and what reads the rest of them."""

    clips: clip_files.Folder
    pages: doc_files.DocFiles
    finish: Callable[[], list[list[Any]]]


@contextmanager
def ahead(root: Path) -> Iterator[None]:
    """Read in another process while something else is done; `everything` goes on with it."""
    with suppress(BadContent):  # of a folder that cannot be read `everything` tells
        _ahead[root] = _begin(root, whole=True)
    try:
        yield
    finally:
        _ahead.clear()


_ahead: dict[Path, Begun] = {}


def _begin(root: Path, *, whole: bool) -> Begun:
    """Begin to read. Raises BadContent where a whole folder refuses that."""
    for name in FOLDERS:
        folder = root / name
        if folder.is_dir() and (wrong := refusals.of_folder(folder)):
            raise BadContent([Fault(name, 1, "", wrong)])
    _recall(root)
    clips = clip_files.look(root / "clips", OTHER_FILES)
    files = doc_files.look(root / "docs")
    works = (
        (partial(clip_reading.read, root / "clips", whole=whole), clips.clips),
        (partial(markdown_checks.read, root / "docs"), files.pages),
    )
    return Begun(clips, files, beside.share(works))


def everything(root: Path, *, whole: bool, drafts: bool) -> Read:
    """Read `root`/clips, `root`/docs and the settings. Raises BadContent with every fault at once.

    Only of a `whole` clip film and captions are read.
    """
    begun = (_ahead.pop(root, None) if whole else None) or _begin(root, whole=whole)
    folder, files = begun.clips, begun.pages
    found, written = begun.finish()
    clips, told = clip_reading.together(found)
    faults = [*folder.faults, *told.faults]
    folders = [*collections.read(folder.collections, faults)]
    ids = clip_ids.of(clips, folder.ids)
    questions, synonyms, days, words = other_files.read(root / "clips", ids, faults)
    faults += [*cross_checks.across(clips, ids), *collections.faults(folders, clips)]
    groups = collections.Groups(tuple(folders), [clip for clip, _ in clips])
    content = markdown_checks.Content([clip for clip, _ in clips], ids, questions, words, groups)
    pages = markdown_checks.check(files, written, content)
    made, drafted = _made(ids, groups), _drafted(ids, groups, pages)
    settings = attempt(faults, lambda: [setting_checks.load(root, made, drafted)])
    faults += [*pages.faults, *file_checks.faults(root), *([] if drafts else _only_drafts(ids))]
    faults += report_checks.faults(clips, pages.written, pages.reports)
    if faults:
        raise BadContent(faults)
    return Read(
        clips=clips,
        by_itself=told,
        groups=groups,
        ids=ids,
        questions=questions,
        synonyms=synonyms,
        days=days,
        words=words,
        pages=pages,
        settings=settings[0],
        told=folder.warnings,
    )


def _recall(root: Path) -> None:
    """Take what an earlier run read of files that are the same now."""
    if kept.is_little() and (root / REMEMBERED).is_file():
        kept.read(root / REMEMBERED, code.named())


def remember(root: Path) -> None:
    """Keep what was read for a next run, where that saves time; also beside faults."""
    if kept.is_worth_writing():
        kept.write(root / REMEMBERED, code.named())


def _made(ids: ClipIds, groups: collections.Groups) -> frozenset[str]:
    return groups.pages.union(map(addresses.fragment_source, ids.known))


def _drafted(ids: ClipIds, groups: collections.Groups, pages: Pages) -> frozenset[str]:
    drafts = map(addresses.fragment_source, ids.drafts)
    return frozenset(pages.drafts).union(drafts, groups.hidden)


def _only_drafts(ids: ClipIds) -> list[Fault]:
    """A site without a single fragment is none."""
    if not ids.known or ids.known != ids.drafts:
        return []
    return [Fault("clips", 1, "", "elk fragment is een concept. Zet er één op de site.")]
