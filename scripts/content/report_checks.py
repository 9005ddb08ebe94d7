"""What must hold between the fragments and the reports of study days."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

from content.clip import Clip
from content.front_matter import Written
from content.reports import Report, Reports
from content.said import Remark, Sourced
from dutch import writing
from source.faults import Fault
from source.yaml_file import Document, Location

Read = Sequence[tuple[Clip, Document]]
Pages = Mapping[str, Written]


def faults(clips: Read, pages: Pages, reports: Reports) -> Iterator[Fault]:
    """Reports that are named and are not there, and talk that a report does not show."""
    for clip, document in clips:
        for location, item in _sourced(clip):
            if item.report and (reason := _unclear(item.report, reports)):
                yield document.fault((*location, "report"), reason)
            elif isinstance(item, Remark):
                yield from _unseen(clip, item, document, location, reports)
    for report in reports.every:
        yield from _own_talk(report, pages[report.source])


def warnings(clips: Read, pages: Pages, reports: Reports) -> Iterator[Fault]:
    """Reports of which nobody can say the day, and talk that stands nowhere or twice."""
    for report in reports.every:
        page = pages[report.source]
        if not report.day:
            message = "zeg met `date:` van welke dag dit verslag is, zoals `date: 2023-05-12`."
            yield page.document.fault((), message)
        yield from _without_talk(report, page, clips, reports)
    for clip, document in clips:
        yield from _twice(clip, document, reports)


def _sourced(clip: Clip) -> Iterator[tuple[Location, Sourced]]:
    for name in ("tips", "discussion", "questions"):
        for index, item in enumerate(getattr(clip, name)):
            yield (name, index), item


def _unclear(name: str, reports: Reports) -> str:
    """Why a report's name says not which one; empty when it does."""
    found = reports.named(name)
    if len(found) == 1:
        return ""
    if found:
        each = " of ".join(f"`{report.name}`" for report in found)
        return f"er is meer dan één verslag van {writing.day(name)}. Schrijf {each}."
    # One that can be named by its day is named so.
    names = sorted({report.day or report.name for report in reports.every})
    if not names:
        return f"er is geen verslag `{name}`. Zet het in docs/verslag/."
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"Bedoel je `{near[0]}`? " if near else ""
    return f"er is geen verslag `{name}`. {hint}Kies uit: {', '.join(names)}."


def _unseen(
    clip: Clip, remark: Remark, document: Document, location: Location, reports: Reports
) -> Iterator[Fault]:
    """The report of a remark leads to its talk, so it must show it."""
    report = reports.of(remark, clip.id)
    if report and not report.shows(clip.id):
        yield document.fault(
            location,
            f"het verslag waaruit dit komt, toont dit gesprek niet. Zet `{clip.id}` bij "
            f"`discussed:` boven docs/{report.source}.",
        )


def _own_talk(report: Report, page: Written) -> Iterator[Fault]:
    for index, entry in enumerate(report.conversation):
        for number, remark in enumerate(entry.discussion):
            location = ("conversation", index, "discussion", number)
            if remark.report:
                message = "dit gesprek staat al in zijn eigen verslag. Wis `report`."
                yield page.document.fault((*location, "report"), message)
            elif remark.day and report.day and remark.day != report.day:
                message = (
                    f"boven dit verslag staat dat het van {writing.day(report.day)} is. "
                    "Wis `day`, of verbeter `date`."
                )
                yield page.document.fault((*location, "day"), message)


def _without_talk(report: Report, page: Written, clips: Read, reports: Reports) -> Iterator[Fault]:
    shown = {talk.clip.id for talk in reports.shown_in(report, [clip for clip, _ in clips])}
    known = {clip.id for clip, _ in clips}
    for index, clip_id in enumerate(report.discussed):
        if clip_id in known - shown:
            message = f"bij het fragment `{clip_id}` staat geen gesprek uit dit verslag."
            yield page.document.fault(("discussed", index), message)


def _twice(clip: Clip, document: Document, reports: Reports) -> Iterator[Fault]:
    """A talk may be kept with its clip or with its report; kept in both, it shows twice."""
    for index, remark in enumerate(clip.discussion):
        report = reports.of(remark, clip.id)
        if report and remark.remark in {other.remark for other in report.heard(clip.id)}:
            message = f"dit staat ook in docs/{report.source}. Laat het op één plaats staan."
            yield document.fault(("discussion", index), message)
