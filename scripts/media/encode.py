"""Turn a recording into files for the web, with ffmpeg: two sizes, even loudness, a poster.

Every file is made beside its place and renamed when it is whole.
"""

import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg

# EBU R128: -16 LUFS, as is usual for speech on the web, with peaks at -1.5 dB.
LOUDNESS, PEAK = -16.0, -1.5
# A recording of silence is not to become loud noise (dB).
MOST_GAIN = 30.0
# How near the goal is near enough (LU), and how often to try.
CLOSE, MOST_TRIES = 0.3, 5
POSTER_WIDTH = 1280

Progress = Callable[[float], None]


class EncodeError(Exception):
    """ffmpeg could not make a file; the message is its last line."""


@dataclass(frozen=True)
class Size:
    """How large a version is: lines of the picture at the most, and the quality (x264's CRF)."""

    lines: int
    quality: int


HD = Size(1080, 21)
SD = Size(480, 26)


@dataclass(frozen=True)
class Facts:
    """What a recording is: its length in seconds, and whether it has sound."""

    duration: float
    sound: bool


def facts(master: Path) -> Facts:
    """Look at a recording. Raises EncodeError when it is no video."""
    told = _ffmpeg("-i", str(master), check=False).stderr
    length = re.search(r"Duration: (\d+):(\d+):(\d+\.\d+)", told)
    if not length or "Video:" not in told:
        raise EncodeError("dit is geen video die ffmpeg kan lezen")
    hours, minutes, seconds = (float(part) for part in length.groups())
    return Facts(hours * 3600 + minutes * 60 + seconds, "Audio:" in told)


def gain(master: Path) -> float:
    """The gain (dB) that brings a recording's sound to the goal, with its peaks held back.

    Holding back peaks takes some loudness away, so the gain is tried and corrected. ffmpeg's own
    loudnorm is not used: where peaks leave it no room, it misses the goal by more than 1 LU on
    short speech (measured). Raises EncodeError.
    """
    found = 0.0
    for _ in range(MOST_TRIES):
        missing = LOUDNESS - _loudness(master, _evenly(found))
        found = min(found + missing, MOST_GAIN)
        if abs(missing) < CLOSE or found == MOST_GAIN:
            break
    return found


def _loudness(master: Path, recipe: str) -> float:
    """Integrated loudness (EBU R128) of a recording heard through a filter, in LUFS."""
    told = _ffmpeg("-i", str(master), "-vn", "-af", f"{recipe},ebur128", "-f", "null", "-").stderr
    found = re.findall(r"I:\s+(-?[\d.]+) LUFS", told)
    if not found:
        raise EncodeError("het geluid kan niet gemeten worden")
    return float(found[-1])


def _evenly(gain: float) -> str:
    return f"volume={gain:.2f}dB,alimiter=limit={PEAK}dB:level=false"


def video(master: Path, target: Path, size: Size, sound: Sequence[str], progress: Progress) -> None:
    """Write an H.264/AAC file that starts at once. `progress` is told the seconds done.

    Never makes a picture larger than it is. `sound` is what `even` or `SILENT` gives. Raises
    EncodeError.
    """
    scale = f"scale=-2:'min({size.lines},trunc(ih/2)*2)',format=yuv420p"
    with _whole(target) as partial:
        _watch(
            (
                *("-i", str(master), "-map", "0:v:0", "-map", "0:a:0?", "-vf", scale),
                *("-c:v", "libx264", "-preset", "medium", "-crf", str(size.quality), *sound),
                *("-movflags", "+faststart", "-progress", "pipe:1", "-nostats", str(partial)),
            ),
            progress,
        )


SILENT = ("-an",)


def even(gain: float) -> tuple[str, ...]:
    """How to write sound with the gain that was found."""
    return ("-af", _evenly(gain), "-c:a", "aac", "-b:a", "128k", "-ar", "48000")


def poster(master: Path, target: Path, at: float) -> None:
    """Write the picture at a second as a JPEG. Raises EncodeError."""
    with _whole(target) as partial:
        _ffmpeg(
            *("-ss", str(at), "-i", str(master), "-frames:v", "1"),
            *("-vf", f"scale='min({POSTER_WIDTH},iw)':-2", "-q:v", "6", "-update", "1"),
            str(partial),
        )


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A path to write to; the target exists only when the block ended well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".part-{target.name}")
    try:
        yield partial
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _ffmpeg(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-y", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if check and result.returncode:
        raise EncodeError(_last_line(result.stderr))
    return result


def _watch(arguments: Sequence[str], progress: Progress) -> None:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-y", "-v", "error"]
    with subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            for line in process.stdout:
                # Despite its name, ffmpeg gives this in microseconds.
                if found := re.fullmatch(r"out_time_ms=(\d+)\s*", line):
                    progress(int(found[1]) / 1_000_000)
            complaint = process.stderr.read()
        except BaseException:
            process.kill()  # ours alone: whoever stops us stops the work
            raise
    if process.returncode:
        raise EncodeError(_last_line(complaint))


def _last_line(text: str) -> str:
    return ([line for line in text.splitlines() if line.strip()] or ["zonder uitleg"])[-1].strip()
