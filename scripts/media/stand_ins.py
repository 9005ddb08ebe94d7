"""The clips that stand in for the real fragments: slides drawn from the YAML, with captions."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg
import webvtt

from content.clip import Clip
from media.slides import Slide, slides

# Written into each stand-in's metadata, so that a real film is never taken for one of ours.
MARK = "voorbeeldclip van-buddy-tot-community"
FRAMES_PER_SECOND = 10


class NotAStandIn(Exception):
    """The file in a stand-in's place is something else, and must not be lost."""


def make(clip: Clip, film: str, folder: Path) -> None:
    """Write a clip's stand-in and its captions below `folder`, each whole or not at all.

    `film` is the address of the real film, as people type it. Raises NotAStandIn.
    """
    assert clip.video is not None
    target = folder / clip.video.files[0]
    if target.is_file() and not is_stand_in(target):
        raise NotAStandIn
    target.parent.mkdir(exist_ok=True)
    parts = list(slides(clip, film))
    partial = target.with_suffix(".part.mp4")
    try:
        _encode(parts, partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    if clip.video.captions:
        captions = folder / clip.video.captions
        partial = captions.with_suffix(".part")
        partial.write_text(_captions(parts), encoding="utf-8")
        partial.replace(captions)


def is_stand_in(file: Path) -> bool:
    """Whether a video file carries our mark in its metadata."""
    probe = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(file)]
    told = subprocess.run(probe, capture_output=True, check=False).stderr
    return MARK in told.decode("utf-8", "replace")


def _starts(parts: Sequence[Slide]) -> list[int]:
    return [sum(part.seconds for part in parts[:index]) for index in range(len(parts))]


def _captions(parts: Sequence[Slide]) -> str:
    """A slide a cue. The clips are silent, so the captions say what stands on the screen."""
    track = webvtt.WebVTT()
    for part, start in zip(parts, _starts(parts), strict=True):
        caption = webvtt.Caption(text=f"<v Op het scherm>{part.words}")
        caption.start_time = webvtt.models.Timestamp.from_seconds(start)
        caption.end_time = webvtt.models.Timestamp.from_seconds(start + part.seconds)
        track.captions.append(caption)
    return str(track.content) + "\n"


def _encode(parts: Sequence[Slide], target: Path) -> None:
    """Write slides as H.264 with the index in front (fast start) and a key frame per slide."""
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
            *("-force_key_frames", ",".join(map(str, _starts(parts)))),
            *("-movflags", "+faststart", "-metadata", f"comment={MARK}"),
        ],
    )
    writer.send(None)
    for part in parts:
        for _ in range(part.seconds * FRAMES_PER_SECOND):
            writer.send(part.picture.tobytes())
    writer.close()
