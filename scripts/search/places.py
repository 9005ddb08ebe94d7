"""Everything that the search can lead to: one place for each tip, answer, question and moment."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from captions.languages import MAIN, Language
from captions.webvtt import Cue
from content import addresses, anchors, mentions
from content.catalogue import Catalogue
from content.clip import Clip
from content.footage import Spoken
from content.reports import Talk
from dutch.words import words
from search.page_sections import Section

# A passage ends where its sentence does, or else after so many words.
MOST_WORDS = 25
# As many scripts write it: also Arabic, Urdu, Hindi, Chinese and Amharic.
ENDS = (*".?!…", "؟", "۔", "।", "。", "？", "！", "።")
# What a place is called on a result, and on the filter of the search page (nothing: no filter).
KINDS = {
    "fragment": ("Fragment", "Fragmenten"),
    "tip": ("Tip", "Tips"),
    "vraag": ("Vraag", "Vragen"),
    "verslag": ("Verslag", "Verslag"),
    "moment": ("Moment in het fragment", "Momenten in een fragment"),
    "pagina": ("Pagina", ""),
    "lezen": ("Verder lezen", ""),
    "woord": ("Woord", ""),
}
# What is said of a clip or in it, which is Dutch whatever the language of the clip is.
SAID = frozenset({"verslag", "moment"})
# Words that, beside others, ask for places of a kind and say nothing of what they are about.
WISHES = {
    "tip": "tip tips",
    "vraag": "vraag vragen",
    "fragment": "fragment fragmenten clip clips filmpje filmpjes video videos",
    "verslag": "verslag verslagen",
}


@dataclass(frozen=True, slots=True)
class Place:
    """What the search shows of a place, and the address it leads to, from the site's root.

    `around` is what its surroundings are about: it helps to find the place, and is not shown.
    """

    kind: str
    address: str
    title: str
    text: str = ""
    around: str = ""
    clip: Clip | None = None
    theme: str = ""
    audience: tuple[str, ...] = ()

    @property
    def tongue(self) -> Language | None:
        """The language of its title and text, where that is not Dutch; see also `spoken_in`."""
        return self.clip.tongue if self.clip and self.kind not in SAID else None


@dataclass(frozen=True)
class WrittenPage:
    """A page of docs/: its address, title and description, and its text in sections."""

    address: str
    title: str
    description: str
    sections: Sequence[Section]


def collect(catalogue: Catalogue, written: Iterable[WrittenPage]) -> Iterator[Place]:
    """Every place of the site, fragments first."""
    said: set[tuple[str, ...]] = set()
    for place in _all(catalogue, written):
        # What every stand-in says, such as where the real fragment is, is one place: the first.
        line = tuple(words(place.title)) if place.kind == "moment" else ()
        if not line or line not in said:
            yield place
        said.add(line)


def _all(catalogue: Catalogue, written: Iterable[WrittenPage]) -> Iterator[Place]:
    pages = {page.address: page for page in written}
    own = {addresses.fragment(clip.id): clip for clip in catalogue.clips}
    for address, clip in own.items():
        talks = catalogue.reports.talks(clip)
        remarks = [place for talk in talks for place in _remarks(talk, catalogue, pages)]
        yield from _of_clip(clip, catalogue, pages.get(address), remarks)
    for question in catalogue.guiding_questions:
        address = f"{addresses.QUESTIONS}#{anchors.question(question.id)}"
        text = f"{question.when} {question.how}"
        yield Place("vraag", address, question.question, text, "richtvragen")
    for word in catalogue.words.explained:
        address = f"{addresses.WORDS}#{anchors.word(word.word)}"
        also = f" Ook: {', '.join(word.also)}." if word.also else ""
        yield Place("woord", address, word.word, f"{word.explanation}{also}")
    days = " · ".join(day.title for day in catalogue.days)
    for page in pages.values():
        if page.address not in own:
            yield from _of_page(page, days if page.address == addresses.STUDY_DAY else "")


def _of_clip(
    clip: Clip, catalogue: Catalogue, page: WrittenPage | None, remarks: Iterable[Place]
) -> Iterator[Place]:
    address = addresses.fragment(clip.id)
    prose = [section.text for section in page.sections] if page else []
    text = " ".join(filter(None, [clip.summary, *clip.key_points, *prose]))
    around = f"{clip.title} {' '.join(clip.themes)}"
    about = " ".join([*clip.themes, *clip.names, *_language(clip)])
    yield Place("fragment", address, clip.title, text, about, clip)
    for tip in clip.tips:
        theme = clip.theme_of(tip)
        yield Place(
            kind="tip",
            address=f"{address}#{anchors.tip(tip.id)}",
            title=mentions.plain(tip.text, catalogue.names),
            around=f"{around} {theme} {tip.id}",
            clip=clip,
            theme=theme,
            audience=tuple(tip.audience),
        )
    yield from remarks
    for number, question in enumerate(clip.questions, start=1):
        anchor = f"{address}#{anchors.question(number)}"
        yield Place("vraag", anchor, question.text, "", around, clip)
    yield from _moments(clip, around)
    if clip.links:
        hosts = [urlsplit(link.url).hostname or "" for link in clip.links if link.url]
        titles = " · ".join(link.title for link in clip.links)
        yield Place(
            kind="lezen",
            address=f"{address}#{anchors.reading()}",
            title=titles,
            around=" ".join([clip.title, *hosts]),
            clip=clip,
        )


def _language(clip: Clip) -> Iterator[str]:
    """By which words a clip in another language is found: "Engels", "Engelstalig", "English"."""
    if tongue := clip.tongue:
        yield from (tongue.dutch, tongue.dutch.split()[0] + "talig", tongue.name)


def _moments(clip: Clip, around: str) -> Iterator[Place]:
    for film, title, passage in _said(clip, MAIN):
        text = " ".join(cue.text for cue in passage)
        if words(text) != words(clip.title):
            anchor = anchors.moment(passage[0].start, part=film.part)
            moment = f"{addresses.fragment(clip.id)}#{anchor}"
            # The parts of a stand-in are called the same in every clip.
            part = "" if film.video and film.video.stand_in else title
            yield Place("moment", moment, text, "", f"{around} {part}", clip)


def _said(clip: Clip, code: str) -> Iterator[tuple[Clip, str, list[Cue]]]:
    """What is said in a language, with the title of its chapter, and in which film of the clip."""
    for film in clip.parts:
        for title, passage in passages(film, film.footage.said_in(code)):
            yield film, title, passage


def _remarks(talk: Talk, catalogue: Catalogue, pages: Container[str]) -> Iterator[Place]:
    """A talk stands on its fragment's page, and a later one in its report too: it is found once."""
    clip, report = talk.clip, talk.report
    first = report == catalogue.reports.first
    in_report = bool(report and not first and report.address in pages)
    address = report.address if report and in_report else addresses.fragment(clip.id)
    later = "" if first or in_report else talk.name
    about = report.title if report and in_report else " ".join(clip.themes)
    for number, remark in enumerate(talk.remarks, start=1):
        anchor = f"{address}#{anchors.remark(clip.id, number, later)}"
        every = (remark.remark, remark.question, *remark.points, *remark.answers)
        first_said, *rest = (mentions.plain(said, catalogue.names) for said in every if said)
        yield Place("verslag", anchor, first_said, " ".join(rest), f"{clip.title} {about}", clip)


