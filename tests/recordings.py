"""Recordings of every kind that people bring, made of what ffmpeg can draw and sound by itself."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg

# Enough to hear how loud it is, and to tell the first picture from the last.
SECONDS = 1
TONE = f"sine=300:d={SECONDS}"
FAST = ("-c:v", "libx264", "-preset", "ultrafast")


def picture(size: str = "320x180", rate: int = 10, seconds: float = SECONDS) -> tuple[str, ...]:
    """A moving test picture, as an input."""
    return "-f", "lavfi", "-i", f"testsrc2=s={size}:r={rate}:d={seconds}"


def sound(source: str = TONE) -> tuple[str, ...]:
    """Sound by a recipe of ffmpeg, as an input."""
    return "-f", "lavfi", "-i", source


# The soft voice is a tone; what is to be chosen is heard, and what is not is silence.
SILENCE = f"anullsrc=r=48000:cl=stereo:d={SECONDS}"
LEFT_ONLY = f"aevalsrc=0.1*sin(1900*t)|0:s=48000:d={SECONDS}"
RIGHT_HISSES = f"aevalsrc=0.1*sin(1900*t)|0.0005*random(0):s=48000:d={SECONDS}"
RIGHT_TURNED = f"aevalsrc=0.1*sin(1900*t)|-0.08*sin(1900*t):s=48000:d={SECONDS}"
CENTRE_ONLY = f"aevalsrc=0|0|0.1*sin(1900*t)|0|0|0:c=5.1:s=48000:d={SECONDS}"
# Held back, they take so much of the voice along that it has to be made louder more than once.
CLICKS = f"aevalsrc=0.02*sin(2000*t)+0.9*gt(sin(6*t)\\,0.99999)*sin(23000*t):s=44100:d={SECONDS}"
BLACK_FIRST = "[0:v][1:v]concat"
TO_HDR = (
    "zscale=tin=bt709:min=bt709:pin=bt709:t=smpte2084:p=2020:m=2020_ncl:npl=203,format=yuv420p10le"
)
HDR = (
    *("-c:v", "libx265", "-x265-params", "log-level=none"),
    *("-color_primaries", "bt2020", "-color_trc", "smpte2084", "-colorspace", "bt2020nc"),
)
# Hybrid log-gamma, the HDR of television and of phones.
TO_HLG = TO_HDR.replace("smpte2084", "arib-std-b67")
HLG = tuple(each.replace("smpte2084", "arib-std-b67") for each in HDR)
H265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none")
# Every third picture stands three times as long: as phones and screen recorders write it.
# Halfway the clock of a recorder of television jumps a minute ahead.
JUMP = "PTS+gte(T\\,0.5)*60/TB"
UNEVEN = "select=mod(n\\,6)*not(eq(mod(n\\,6)\\,2))*not(eq(mod(n\\,6)\\,3))"
FOUR_TRACKS = (
    *("-map", "0:v", "-map", "1:a", "-map", "2:a", "-map", "3:a", "-map", "4:a"),
    *("-metadata:s:a:0", "language=fra", "-metadata:s:a:1", "language=nld"),
    *("-metadata:s:a:2", "language=nld", "-metadata:s:a:3", "language=ara"),
    *("-disposition:a", "0", "-disposition:a:1", "visual_impaired", "-disposition:a:3", "default"),
)
TWO_TRACKS = (
    *("-map", "0:v", "-map", "1:a", "-map", "2:a"),
    *("-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=nld"),
    *("-disposition:a:0", "default", "-disposition:a:1", "0"),
)


@dataclass(frozen=True)
class Kind:
    """A recording by the arguments for ffmpeg, and what is to come of it.

    `size` is of the sharp and of the light version; `told` is what an editor reads of it.
    """

    name: str
    arguments: Sequence[str]
    size: tuple[str, str] = ("320x180", "320x180")
    told: str = ""
    channels: str = "stereo"
    seconds: float = SECONDS


KINDS = {
    # Longer than the others: people choose a second of it, and put captions beside it.
    "plain": Kind("a.mp4", (*picture(seconds=2), *sound("sine=300:d=2"), *FAST), seconds=2),
    "large": Kind("a.mov", (*picture("2400x1350", 3), *sound(), *FAST), ("1920x1080", "852x480")),
    "turned": Kind("a.mov", (*picture("2000x1200", 3), *sound(), *FAST), ("1080x1800", "480x800")),
    "odd": Kind("a.mkv", (*picture("321x181"), *sound(), "-c:v", "ffv1")),
    "interlaced, oblong pixels": Kind(
        "a.mpg",
        (
            *(*picture("360x288", 50), *sound(), "-vf", "interlace,setsar=64/45"),
            *("-c:v", "mpeg2video", "-flags", "+ilme+ildct", "-b:v", "3M", "-c:a", "mp2"),
        ),
        ("512x288", "512x288"),
    ),
    "HDR": Kind("a.mov", (*picture(), *sound(), "-vf", TO_HDR, *HDR)),
    "two languages": Kind(
        "a.mkv",
        (*picture(), *sound(SILENCE), *sound(), *TWO_TRACKS, *FAST, "-c:a", "ac3"),
        told="van de geluidssporen komt 2 (Nederlands) mee. Niet: 1 (Engels).",
    ),
    "surround": Kind("a.mkv", (*picture(), *sound(CENTRE_ONLY), *FAST, "-c:a", "ac3")),
    "one dead channel": Kind(
        "a.mov",
        (*picture(), *sound(LEFT_ONLY), *FAST, "-c:a", "pcm_s16le"),
        told="het rechterkanaal is stil. Het linkerkanaal klinkt nu op beide oren.",
    ),
    "a channel that only hisses": Kind(
        "a.mov",
        (*picture(), *sound(RIGHT_HISSES), *FAST, "-c:a", "pcm_s16le"),
        told="het rechterkanaal is stil. Het linkerkanaal klinkt nu op beide oren.",
    ),
    "a channel that is upside down": Kind(
        "a.mov",
        (*picture(), *sound(RIGHT_TURNED), *FAST, "-c:a", "pcm_s16le"),
        told="de twee kanalen heffen elkaar op",
    ),
    "clicks": Kind("a.mov", (*picture(), *sound(CLICKS), *FAST, "-c:a", "pcm_s16le")),
    "soft": Kind("a.mov", (*picture(), *sound(f"{TONE},volume=-20dB"), *FAST)),
    "sound that begins late": Kind(
        "a.mkv", (*picture(), "-itsoffset", "0.3", *sound("sine=300:d=0.7"), *FAST)
    ),
    "picture that begins late": Kind(
        "a.mkv", ("-itsoffset", "0.3", *picture(seconds=0.7), *sound(), *FAST)
    ),
    "a track without any sound in it": Kind(
        "a.mkv",
        (*picture(), *sound(), *FAST, "-af", "atrim=end=0", "-map", "0:v", "-map", "1:a"),
        told="het geluidsspoor is leeg",
        channels="",
    ),
    "no sound": Kind("a.mp4", (*picture(), *FAST), channels=""),
    "silence": Kind(
        "a.mp4",
        (*picture(), *sound(SILENCE), *FAST),
        told="in het geluid is niets te horen.",
    ),
    "WebM that was sent while it was made": Kind(
        "a.webm",
        (*picture(), *sound(), "-c:v", "libvpx", "-deadline", "realtime", "-live", "1"),
    ),
    "AVI": Kind("a.avi", (*picture(), *sound(), "-c:v", "mjpeg", "-c:a", "pcm_s16le")),
    # No whole number of pictures fits in it.
    "only sound": Kind(
        "a.mp3",
        (*sound("sine=300:d=1.05"), "-b:a", "128k"),
        ("1280x720", "852x480"),
        seconds=1.05,
    ),
    "only sound, with a cover": Kind(
        "a.m4a",
        (
            *(*picture("302x202", 1), *sound(), "-map", "1", "-map", "0"),
            *("-c:v", "mjpeg", "-disposition:v", "attached_pic"),
        ),
        ("302x202", "302x202"),
    ),
    "WebM of a screen recorder": Kind(
        "a.webm",
        (
            *(*picture("318x202"), *sound(), "-c:v", "libvpx-vp9", "-cpu-used", "8"),
            *(
                "-deadline",
                "realtime",
                "-c:a",
                "libopus",
                "-live",
                "1",
                "-cluster_time_limit",
                "500",
            ),
        ),
        ("318x202", "318x202"),
    ),
    "DV of a camera with tape": Kind(
        "a.dv",
        (
            *(*picture("720x576", 25), *sound(f"{TONE}:r=48000"), "-ac", "2"),
            *("-c:v", "dvvideo", "-pix_fmt", "yuv420p", "-aspect", "16:9", "-c:a", "pcm_s16le"),
        ),
        ("1024x576", "852x480"),
    ),
    "DV in an AVI, 4:3": Kind(
        "a.avi",
        (
            *(*picture("720x576", 25), *sound(f"{TONE}:r=48000"), "-ac", "2"),
            *("-c:v", "dvvideo", "-pix_fmt", "yuv420p", "-aspect", "4:3", "-c:a", "pcm_s16le"),
        ),
        ("768x576", "640x480"),
    ),
    "WMV": Kind("a.wmv", (*picture(), *sound(), "-c:v", "wmv2", "-b:v", "1M", "-c:a", "wmav2")),
    "MPEG-TS that begins in the middle": Kind(
        "a.ts",
        (*picture(), *sound(), *FAST, "-c:a", "mp2", "-output_ts_offset", "3600"),
    ),
    "two programmes at once": Kind(
        "a.ts",
        (
            *(*picture("160x90"), *picture(), *sound(SILENCE), *sound()),
            *("-map", "0", "-map", "2", "-map", "1", "-map", "3", *FAST, "-c:a", "mp2"),
            *("-program", "title=A:st=0:st=1", "-program", "title=B:st=2:st=3"),
        ),
        told="van de beelden komt spoor 2 (320 bij 180) mee. Niet: 0 (160 bij 90).",
    ),
    "a clock that jumps": Kind(
        "a.ts",
        (
            *(*picture(), *sound(), "-vf", f"setpts={JUMP}", "-af", f"asetpts={JUMP}"),
            *("-fps_mode", "passthrough", *FAST, "-c:a", "mp2"),
        ),
    ),
    "AVCHD of a camera": Kind(
        "a.mts",
        (
            *(*picture("480x272", 50), *sound(), "-vf", "interlace,setsar=4/3", *FAST),
            *("-flags", "+ilme+ildct", "-c:a", "ac3", "-f", "mpegts"),
        ),
        ("640x272", "640x272"),
    ),
    "uneven pictures": Kind(
        "a.mp4", (*picture(rate=30), *sound(), "-vf", UNEVEN, "-fps_mode", "vfr", *FAST)
    ),
    "slow motion of a phone": Kind("a.mp4", (*picture(rate=120), *sound(), *FAST)),
    "60 pictures a second": Kind("a.mp4", (*picture(rate=60), *sound(), *FAST)),
    "HLG": Kind("a.mov", (*picture(), *sound(), "-vf", TO_HLG, *HLG)),
    "HEVC of ten bits": Kind("a.mp4", (*picture(), *sound(), *H265, "-pix_fmt", "yuv420p10le")),
    "oblong pixels in an MP4": Kind(
        "a.mp4",
        (*picture("288x216"), *sound(), "-vf", "setsar=64/45", *FAST),
        ("408x216", "408x216"),
    ),
    "ProRes of an editing program": Kind(
        "a.mov",
        (*picture(), *sound(), "-c:v", "prores_ks", "-profile:v", "0", "-c:a", "pcm_s24le"),
    ),
    "a phone of long ago": Kind(
        "a.3gp",
        (*picture("176x144"), *sound(), "-c:v", "h263", "-c:a", "aac", "-ac", "1", "-ar", "16000"),
        ("176x144", "176x144"),
    ),
    "every colour of a screen": Kind(
        "a.mkv", (*picture(), *sound(), *FAST, "-pix_fmt", "yuv444p", "-color_range", "pc")
    ),
    "four sound tracks": Kind(
        "a.mkv",
        (
            *picture(),
            *sound(SILENCE),
            *sound(SILENCE),
            *sound(),
            *sound(SILENCE),
            *FOUR_TRACKS,
            *FAST,
        ),
        told="komt 3 (Nederlands) mee. Niet: 1 (Frans), 2 (Nederlands), 4 (Arabisch).",
    ),
    "only sound, as a studio gives it": Kind(
        "a.wav",
        (*sound(f"{TONE}:r=96000"), "-c:a", "pcm_s24le"),
        ("1280x720", "852x480"),
    ),
    "black at first": Kind(
        "a.mp4",
        (
            *("-f", "lavfi", "-i", "color=black:s=320x180:r=10:d=0.5", *picture(seconds=0.5)),
            *(*sound(), "-filter_complex", BLACK_FIRST, *FAST),
        ),
    ),
}


def make(kind: str, folder: Path) -> Path:
    """Write a recording of a kind."""
    target = folder / KINDS[kind].name
    ffmpeg(*KINDS[kind].arguments, str(target))
    if kind == "turned":
        upright = target.rename(folder / "upright.mov")
        ffmpeg("-display_rotation", "90", "-i", str(upright), "-c", "copy", str(target))
    return target


def ffmpeg(*arguments: str) -> str:
    """Run ffmpeg to a good end; what it said."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-y", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stderr


