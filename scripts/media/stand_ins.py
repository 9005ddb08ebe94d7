"""The clips that stand in for the real fragments: slides drawn from the YAML, with captions."""

import hashlib
from collections.abc import Sequence
from html import escape
from pathlib import Path

import imageio_ffmpeg

from captions import languages, webvtt
from captions.vtt_blocks import Raw
from content.clip import Clip
from media import ffmpeg
from media.places import HERE, KEPT, Places, Say
from media.slides import Slide, slides

# Written into each stand-in's metadata, so that a real film is never taken for one of ours.
MARK = "voorbeeldclip van-buddy-tot-community"
FRAMES_PER_SECOND = 10


class NotAStandIn(Exception):
    """The file in a stand-in's place is something else, and must not be lost."""


def make(clip: Clip, film: str, say: Say, places: Places = HERE) -> None:
    """Write a clip's stand-in and its captions, each whole or not at all.

    `film` is the address of the real film, as people type it. Captions that someone corrected
    stay. Raises NotAStandIn.
    """
    assert clip.video is not None
    target = places.clips / clip.video.files[0]
    shown = f"clips/{clip.video.files[0]}"
    with places.alone(clip, say):
        if target.is_file() and not is_stand_in(target):
            raise NotAStandIn
        parts = list(slides(clip, film))
        text = _captions(parts)
        if captions := clip.video.captions.get(languages.MAIN):
            file = places.clips / captions
            if _is_own(file, text, target):
                say(f"clips/{captions} {KEPT}")
            else:
                ffmpeg.sweep(file)
                with ffmpeg.whole(file) as partial:
                    partial.write_bytes(text.encode())
        ffmpeg.sweep(target)
        with ffmpeg.whole(target) as partial:
            _encode(parts, partial, f"{MARK} {_mark(text.encode())}")
    say(f"{shown}: {target.stat().st_size // 1000} kB")


def is_stand_in(file: Path) -> bool:
    """Whether a video file carries our mark in its metadata."""
    return MARK in _metadata(file)


def _is_own(file: Path, text: str, film: Path) -> bool:
    """Whether captions are a person's: not what is drawn now, nor what came with this film."""
    if not file.is_file():
        return False
    # Git may have given the lines other ends.
    content = file.read_bytes().replace(b"\r\n", b"\n")
    return _mark(content) != _mark(text.encode()) and _mark(content) not in _metadata(film)


def _mark(text: bytes) -> str:
    return hashlib.sha256(text.strip()).hexdigest()[:16]


def _metadata(file: Path) -> str:
    return "\n".join(ffmpeg.tell("-i", str(file)).lines) if file.is_file() else ""


def _starts(parts: Sequence[Slide]) -> list[int]:
    return [sum(part.seconds for part in parts[:index]) for index in range(len(parts))]


def _captions(parts: Sequence[Slide]) -> str:
    """A slide a cue. The clips are silent, so the captions say what stands on the screen."""
    cues = (
        Raw(0, start, start + part.seconds, f"<v Op het scherm>{escape(part.words, quote=False)}")
        for part, start in zip(parts, _starts(parts), strict=True)
    )
    return webvtt.written(tuple(cues))


def _encode(parts: Sequence[Slide], target: Path, mark: str) -> None:
    """Write slides as H.264 with the index in front (fast start) and a key frame per slide.

    A slide is handed over once for each of its seconds, and ffmpeg repeats it. A slower preset
    takes twice as long, and these pictures become no smaller.
    """
    writer = imageio_ffmpeg.write_frames(
        str(target),
        parts[0].picture.size,
        fps=1,
        codec="libx264",
        pix_fmt_out="yuv420p",
        quality=None,
        macro_block_size=1,
        ffmpeg_log_level="error",
        output_params=[
            *("-crf", "24", "-preset", "medium", "-tune", "stillimage"),
            *("-r", str(FRAMES_PER_SECOND)),
            *("-force_key_frames", ",".join(map(str, _starts(parts)))),
            *("-movflags", "+faststart", "-metadata", f"comment={mark}", "-f", "mp4"),
        ],
    )
    writer.send(None)
    for part in parts:
        for _ in range(part.seconds):
            writer.send(part.picture.tobytes())
    writer.close()
