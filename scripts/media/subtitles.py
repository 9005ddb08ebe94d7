"""Captions that lie beside a recording, with its name, come along as WebVTT."""

from pathlib import Path

from captions import subrip, webvtt
from media.ffmpeg import EncodeError
from source.faults import BadContent, Fault

# What programs put behind the name of the recording, in any capitals; Dutch goes first.
ENDINGS = (".nl.srt", ".nl.vtt", ".srt", ".vtt")


def beside(master: Path) -> Path | None:
    """The captions of a recording; None when there are none."""
    there = {file.name.lower(): file for file in sorted(master.parent.iterdir())}
    wanted = (f"{master.stem}{ending}".lower() for ending in ENDINGS)
    return next((there[name] for name in wanted if name in there), None)


def write(source: Path, target: Path) -> None:
    """Write captions as WebVTT. Raises EncodeError with the lines that no browser would show."""
    text = subrip.decoded(source.read_bytes())
    try:
        if source.suffix.lower() == ".srt":
            text = _converted(text, source.name)
        target.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
        webvtt.read(target, source.name)
    except BadContent as error:
        raise EncodeError(f"verbeter de ondertitels en doe dit opnieuw:\n{error}") from error


def _converted(text: str, name: str) -> str:
    found = subrip.read(text)
    if found.faults:
        raise BadContent(Fault(name, line, "", message) for line, message in found.faults)
    return webvtt.written(found.cues)
