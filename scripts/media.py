"""`python3 scripts media --stand-ins`: make the clips that stand in for the real fragments."""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import imageio_ffmpeg
import yaml

from catalogue import load
from clip import Clip
from faults import BadContent
from paths import CLIPS, CONFIG, ROOT
from slides import Slide, slides

# Written into each stand-in's metadata, so that a real film is never taken for one of ours.
MARK = "voorbeeldclip van-buddy-tot-community"
FRAMES_PER_SECOND = 10


def run(arguments: argparse.Namespace) -> int:
    """Make the stand-ins of the named clips, or of all that ask for one. Returns the status."""
    try:
        clips = load(ROOT, media_must_exist=False).clips
    except BadContent as error:
        print(error, file=sys.stderr)
        return 1
    known = {clip.id for clip in clips}
    if unknown := [name for name in arguments.ids if name not in known]:
        print(f"Er is geen fragment {', '.join(unknown)}.", file=sys.stderr)
        return 1
    wanted = [clip for clip in clips if not arguments.ids or clip.id in arguments.ids]
    return max(
        (_stand_in(clip) for clip in wanted if clip.video and clip.video.stand_in), default=0
    )


def _stand_in(clip: Clip) -> int:
    assert clip.video is not None
    target = CLIPS / clip.video.file
    if target.is_file() and target.stat().st_size and not is_stand_in(target):
        print(
            f"clips/{clip.video.file} is geen voorbeeldclip; ik overschrijf het niet. Is het de "
            f"echte film? Wis dan `stand_in: true` in clips/{clip.number:02}-{clip.id}.yml.",
            file=sys.stderr,
        )
        return 1
    target.parent.mkdir(exist_ok=True)
    partial = target.with_suffix(".part.mp4")
    try:
        _encode(slides(clip, _film_address()), partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    print(f"clips/{clip.video.file}: {target.stat().st_size // 1000} kB", flush=True)
    return 0


def is_stand_in(file: Path) -> bool:
    """Whether a video file carries our mark in its metadata."""
    probe = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(file)]
    told = subprocess.run(probe, capture_output=True, check=False).stderr
    return MARK in told.decode("utf-8", "replace")


def _film_address() -> str:
    """The film's address as people type it."""
    # mkdocs.yml holds MkDocs' own tags, which mean nothing here.
    settings = yaml.load(CONFIG.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    return re.sub(r"^https?://(www\.)?", "", settings["extra"]["film_url"])


def _encode(parts: Iterable[Slide], target: Path) -> None:
    """Write slides as H.264 with the index in front (fast start) and a key frame per slide."""
    parts = list(parts)
    starts = [sum(part.seconds for part in parts[:index]) for index in range(len(parts))]
    writer = imageio_ffmpeg.write_frames(
        str(target),
        parts[0].picture.size,
        fps=FRAMES_PER_SECOND,
        codec="libx264",
        pix_fmt_out="yuv420p",
        quality=None,
        macro_block_size=1,
        output_params=[
            *("-crf", "24", "-preset", "veryslow", "-tune", "stillimage"),
            *("-force_key_frames", ",".join(map(str, starts))),
            *("-movflags", "+faststart", "-metadata", f"comment={MARK}"),
        ],
    )
    writer.send(None)
    for part in parts:
        for _ in range(part.seconds * FRAMES_PER_SECOND):
            writer.send(part.picture.tobytes())
    writer.close()
