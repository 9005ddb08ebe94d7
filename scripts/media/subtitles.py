"""Captions that lie beside a recording or are in it come along as WebVTT, one file a language."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from captions import languages, other_kinds, subrip, vtt_blocks, webvtt
from captions.languages import LANGUAGES
from media import ffmpeg
from media.ffmpeg import EncodeError
from media.made import hash_of
from media.recording import Recording, Stream
from source import encodings
from source.faults import BadContent, Fault

# Files of captions, in any capitals.
KINDS = (".srt", ".vtt")
# What programs put between the name of the recording and the ending: "film.nl-BE.srt".
CODE = re.compile(r"(?:[._]([a-z]{2,3}(?:[-_][a-z]{2,4})?))?", re.IGNORECASE)
# Tracks that are pictures of letters, or hold nothing that can be taken out.
PICTURES = re.compile(r"(?:hdmv_pgs|dvd|dvb|xsub)\w*")
Write = Callable[[Path], None]


@dataclass(frozen=True)
class Found:
    """Captions in one language: what they are called, what they are made of, how to write them.

    Writing raises EncodeError with the lines that no browser would show.
    """

    name: str
    of: str
    write: Write


@dataclass(frozen=True)
class Beside:
    """Files by the code of their language, and what to tell of files that do not come along."""

    files: dict[str, Path]
    told: tuple[str, ...]


def beside(master: Path, usual: str = languages.MAIN) -> Beside:
    """The captions of a recording, which have its name; one that says no language is `usual`."""
    return _named(master.parent, master.stem, usual)


def around(file: Path, usual: str = languages.MAIN) -> Beside:
    """A file of captions, and those beside it that have its name and another language."""
    stem, _, code = file.stem.rpartition(".")
    known = languages.meant(code) if stem else None
    found = _named(file.parent, stem if known else file.stem, usual)
    return Beside({**found.files, (known.code if known else usual): file}, found.told)


def is_captions(file: Path) -> bool:
    """Whether a file is one of captions, by its name; also of a kind that we do not read."""
    return file.suffix.lower() in (*KINDS, *other_kinds.ENDINGS)


def _named(folder: Path, stem: str, usual: str) -> Beside:
    candidates: dict[str, list[Path]] = {}
    told: list[str] = []
    for file in sorted(folder.iterdir()):
        if not is_captions(file) or not file.stem.lower().startswith(stem.lower()):
            continue
        rest = CODE.fullmatch(file.stem[len(stem) :])
        if rest is None:
            continue
        if file.suffix.lower() not in KINDS:
            told.append(f"{file.name} komt niet mee. {other_kinds.SAVE.removesuffix('.')}")
        elif language := languages.meant(rest[1] or usual):
            candidates.setdefault(language.code, []).append(file)
        else:
            told.append(f"in welke taal is {file.name}? Noem het zoals {stem}.nl{file.suffix}")
    files = {code: min(found, key=_rank) for code, found in candidates.items()}
    for code, found in candidates.items():
        told += (
            f"{other.name} komt niet mee: de ondertitels in het {LANGUAGES[code].dutch} zijn "
            f"{files[code].name}"
            for other in found
            if other != files[code]
        )
    return Beside(files, tuple(told))


def _rank(file: Path) -> tuple[bool, bool]:
    """Names that say their language go first, then the kind that people make themselves."""
    return "." not in file.stem, file.suffix.lower() != ".srt"


def of_file(file: Path, code: str) -> Found:
    """Captions that stand in a file."""
    return Found(file.name, hash_of(file), lambda path: write(file, path, code))


def inside(film: Recording, taken: set[str], usual: str) -> Iterator[tuple[str, Stream]]:
    """The tracks of a recording that come along, by language; `taken` have captions already."""
    usable = sorted(filter(is_usable, film.texts), key=lambda track: not track.is_default)
    for track in usable:
        code = language_of(track, usual)
        if code not in taken:
            taken.add(code)
            yield code, track


def language_of(track: Stream, usual: str) -> str:
    """The code of a track's language; what says none, or an unknown one, is `usual`."""
    known = languages.meant(track.language)
    return known.code if known else usual


def is_usable(track: Stream) -> bool:
    """Whether a track holds text of the whole film."""
    return not PICTURES.match(track.told) and "(forced)" not in track.told


def of_track(film: Recording, track: Stream, of: str, code: str) -> Found:
    """Captions in a language that stand in a recording, of which `of` is the mark."""

    def take(path: Path) -> None:
        is_vtt = track.told.startswith("webvtt")
        kind = ("copy", "webvtt", ".vtt") if is_vtt else ("srt", "srt", ".srt")
        with ffmpeg.scratch(path.with_suffix(kind[2])) as partial:
            chosen = ("-i", str(film.file), "-map", f"0:{track.number}", "-c:s", kind[0])
            ffmpeg.work(*chosen, "-f", kind[1], str(partial))
            write(partial, path, code, f"spoor {track.name}")

    return Found(f"ondertitelspoor {track.name}", f"{of}:{track.number}", take)


def write(source: Path, target: Path, code: str = languages.MAIN, name: str = "") -> None:
    """Write captions as WebVTT; faults call them by `name`.

    Raises EncodeError with the lines that no browser would show.
    """
    called, raw = name or source.name, source.read_bytes()
    text = encodings.decoded(raw, LANGUAGES[code].before_unicode)
    try:
        if other := other_kinds.told(raw):
            raise BadContent([Fault(called, 1, "", other)])
        text = _as_webvtt(text, called, source.suffix.lower())
        target.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
        cues = webvtt.read(target, called).cues
        if faults := list(webvtt.faults(cues, called, None)):
            raise BadContent(faults)
    except BadContent as error:
        raise EncodeError(f"verbeter de ondertitels en doe dit opnieuw:\n{error}") from error


def _as_webvtt(text: str, name: str, kind: str) -> str:
    """What a file says in WebVTT. How it begins says what it is; its name only where that fails."""
    headed = vtt_blocks.HEAD.fullmatch(text.partition("\n")[0])
    if headed or (kind == ".vtt" and not webvtt.is_subrip(text)):
        return text
    found = subrip.read(text)
    if found.faults:
        raise BadContent(Fault(name, line, "", message) for line, message in found.faults)
    return webvtt.written(found.cues)