@dataclass(frozen=True)
class Played:
    """What a film is like: its picture as ffmpeg tells it, its length and the layout of each sound.

    How loud it is (LUFS) and its highest peak (dBTP) are None without sound; `faults` are those in
    the whole of it.
    """

    picture: str
    seconds: float
    channels: list[str]
    loudness: float | None
    peak: float | None
    faults: list[str]


def play(film: Path) -> Played:
    """Play a film to its end."""
    told = ffmpeg(
        *("-v", "level+info", "-i", str(film), "-map", "0:v", "-map", "0:a?"),
        *("-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"),
    )
    holds, _, heard = told.partition("Stream mapping:")
    (picture,) = re.findall(r"Video: .*", holds)
    ((hours, minutes, rest),) = re.findall(r"Duration: (\d+):(\d+):([\d.]+)", holds)
    loudness, peak = (
        float(found[-1]) if (found := re.findall(pattern, heard)) else None
        for pattern in (r"I: +(\S+) LUFS", r"Peak: +(\S+) ")
    )
    return Played(
        picture,
        int(hours) * 3600 + int(minutes) * 60 + float(rest),
        re.findall(r"Audio: aac.* Hz, (\w+)", holds),
        loudness,
        peak,
        [line for line in told.splitlines() if re.search(r"\[(error|fatal|panic)\]", line)],
    )
