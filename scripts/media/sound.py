"""The sound of a clip: as loud as other speech on the web, and never too loud for a loudspeaker."""

from dataclasses import dataclass
from pathlib import Path

from media import ffmpeg, survey
from media.ffmpeg import EncodeError
from media.survey import Survey

# EBU R128: -16 LUFS, as is usual for speech on the web, with true peaks of at most -1 dB.
LOUDNESS, HIGHEST = -16.0, -1.0
# A recording of near silence is not to become loud noise (dB).
MOST_GAIN = 40.0
# How near the goal is near enough (LU), how far is told, and how often to try.
CLOSE, FAR, MOST_TRIES = 0.3, 1.0, 7
# Between samples, and after AAC, peaks come out a little higher than they went in.
FIRST_LIMIT = HIGHEST - 0.8
# The same sound on two ears is so much louder than on one, as it is measured (LU).
BOTH = 3.0
# Where to listen for peaks between samples: four times the rate of the sound.
OVERSAMPLED = survey.RATE * 4


@dataclass(frozen=True)
class Recipe:
    """How loud to make it, and where to hold peaks back (dB)."""

    gain: float
    limit: float = FIRST_LIMIT


def make(dry: Path, heard: Survey, target: Path) -> float:
    """Write the sound at the goal as AAC; how loud it became (LUFS). Raises EncodeError.

    Holding back peaks takes some loudness away, so each try corrects the one before. ffmpeg's own
    loudnorm is not used: where peaks leave it no room, it misses the goal by more than 1 LU on
    short speech (measured).
    """
    # The only channel of two comes on both; a recording of one channel is divided over them.
    louder = BOTH if heard.living is not None else 0.0
    missing = 0.0 if heard.is_silent else LOUDNESS - heard.loudness - louder
    recipe = Recipe(min(missing, MOST_GAIN))
    for _ in range(MOST_TRIES):
        _write(dry, heard, target, recipe)
        result = survey.loudness(target)
        if heard.is_silent or not (better := _better(recipe, result)):
            break
        recipe = better
    if result.peak > HIGHEST:
        raise EncodeError("het geluid blijft te luid, hoe het ook zachter wordt gezet")
    return result.loudness


def ears(heard: Survey) -> str:
    """The filter after which two channels say all there is, also on one loudspeaker.

    As it is measured, one ear would sound louder than two: so there are always two.
    """
    if (only := heard.living) is not None:
        return f"pan=stereo|c0=c{only}|c1=c{only}"
    return "pan=stereo|c0=c0|c1=-1*c1" if heard.is_turned else "aformat=channel_layouts=stereo"


def _better(recipe: Recipe, result: Survey) -> Recipe | None:
    """What to try next; None when it is good, or when there is no more to win."""
    missing = LOUDNESS - result.loudness
    gain = min(recipe.gain + missing, MOST_GAIN)
    over = result.peak - HIGHEST
    if over > 0:
        return Recipe(gain, recipe.limit - over - 0.1)
    if abs(missing) < CLOSE or gain == recipe.gain:
        return None
    return Recipe(gain, recipe.limit)


def _write(dry: Path, heard: Survey, target: Path, recipe: Recipe) -> None:
    chain = [
        ears(heard),
        f"volume={recipe.gain:.2f}dB",
        f"aresample={OVERSAMPLED}",
        f"alimiter=limit={recipe.limit:.2f}dB:level=false",
        f"aresample={survey.RATE}",
    ]
    ffmpeg.work(
        *("-i", str(dry), "-af", ",".join(chain), "-c:a", "aac", "-b:a", "128k"),
        *("-map_metadata", "-1", "-f", "mp4", str(target)),
    )
