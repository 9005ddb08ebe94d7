"""`python3 scripts new "Titel"`: a commented clip file and its Markdown page to fill in."""

import argparse
import json
import re
import sys
from pathlib import Path
from string import Template

from content import addresses, clip_files
from project.paths import CLIPS, DOCS, ROOT
from source.near_names import slug

TEMPLATES = ROOT / "scripts" / "commands" / "new_clip"


def run(arguments: argparse.Namespace) -> int:
    """Write both files, never over an existing one, and say where they are."""
    title = " ".join("".join(c for c in arguments.title if c.isprintable()).split())
    clip_id = slug(title)
    if clip_id in {"", "index"} or "<" in title:
        print("Geef een titel met letters of cijfers, zonder < of >.", file=sys.stderr)
        return 1
    page = DOCS / addresses.fragment_source(clip_id)
    clips = clip_files.look(CLIPS, ()).clips
    taken = [clip for clip in clips if clip_files.parts(clip.name)[1] == clip_id]
    taken += [page] if page.exists() else []
    if taken:
        print(f"{taken[0].relative_to(ROOT)} bestaat al. Kies een andere titel.", file=sys.stderr)
        return 1
    clip = CLIPS / f"{clip_files.next_number(clips)}-{clip_id}.yml"
    # A JSON string is a YAML string too, whatever signs the title holds.
    _write(clip, "clip.yml", title=json.dumps(title, ensure_ascii=False))
    _write(page, "page.md", title=re.sub(r"([\\`*_\[\]])", r"\\\1", title))
    print(f"Klaar. Vul aan: {clip.relative_to(ROOT)} en {page.relative_to(ROOT)}")
    return 0


def _write(file: Path, template: str, **values: str) -> None:
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(Template(text).substitute(values), encoding="utf-8")
