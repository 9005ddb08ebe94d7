"""The anchors that the site's templates put on a page, besides those of what people write."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from content import anchors
from content.clip import Clip, GuidingQuestion
from content.explanations import WordList
from content.reports import Talk
from project.paths import OVERRIDES

LITERAL = re.compile(r'\bid="([\w-]+)"')
# The anchors that a template makes: their kind is the name of the function that owns them.
MADE = re.compile(r'\bid="{{ anchors\.(\w+)\(')
# What another template brings into this one.
PART = re.compile(r'{%-? *(?:extends|include|from|import) "([\w/-]+\.html)"')
# Between two parts of a made anchor, and what Markdown's own footnotes begin with.
NOTES = ("fn:", "fnref:")


@dataclass(frozen=True)
class Shown:
    """What a template shows on one page: clips, guiding questions and conversations."""

    clips: Sequence[Clip]
    questions: Sequence[GuidingQuestion] = ()
    talks: Sequence[Talk] = ()
    # A fragment's page numbers its questions.
    numbered: bool = False
    words: WordList | None = None
    # Which of many pages shows a tip, nobody can say who writes a link to the first.
    tips: bool = True


@cache
def _text(name: str) -> str:
    """A template with its parts."""
    text = (OVERRIDES / name).read_text(encoding="utf-8")
    return text + "".join(map(_text, PART.findall(text)))


@cache
def _in(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The anchors that stand in a template as they are, and the kinds that it makes."""
    return frozenset(LITERAL.findall(_text(name))), frozenset(MADE.findall(_text(name)))


def of_template(name: str, shown: Shown) -> frozenset[str]:
    """The anchors that a template puts on a page."""
    literal, kinds = _in(name)
    if not kinds:  # so it is with most pages, and making all anchors of a site takes long
        return literal
    tips = _of_tips(shown) if kinds & {"tip", "theme"} else ()
    return literal.union(anchor for kind, anchor in (*tips, *_made(shown)) if kind in kinds)


def _of_tips(shown: Shown) -> Iterator[tuple[str, str]]:
    """The same as `_made` for the tips, of which there are most."""
    themes = {clip.theme_of(tip) for clip in shown.clips for tip in clip.tips}
    yield from (("theme", anchors.theme(theme)) for theme in themes)
    for tip in (tip for clip in shown.clips for tip in clip.tips) if shown.tips else ():
        yield from (("tip", anchors.tip(name)) for name in tip.names)


def _made(shown: Shown) -> Iterator[tuple[str, str]]:
    """Each anchor with the name of the function that makes it."""
    for clip in shown.clips if shown.numbered else ():
        numbers = range(1, len(clip.questions) + 1)
        yield from (("question", anchors.question(number)) for number in numbers)
        films = range(1, len(clip.videos) + 1)
        yield from (("part", anchors.part(number)) for number in films)
        yield from (("transcript", anchors.transcript(number)) for number in films)
    yield from (("question", anchors.question(each.id)) for each in shown.questions)
    for word in shown.words.explained if shown.words else ():
        yield "word", anchors.word(word.word)
    for talk in shown.talks:
        yield "later_talk", anchors.later_talk(talk.name)
        for clip_id in (talk.clip.id, *talk.clip.formerly):
            yield "talk", anchors.talk(clip_id)
            for number in range(1, len(talk.remarks) + 1):
                yield "remark", anchors.remark(clip_id, number)
                yield "remark", anchors.remark(clip_id, number, talk.name)


@cache
def _taken() -> re.Pattern[str]:
    """What the anchors of all templates look like."""
    names = (file.relative_to(OVERRIDES).as_posix() for file in OVERRIDES.rglob("*.html"))
    whole = {anchor for name in names for anchor in LITERAL.findall(_text(name))}
    owners = (anchors.tip, anchors.theme, anchors.question, anchors.word, anchors.use)
    starts = {made("") for made in (*owners, anchors.part, anchors.transcript)}
    starts |= {
        anchors.talk(""),
        anchors.later_talk(""),
        anchors.remark("", 1).removesuffix("-1"),
        *NOTES,
    }
    return re.compile(f"(?:{_any(starts)}).*|{_any(whole)}")


def _any(texts: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(texts)))


def is_taken(anchor: str) -> bool:
    """Whether a template may make this anchor, so that nothing that people write should have it."""
    return bool(_taken().fullmatch(anchor))
