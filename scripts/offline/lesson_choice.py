"""Which fragments become lessons: those that are named, and those of a whole day."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from content.catalogue import Catalogue
from content.clip import Clip
from source import near_names

# Names longer than this are cut: some environments keep no longer one.
LONGEST_NAME = 80
# So many are named of what can be chosen: who has more reads no further.
MOST_NAMED = 30
# What the planner saves ("Bewaar als bestand").
DAY_FILE = ".json"


class NotThere(Exception):
    """Something that was named is not there; the message is one Dutch line with what can be."""


class Choice:
    """What someone asked for: fragments, example days by their id, or files of the planner.

    `title` is that of its first day, and empty without one; nothing else of the catalogue is kept.
    """

    def __init__(self, catalogue: Catalogue, words: Iterable[str]) -> None:
        """Raises NotThere."""
        self._words = tuple(words)
        there = _There(catalogue)
        found = [clip for word in self._words for clip in there.of(word)]
        self.clips: Sequence[Clip] = [*{clip.id: clip for clip in found}.values()]
        self.title = there.title

    @property
    def name(self) -> str:
        """What a package of these is called, without its ending."""
        words = (word.removesuffix(DAY_FILE).replace("\\", "/") for word in self._words)
        names = (word.rpartition("/")[2].lower() for word in words)
        whole = "-".join(("scorm", *(re.sub(r"[^a-z0-9]+", "-", each) for each in names)))
        return whole[:LONGEST_NAME].strip("-")


class _There:
    """What can be named, and the title of the first day that was."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._days = {day.id: day for day in catalogue.days}
        self._clips = {name: clip for clip in catalogue.clips for name in (*clip.formerly, clip.id)}
        self.title = ""

    def of(self, word: str) -> Iterator[Clip]:
        """The fragments that one word stands for, in order."""
        if word in self._clips:
            yield self._clips[word]
        elif word.endswith(DAY_FILE):
            yield from self._of_file(word)
        elif word in self._days:
            day = self._days[word]
            self.title = self.title or day.title
            shown = (block.clip for block in day.blocks if block.kind == "fragment")
            yield from (self._clips[clip_id] for clip_id in shown if clip_id)
        else:
            known = sorted({*self._days, *(clip.id for clip in self._clips.values())})
            meant = near_names.did_you_mean(near_names.near(word, known))
            raise NotThere(f"Er is geen fragment of dag {word}.{meant} Kies uit: {_listed(known)}.")

    def _of_file(self, word: str) -> Iterator[Clip]:
        try:
            day = json.loads(Path(word).read_text(encoding="utf-8-sig"))
            shown = [str(part["clip"]) for part in day["blocks"] if part["kind"] == "fragment"]
            self.title = self.title or str(day["title"])
        except OSError as error:
            raise NotThere(
                f"{word}: dit bestand kan ik niet lezen. Is het de juiste map?"
            ) from error
        except (ValueError, KeyError, TypeError) as error:
            raise NotThere(
                f"{word}: dit is geen dag. Bewaar ze in de planner met ‘Bewaar als bestand’."
            ) from error
        if lost := [each for each in shown if each not in self._clips]:
            raise NotThere(f"{word}: deze fragmenten zijn er niet: {', '.join(lost)}.")
        yield from (self._clips[each] for each in shown)


def _listed(names: Sequence[str]) -> str:
    """The names in a line, of many the first."""
    more = len(names) - MOST_NAMED
    return ", ".join([*names[:MOST_NAMED], *([f"… (en nog {more})"] if more > 0 else [])])
