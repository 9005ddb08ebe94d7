"""From one recording to all that a clip needs, doing only what is not done yet."""

from functools import cached_property
from pathlib import Path

from content import film_files
from content.clip import Clip
from media import encode, ffmpeg, recording, source, spoken, steps, subtitles
from media.bar import following
from media.encode import Source
from media.ffmpeg import EncodeError
from media.made import Seen, hash_of
from media.places import HERE, Places, Say
from media.source import Aside
from media.steps import RECIPE, Steps


def prepare(clip: Clip, master: Path, say: Say, places: Places = HERE) -> None:
    """Make HD, SD, poster and captions of a clip; `say` gets a line about each.

    A file that is whole and was made of this same recording is left alone, so a run that was
    killed goes on where it stopped; and so is one that a person put there or changed. Raises
    EncodeError, also when it would overwrite the recording, and OSError.
    """
    for target in places.targets(clip).values():
        if target.exists() and target.samefile(master):
            raise EncodeError("het bronbestand zou overschreven worden; zet het in een andere map")
    with places.alone(clip, say):
        _Work(clip, master, say, places).run()


def captions(clip: Clip, file: Path, say: Say, places: Places = HERE) -> None:
    """Make the captions of a clip out of a file, and out of those beside it in other languages.

    What a person made is left alone. Raises EncodeError with the lines that no browser would show,
    and OSError.
    """
    with places.alone(clip, say):
        run = Steps(clip, say, places)
        spoken.of_files(run, subtitles.around(file, clip.language))
        spoken.lacking(run, file.stem)


def settings(clip: Clip, places: Places = HERE, *, film: bool = True) -> str:
    """The YAML lines that put what was made on the page, with what is not made here.

    Without `film` those of the captions alone; empty where there are none.
    """
    if not film:
        found = spoken.settings(clip, places)
        return "\n".join(["video:", *found]) if found else ""
    made = {part: f"media/{path.name}" for part, path in places.targets(clip).items()}
    lines = ["video:", f"  file: {{hd: {made['hd']}, sd: {made['sd']}}}"]
    poster = steps.own(clip, places).get("poster", made["poster"])
    if (places.clips / poster).is_file():
        lines.append(f"  poster: {poster}")
    lines += spoken.settings(clip, places)
    if video := clip.video:
        kept = video.model_dump(include={"described", "signed", "master", "poster_at"})
        lines += [f"  {key}: {value}" for key, value in kept.items() if value is not None]
    return "\n".join(lines)


class _Work:
    """One run for one clip; holds what more than one step needs."""

    def __init__(self, clip: Clip, master: Path, say: Say, places: Places) -> None:
        self._clip, self._master, self._say = clip, master, say
        self._targets = places.targets(clip)
        self._aside = Aside.of(places.state, clip.id)
        self._steps = Steps(clip, say, places)

    def run(self) -> None:
        """Do every step that is not done yet."""
        for file in (*self._targets.values(), *self._aside.files):
            ffmpeg.sweep(file)
        self._film = recording.look(self._master, self._clip.language)
        seen = self._film.picture or self._film.cover
        self._of = f"{RECIPE}:{hash_of(self._master)}:{'' if seen else self._clip.title}"
        if self._clip.tongue and self._film.others:
            self._of += f":{self._clip.tongue.code}"  # of another language it has another track
        self._steps.do("hd", self._targets["hd"], self._of, self._sharp)
        self._steps.do("sd", self._targets["sd"], self._of, self._light)
        if not self._steps.stays("poster"):
            self._poster()
        taken = spoken.of_files(self._steps, subtitles.beside(self._master, self._clip.language))
        spoken.of_film(self._steps, self._film, self._of, taken)
        spoken.lacking(self._steps, self._master.stem)
        spoken.beside_the_film(self._steps, self._length)
        self._aside.clear()
        self._say(f"duur: {self._length:.1f} s")

    @cached_property
    def _source(self) -> Source:
        """The recording, ready to be encoded; a run that was killed may have come this far."""
        seen = self._steps.ledger.record.seen
        if not seen or seen.of != self._of or not self._is_heard(seen):
            self._say("meet het geluid" if self._film.sounds else "kijkt het beeld na")
            seen = source.see(self._film, self._of, self._aside)
            self._steps.ledger.record.seen = seen
            self._steps.ledger.keep()
        for line in source.warnings(self._film, seen):
            self._steps.warn(line)
        return source.ready(self._film, seen, self._clip, self._aside)

    def _is_heard(self, seen: Seen) -> bool:
        """Whether the sound is there already, or there is none."""
        return not source.sounding(self._film, seen.survey).sounds or self._aside.sound.is_file()

    @property
    def _length(self) -> float:
        """How long the clip is, in seconds."""
        return film_files.duration(self._targets["hd"]) or 0

    def _sharp(self, path: Path) -> None:
        made = self._source
        with following(self._targets["hd"].name, made.seen.length) as progress:
            encode.video(made, path, encode.HD, progress)

    def _light(self, path: Path) -> None:
        made = self._source
        with following(self._targets["sd"].name, made.seen.length) as progress:
            encode.light(made, path, self._targets["hd"], progress)

    def _poster(self) -> None:
        film, length = self._targets["hd"], self._length
        at = self._clip.video.poster_at if self._clip.video else None
        if at is not None and at >= length:
            self._steps.warn(f"`poster_at` ligt na het einde ({length:.1f} s)")
            at = None

        def make(path: Path) -> None:
            if at is None:
                encode.light_poster(film, path, length)
            else:
                encode.poster(film, path, at)

        self._steps.do("poster", self._targets["poster"], f"{RECIPE}:{hash_of(film)}:{at}", make)
