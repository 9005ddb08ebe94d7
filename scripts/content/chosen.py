"""The content of some collections only, for a small stick: whole, as if there were nothing else."""

import dataclasses
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from content import addresses, left_out, mentions, rendered
from content.catalogue import Catalogue
from content.clip import Clip
from content.example_days import StudyDay
from content.explanations import Word
from content.goals import resolve
from content.left_out import LeftOut
from content.mentions import Names
from content.reports import Report, Reports
from content.said import Remark
from content.settings import MENU, Settings

# What the fragments are called that are in no collection: they stand in clips/ itself.
ITSELF = "."


def names(catalogue: Catalogue) -> list[str]:
    """All that can be chosen: the fragments of the site itself, then the collections in order."""
    own = [ITSELF] if catalogue.together("") else []
    return [*own, *(each.id for each in catalogue.collections)]


def clips_of(catalogue: Catalogue, name: str) -> tuple[Clip, ...]:
    """The clips of one that can be chosen."""
    return catalogue.together("" if name == ITSELF else name)


def only(catalogue: Catalogue, chosen: Collection[str]) -> tuple[Catalogue, LeftOut]:
    """The same site with these collections only, and what it does not have then."""
    there = [name for name in names(catalogue) if name in chosen]
    clips = [clip for name in there for clip in clips_of(catalogue, name)]
    kept = frozenset(clip.id for clip in clips)
    gone = left_out.between(catalogue, kept, _pages(catalogue, chosen))
    cut = _Cut(kept, {old: now for old, now in catalogue.names.items() if now not in kept})
    words = dataclasses.replace(catalogue.words, words=tuple(map(cut.word, catalogue.words.words)))
    smaller = dataclasses.replace(
        catalogue,
        clips=tuple(map(cut.clip, clips)),
        days=tuple(filter(cut.is_whole, catalogue.days)),
        words=words,
        reports=Reports(tuple(map(cut.report, catalogue.reports.every))),
        moved={old: now for old, now in catalogue.moved.items() if now not in gone.pages},
        unpublished=catalogue.unpublished | gone.sources,
        settings=_settings(catalogue.settings, gone),
        collections=tuple(each for each in catalogue.collections if each.id in chosen),
    )
    return smaller, dataclasses.replace(gone, shown=tuple(_shown(catalogue, clips, gone)))


def _pages(catalogue: Catalogue, chosen: Collection[str]) -> Iterator[str]:
    """The pages of what is not chosen, besides those of fragments."""
    others = [each.id for each in catalogue.collections if each.id not in chosen]
    yield from map(addresses.collection, others)
    if len(others) == len(catalogue.collections):
        yield addresses.COLLECTIONS


def _shown(catalogue: Catalogue, clips: Iterable[Clip], gone: LeftOut) -> list[str]:
    """The files of what is left out that a page shows which stays."""
    there = {path for clip in clips for path in clip.media()}
    others = {path for clip in catalogue.clips for path in clip.media()} - there
    sources = (each for each in catalogue.written if each not in gone.sources) if others else ()
    return sorted(
        path
        for path in {path for source in sources for path in _files(catalogue, source)}
        if path in others
    )


def _files(catalogue: Catalogue, source: str) -> Iterator[str]:
    """What the text of a page shows or leads to, from docs/."""
    for element in rendered.read(catalogue.written[source].body, source).elements:
        for key in ("src", "href"):
            if path := urlsplit(element.attributes.get(key, "")).path:
                yield resolve(source, path)


def _settings(settings: Settings, gone: LeftOut) -> Settings:
    """The same settings; menu and foot lead to what is there. Nobody is left without a menu."""
    menu = [entry for entry in settings.menu if entry.address not in gone.pages] or MENU
    links = [link for link in settings.footer_links if link.address not in gone.pages]
    footer = settings.footer.model_copy(update={"links": links})
    return settings.model_copy(update={"menu": menu, "footer": footer})


@dataclass(frozen=True)
class _Cut:
    """Takes out of each part of the content what leads to a clip that is not `kept`.

    `gone` are the names that texts call those by.
    """

    kept: frozenset[str]
    gone: Names

    def clip(self, clip: Clip) -> Clip:
        """A clip that stays."""
        tips = [tip.model_copy(update={"text": self._plain(tip.text)}) for tip in clip.tips]
        return clip.model_copy(
            update={
                "related": [each for each in clip.related if each in self.kept],
                "tips": tips,
                "discussion": [*map(self._remark, clip.discussion)],
            }
        )

    def report(self, report: Report) -> Report:
        """A report, with what was said of the clips that stay."""
        talks = (talk for talk in report.conversation if talk.clip in self.kept)
        said = (
            talk.model_copy(update={"discussion": [*map(self._remark, talk.discussion)]})
            for talk in talks
        )
        discussed = tuple(each for each in report.discussed if each in self.kept)
        return dataclasses.replace(report, discussed=discussed, conversation=tuple(said))

    def word(self, word: Word) -> Word:
        """A word, that may be explained without its clip."""
        return word if word.clip in self.kept else word.model_copy(update={"clip": None})

    def is_whole(self, day: StudyDay) -> bool:
        """Whether every clip of an example is there: a day with holes is none."""
        return all(block.clip in self.kept for block in day.blocks if block.clip)

    def _remark(self, remark: Remark) -> Remark:
        texts = {
            "remark": self._plain(remark.remark),
            "points": [*map(self._plain, remark.points)],
            "answers": [*map(self._plain, remark.answers)],
        }
        return remark.model_copy(update=texts)

    def _plain(self, text: str) -> str:
        """A text that names what is left out, but does not lead there."""
        return mentions.without(text, self.gone)
