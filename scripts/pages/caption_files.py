"""Captions in other languages: files that only who chooses such a language fetches."""

from collections.abc import Iterator

from content import addresses
from content.clip import Clip
from content.footage import Spoken
from pages import templates
from project import classic_script


def files(clip: Clip) -> Iterator[tuple[str, str]]:
    """The address and the text of each: for players without scripts, and for ours."""
    for part in clip.parts:
        for spoken in part.footage.others:
            code = spoken.language.code
            yield addresses.captions(part.id, code, ".vtt"), spoken.captions.text
            yield addresses.captions(part.id, code, ".js"), _script(part, spoken)


def main(clip: Clip) -> Iterator[tuple[str, str]]:
    """The main ones as a file, for other programs: in our own pages they travel along."""
    for part in clip.parts:
        if spoken := part.footage.main:
            yield addresses.captions(part.id, spoken.language.code, ".vtt"), spoken.captions.text


def _script(clip: Clip, spoken: Spoken) -> str:
    """A script that puts in `vbtcCaptions` the file, its cues, and the lines of the transcript.

    A page from disk may fetch nothing but a script.
    """
    data = {
        "track": spoken.captions.text,
        "cues": [(cue.start, cue.end, cue.text) for cue in spoken.captions.cues],
        "lines": templates.lines(clip, spoken),
    }
    return classic_script.add("vbtcCaptions", f"{clip.id}.{spoken.language.code}", data)
