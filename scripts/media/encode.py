"""The moving pictures of a clip: upright, square, whole and in everyone's colours, in two sizes."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from dutch.writing import counted
from media import ffmpeg, survey
from media.ffmpeg import EncodeError, Told
from media.recording import Recording, Stream
from media.survey import Progress, Survey

# How far the length of what was made may be from the recording's, in seconds.
TOLERANCE = 0.1
# A still picture under sound: often enough to seek in, and it weighs next to nothing.
STILL_RATE, STILL_KEY = 5, 25
# More pictures a second no screen of a viewer needs, and many phones cannot play them.
MOST_RATE = 60
POSTER_SIDE = 1280
# Where to look for a poster, in parts of the film, until one is not black.
SHARES = (0.1, 0.2, 0.3, 0.05, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
# A picture is black when nine tenths of it is darker than this; 16 is black, 235 white.
DARK = 40.0
DONE = re.compile(r"out_time_us=(\d+)")
# Older cameras put two moments in one picture, line by line, and say so of each picture.
WHOLE = "bwdif=mode=send_frame:deint=interlaced"
# Players on the web expect black at 16 and white at 235.
RANGE = "out_range=tv"
# Light that some screens show stronger than white is brought back to what all can show.
TO_SDR = (
    "zscale=pin=2020:min=2020_ncl:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
    "tonemap=mobius:desat=0,"
    "zscale=t=bt709:m=bt709:r=tv"
)


@dataclass(frozen=True)
class Size:
    """How large a version is: the short side in pixels at the most, and the quality (CRF).

    `sound` is the rate of its sound in bits a second; None leaves it as it was made.
    """

    side: int
    quality: int
    sound: str | None = None


HD = Size(1080, 21)
SD = Size(480, 26)
# When that is not lighter than the recording: coarser (six is about half the bytes).
LIGHTER = (Size(480, 32, "64k"), Size(480, 38, "40k"))


@dataclass(frozen=True)
class Source:
    """What a version is made of. `still` stands where the recording has no moving picture."""

    recording: Recording
    seen: Survey
    sound: Path | None
    still: Path | None = None


def video(source: Source, target: Path, size: Size, progress: Progress) -> None:
    """Write an H.264/AAC file that starts at once, and prove that it is whole.

    Never makes a picture larger than it is. Raises EncodeError.
    """
    _write(source, target, size, progress)
    _prove(source, target)


def light(source: Source, target: Path, sharp: Path, progress: Progress) -> None:
    """Write the light version: not heavier than the recording if that can be done at all.

    It is never heavier than the sharp one. Raises EncodeError.
    """
    most = min(sharp.stat().st_size, source.recording.file.stat().st_size)
    for size in (SD, *LIGHTER):
        _write(source, target, size, progress)
        if target.stat().st_size <= most:
            break
    if target.stat().st_size > sharp.stat().st_size:
        shutil.copyfile(sharp, target)
    _prove(source, target)


def _write(source: Source, target: Path, size: Size, progress: Progress) -> None:
    def hear(line: str) -> None:
        if found := DONE.match(line):
            progress(int(found[1]) / 1_000_000)

    inputs, still, outputs = _inputs(source)
    quality = ("-c:v", "libx264", "-preset", "medium", "-crf", str(size.quality), *still)
    # Peaks grow a little when sound is written again.
    again = ("-af", "volume=-0.7dB", "-c:a", "aac", "-b:a", size.sound or "")
    heard = again if size.sound and source.sound else ("-c:a", "copy")
    ffmpeg.work(
        *inputs,
        *("-vf", _chain(source, size), *quality, *heard),
        # Where a phone was, and the chapters of an editing program, are not the site's to tell.
        *("-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"),
        *("-progress", "pipe:1", "-f", "mp4", str(target)),
        *outputs,
        hear=hear,
    )


def _inputs(source: Source) -> tuple[list[str], list[str], list[str]]:
    """What to read and map, how to treat a still, and what else to write: nothing, but read it."""
    film = source.recording
    inputs, still, outputs = ["-i", str(film.file)], [], []
    number = film.picture.number if film.picture else 0
    if source.still:
        # As many as fit, so that the last one does not outlast the sound.
        length = round(source.seen.length * 1000)
        rate = f"{max(1, length * STILL_RATE // 1000) * 1000}/{length}"
        inputs = ["-loop", "1", "-framerate", rate, "-i", str(source.still)]
        still = ["-tune", "stillimage", "-g", str(STILL_KEY), "-t", f"{length}ms"]
    if source.sound:
        inputs += ["-i", str(source.sound)]
    inputs += ["-map", f"0:{number}"]
    if source.sound:
        inputs += ["-map", "1:a:0"]
    if film.sound and not source.still:
        # ffmpeg begins to count at the first of what it uses: so picture and sound stay together.
        outputs = ["-map", f"0:{film.sound.number}", "-c", "copy", "-f", "null", "-"]
    return inputs, still, outputs


def _chain(source: Source, size: Size) -> str:
    seen = TO_SDR if source.recording.is_hdr else ""
    scale = _scale(source.seen.canvas, size)
    picture = source.recording.picture
    fewer = f"fps={MOST_RATE}" if picture and picture.rate > MOST_RATE + 1 else ""
    return ",".join(filter(None, (WHOLE, fewer, seen, scale, "setsar=1", "format=yuv420p")))


def _scale(canvas: tuple[int, int] | None, size: Size) -> str:
    """Whole pixels, each square. A picture that changes its shape keeps within its `canvas`."""
    if canvas:
        less = min(1, size.side / min(canvas))
        wide, high = (max(2, 2 * int(each * less / 2)) for each in canvas)
        within = f"scale={wide}:{high}:force_original_aspect_ratio=decrease:force_divisible_by=2"
        return f"scale=iw*sar:ih:{RANGE},setsar=1,{within},pad={wide}:{high}:-1:-1"
    factor = f"min(1,{size.side}/min(iw*sar,ih))"
    across, down = (f"max(2,2*trunc({side}*{factor}/2))" for side in ("iw*sar", "ih"))
    return f"scale=w='{across}':h='{down}':{RANGE}"


def _prove(source: Source, made: Path) -> None:
    """Read what was made to its end, as a browser will. Raises EncodeError when it is not whole."""
    sounds = (Stream(1, "", ""),) if source.sound else ()
    film = Recording(made, Stream(0, "", ""), None, sounds, None)
    result = survey.lengths(film)
    if not result.faults and abs(result.length - source.seen.length) <= TOLERANCE:
        return
    if source.seen.faults:
        raise EncodeError(ffmpeg.DAMAGED)
    faults = counted(result.faults, "fout", "fouten")
    raise EncodeError(
        f"wat gemaakt is, klopt niet ({result.length:.1f} s van {source.seen.length:.1f} s, "
        f"{faults}). Doe dit opnieuw. Lukt het weer niet, bewaar de opname dan eerst met een "
        "montageprogramma als MP4"
    )


def poster(film: Path, target: Path, at: float) -> None:
    """Write the picture of a film at a second as a JPEG. Raises EncodeError."""
    ffmpeg.work(*_shot(film, target, at))
    if not target.is_file():
        raise EncodeError(f"op {at:.1f} s staat geen beeld")


def light_poster(film: Path, target: Path, length: float) -> None:
    """Write the first of a few pictures of a film that is not black. Raises EncodeError."""
    brightest, at = -1.0, 0.0
    for share in SHARES:
        light = _light(ffmpeg.tell(*_shot(film, target, share * length)))
        if light > DARK:
            return
        if light > brightest:
            brightest, at = light, share * length
    poster(film, target, at)


def _shot(film: Path, target: Path, at: float) -> list[str]:
    """Arguments that write one picture, and tell how light it is."""
    told = "signalstats,metadata=print:key=lavfi.signalstats.YHIGH"
    scale = f"scale=w='min({POSTER_SIDE},iw)':h='min({POSTER_SIDE},ih)'"
    return [
        *("-ss", f"{at:.3f}", "-i", str(film), "-frames:v", "1"),
        *("-vf", f"{told},{scale}:force_original_aspect_ratio=decrease,setsar=1"),
        *("-c:v", "mjpeg", "-q:v", "6", "-update", "1", "-f", "image2", str(target)),
    ]


def _light(told: Told) -> float:
    """How light the picture is that was written; 0 when there is none."""
    found = [line.rpartition("YHIGH=")[2] for line in told.lines if "YHIGH=" in line]
    return float(found[0]) if found and not told.status else 0.0


def cover(source: Recording, target: Path) -> None:
    """Write the cover of a recording that is only heard, as a PNG. Raises EncodeError."""
    assert source.cover is not None
    chosen = ("-i", str(source.file), "-map", f"0:{source.cover.number}", "-frames:v", "1")
    ffmpeg.work(*chosen, "-c:v", "png", "-update", "1", "-f", "image2", str(target))
