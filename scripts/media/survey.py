"""Read a film from its first to its last picture: what is there, and whether it can be played."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from media import ffmpeg
from media.recording import Recording, Stream

RATE = 48_000
# One line for each picture, in seconds. The filter showinfo tells more, but in pieces of a line,
# between which the lines about sound fall.
COUNTED = "metadata=mode=add:key=n:value=1,metadata=mode=print:key=n:file=-:direct=1"
# Gaps and a late begin become silence, so that sound stays with the picture.
EVEN = f"aresample={RATE}:async=1:first_pts=0,aformat=channel_layouts=stereo|mono"
LOUD = "ebur128=peak=true:framelog=quiet"
PICTURE = re.compile(r"frame:\d+ +pts:\S+ +pts_time:(\S+)")
SAMPLES = re.compile(r".*\] Number of samples: (\d+)")
LEVEL = re.compile(r".*\] RMS level dB: (\S+)")
LOUDEST = re.compile(r".*\] RMS peak dB: (\S+)")
TOGETHER = re.compile(r".*\] mean_volume: (\S+) dB")
LOUDNESS = re.compile(r"    I: +(\S+) LUFS")
PEAK = re.compile(r"    Peak: +(\S+) dBFS")
# Softer than this is nothing that anyone hears (LUFS, dB): silence measures -70 or less.
SILENCE = -69.0
# A channel whose loudest moment is this much softer than the other's (dB) comes from no microphone,
# though it may hiss. Who asks one question in an hour is as loud in that moment as who answers.
DEAD = 35.0
# Two channels that are this much softer together than apart (dB) take each other's sound away: one
# is upside down. Of two voices that have nothing in common, 3 dB is lost; beside silence, 6 dB.
CANCELLED = 9.0
# A conversation by computer and a recording of television may change size on the way.
CHANGED = re.compile(r".*\] Reconfiguring filter graph because video .*?, (\d+)x(\d+)")
Progress = Callable[[float], None]


@dataclass
class Survey:
    """What reading told: lengths in seconds, loudness in LUFS, true peak in dBTP.

    `channels` are the levels of its sound (RMS in dB), `loudest` those of the loudest twentieth of
    a second, and `together` is the level of both as one. `faults` is how often ffmpeg complained.
    `canvas` is the largest size, in pixels, of a picture that changes it; else None.
    """

    picture: float = 0.0
    sound: float = 0.0
    loudness: float = SILENCE
    peak: float = SILENCE
    channels: list[float] = field(default_factory=list)
    loudest: list[float] = field(default_factory=list)
    together: float = 0.0
    faults: int = 0
    canvas: tuple[int, int] | None = None

    @property
    def length(self) -> float:
        """How long one can watch or listen, in seconds."""
        return max(self.picture, self.sound)

    @property
    def is_silent(self) -> bool:
        """Whether there is sound, but nothing to hear."""
        return bool(self.sound) and self.loudness <= SILENCE

    @property
    def living(self) -> int | None:
        """The only channel of two that can be heard, from 0; None when both can, or neither."""
        if len(self.loudest) != 2 or abs(self.loudest[0] - self.loudest[1]) < DEAD:
            return None
        return 0 if self.loudest[0] > self.loudest[1] else 1

    @property
    def is_turned(self) -> bool:
        """Whether one of two channels is upside down: one loudspeaker would say next to nothing."""
        both = len(self.channels) == 2 and self.living is None
        return both and self.together < max(self.channels) - CANCELLED


def read(recording: Recording, progress: Progress, dry: Path | None = None) -> Survey:
    """Read a whole film once. Its sound is written to `dry` as FLAC, begun where the film begins.

    Raises EncodeError when ffmpeg gives up.
    """
    return _follow(recording, [*_shown(recording), *_heard(recording, dry)], progress)


def lengths(film: Recording) -> Survey:
    """Read a whole film once, only for how long it is and for its faults.

    What it sounds like is known. Raises EncodeError when ffmpeg gives up.
    """
    counted = f"{EVEN},astats=measure_perchannel=none:measure_overall=Number_of_samples"
    heard = ["-map", "0:a", "-af", counted, "-f", "null", "-"] if film.sound else []
    return _follow(film, [*_shown(film), *heard], lambda _: None)


def loudness(sound: Path) -> Survey:
    """Read a file of sound alone, only for how loud it is. Raises EncodeError."""
    alone = Recording(sound, None, None, (Stream(0, "", ""),), None)
    return _follow(alone, ["-af", f"{EVEN},{LOUD}", "-f", "null", "-"], lambda _: None)


def _follow(recording: Recording, outputs: Sequence[str], progress: Progress) -> Survey:
    found = Survey()
    pictures: list[float] = []
    sizes = [recording.picture.size] if recording.picture else []

    def hear(line: str) -> None:
        if shown := PICTURE.match(line):
            pictures.append(_number(shown[1]))
            progress(pictures[-1])
        elif changed := CHANGED.match(line):
            sizes.append((int(changed[1]), int(changed[2])))
        elif "] [info] " in line or line.startswith("    "):
            _note(found, line)

    told = ffmpeg.work("-i", str(recording.file), *outputs, hear=hear)
    found.faults = told.fault_count
    found.canvas = max(sizes, key=math.prod) if len(set(sizes)) > 1 else None
    if len(pictures) > 1:
        # How long the last one stands is not always known: as long as the others do.
        usual = (pictures[-1] - pictures[0]) / (len(pictures) - 1)
        found.picture = pictures[-1] + usual
    return found


def _shown(recording: Recording) -> list[str]:
    if not recording.picture:
        return []
    return ["-map", f"0:{recording.picture.number}", "-vf", COUNTED, "-f", "null", "-"]


def _heard(recording: Recording, dry: Path | None) -> list[str]:
    if not recording.sound:
        return []
    track = ["-map", f"0:{recording.sound.number}", "-af"]
    one = "pan=mono|c0=0.5*c0+0.5*c1,volumedetect"
    levels = "astats=measure_perchannel=RMS_level+RMS_peak:measure_overall=Number_of_samples"
    # 24 bits: what was recorded far too soft does not hiss when it is made louder.
    kept = ["-c:a", "flac", "-sample_fmt", "s32", "-f", "flac", str(dry)]
    return [
        *(*track, f"{EVEN},{one}", "-f", "null", "-"),
        *(*track, f"{EVEN},{levels},{LOUD}", *(kept if dry else ("-f", "null", "-"))),
    ]


def _note(found: Survey, line: str) -> None:
    if told := SAMPLES.match(line):
        found.sound += int(told[1]) / RATE
    elif told := LEVEL.match(line):
        found.channels.append(_number(told[1]))
    elif told := LOUDEST.match(line):
        found.loudest.append(_number(told[1]))
    elif told := TOGETHER.match(line):
        found.together = _number(told[1])
    elif told := LOUDNESS.match(line):
        found.loudness = _number(told[1])
    elif told := PEAK.match(line):
        found.peak = _number(told[1])


def _number(written: str) -> float:
    """A number as ffmpeg writes it; silence, which has none, is very soft."""
    try:
        number = float(written)
    except ValueError:
        return 0.0
    return -200.0 if math.isnan(number) else max(number, -200.0)
