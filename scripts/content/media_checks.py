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
    yield from _unread(content, document)
    yield from _twice(content.video, document)
    for location, path in _fields(content.video):
        field = str(location[1])
        _, clip = clip_files.parts(PurePosixPath(document.path).name)
        remedy = f"Maak er een MP4 van: `python3 scripts media {clip} --master clips/{path}`."
        if reason := _wrong_kind(path, field, remedy) or _not_there(path, folder):
            yield document.fault(location, reason)
        elif reason := _unusable(folder / path, field, remedy):
            yield document.fault(location, f"clips/{path} {reason}")


def warnings(clips: Sequence[tuple[Clip, Document]], folder: Path) -> Iterator[Fault]:
    """Files that no clip names. In `folder` media paths start."""
    used = set()
    for clip, _ in clips:
        used |= {path for _, path in _fields(clip.video)}
        if clip.video and clip.video.master:
            used.add(PurePosixPath(clip.video.master).name)
    for name in _names(folder / FOLDER):
        if not LEFT_BEHIND.fullmatch(name) and not {f"{FOLDER}/{name}", name} & used:
            message = (
                "geen enkel fragment gebruikt dit bestand. Noem het bij een fragment, of wis het."
            )
            yield Fault(f"clips/{FOLDER}/{name}", 1, "", message)


def _unread(content: ClipContent, document: Document) -> Iterator[Fault]:
    """Captions in other languages only: in none that a page shows first."""
    files = content.video.captions if content.video else {}
    if files and not files.keys() & {MAIN, content.language}:
        message = f"`{MAIN}` ontbreekt: Nederlandse ondertitels horen er altijd bij."
        if tongue := content.tongue:
            message = (
                f"hier horen ondertitels bij in het {tongue.dutch} (`{tongue.code}`) of in het "
                f"Nederlands (`{MAIN}`)."
            )
        message += " Voeg ze toe, of wis de andere tot ze er zijn."
        yield document.fault(("video", "captions"), message)


def _twice(video: Video | None, document: Document) -> Iterator[Fault]:
    """Captions of one language that are given as those of another."""
    first: dict[str, str] = {}
    for code, path in video.captions.items() if video else ():
        if path in first:
            message = (
                f"dit bestand staat ook bij `{first[path]}`. Zet hier de ondertitels in het "
                f"{LANGUAGES[code].dutch}, of wis deze regel."
            )
            yield document.fault(("video", "captions", code), message)
        first.setdefault(path, code)


def _fields(video: Video | None) -> Iterator[tuple[Location, str]]:
    if video is None:
        return
    for index, path in enumerate(video.files):
        name = ("hd", "sd")[index : index + 1] if len(video.files) > 1 else ()
        yield ("video", "file", *name), path
    for code, path in video.captions.items():
        yield ("video", "captions", *((code,) if len(video.captions) > 1 else ())), path
    for field in ("poster", "described", "signed"):
        if path := getattr(video, field):
            yield ("video", field), path


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
