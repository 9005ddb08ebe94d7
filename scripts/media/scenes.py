"""Where a recording may begin a new part: silences, and changes of the picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from media import ffmpeg
from media.recording import Recording
from media.survey import Progress

# So much of the picture differs from the one before (0 to 1) when someone cut there.
CHANGE = 0.3
# Softer than this (dB), for so long (seconds), nobody speaks.
SOFT, LONG = -35, 1.2
# A change of the picture belongs to a silence that is so near (seconds).
NEAR = 2.0
# Parts are no shorter than this (seconds), and there are no more than so many.
SHORTEST, MOST = 30.0, 8
CHANGED = re.compile(r"frame:\d+ +pts:\S+ +pts_time:(\S+)")
SILENT = re.compile(r".*silence_(start|end): (\S+)")


@dataclass
class Scenes:
    """Moments in seconds: when the picture changes, and from when to when nobody speaks."""

    changes: list[float] = field(default_factory=list)
    silences: list[tuple[float, float]] = field(default_factory=list)


def look(film: Recording, progress: Progress) -> Scenes:
    """Look at a whole recording once. Raises EncodeError."""
    found = Scenes()
    began: list[float] = []

    def hear(line: str) -> None:
        if changed := CHANGED.match(line):
            found.changes.append(float(changed[1]))
            progress(found.changes[-1])
        elif silent := SILENT.match(line):
            if silent[1] == "start":
                began.append(max(0.0, float(silent[2])))
            elif began:
                found.silences.append((began.pop(), float(silent[2])))
                progress(found.silences[-1][1])

    ffmpeg.work("-i", str(film.file), *_outputs(film), hear=hear)
    return found


def _outputs(film: Recording) -> Iterator[str]:
    if film.picture:
        shown = f"scale=320:-2,select='gt(scene,{CHANGE})',metadata=mode=print:file=-:direct=1"
        yield from ("-map", f"0:{film.picture.number}", "-vf", shown, "-f", "null", "-")
    if film.sound:
        listen = f"silencedetect=noise={SOFT}dB:d={LONG}"
        yield from ("-map", f"0:{film.sound.number}", "-af", listen, "-f", "null", "-")


def beginnings(found: Scenes, length: float) -> list[float]:
    """Where new parts may begin, in seconds; the first at 0, and none too near another.

    A silence in which the picture changes says most, then long silences, then other changes.
    """
    ends = [end for _, end in found.silences]
    weights = {end: (end - start, end) for start, end in found.silences}
    for change in found.changes:
        near = [end for end in ends if abs(change - end) <= NEAR]
        for end in near:
            weights[end] = (weights[end][0] + 10, end)
        if not near:
            weights[change] = (0.0, change)
    kept = [0.0]
    for moment in sorted(weights, key=lambda each: weights[each], reverse=True):
        apart = min(abs(moment - other) for other in (*kept, length))
        if apart >= SHORTEST and len(kept) < MOST:
            kept.append(moment)
    return sorted(kept)
