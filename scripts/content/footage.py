"""What the media files of a clip say: how long the video is, and its captions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from captions.languages import Language
from captions.webvtt import Captions, Cue
from source.faults import Fault


class _Begins(Protocol):
    @property
    def at(self) -> int: ...


# In how many parts a clip is divided to show how long its chapters are; player/tools.css has each.
PARTS = 12
Chapter = TypeVar("Chapter", bound=_Begins)


@dataclass(frozen=True)
class Spoken:
    """What is said in a clip, in one language."""

    language: Language
    captions: Captions

    def transcript(self, chapters: Sequence[Chapter]) -> list[tuple[Chapter | None, list[Cue]]]:
        """The cues under the chapter in which each begins; those before the first under None."""
        sections: list[tuple[Chapter | None, list[Cue]]] = [(None, [])]
        rest = list(chapters)
        for cue in self.captions.cues:
            while rest and rest[0].at <= cue.start:
                sections.append((rest.pop(0), []))
            sections[-1][1].append(cue)
        return [section for section in sections if section[1]]


@dataclass(frozen=True)
class Footage:
    """Of one clip: seconds (None when unknown), what is said, and warnings.

    `spoken` has the main language first: that of the site, else that of the clip. Only that one
    travels in pages; whoever wants another one fetches it. `upright`: the film is known to be
    higher than wide.
    """

    duration: float | None = None
    spoken: tuple[Spoken, ...] = ()
    warnings: tuple[Fault, ...] = ()
    upright: bool = False

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The captions in the main language."""
        return self.spoken[0].captions.cues if self.spoken else ()

    @property
    def main(self) -> Spoken | None:
        """What is said in the main language, where there are words."""
        return self.spoken[0] if self.cues else None

    def said_in(self, code: str) -> Spoken | None:
        """What is said in a language; None when there are no captions in it."""
        return next((each for each in self.spoken if each.language.code == code), None)

    @property
    def others(self) -> tuple[Spoken, ...]:
        """What is said in other languages."""
        return self.spoken[1:]

    def shares(self, chapters: Sequence[Chapter]) -> list[int]:
        """How much of the clip each chapter is, in twelfths; empty when its length is unknown.

        At least one: also the shortest is there to see. Twelfths, as a style sheet knows a set of
        widths and no page has a style of its own.
        """
        if self.duration is None:
            return []
        ends = [*(chapter.at for chapter in chapters[1:]), self.duration]
        lengths = [end - chapter.at for chapter, end in zip(chapters, ends, strict=True)]
        return [max(1, round(PARTS * length / self.duration)) for length in lengths]


def together(footages: Sequence[Footage]) -> float | None:
    """How many seconds these last, one after the other; None when that of one is unknown."""
    known = [each.duration for each in footages if each.duration is not None]
    return sum(known) if len(known) == len(footages) else None
