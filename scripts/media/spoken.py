"""The captions of a clip in every language: out of files, and out of the recording itself."""

from contextlib import suppress

from captions import languages, webvtt
from captions.languages import LANGUAGES
from content.clip import Clip
from media import draft, subtitles
from media.ffmpeg import EncodeError
from media.places import Places
from media.recording import Recording, Stream
from media.steps import RECIPE, Steps, of_captions, own
from media.subtitles import Beside, Found
from source.faults import BadContent


def of_files(steps: Steps, files: Beside) -> set[str]:
    """Make what stands in files; the languages that there are. Raises EncodeError."""
    for line in files.told:
        steps.warn(line)
    for code, file in sorted(files.files.items()):
        _make(steps, code, subtitles.of_file(file, code))
    return set(files.files)


def of_film(steps: Steps, film: Recording, of: str, taken: set[str]) -> None:
    """Make what stands in a recording, but for the languages that are `taken`.

    `of` is the mark of the recording. What cannot be used is told.
    """
    left = set(film.texts)
    for code, track in subtitles.inside(film, taken, steps.clip.language):
        left.remove(track)
        found = subtitles.of_track(film, track, of, code)
        try:
            _make(steps, code, found)
        except EncodeError as error:
            steps.warn(f"{found.name} komt niet mee: {str(error).removesuffix('.')}")
            continue
        if not languages.meant(track.language):
            steps.warn(f"{found.name}: ik neem aan dat dit {LANGUAGES[code].dutch} is")
    for track in sorted(left, key=lambda each: each.number):
        steps.warn(f"ondertitelspoor {track.name} komt niet mee: {_why(track, steps.clip)}")


def _why(track: Stream, clip: Clip) -> str:
    if subtitles.PICTURES.match(track.told):
        return "het is een beeld van letters, geen tekst"
    if not subtitles.is_usable(track):
        return "het heeft alleen wat in een andere taal gezegd wordt"
    return f"{LANGUAGES[subtitles.language_of(track, clip.language)].dutch} is er al"


def lacking(steps: Steps, name: str) -> None:
    """Say what is missing, and how captions would be found; `name` is that of the recording."""
    there = [code for code in LANGUAGES if steps.places.captions(steps.clip, code).is_file()]
    kept = own(steps.clip, steps.places)
    shown = dict.fromkeys((languages.MAIN, steps.clip.language))
    if any(code in there or of_captions(code) in kept for code in shown):
        return
    remedy = f"Zet {name}.srt naast het bronbestand en doe dit opnieuw"
    if there:
        others = ", ".join(LANGUAGES[code].dutch for code in there)
        wanted = " of ".join(LANGUAGES[code].dutch for code in shown)
        steps.warn(f"er zijn ondertitels ({others}), maar geen in het {wanted}. {remedy}")
    else:
        steps.warn(f"er zijn geen ondertitels. {remedy}")


def beside_the_film(steps: Steps, length: float) -> None:
    """Say at once what `check` will refuse: captions that begin after the film (`length` in s)."""
    for code in LANGUAGES:
        file = steps.places.captions(steps.clip, code)
        if not file.is_file():
            continue
        # What a person broke in it, `check` tells with its line.
        with suppress(BadContent):
            cues = webvtt.read(file, file.name).cues
            for fault in webvtt.faults(cues, file.name, length):
                steps.warn(str(fault).removesuffix("."))


def settings(clip: Clip, places: Places) -> list[str]:
    """The YAML lines of captions: one path, or one for each language, the main one first."""
    named, files = own(clip, places), {}
    for code in LANGUAGES:
        path = named.get(of_captions(code), f"media/{places.captions(clip, code).name}")
        if (places.clips / path).is_file():
            files[code] = path
    if not files.keys() & {languages.MAIN, clip.language}:
        return []
    several = ", ".join(f"{code}: {path}" for code, path in files.items())
    # Of one file that says no language, it is that of the clip.
    alone = files[clip.language] if files.keys() == {clip.language} else ""
    return [f"  captions: {alone or f'{{{several}}}'}", *_checked(clip, files, places)]


def _checked(clip: Clip, files: dict[str, str], places: Places) -> list[str]:
    """The line that says whether someone checked these captions; who did so of others did not."""
    video = clip.video
    told = video.captions_checked if video and video.captions == files else None
    if told is None and not draft.is_of_a_person(clip, places):
        told = False
    return [] if told is None else [f"  captions_checked: {str(told).lower()}"]


def _make(steps: Steps, code: str, found: Found) -> None:
    part = of_captions(code)
    if not steps.stays(part):
        target = steps.places.captions(steps.clip, code)
        steps.do(part, target, f"{RECIPE}:{found.of}", found.write)
