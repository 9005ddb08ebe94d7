"""Checks on the pages that people write: readable, safe, and leading only to what exists."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content import (
    addresses,
    allowed_html,
    collections,
    former_pages,
    front_matter,
    link_checks,
    page_advice,
    rendered,
    reports,
    sheets,
    source_shapes,
    template_anchors,
)
from content.clip import Clip, GuidingQuestion
from content.clip_ids import ClipIds
from content.collections import Groups
from content.doc_files import DocFiles
from content.explanations import WordList
from content.front_matter import Written
from content.goals import Goals
from content.page_fields import FRAGMENT_TEMPLATE, PLAIN_TEMPLATE, REPORT_TEMPLATE
from content.reports import Report, Reports
from content.source_lines import SourceLines
from content.template_anchors import Shown
from project.kept import kept
from source import text_file
from source.faults import BadContent, Fault


@dataclass(frozen=True)
class Pages:
    """What stands in docs/: its pages by their path there, and what is said about them."""

    written: Mapping[str, Written]
    reports: Reports
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    # Files that have no place on the site.
    left_out: frozenset[str]

    @property
    def drafts(self) -> frozenset[str]:
        """The pages that are not to be published yet."""
        return frozenset(uri for uri, page in self.written.items() if page.fields.draft)


@dataclass(frozen=True)
class Content:
    """What pages may name: clips, as far as they could be read, and every clip's id; and the rest.

    `words` is None where these could not be read.
    """

    clips: Sequence[Clip]
    ids: ClipIds
    questions: Sequence[GuidingQuestion] = ()
    words: WordList | None = None
    groups: Groups = collections.NONE


@dataclass(frozen=True)
class Reading:
    """One page as it was read, and what is wrong or told about it by itself.

    Of one that cannot be read there are `faults` only. `long` counts where the page is Dutch.
    """

    page: Written | None = None
    faults: Sequence[Fault] = ()
    told: Set[Fault] = frozenset()
    long: Set[Fault] = frozenset()


def read(docs: Path, uri: str) -> Reading:
    """Read the page `uri` of `docs`, which needs nothing of any other."""
    path = f"docs/{uri}"
    try:
        page = front_matter.read(text_file.read(docs / uri, path), path)
    except BadContent as error:
        return Reading(faults=error.faults)
    return Reading(page, _by_itself(uri, page), *page_advice.of_page(uri, page))


def check(files: DocFiles, found: Sequence[Reading], content: Content) -> Pages:
    """Check all that stands below docs/: its `files`, of which the pages were `found`."""
    by_uri = dict(zip(files.pages, found, strict=True))
    written = {uri: each.page for uri, each in by_uri.items() if each.page}
    faults = [*files.faults, *(fault for each in found for fault in each.faults)]
    warnings = [*files.warnings, *_told(by_uri, content.clips)]
    told = reports.of(written, content.ids)
    goals = _goals({*files.pages, *files.others}, written, content, told)
    faults += former_pages.faults(written, goals.files)
    for uri, page in written.items():
        faults += [*_fields(uri, page, content.ids), *_links(uri, page, goals)]
        faults += _of_a_collection(uri, page, content.groups)
    return Pages(written, told, tuple(faults), tuple(warnings), frozenset(files.left_out))


def _told(found: Mapping[str, Reading], clips: Sequence[Clip]) -> Iterator[Fault]:
    """What is better changed in each page."""
    foreign = frozenset(addresses.fragment_source(clip.id) for clip in clips if clip.tongue)
    for uri, each in found.items():
        yield from sorted(each.told if uri in foreign else {*each.told, *each.long})


def _goals(
    files: set[str], written: Mapping[str, Written], content: Content, told: Reports
) -> Goals:
    virtual = {addresses.fragment_source(clip_id) for clip_id in content.ids.known}
    virtual |= {
        make(name) for name in content.ids.known for make in (addresses.poster, addresses.qr_code)
    }
    virtual |= {path for clip in content.clips for path in clip.media()}
    virtual |= content.groups.pages
    moved = former_pages.sources_of(written, content.ids)
    places = _places(written, content, told)
    return Goals(files | virtual, _unpublished(written, content), places, moved)


def _places(
    written: Mapping[str, Written], content: Content, told: Reports
) -> Callable[[str], frozenset[str] | None]:
    """The anchors of a page, found when a link names one: most pages are never asked for theirs."""
    whole = len(content.clips) == len(content.ids.known) and content.words is not None
    clips = {addresses.fragment_source(clip.id): clip for clip in content.clips}

    @cache
    def of(uri: str) -> frozenset[str] | None:
        page = written.get(uri)
        if uri not in clips and not (whole and page):
            return None
        template = FRAGMENT_TEMPLATE if uri in clips else page and page.fields.template
        shown = _shown(clips.get(uri), content, told, told.at(uri))
        own = rendered.read(page.body, uri).ids if page else ()
        return template_anchors.of_template(template or PLAIN_TEMPLATE, shown).union(own)

    return of


def _unpublished(written: Mapping[str, Written], content: Content) -> frozenset[str]:
    """Pages and media that are not on the site as long as they are drafts."""
    pages = {uri for uri, page in written.items() if page.fields.draft}
    shown = {path for clip in content.clips if not clip.draft for path in clip.media()}
    media = {path for clip in content.clips for path in clip.media()} - shown
    clips = map(addresses.fragment_source, content.ids.drafts)
    return frozenset({*pages, *clips, *content.groups.hidden, *media})


def _shown(clip: Clip | None, content: Content, told: Reports, report: Report | None) -> Shown:
    """What the template of a page shows: of one clip, of a report, or of everything."""
    if clip:
        return Shown([clip], talks=told.talks(clip), numbered=True)
    talks = told.shown_in(report, content.clips) if report else ()
    few = sheets.tips_are_few(content.clips)
    return Shown(content.clips, content.questions, talks, words=content.words, tips=few)


def _fields(uri: str, page: Written, ids: ClipIds) -> Iterator[Fault]:
    """Faults in fields that are right by themselves: what they name must be there, and shown."""
    fields, document = page.fields, page.document
    yield from _of_the_site(uri, page, ids)
    for name in ("discussed", "conversation"):
        if getattr(fields, name) and fields.template != REPORT_TEMPLATE:
            message = f"alleen een verslag toont dit. Zet erboven `template: {REPORT_TEMPLATE}`."
            yield document.fault((name,), message)
    named = [(("discussed", i), clip) for i, clip in enumerate(fields.discussed)]
    # A report that was exported before a fragment got another name is right as it is.
    talks = enumerate(ids.now(entry.clip) for entry in fields.conversation)
    for location, clip in [*named, *((("conversation", i, "clip"), clip) for i, clip in talks)]:
        if reason := ids.wrong(clip, from_draft=fields.draft):
            yield document.fault(location, reason)


def _of_the_site(uri: str, page: Written, ids: ClipIds) -> Iterator[Fault]:
    """Faults of a page that the site itself counts on."""
    name = uri.removeprefix(addresses.fragment_source("").removesuffix(".md")).removesuffix(".md")
    is_sites = uri in map(addresses.source, addresses.PAGES)
    if uri == addresses.fragment_source(name) and not is_sites:
        if name not in ids.known:
            yield Fault(page.path, 1, "", _without_clip(name, ids))
            return
        for given in {*page.given} - {"search"}:
            message = f"dit staat in clips/NN-{name}.yml. Wis het hier."
            yield page.document.fault((given,), message)
    if is_sites and page.fields.draft:
        message = "de site verwijst zelf naar deze pagina. Ze kan geen concept zijn."
        yield page.document.fault(("draft",), message)


def _of_a_collection(uri: str, page: Written, groups: Groups) -> Iterator[Fault]:
    """Fields above the text of a collection, which says them itself."""
    told = {addresses.source(addresses.collection(each.id)): each.file for each, _ in groups.read}
    for given in {*page.given} - {"search"} if uri in told else ():
        message = f"dit staat in {told[uri]}. Wis het hier."
        yield page.document.fault((given,), message)


def _without_clip(name: str, ids: ClipIds) -> str:
    """What to do with a fragment's page when there is no fragment of its name."""
    if name in ids.former:
        now = ids.now(name)
        return f"dit fragment heet nu `{now}`. Geef deze pagina de naam {now}.md."
    return f"er is geen clips/NN-{name}.yml bij deze pagina. {ids.renamed(name)}"


