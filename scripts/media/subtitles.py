"""Captions that lie beside a recording, with its name, come along as WebVTT."""

from pathlib import Path

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from media.ffmpeg import EncodeError


def beside(master: Path) -> Path | None:
    """The captions of a recording; None when there are none."""
    found = (master.with_suffix(ending) for ending in (".srt", ".vtt"))
    return next((file for file in found if file.is_file()), None)


def write(source: Path, target: Path) -> None:
    """Write captions as WebVTT. Raises EncodeError when they cannot be read."""
    try:
        text = webvtt.read(str(source)) if source.suffix == ".vtt" else webvtt.from_srt(str(source))
    except (MalformedFileError, MalformedCaptionError, UnicodeDecodeError, OSError) as error:
        raise EncodeError(f"{source.name} bevat geen leesbare ondertitels: {error}") from error
    if not text.captions:
        raise EncodeError(f"in {source.name} staat geen enkele ondertitel met goede tijden")
    target.write_text(text.content + "\n", encoding="utf-8")