def spoken_in(code: str, catalogue: Catalogue) -> Iterator[Place]:
    """The moments of all clips in the captions of another language than Dutch."""
    for clip in catalogue.clips:
        for film, _, passage in _said(clip, code):
            text = " ".join(cue.text for cue in passage)
            moment = anchors.moment(passage[0].start, code, film.part)
            yield Place("moment", f"{addresses.fragment(clip.id)}#{moment}", text, clip=clip)


def passages(clip: Clip, spoken: Spoken | None) -> Iterator[tuple[str, list[Cue]]]:
    """A clip's captions sentence by sentence, each with the title of its chapter."""
    for chapter, cues in spoken.transcript(clip.chapters) if spoken else ():
        passage: list[Cue] = []
        for cue in cues:
            passage.append(cue)
            long = sum(map(_length, passage)) >= MOST_WORDS
            if long or cue.text.rstrip("\"'’”)").endswith(ENDS):
                yield chapter.title if chapter else "", passage
                passage = []
        if passage:
            yield chapter.title if chapter else "", passage


def _length(cue: Cue) -> int:
    """How many words it has; our own rules know Latin letters only."""
    return len(words(cue.text) or cue.text.split())


def _of_page(page: WrittenPage, offered: str) -> Iterator[Place]:
    """A page and its sections. `offered` is what stands on it beside what was written there."""
    kind = "verslag" if page.address.startswith(addresses.REPORTS) else "pagina"
    opening = " ".join(section.text for section in page.sections if not section.anchor)
    hosts = " ".join(host for section in page.sections[:1] for host in section.hosts)
    yield Place(
        kind, page.address, page.title, f"{page.description} {opening} {offered}".strip(), hosts
    )
    for section in page.sections:
        if section.anchor and section.heading != page.title and section.text:
            address = f"{page.address}#{section.anchor}"
            around = " ".join([page.title, *section.hosts])
            yield Place(kind, address, section.heading, section.text, around)