def _links(uri: str, page: Written, goals: Goals) -> Iterator[Fault]:
    """Links in a page's Markdown that lead nowhere."""
    lines = SourceLines(page.body, page.line)
    for target, message in link_checks.faults(rendered.read(page.body, uri), uri, goals):
        yield Fault(page.path, lines.of(target), "link", message)


@kept
def _by_itself(uri: str, page: Written) -> tuple[Fault, ...]:
    """Faults in a page's Markdown and in what it makes, whatever else there is."""
    made, lines = rendered.read(page.body, uri), SourceLines(page.body, page.line)
    shapes = (*source_shapes.too_wide(lines.lines), *source_shapes.crowded_films(lines.lines))
    told = (*allowed_html.faults(made), *_anchors(made.ids))
    return (
        *(Fault(page.path, lines.of(needle), "", message) for needle, message in told),
        *(Fault(page.path, line, "", message) for line, message in shapes),
    )


def _anchors(ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Anchors of a page that would be taken for others, each with what is wrong."""
    for name, times in Counter(ids).items():
        if times > 1 or (
            template_anchors.is_taken(name) and not name.startswith(template_anchors.NOTES)
        ):
            whose = "staat hier twee keer" if times > 1 else "gebruikt de site zelf"
            yield name, f"het anker `{name}` {whose}. Kies een ander."
