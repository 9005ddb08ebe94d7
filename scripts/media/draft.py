"""A first version of captions, heard by a model: for a person to correct, never in their way.

It is in the language of the clip.
"""

from pathlib import Path

from captions import cutting, webvtt
from content.clip import Clip
from dutch.writing import counted
from media import ffmpeg, recording, speech
from media.bar import following
from media.ffmpeg import EncodeError
from media.made import Ledger, Seen, hash_of
from media.places import HERE, KEPT, Places, Say
from media.recording import Recording
from media.speech import Heard, Transcriber
from media.steps import of_captions
from media.survey import Survey
from source.faults import BadContent

# Raise this when the way to cut changes: then a draft that nobody touched is cut again.
RECIPE = 1
# So begins what a draft was made of, in the record of what was made.
MARK = "draft"


def write(
    clip: Clip, master: Path, transcriber: Transcriber, say: Say, places: Places = HERE
) -> Path:
    """Write the draft of a clip's captions; gives the captions that stand there then.

    Those that a person made, changed or checked stay. A run that was killed goes on where it
    stopped. Raises EncodeError and OSError.
    """
    with places.alone(clip, say):
        there = _current(clip, places)
        if there and (kept := _kept(clip, there, places)):
            say(f"clips/{there.relative_to(places.clips).as_posix()} {kept}")
            return there
        return _Work(clip, master, say, places).run(transcriber)


def recording_of(clip: Clip) -> str:
    """Where the recording of a clip stands, from the project's root; empty when there is none."""
    video = clip.video
    if video and video.master:
        return video.master
    return f"clips/{video.files[0]}" if video and video.files and not video.stand_in else ""


def is_of_a_person(clip: Clip, places: Places = HERE) -> bool:
    """Whether a clip has captions that a person made, changed or checked."""
    there = _current(clip, places)
    return bool(there and _kept(clip, there, places))


def _current(clip: Clip, places: Places) -> Path | None:
    """The captions of a clip: those that the YAML names, but for a stand-in, or those made here."""
    made = places.captions(clip, clip.language)
    video = clip.video
    named = video.captions.get(clip.language) if video and not video.stand_in else None
    files = [places.clips / named] if named else []
    return next((file for file in (*files, made) if file.is_file()), None)


def _kept(clip: Clip, there: Path, places: Places) -> str:
    """Why captions stay as they are; empty for a draft that nobody touched."""
    if clip.video and clip.video.captions_checked:
        return "is nagekeken en blijft."
    if there != places.captions(clip, clip.language):
        return "staat in de YAML en blijft."
    known = _ledger(clip, places).record.files.get(of_captions(clip.language))
    ours = known and known.of.startswith(MARK) and hash_of(there) in known.hashes
    return "" if ours else KEPT


def _ledger(clip: Clip, places: Places) -> Ledger:
    return Ledger(places.state / f"{clip.id}.json")


class _Work:
    """One run for one clip."""

    def __init__(self, clip: Clip, master: Path, say: Say, places: Places) -> None:
        self._clip, self._master, self._say = clip, master, say
        self._places, self._target = places, places.captions(clip, clip.language)
        self._kept = places.state / f"{clip.id}.heard.jsonl"
        self._sound = places.state / f"{clip.id}.heard.wav"

    def run(self, transcriber: Transcriber) -> Path:
        """Hear what is still to be heard, and write all of it as captions."""
        for file in (self._target, self._kept, self._sound):
            ffmpeg.sweep(file)
        film = recording.look(self._master, self._clip.language)
        if film.sound is None:
            raise EncodeError("in deze opname zit geen geluid")
        self._hash = hash_of(self._master)
        of = f"{self._hash}:{transcriber.name}"
        if self._clip.tongue:
            of += f":{self._clip.tongue.code}"
        heard = Heard(self._kept, of)
        # Where nothing was heard, there is nothing to lose.
        if not (heard.is_whole and heard.words):
            self._listen(film, heard, transcriber)
        if not heard.words:
            raise EncodeError("in deze opname is geen spraak te horen")
        self._write(heard, f"{MARK}:{RECIPE}:{of}")
        return self._target

    def _listen(self, film: Recording, heard: Heard, transcriber: Transcriber) -> None:
        if heard.words:
            self._say(f"gaat verder na {heard.until:.0f} s.")
        with (
            ffmpeg.scratch(self._sound) as sound,
            following("luisteren", film.says or 0) as progress,
        ):
            for until in speech.hear(film, self._measured(film), sound, heard, transcriber):
                progress(until)

    def _measured(self, film: Recording) -> Survey:
        """What the sound is like, measured once for as often as it is begun again."""
        ledger, of = _ledger(self._clip, self._places), f"{self._hash}:{self._clip.language}"
        known = ledger.record.listened
        if not known or known.of != of:
            known = ledger.record.listened = Seen(of=of, survey=speech.measure(film))
            ledger.keep()
        return known.survey

    def _write(self, heard: Heard, of: str) -> None:
        shown = f"clips/{self._target.relative_to(self._places.clips).as_posix()}"
        ledger, part = _ledger(self._clip, self._places), of_captions(self._clip.language)
        if ledger.standing(part, self._target, of) == "ready":
            self._say(f"{shown} was al klaar")
            return
        cues = cutting.cut(heard.words)
        with ffmpeg.whole(self._target) as partial:
            partial.write_text(webvtt.written(cues), encoding="utf-8", newline="\n")
            try:
                webvtt.read(partial, shown)
            except BadContent as error:
                raise EncodeError(
                    f"van wat te horen is, komen geen ondertitels:\n{error}"
                ) from error
            ledger.announce(part, partial, self._target, of)
        self._say(f"{shown}: {counted(len(cues), 'ondertitel', 'ondertitels')}")
        if hurried := sum(map(cutting.is_hurried, cues)):
            self._say(
                f"Let op: {counted(hurried, 'ervan gaat', 'ervan gaan')} sneller dan "
                f"{cutting.SPEED} letters per seconde. Kort in waar het kan."
            )
