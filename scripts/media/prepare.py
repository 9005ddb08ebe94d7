"""From one recording to all that a clip needs, doing only what is not done yet."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from content import film_files
from content.clip import Clip
from media import draft, encode, ffmpeg, recording, source, subtitles
from media.bar import following
from media.encode import Source
from media.ffmpeg import EncodeError
from media.made import Ledger, hash_of
from media.places import HERE, KEPT, Places, Say
from media.source import Aside

# Raise this when the recipes of this room change: then everything is made again.
RECIPE = 2


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


def settings(clip: Clip, places: Places = HERE) -> str:
    """The YAML lines that put what was made on the page, with what is not made here."""
    made = {part: f"media/{path.name}" for part, path in places.targets(clip).items()}
    own = _own(clip, places)
    lines = ["video:", f"  file: {{hd: {made['hd']}, sd: {made['sd']}}}"]
    for part in ("poster", "captions"):
        path = own.get(part, made[part])
        if (places.clips / path).is_file():
            lines.append(f"  {part}: {path}")
    if lines[-1].startswith("  captions:"):
        lines += _checked(clip, own.get("captions", made["captions"]), places)
    if video := clip.video:
        kept = video.model_dump(include={"described", "signed", "master", "poster_at"})
        lines += [f"  {key}: {value}" for key, value in kept.items() if value is not None]
    return "\n".join(lines)


def _checked(clip: Clip, captions: str, places: Places) -> list[str]:
    """The line that says whether someone checked these captions; who did so of others did not."""
    video = clip.video
    told = video.captions_checked if video and video.captions == captions else None
    if told is None and not draft.is_of_a_person(clip, places):
        told = False
    return [] if told is None else [f"  captions_checked: {str(told).lower()}"]


def _own(clip: Clip, places: Places) -> dict[str, str]:
    """Files that the YAML names and that were not made here; those of a stand-in do not stay."""
    if clip.video is None or clip.video.stand_in:
        return {}
    named = {"poster": clip.video.poster, "captions": clip.video.captions}
    made = {part: f"media/{path.name}" for part, path in places.targets(clip).items()}
    others = {part: path for part, path in named.items() if path and path != made[part]}
    return {part: path for part, path in others.items() if (places.clips / path).is_file()}


class _Work:
    """One run for one clip; holds what more than one step needs."""

    def __init__(self, clip: Clip, master: Path, say: Say, places: Places) -> None:
        self._clip, self._master, self._say, self._places = clip, master, say, places
        self._targets = places.targets(clip)
        self._record = places.state / f"{clip.id}.json"
        self._ledger = Ledger(self._record)
        self._aside = Aside.of(places.state, clip.id)

    def run(self) -> None:
        """Do every step that is not done yet."""
        for file in (*self._targets.values(), *self._aside.files, self._record):
            ffmpeg.sweep(file)
        self._film = recording.look(self._master)
        seen = self._film.picture or self._film.cover
        self._of = f"{RECIPE}:{hash_of(self._master)}:{'' if seen else self._clip.title}"
        self._step("hd", self._of, self._sharp)
        self._step("sd", self._of, self._light)
        own = _own(self._clip, self._places)
        for part, make in (("poster", self._poster), ("captions", self._captions)):
            if part in own:
                self._say(f"clips/{own[part]} staat in de YAML en blijft.")
            else:
                make()
        self._aside.clear()
        self._say(f"duur: {self._length:.1f} s")

    def _step(self, part: str, of: str, make: Callable[[Path], None]) -> None:
        target = self._targets[part]
        shown = f"clips/{target.relative_to(self._places.clips).as_posix()}"
        standing = self._ledger.standing(part, target, of)
        if standing == "own":
            self._say(f"{shown} {KEPT}")
        elif standing == "ready":
            self._say(f"{shown} was al klaar")
        else:
            with ffmpeg.whole(target) as partial:
                make(partial)
                self._ledger.announce(part, partial, target, of)
            self._say(f"{shown}: {target.stat().st_size / 1_000_000:.1f} MB")

    @cached_property
    def _source(self) -> Source:
        """The recording, ready to be encoded; a run that was killed may have come this far."""
        seen = self._ledger.record.seen
        heard = not self._film.sounds or self._aside.sound.is_file()
        if not seen or seen.of != self._of or not heard:
            self._say("meet het geluid" if self._film.sounds else "kijkt het beeld na")
            seen = source.see(self._film, self._of, self._aside)
            self._ledger.record.seen = seen
            self._ledger.keep()
        for line in source.warnings(self._film, seen):
            self._say(f"Let op: {line}.")
        return source.ready(self._film, seen, self._clip, self._aside)

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
            self._say(f"Let op: `poster_at` ligt na het einde ({length:.1f} s).")
            at = None

        def make(path: Path) -> None:
            encode.poster(film, path, encode.moment(film, length) if at is None else at)

        self._step("poster", f"{RECIPE}:{hash_of(film)}:{at}", make)

    def _captions(self) -> None:
        if found := subtitles.beside(self._master):
            made = f"{RECIPE}:{hash_of(found)}"
            self._step("captions", made, lambda path: subtitles.write(found, path))
        elif not self._targets["captions"].is_file():
            self._say(
                f"Let op: er zijn geen ondertitels. Zet {self._master.stem}.srt naast het "
                "bronbestand en doe dit opnieuw."
            )
