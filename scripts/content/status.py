"""How far the site is: of each clip what it has and what it lacks, and what is still to be done.

These facts are counted once, here; `python3 scripts status`, the page that an editor sees while
serving and the accessibility statement each show them in their own way.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from captions.languages import LANGUAGES, MAIN, Language
from content import addresses, blanks
from content.blanks import Blank
from content.catalogue import Catalogue
from content.clip import Clip
from content.settings import FIELD, Settings
from source.faults import Fault

YES, NO = "ja", "nee"


@dataclass(frozen=True)
class ClipStatus:
    """What one clip has. Counts stand beside how many of them are whole."""

    id: str
    title: str
    tongue: Language | None
    file: str
    collection: str
    draft: bool
    video: bool
    film: bool
    captions: bool
    languages: tuple[Language, ...]
    checked: bool
    unchecked: bool
    transcript: bool
    described: bool
    signed: bool
    summary: bool
    poster: bool
    chapters: int
    tips: int
    tips_with_time: int
    links: int
    links_with_address: int
    remarks: int
    page_text: bool


@dataclass(frozen=True)
class Column:
    """One fact of the table: its heading, the same in two short lines, and its cell."""

    heading: str
    short: tuple[str, str]
    cell: Callable[[ClipStatus], str]
    # Whether a clip lacks nothing here.
    whole: Callable[[ClipStatus], bool]


@dataclass(frozen=True)
class Status:
    """The facts of the whole site; those of its clips are counted when someone asks."""

    catalogue: Catalogue
    blanks: tuple[Blank, ...]
    orphans: tuple[Fault, ...]
    unused_media: tuple[Fault, ...]
    not_set: tuple[str, ...]
    unexplained: tuple[Blank, ...]

    @cached_property
    def clips(self) -> tuple[ClipStatus, ...]:
        """The facts of each clip."""
        return tuple(_clip(clip, self.catalogue) for clip in self.catalogue.clips)

    @property
    def other_languages(self) -> tuple[Language, ...]:
        """The languages besides that of the site in which any clip has captions."""
        found = {language for clip in self.clips for language in clip.languages}
        others = found - {LANGUAGES[MAIN]}
        return tuple(language for language in LANGUAGES.values() if language in others)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The facts of the table, in order."""
        return COLUMNS

    @property
    def unchecked(self) -> tuple[ClipStatus, ...]:
        """The clips whose captions are a draft that nobody checked."""
        return tuple(clip for clip in self.clips if clip.unchecked)

    def count(self, has: Callable[[ClipStatus], bool]) -> int:
        """How many clips have something."""
        return sum(map(bool, map(has, self.clips)))


def _fact(heading: str, short: tuple[str, str], has: Callable[[ClipStatus], bool]) -> Column:
    return Column(heading, short, lambda clip: YES if has(clip) else NO, has)


def _languages(clip: ClipStatus) -> str:
    return f"{len(clip.languages)} talen" if len(clip.languages) > 1 else YES


COLUMNS = (
    _fact("Echte film", ("echte", "film"), lambda clip: clip.film),
    Column(
        "Ondertitels",
        ("onder-", "titels"),
        lambda clip: _languages(clip) if clip.captions else NO,
        lambda clip: clip.captions,
    ),
    _fact("Ondertitels nagekeken", ("nage-", "keken"), lambda clip: clip.checked),
    _fact("Samenvatting", ("samen-", "vatting"), lambda clip: clip.summary),
    _fact("Eigen beeld", ("eigen", "beeld"), lambda clip: clip.poster),
    Column(
        "Delen", ("de-", "len"), lambda clip: str(clip.chapters), lambda clip: clip.chapters > 0
    ),
    Column(
        "Tips met tijd",
        ("tips", "m.tijd"),
        lambda clip: f"{clip.tips_with_time}/{clip.tips}",
        lambda clip: 0 < clip.tips == clip.tips_with_time,
    ),
    Column(
        "Links met adres",
        ("links", "m.adr."),
        lambda clip: f"{clip.links_with_address}/{clip.links}",
        lambda clip: clip.links == clip.links_with_address,
    ),
    _fact("Gesprek", ("ge-", "sprek"), lambda clip: clip.remarks > 0),
    _fact("Tekst op de pagina", ("tekst", ""), lambda clip: clip.page_text),
)


def of(catalogue: Catalogue) -> Status:
    """The status of this content."""
    return Status(
        catalogue=catalogue,
        blanks=catalogue.to_do.blanks,
        orphans=catalogue.to_do.orphans,
        unused_media=catalogue.to_do.unused_media,
        not_set=tuple(_not_set(catalogue.settings)),
        unexplained=tuple(catalogue.words.unexplained),
    )


def _clip(clip: Clip, catalogue: Catalogue) -> ClipStatus:
    films = [film for _, film in clip.films]
    there = [bool(film.files or film.outside) for film in films]
    return ClipStatus(
        id=clip.id,
        title=clip.title,
        tongue=clip.tongue,
        file=clip.file,
        collection=clip.collection,
        draft=clip.draft,
        video=_all(there),
        film=_all(there) and not any(film.stand_in for film in films),
        captions=_all(film.captions for film in films),
        languages=tuple(LANGUAGES[code] for code in (films[0].captions if films else ())),
        checked=_all(film.captions_checked for film in films),
        unchecked=any(film.is_draft_of_captions for film in films),
        transcript=_all(footage.cues for footage in clip.footages),
        described=_all(film.described for film in films),
        signed=_all(film.signed for film in films),
        summary=bool(clip.summary) and not blanks.is_hidden(clip.summary),
        poster=_all(film.poster for film in films),
        chapters=len(clip.chapters),
        tips=len(clip.tips),
        tips_with_time=sum(tip.at is not None for tip in clip.tips),
        links=len(clip.links),
        links_with_address=sum(bool(link.url) for link in clip.links),
        remarks=sum(len(talk.remarks) for talk in catalogue.reports.talks(clip)),
        page_text=addresses.fragment_source(clip.id) in catalogue.to_do.texts,
    )


def _all(facts: Iterable[object]) -> bool:
    """Whether there are films, and each has it."""
    found = [*map(bool, facts)]
    return bool(found) and all(found)


def _not_set(settings: Settings) -> list[str]:
    given = {
        "licence": settings.licence,
        "contact": settings.contact.given,
        "partners": settings.partners,
    }
    return [f"{FIELD}.{name}" for name, value in given.items() if not value]
