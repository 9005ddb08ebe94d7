"""What is wrong with the files that a clip shows: not there, no film, or nothing that plays."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from captions.languages import LANGUAGES, MAIN
from content import clip_files, film_files
from content.clip import Clip, ClipContent
from content.video import Video
from project.kinds_of_file import LEFT_BEHIND, PICTURES, VIDEO
from source import refusals
from source.faults import Fault
from source.yaml_file import Document, Location

FOLDER = "media"
FILMS = {"file", "described", "signed"}


def faults(content: ClipContent, document: Document, folder: Path) -> Iterator[Fault]:
    """Every media file that cannot be shown. `folder` is where media paths start."""
    _, clip = clip_files.parts(PurePosixPath(document.path).name)
    for number, (place, film) in enumerate(content.films, start=1):
        yield from _unread(content, film, (*place, "captions"), document)
        yield from _twice(film, (*place, "captions"), document)
        name = f"{clip}.{number}" if content.videos else clip
        yield from _of_film(film, place, name, document, folder)


def _of_film(
    film: Video, place: Location, name: str, document: Document, folder: Path
) -> Iterator[Fault]:
    for own, path in _fields(film):
        location, field = (*place, *own), str(own[0])
        remedy = f"Maak er een MP4 van: `python3 scripts media {name} --master clips/{path}`."
        if reason := _wrong_kind(path, field, remedy) or _not_there(path, folder):
            yield document.fault(location, reason)
        elif reason := _unusable(folder / path, field, remedy):
            yield document.fault(location, f"clips/{path} {reason}")


def warnings(clips: Sequence[tuple[Clip, Document]], folder: Path) -> Iterator[Fault]:
    """Files that no clip names. In `folder` media paths start."""
    used = set()
    for clip, _ in clips:
        for _, film in clip.films:
            used |= {path for _, path in _fields(film)}
            if film.master:
                used.add(PurePosixPath(film.master).name)
    for name in _names(folder / FOLDER):
        if not LEFT_BEHIND.fullmatch(name) and not {f"{FOLDER}/{name}", name} & used:
            message = (
                "geen enkel fragment gebruikt dit bestand. Noem het bij een fragment, of wis het."
            )
            yield Fault(f"clips/{FOLDER}/{name}", 1, "", message)


def _unread(
    content: ClipContent, film: Video, place: Location, document: Document
) -> Iterator[Fault]:
    """Captions in other languages only: in none that a page shows first."""
    files = film.captions
    if files and not files.keys() & {MAIN, content.language}:
        message = f"`{MAIN}` ontbreekt: Nederlandse ondertitels horen er altijd bij."
        if tongue := content.tongue:
            message = (
                f"hier horen ondertitels bij in het {tongue.dutch} (`{tongue.code}`) of in het "
                f"Nederlands (`{MAIN}`)."
            )
        message += " Voeg ze toe, of wis de andere tot ze er zijn."
        yield document.fault(place, message)


def _twice(video: Video, place: Location, document: Document) -> Iterator[Fault]:
    """Captions of one language that are given as those of another."""
    first: dict[str, str] = {}
    for code, path in video.captions.items():
        if path in first:
            message = (
                f"dit bestand staat ook bij `{first[path]}`. Zet hier de ondertitels in het "
                f"{LANGUAGES[code].dutch}, of wis deze regel."
            )
            yield document.fault((*place, code), message)
        first.setdefault(path, code)


def _fields(video: Video) -> Iterator[tuple[Location, str]]:
    """Each file of a film, with where it stands under that film."""
    for index, path in enumerate(video.files):
        name = ("hd", "sd")[index : index + 1] if len(video.files) > 1 else ()
        yield ("file", *name), path
    for code, path in video.captions.items():
        yield ("captions", *((code,) if len(video.captions) > 1 else ())), path
    for field in ("poster", "described", "signed"):
        if path := getattr(video, field):
            yield (field,), path


def _wrong_kind(path: str, field: str, remedy: str) -> str:
    """Why a file of this name cannot stand in this field; empty when it can."""
    ending = PurePosixPath(path).suffix
    if field in FILMS and ending not in VIDEO:
        if ending == ".m4v":
            return "geef deze film een naam op .mp4. Het is hetzelfde soort bestand."
        return f"een {ending or 'bestand zonder soort'} speelt niet in een browser. {remedy}"
    if field == "poster" and ending not in PICTURES:
        film = "een film is geen beeld" if ending in {*VIDEO, ".avi", ".mov", ".wmv"} else ""
        return f"{film or f'een {ending} toont niet elke browser'}. Zet hier een JPG, PNG of WebP."
    return ""


def _not_there(path: str, folder: Path) -> str:
    place, _, name = path.rpartition("/")
    # Asked of the folder and not of the file: on Windows and macOS, Film.MP4 answers to film.mp4.
    names = _names(folder / place)
    if name in names and (folder / path).is_file():
        return ""
    near = next((other for other in names if other.lower() == name.lower()), "")
    if near:
        return (
            f"het bestand heet clips/{place}/{near}, met andere hoofdletters. Geef het de naam "
            f"{name}."
        )
    return f"het bestand clips/{path} is er niet. Zet het daar, of verbeter de naam."


def _names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def _unusable(file: Path, field: str, remedy: str) -> str:
    kinds: dict[str, Callable[[Path], str]] = {"poster": film_files.wrong_picture}
    kinds |= dict.fromkeys(FILMS, partial(film_files.wrong_film, remedy=remedy))
    try:
        return kinds.get(field, film_files.wrong)(file)
    except OSError as error:
        return f"kan niet gelezen worden ({refusals.why(error)})."
