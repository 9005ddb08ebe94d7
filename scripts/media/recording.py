"""What a recording holds, as ffmpeg tells it: its picture, its sound tracks, how long it says."""

import math
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
# A recording of television may hold more than one programme at once.
PROGRAMME = re.compile(r"\[info\]   (Program \d+|No Program)")
SIZE = re.compile(r" (\d{2,5})x(\d{2,5})\b")
# How many pictures there are in a second, and how many at the most; of a tape the first is the
# clock that its moments are counted with.
RATES = re.compile(r" ([\d.]+)(k?) (?:fps|tbr)\b")
LENGTH = re.compile(r"\[info\]   Duration: (\d+):(\d+):(\d+\.\d+)")
# How long it should be is not known then: a stream of television says only where each part begins.
GUESSED = re.compile(r"Estimating duration from bitrate|Input #0, mpeg(?:ts)?,")


@dataclass(frozen=True)
class Stream:
    """One stream of a recording: its number, its language as written, and what ffmpeg says.

    `programme` is the one it belongs to, where there are any.
    """

    number: int
    language: str
    told: str
    programme: str = ""

    @property
    def is_default(self) -> bool:
        """Whether the recording itself would play this one."""
        return "(default)" in self.told

    @property
    def size(self) -> tuple[int, int]:
        """How wide and high its picture is, in pixels; nothing for sound."""
        found = SIZE.search(self.told)
        return (int(found[1]), int(found[2])) if found else (0, 0)

    @property
    def rate(self) -> float:
        """How many pictures it has in a second, as far as it says so; else 0."""
        found = RATES.findall(self.told)
        return min((float(number) * (1000 if k else 1) for number, k in found), default=0.0)

    @property
    def name(self) -> str:
        """What an editor can recognise a track by."""
        known = languages.meant(self.language)
        language = known.dutch if known else self.language
        return f"{self.number} ({'zonder taal' if language in {'', 'und'} else language})"


@dataclass(frozen=True)
class Recording:
    """A recording: at least one of picture, sound and cover is there. `says` is in seconds.

    `texts` are its tracks of subtitles, and `unseen` its other pictures. `usual` is the code of the
    language that it is to be heard in.
    """

    file: Path
    picture: Stream | None
    cover: Stream | None
    sounds: tuple[Stream, ...]
    says: float | None
    texts: tuple[Stream, ...] = ()
    unseen: tuple[Stream, ...] = ()
    usual: str = languages.MAIN

    @property
    def is_hdr(self) -> bool:
        """Whether its light is meant for screens that few people have."""
        return bool(self.picture and HDR.search(self.picture.told))

    @property
    def sound(self) -> Stream | None:
        """The track that becomes the clip's: in its language, else what would play by itself."""
        return min(self.sounds, key=self._rank, default=None)

    @property
    def others(self) -> Sequence[Stream]:
        """The tracks that do not come along."""
        return [each for each in self.sounds if each is not self.sound]

    def _rank(self, track: Stream) -> tuple[bool, bool, bool]:
        aside = bool(ASIDE.search(track.told))
        known = languages.meant(track.language)
        return (aside, not known or known.code != self.usual, not track.is_default)


def look(file: Path, usual: str = languages.MAIN) -> Recording:
    """Look at what a file holds; `usual` is the language of its clip.

    Raises EncodeError when it is no film, no sound, or not whole.
    """
    # A film may begin with what is no film: it says better than ffmpeg what stands there.
    if reason := film_files.wrong(file) or film_files.cut_off(file):
        raise EncodeError(f"dit bestand {reason.rstrip('.')}")
    told = ffmpeg.tell("-i", str(file)).lines
    streams = _streams(told)
    pictures = [each for kind, each in streams if kind == "Video"]
    films = [each for each in pictures if "(attached pic)" not in each.told]
    covers = [each for each in pictures if each not in films]
    sounds = [each for kind, each in streams if kind == "Audio"]
    # Subtitles may go on after the picture has ended.
    texts = tuple(each for kind, each in streams if kind == "Subtitle")
    if not films and not sounds:
        raise EncodeError(
            "in dit bestand staan alleen ondertitels. Bewaar ze in je programma als .srt of .vtt"
            if texts
            else "dit is geen video die ffmpeg kan lezen, en geen geluid"
        )
    # Beside the film a camera may write a small one to look for moments in.
    picture = min(films, key=_rank_of_film, default=None)
    unsure = bool(texts) or any(GUESSED.search(line) for line in told)
    return Recording(
        file,
        picture,
        next(iter(covers), None),
        tuple(_of(picture, sounds)),
        None if unsure else _length(told),
        tuple(_of(picture, texts)),
        tuple(each for each in films if each is not picture),
        usual,
    )


def _rank_of_film(track: Stream) -> tuple[bool, int]:
    return (not track.is_default, -math.prod(track.size))


def _streams(told: Sequence[str]) -> list[tuple[str, Stream]]:
    """The streams in order, each with its kind. One that is in two programmes is told twice."""
    programme, found = "", dict[int, tuple[str, Stream]]()
    for line in told:
        if begun := PROGRAMME.match(line):
            programme = begun[1]
        elif each := STREAM.match(line):
            number = int(each[1])
            stream = Stream(number, each[2] or "", each[4], programme)
            found.setdefault(number, (each[3], stream))
    return [found[number] for number in sorted(found)]


def _of(picture: Stream | None, streams: Sequence[Stream]) -> Sequence[Stream]:
    """The streams of a picture's own programme; all, where it has none of them."""
    own = [each for each in streams if picture and each.programme == picture.programme]
    return own or streams


def _length(told: Sequence[str]) -> float | None:
    for line in told:
        if found := LENGTH.match(line):
            return int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])
    return None
