"""`python3 scripts new "Titel"`: a commented clip file and its Markdown page to fill in."""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from string import Template

from content import addresses, clip_files
from content.reading import SCHEMA
from project.kinds_of_file import RESERVED
from project.paths import CLIPS, DOCS, ROOT
from source import new_files, refusals
from source.near_names import slug

TEMPLATES = ROOT / "scripts" / "commands" / "new_clip"


def run(arguments: argparse.Namespace) -> int:
    """Write the files, never over an existing one, and say where they are."""
    title = " ".join("".join(c for c in arguments.title if c.isprintable()).split())
    clip_id = slug(title)
    if clip_id in {"", "index"} or "<" in title:
        return _refuse("Geef een titel met letters of cijfers, zonder < of >.")
    if RESERVED.fullmatch(clip_id):
        return _refuse(f"Windows kan geen bestand {clip_id} noemen. Geef een langere titel.")
    collection = arguments.collection
    if reason := clip_files.no_collection(collection) if collection else "":
        return _refuse(reason)
    page = DOCS / addresses.fragment_source(clip_id)
    folder = CLIPS / collection
    written: list[Path] = []
    try:
        if taken := next(_taken(clip_id, page), None):
            return _refuse(f"{_shown(taken)} bestaat al. Kies een andere titel.")
        written += _begin(folder)
        written.append(_clip(folder, clip_id, title))
        _write(page, "page.md", title=re.sub(r"([\\`*_\[\]])", r"\\\1", title))
    except OSError as error:
        for file in written:  # half of it would be a fault
            with suppress(OSError):
                file.unlink()
        return _refuse(f"{error.filename}: {refusals.why(error)}.")
    written.append(page)
    *first, last = map(_shown, written)
    print(f"Klaar. Vul aan: {', '.join(first)} en {last}")
    return 0


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 1


def _taken(clip_id: str, page: Path) -> Iterator[Path]:
    """What has this id already, in whatever folder."""
    for clip in clip_files.look(CLIPS, ()).clips:
        if clip_files.parts(clip.name)[1] == clip_id:
            yield clip
    if page.exists():
        yield page


def _begin(folder: Path) -> Iterator[Path]:
    """What a collection says of itself, where nothing does yet."""
    file = folder / clip_files.COLLECTION
    if folder != CLIPS and not file.exists():
        title = folder.name.replace("-", " ").capitalize()
        _write(file, file.name, title=json.dumps(title, ensure_ascii=False))
        yield file


def _clip(folder: Path, clip_id: str, title: str) -> Path:
    clips = [clip for clip in clip_files.look(CLIPS, ()).clips if clip.parent == folder]
    file = folder / f"{clip_files.next_number(clips)}-{clip_id}.yml"
    schema = SCHEMA if folder == CLIPS else f"../{SCHEMA}"
    # A JSON string is a YAML string too, whatever signs the title holds.
    _write(file, "clip.yml", title=json.dumps(title, ensure_ascii=False), schema=schema)
    return file


def _shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _write(file: Path, template: str, **values: str) -> None:
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    file.parent.mkdir(parents=True, exist_ok=True)
    new_files.put(file, Template(text).substitute(values))
