"""The reports of study days, and what was said about each clip on which day.

A report is a page of docs/ with the template of one. It is named by its day, or by its file.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from content import addresses
from content.clip import Clip
from content.clip_ids import ClipIds
from content.front_matter import Written
from content.page_fields import REPORT_TEMPLATE
from content.said import Conversation, Remark, Sourced

# The report that tips and remarks come from when they name no other.
FIRST = addresses.source(addresses.REPORT)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Report:
    """One report: its Markdown (below docs/), title, day ("" unknown), and whose talk it shows."""

    source: str
    title: str
    day: str
    discussed: tuple[str, ...] = ()
    conversation: tuple[Conversation, ...] = ()

    @property
    def address(self) -> str:
        """The page, from the site's root."""
        return addresses.page(self.source)

    @property
    def name(self) -> str:
        """What tells this report from every other: its file, without folder and ending."""
        return self.source.removeprefix(addresses.REPORTS).removesuffix(".md")

    @property
    def names(self) -> set[str]:
        """What an editor may call it."""
        return {self.name, self.day or self.name}

    def shows(self, clip_id: str) -> bool:
        """Whether the talk about this clip stands on the report's page."""
        return clip_id in self.discussed or any(e.clip == clip_id for e in self.conversation)

    def heard(self, clip_id: str) -> tuple[Remark, ...]:
        """What the report itself holds of the talk about a clip."""
        entries = (entry for entry in self.conversation if entry.clip == clip_id)
        return tuple(remark for entry in entries for remark in entry.discussion)


@dataclass(frozen=True)
class Talk:
    """What was said about one clip on one day: its report where there is one, and the remarks."""

    clip: Clip
    report: Report | None
    day: str
    remarks: tuple[Remark, ...]

    @property
    def name(self) -> str:
        """What tells it from the other talks about its clip."""
        return self.report.name if self.report else self.day


@dataclass(frozen=True)
class Reports:
    """All reports, the first one first and then by day."""

    every: tuple[Report, ...] = ()

    @property
    def first(self) -> Report | None:
        """The report that is meant where none is named."""
        return self.at(FIRST)

    def named(self, name: str) -> list[Report]:
        """The reports that are called so; more than one only where a day has more than one."""
        exact = [report for report in self.every if report.name == name]
        return exact or [report for report in self.every if report.day == name]

    def at(self, source: str) -> Report | None:
        """The report with this Markdown (below docs/)."""
        return next((report for report in self.every if report.source == source), None)

    def of(self, item: Sourced, clip_id: str = "") -> Report | None:
        """The report that a tip, remark or question comes from; None when it comes from no report.

        A remark that only says its day comes from the report of that day which shows its clip.
        """
        if item.source != "verslag":
            return None
        if item.report:
            return next(iter(self.named(item.report)), None)
        if isinstance(item, Remark) and item.day:
            of_day = (report for report in self.every if report.day == item.day)
            return next((report for report in of_day if report.shows(clip_id)), None)
        return self.first

    def talks(self, clip: Clip) -> list[Talk]:
        """What was said about a clip, day by day, as the first report tells it first."""
        groups: dict[tuple[str, str], Talk] = {}
        for remark in clip.discussion:
            self._put(groups, clip, self._day(remark, clip.id), [remark])
        for report in self.every:
            self._put(groups, clip, (report, report.day), report.heard(clip.id))
        return sorted(groups.values(), key=lambda talk: (talk.report != self.first, talk.day))

    def _day(self, remark: Remark, clip_id: str) -> tuple[Report | None, str]:
        report = self.of(remark, clip_id)
        if report is None and not remark.day:
            report = self.first
        return report, report.day if report else remark.day or ""

    @staticmethod
    def _put(
        groups: dict[tuple[str, str], Talk],
        clip: Clip,
        when: tuple[Report | None, str],
        remarks: Sequence[Remark],
    ) -> None:
        report, day = when
        key = (report.source if report else "", day)
        before = groups[key].remarks if key in groups else ()
        if remarks:
            groups[key] = Talk(clip, report, day, (*before, *remarks))

    def shown_in(self, report: Report, clips: Iterable[Clip]) -> list[Talk]:
        """What a report's page shows: the clips it discussed in their order, then its own talk."""
        mine = {
            clip.id: talk
            for clip in clips
            for talk in self.talks(clip)
            if talk.report == report and report.shows(clip.id)
        }
        discussed = [clip_id for clip_id in mine if clip_id in report.discussed]
        own = [entry.clip for entry in report.conversation]
        return [mine[clip_id] for clip_id in dict.fromkeys([*discussed, *own]) if clip_id in mine]


NONE = Reports()


def of(pages: Mapping[str, Written], ids: ClipIds, *, drafts: bool = False) -> Reports:
    """The reports among the pages of docs/ (by their path there), as the site shows them.

    Who edits sees those that are drafts too.
    """
    found = (
        _report(source, page, ids)
        for source, page in pages.items()
        if page.fields.template == REPORT_TEMPLATE and (drafts or not page.fields.draft)
    )
    return Reports(tuple(sorted(found, key=lambda r: (r.source != FIRST, r.day, r.source))))


def _report(source: str, page: Written, ids: ClipIds) -> Report:
    # What was exported before a fragment got another name is about that fragment.
    said = (
        entry.model_copy(update={"clip": ids.now(entry.clip)}) for entry in page.fields.conversation
    )
    return Report(
        source=source,
        title=page.fields.title,
        day=_day(page, PurePosixPath(source).stem),
        discussed=tuple(page.fields.discussed),
        conversation=tuple(said),
    )


def _day(page: Written, stem: str) -> str:
    """The day of a report. The first exports only said it at each remark, and in their name."""
    if page.fields.date:
        return page.fields.date
    remarks = (remark for entry in page.fields.conversation for remark in entry.discussion)
    said = {remark.day for remark in remarks if remark.day}
    if len(said) == 1:
        return said.pop()
    return stem if DAY.fullmatch(stem) else ""
