"""`python3 scripts media`: prepare recordings for the site, or draw the stand-ins."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from content import addresses, glossary
from content.catalogue import Catalogue, load
from content.clip import Clip
from drawing import app_icon, card, motif
from machines import pictures
from media import draft, prepare, stand_ins, subtitles, suggestions
from media.ffmpeg import EncodeError
from media.speech import Transcriber
from media.whisper import Whisper
from project.paths import CARDS, CLIPS, ICONS, ROOT
from source import refusals
from source.faults import BadContent


def run(arguments: argparse.Namespace) -> int:
    """Work on the named clips, or on all; 1 when any could not be made, else 0."""
    if arguments.icons:
        return _icons()
    try:
        catalogue = load(ROOT, media_must_exist=False, drafts=True)
    except BadContent as error:
        print(error, file=sys.stderr)
        return 1
    # Each film of several is worked on apart: the second of `x` is called `x.2`.
    clips = [part for clip in catalogue.clips for part in clip.parts]
    known = {name for clip in clips for name in _names(clip)}
    if unknown := [name for name in arguments.ids if name not in known]:
        print(f"Er is geen fragment {', '.join(unknown)}.", file=sys.stderr)
        return 1
    wanted = [clip for clip in clips if not arguments.ids or _names(clip) & {*arguments.ids}]
    if arguments.captions:
        return _draft(catalogue, wanted if arguments.ids else [], arguments)
    if arguments.stand_ins:
        # As people type it.
        film = re.sub(r"^https?://(www\.)?", "", catalogue.settings.film_url)
        return max((_stand_in(clip, film) for clip in wanted if _is_stand_in(clip)), default=0)
    return _prepare(wanted, arguments.master, named=bool(arguments.ids))


def _icons() -> int:
    sizes = (*addresses.ICON_SIZES, motif.READER_SIDE)
    icons = ((ICONS / f"{size}.png", app_icon.png(size)) for size in sizes)
    numbers = range(1, pictures.FULLEST + 1)
    cards = ((CARDS / f"{each}.png", card.png(each, pictures.WIDTH)) for each in numbers)
    for file, drawn in (*icons, *cards):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(drawn)
        print(file.relative_to(ROOT).as_posix())
    return 0


def _prepare(clips: Sequence[Clip], master: str | None, *, named: bool) -> int:
    if master and len(clips) != 1:
        print(
            "Noem bij --master precies één fragment, of één film ervan, zoals ID.2.",
            file=sys.stderr,
        )
        return 1
    work = [(clip, found) for clip in clips if (found := master or _master(clip))]
    if not work:
        print(
            "Er is niets te doen. Zet in de YAML `master: pad/naar/film.mov` onder `video:`, of "
            "doe: python3 scripts media ID --master pad/naar/film.mov",
            file=sys.stderr,
        )
        return 1 if named else 0
    return max(_one(clip, ROOT / found) for clip, found in work)


def _one(clip: Clip, master: Path) -> int:
    film = not subtitles.is_captions(master)
    make = prepare.prepare if film else prepare.captions
    if status := _attempt(clip, master, partial(make, clip, master, _say)):
        return status
    if lines := prepare.settings(clip, film=film):
        print(f"Zet dit in {clip.file}{_which(clip)}:\n{lines}")
    return 0


def _say(line: str) -> None:
    print(f"  {line}", flush=True)


def _attempt(clip: Clip, master: Path, work: Callable[[], None]) -> int:
    """Work on one clip; 1 when that failed, with what is wrong."""
    print(f"{clip.title}:", flush=True)
    if not master.is_file():
        print(f"  het bronbestand {master} is er niet.", file=sys.stderr)
        return 1
    try:
        work()
    except EncodeError as error:
        print(f"  {master.name}: {str(error).removesuffix('.')}.", file=sys.stderr)
        return 1
    except BadContent as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"  {error.filename or master}: {refusals.why(error)}.", file=sys.stderr)
        return 1
    return 0


def _draft(catalogue: Catalogue, clips: Sequence[Clip], arguments: argparse.Namespace) -> int:
    """Drafts of captions, each with proposals for chapters and tips."""
    if not clips or (arguments.master and len(clips) != 1):
        print("Noem één fragment: python3 scripts media ID --captions", file=sys.stderr)
        return 1
    statuses = []
    for clip in clips:
        if film := arguments.master or draft.recording_of(clip):
            known = glossary.of(clip, catalogue)
            transcriber = Whisper(arguments.model, known, _say, clip.language)
            work = partial(_draft_one, clip, ROOT / film, transcriber)
            statuses.append(_attempt(clip, ROOT / film, work))
        else:
            print(
                f"{clip.title}: hier is geen opname van. Noem ze: python3 scripts media {clip.id} "
                "--captions --master pad/naar/film.mov",
                file=sys.stderr,
            )
            statuses.append(1)
    return max(statuses)


def _draft_one(clip: Clip, master: Path, transcriber: Transcriber) -> None:
    captions = draft.write(clip, master, transcriber, _say)
    found = suggestions.write(clip, master, captions)
    _say(f"voorstellen voor delen en tips: {found.relative_to(ROOT).as_posix()}")
    if not draft.is_of_a_person(clip):
        under = f"bij film {clip.part} van `videos:`" if clip.part else "onder `video:`"
        print(f"Zet dit in {clip.file}, {under}")
        print(f"  captions: {captions.relative_to(CLIPS).as_posix()}\n  captions_checked: false")


def _names(clip: Clip) -> set[str]:
    """What someone may call a fragment, or one of its films."""
    return {clip.fragment, *([f"{clip.fragment}.{clip.part}"] if clip.part else [])}


def _which(clip: Clip) -> str:
    return f", bij film {clip.part} van `videos:` (zonder de regel `video:`)" if clip.part else ""


def _master(clip: Clip) -> str | None:
    return clip.video.master if clip.video else None


def _is_stand_in(clip: Clip) -> bool:
    return bool(clip.video and clip.video.stand_in and clip.video.files)


def _stand_in(clip: Clip, film: str) -> int:
    assert clip.video is not None
    file = f"clips/{clip.video.files[0]}"
    try:
        stand_ins.make(clip, film, lambda line: print(line, flush=True))
    except stand_ins.NotAStandIn:
        print(
            f"{file} is geen voorbeeldclip; ik overschrijf het niet. Is het de echte film? "
            f"Wis dan `stand_in: true` in {clip.file}.",
            file=sys.stderr,
        )
        return 1
    return 0
