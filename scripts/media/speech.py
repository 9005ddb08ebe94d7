"""What is said in a recording, word by word, and kept while it is being heard."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from captions.cutting import Word
from media import ffmpeg, survey
from media.ffmpeg import EncodeError
from media.recording import Recording
from media.sound import ears
from media.survey import Survey

# What models for speech ask for (hertz).
RATE = 16_000
Phrase = Sequence[Word]


class Transcriber(Protocol):
    """What hears words in sound."""

    @property
    def name(self) -> str:
        """Which model it is: what one heard is not gone on with by another."""

    def hear(self, sound: Path) -> Iterator[Phrase]:
        """The phrases of a WAV file in order, each as soon as it is known; times in seconds."""


class Heard:
    """What was heard of a recording so far, in a file to which each phrase is added at once.

    A line that was half written when the program was killed does not count.
    """

    def __init__(self, file: Path, of: str) -> None:
        self._file, self._of = file, of
        self.words: list[Word] = []
        self.is_whole = False
        self._read()

    @property
    def until(self) -> float:
        """Up to where is heard, in seconds."""
        return self.words[-1].end if self.words else 0.0

    def add(self, phrase: Phrase) -> None:
        """Keep one more phrase."""
        self.words += phrase
        self._write([[word.start, word.end, word.text] for word in phrase])

    def finish(self) -> None:
        """Note that there is nothing more to hear."""
        self.is_whole = True
        self._write(True)

    def _read(self) -> None:
        try:
            lines = self._file.read_text(encoding="utf-8").split("\n")
            # What follows the last end of a line was half written.
            first, *rest = [json.loads(line) for line in lines[:-1]]
        except (OSError, ValueError):
            first, rest = None, []
        if first != self._of:
            rest = []  # of another recording, or by another model
        self.is_whole = True in rest
        phrases = [told for told in rest if told is not True]
        self.words = [Word(*word) for phrase in phrases for word in phrase]
        with ffmpeg.whole(self._file) as partial:
            partial.write_text("".join(map(_line, (self._of, *rest))), encoding="utf-8")

    def _write(self, told: object) -> None:
        with self._file.open("a", encoding="utf-8") as file:
            file.write(_line(told))


def _line(told: object) -> str:
    return json.dumps(told, ensure_ascii=False) + "\n"


def hear(
    film: Recording, measured: Survey, sound: Path, heard: Heard, transcriber: Transcriber
) -> Iterator[float]:
    """Hear what was not heard yet; gives up to where, in seconds. Raises EncodeError.

    `measured` is what `measure` gave, and `sound` where the recording's sound may stand for as long
    as that takes.
    """
    start = heard.until
    extract(film, measured, start, sound)
    for phrase in transcriber.hear(sound):
        heard.add([Word(word.start + start, word.end + start, word.text) for word in phrase])
        yield heard.until
    heard.finish()


def measure(film: Recording) -> Survey:
    """Read the sound alone: one channel may be dead, or take away what the other says."""
    return survey.read(replace(film, picture=None), lambda _: None)


def extract(film: Recording, measured: Survey, start: float, sound: Path) -> None:
    """Write a recording's sound from a second on as models ask for it. Raises EncodeError."""
    assert film.sound is not None
    if not measured.sound or measured.is_silent:
        raise EncodeError("in het geluid van deze opname is niets te horen")
    # Gaps and a late begin become silence, so that words stay with the picture.
    even = f"aresample={RATE}:async=1:first_pts=0,aformat=channel_layouts=stereo|mono"
    form = ("-ac", "1", "-c:a", "pcm_s16le", "-f", "wav")
    ffmpeg.work(
        *("-ss", f"{start:.3f}", "-i", str(film.file), "-map", f"0:{film.sound.number}"),
        *("-af", f"{even},{ears(measured)}", *form, str(sound)),
    )


def words(told: Iterable[tuple[float, float, str]], after: float = 0.0) -> list[Word]:
    """Words as a model tells them, made whole: what has no space before it belongs to the last.

    Times never run back, also not before `after` (seconds).
    """
    found: list[Word] = []
    for begin, finish, text in told:
        start = max(begin, found[-1].end if found else after)
        end = max(finish, start)
        if found and not text.startswith(" "):
            found[-1] = Word(found[-1].start, end, found[-1].text + text.strip())
        elif text.strip():
            found.append(Word(start, end, text.strip()))
    return found
