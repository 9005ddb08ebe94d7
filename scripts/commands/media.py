"""`python3 scripts media`: prepare recordings for the site, or draw the stand-ins."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from content import addresses
from content.catalogue import load
from content.clip import Clip
from drawing import app_icon
from media import prepare, stand_ins, subtitles
from media.ffmpeg import EncodeError
from project.paths import ICONS, ROOT
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
    clips = catalogue.clips
    known = {clip.id for clip in clips}
    if unknown := [name for name in arguments.ids if name not in known]:
        print(f"Er is geen fragment {', '.join(unknown)}.", file=sys.stderr)
        return 1
    wanted = [clip for clip in clips if not arguments.ids or clip.id in arguments.ids]
    if arguments.stand_ins:
        # As people type it.
        film = re.sub(r"^https?://(www\.)?", "", catalogue.settings.film_url)
        return max((_stand_in(clip, film) for clip in wanted if _is_stand_in(clip)), default=0)
    return _prepare(wanted, arguments.master, named=bool(arguments.ids))


def _icons() -> int:
    for size in addresses.ICON_SIZES:
        file = ICONS / f"{size}.png"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(app_icon.png(size))
        print(file.relative_to(ROOT).as_posix())
    return 0


def _prepare(clips: Sequence[Clip], master: str | None, *, named: bool) -> int:
    if master and len(clips) != 1:
        print("Noem bij --master precies één fragment.", file=sys.stderr)
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
    print(f"{clip.title}:", flush=True)
    if not master.is_file():
        print(f"  het bronbestand {master} is er niet.", file=sys.stderr)
        return 1
    film = not subtitles.is_captions(master)
    make = prepare.prepare if film else prepare.captions
    try:
        make(clip, master, lambda line: print(f"  {line}", flush=True))
    except EncodeError as error:
        print(f"  {master.name}: {str(error).removesuffix('.')}.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"  {error.filename or master}: {error.strerror}.", file=sys.stderr)
        return 1
    if lines := prepare.settings(clip, film=film):
        print(f"Zet dit in {clip.file}:\n{lines}")
    return 0


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
