"""A recording made ready to be encoded: read to its end, with its sound at the goal."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from content.clip import Clip
from dutch.writing import counted
from media import encode, ffmpeg, slides, sound, survey
from media.bar import following
from media.encode import Source
from media.ffmpeg import EncodeError
from media.made import Seen
from media.recording import Recording, Stream
from media.survey import Survey

# A recording that says to be so much longer than it is, is not whole (seconds).
MISSING = 0.5
# Picture and sound that end so far apart are told (seconds).
APART = 1.0
# What is shorter than this is a picture (seconds).
SHORTEST = 0.2
EARS = ("linkerkanaal", "rechterkanaal")


@dataclass(frozen=True)
class Aside:
    """Files that are there while a clip is not ready: its sound, as recorded and as it becomes."""

    dry: Path
    sound: Path
    still: Path

    @classmethod
    def of(cls, folder: Path, name: str) -> "Aside":
        """Those of one clip, in a folder."""
        return cls(*(folder / f"{name}.{ending}" for ending in ("flac", "m4a", "png")))

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them."""
        return self.dry, self.sound, self.still

    def clear(self) -> None:
        """Remove them."""
        for file in self.files:
            file.unlink(missing_ok=True)


def see(film: Recording, of: str, aside: Aside) -> Seen:
    """Read a recording and even its sound. Raises EncodeError when it is not whole."""
    with ffmpeg.scratch(aside.dry) as dry:
        with following("de opname nakijken", film.says or 0) as progress:
            seen = survey.read(film, progress, dry)
        _refuse(film, seen)
        loudness = None
        if sounding(film, seen).sound:
            with ffmpeg.whole(aside.sound) as partial:
                loudness = sound.make(dry, seen, partial)
    return Seen(of=of, survey=seen, loudness=loudness)


def sounding(film: Recording, seen: Survey) -> Recording:
    """The recording without its tracks of sound where there is nothing in them."""
    return film if seen.sound else replace(film, sounds=())


def ready(film: Recording, seen: Seen, clip: Clip, aside: Aside) -> Source:
    """What versions are made of; what is only heard gets a picture. Raises EncodeError."""
    film = sounding(film, seen.survey)
    still = None if film.picture else aside.still
    if still:
        with ffmpeg.whole(still) as partial:
            if film.cover:
                encode.cover(film, partial)
            else:
                slides.title_card(clip).save(partial, "PNG")
    return Source(film, seen.survey, aside.sound if film.sound else None, still)


def _refuse(film: Recording, seen: Survey) -> None:
    if film.says and seen.length < film.says - MISSING:
        raise EncodeError(
            f"de opname is niet volledig: ze zegt dat ze {film.says:.1f} s duurt, maar na "
            f"{seen.length:.1f} s komt er niets meer. Kopieer ze opnieuw van het toestel, of "
            "download ze opnieuw. Is er niet meer dan dit? Bewaar dat stuk dan met een "
            "montageprogramma als een nieuwe film"
        )
    if seen.length < SHORTEST:
        if seen.faults:
            raise EncodeError(ffmpeg.DAMAGED)
        raise EncodeError("dit is een stilstaand beeld, geen film of geluid")


def warnings(film: Recording, seen: Seen) -> Iterator[str]:
    """What an editor should know of a recording that could be used."""
    found = seen.survey
    if found.faults:
        faults = counted(found.faults, "fout", "fouten")
        yield (
            f"de opname is beschadigd (ffmpeg meldt {faults}). Kijk de film helemaal na, of "
            "kopieer de opname opnieuw"
        )
    if film.sound and not found.sound:
        yield "het geluidsspoor is leeg. De film heeft dus geen geluid"
    film = sounding(film, found)
    if film.picture and film.sound and abs(found.picture - found.sound) > APART:
        yield (
            f"het beeld stopt na {found.picture:.1f} s, het geluid na {found.sound:.1f} s. Kijk "
            "het einde van de film na"
        )
    if found.canvas:
        wide, high = found.canvas
        yield (
            f"het beeld verandert onderweg van grootte. Alles past nu in {wide} bij {high}. Kijk "
            "de film na"
        )
    if film.picture and film.unseen:
        others = ", ".join(_of_size(each) for each in film.unseen)
        yield f"van de beelden komt spoor {_of_size(film.picture)} mee. Niet: {others}"
    if film.sound and film.others:
        others = ", ".join(each.name for each in film.others)
        yield f"van de geluidssporen komt {film.sound.name} mee. Niet: {others}"
    if film.sound:
        yield from _about_sound(film, seen)


def _of_size(picture: Stream) -> str:
    return f"{picture.number} ({picture.size[0]} bij {picture.size[1]})"


def _about_sound(film: Recording, seen: Seen) -> Iterator[str]:
    found, loudness = seen.survey, seen.loudness
    if found.is_silent:
        yield "in het geluid is niets te horen. Kijk na of de opname goed is"
    elif found.living is not None:
        yield (
            f"het {EARS[1 - found.living]} is stil. Het {EARS[found.living]} klinkt nu op beide "
            "oren"
        )
    elif found.is_turned:
        yield (
            "de twee kanalen heffen elkaar op: één ervan staat omgekeerd, zoals van een verkeerde "
            f"kabel. Het {EARS[1]} is weer omgedraaid"
        )
    if not found.is_silent and loudness is not None and abs(loudness - sound.LOUDNESS) > sound.FAR:
        yield f"het geluid werd niet luid genoeg ({loudness:.1f} LUFS). Luister de film na"
