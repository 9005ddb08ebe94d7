"""What an editor may take over from a recording: beginnings of parts, and sentences that advise.

Only proposed, in a file beside the site: what is a part and what is a tip, a person says.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from captions import sentences, webvtt
from captions.webvtt import Cue
from content.clip import Clip
from dutch import advising, writing
from media import ffmpeg, recording, scenes
from media.bar import following
from media.places import HERE, Places


def write(clip: Clip, master: Path, captions: Path, places: Places = HERE) -> Path:
    """Write the proposals for a clip; gives the file. Raises EncodeError, BadContent and OSError.

    `captions` is the .vtt of the recording, a draft or a person's own.
    """
    cues = webvtt.read(captions, captions.name).cues
    film = recording.look(master, clip.language)
    with following("delen zoeken", film.says or 0) as progress:
        found = scenes.look(film, progress)
    length = film.says or max((cue.end for cue in cues), default=0)
    target = places.state / f"{clip.id}.voorstellen.txt"
    with ffmpeg.whole(target) as partial:
        lines = _lines(clip, scenes.beginnings(found, length), cues)
        partial.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return target


def _lines(clip: Clip, moments: Sequence[float], cues: Sequence[Cue]) -> Iterator[str]:
    yield f"Voorstellen bij {clip.title}"
    yield ""
    yield f"Een programma zocht dit. Kies, verbeter, en zet wat je houdt zelf in {clip.file}."
    yield "Kijk elke keer in de film na of het klopt."
    yield ""
    yield "Waar een deel kan beginnen (bij een stilte of een ander beeld):"
    yield ""
    yield "chapters:"
    for moment in moments:
        yield from (f"  # {cue.text}" for cue in [cue for cue in cues if cue.end > moment][:1])
        yield f'  - at: "{writing.clock(moment)}"'
        yield '    title: "[titel]"'
    yield ""
    # How one gives advice, is known of Dutch only.
    said = sentences.of(cues) if clip.tongue is None else ()
    advice = [each for each in said if advising.advises(each.text)]
    yield f"Zinnen waarin iemand raad geeft ({len(advice)}):"
    yield ""
    yield from (f"  {writing.clock(each.start)}  {each.text}" for each in advice)
