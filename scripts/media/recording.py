"""What a recording holds, as ffmpeg tells it: its picture, its sound tracks, how long it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from captions import languages
from content import film_files
from media import ffmpeg
from media.ffmpeg import EncodeError

# Sound that is made for some viewers, or that says something about the film.
ASIDE = re.compile(r"\((?:comment|hearing impaired|visual impaired|descriptions)\)")
HDR = re.compile(r"\bsmpte2084\b|\barib-std-b67\b")
STREAM = re.compile(
    r"\[info\] +Stream #0:(\d+)(?:\[0x\w+\])?(?:\(([\w-]+)\))?: (Video|Audio|Subtitle): (.*)"
)
LENGTH = re.compile(r"\[info\]   Duration: (\d+):(\d+):(\d+\.\d+)")
GUESSED = "Estimating duration from bitrate"


@dataclass(frozen=True)
class Stream:
    """One stream of a recording: its number, its language as written, and what ffmpeg says."""

    number: int
    language: str
    told: str

    @property
    def is_default(self) -> bool:
        """Whether the recording itself would play this one."""
        return "(default)" in self.told

    @property
    def name(self) -> str:
        """What an editor can recognise a track by."""
        known = languages.meant(self.language)
        language = known.dutch if known else self.language
        return f"{self.number} ({'zonder taal' if language in {'', 'und'} else language})"


@dataclass(frozen=True)
class Recording:
    """A recording: at least one of picture, sound and cover is there. `says` is in seconds.

    `texts` are its tracks of subtitles.
    """

    file: Path
    picture: Stream | None
    cover: Stream | None
    sounds: tuple[Stream, ...]
    says: float | None
    texts: tuple[Stream, ...] = ()

    @property
    def is_hdr(self) -> bool:
        """Whether its light is meant for screens that few people have."""
        return bool(self.picture and HDR.search(self.picture.told))

    @property
    def sound(self) -> Stream | None:
        """The track that becomes the clip's: Dutch, then what the recording itself would play."""
        return min(self.sounds, key=_rank, default=None)

    @property
    def others(self) -> Sequence[Stream]:
        """The tracks that do not come along."""
        return [each for each in self.sounds if each is not self.sound]


def _rank(track: Stream) -> tuple[bool, bool, bool]:
    aside = bool(ASIDE.search(track.told))
    known = languages.meant(track.language)
    return (aside, not known or known.code != languages.MAIN, not track.is_default)


def look(file: Path) -> Recording:
    """Look at what a file holds. Raises EncodeError when it is no film, no sound, or not whole."""
    # A film may begin with what is no film: it says better than ffmpeg what stands there.
    if reason := film_files.wrong(file) or film_files.cut_off(file):
        raise EncodeError(f"dit bestand {reason.rstrip('.')}")
    told = ffmpeg.tell("-i", str(file)).lines
    streams = [found for line in told if (found := STREAM.match(line))]
    pictures = [_stream(each) for each in streams if each[3] == "Video"]
    films = [each for each in pictures if "(attached pic)" not in each.told]
    covers = [each for each in pictures if each not in films]
    sounds = [_stream(each) for each in streams if each[3] == "Audio"]
    if not films and not sounds:
        raise EncodeError("dit is geen video die ffmpeg kan lezen, en geen geluid")
    picture = min(films, key=lambda each: not each.is_default, default=None)
    # Subtitles may go on after the picture has ended.
    texts = tuple(_stream(each) for each in streams if each[3] == "Subtitle")
    unsure = bool(texts) or any(GUESSED in line for line in told)
    says = None if unsure else _length(told)
    return Recording(file, picture, next(iter(covers), None), tuple(sounds), says, texts)


def _stream(found: re.Match[str]) -> Stream:
    return Stream(int(found[1]), found[2] or "", found[4])


def _length(told: Sequence[str]) -> float | None:
    for line in told:
        if found := LENGTH.match(line):
            return int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])
    return None
