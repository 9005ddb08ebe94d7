"""`python3 scripts new "Titel"`: a commented clip file and its Markdown page to fill in."""

import argparse
import json
import re
import sys
import unicodedata
from pathlib import Path
from string import Template

from content import addresses
from project.paths import CLIPS, DOCS, ROOT

TEMPLATES = ROOT / "scripts" / "commands" / "new_clip"


def run(arguments: argparse.Namespace) -> int:
    """Write both files, never over an existing one, and say where they are."""
    title = " ".join("".join(c for c in arguments.title if c.isprintable()).split())
    clip_id = slug(title)
    if clip_id in {"", "index"} or "<" in title:
        print("Geef een titel met letters of cijfers, zonder < of >.", file=sys.stderr)
        return 1
    page = DOCS / addresses.fragment_source(clip_id)
    taken = [*CLIPS.glob(f"[0-9][0-9]-{clip_id}.yml"), *([page] if page.exists() else [])]
    if taken:
        print(f"{taken[0].relative_to(ROOT)} bestaat al. Kies een andere titel.", file=sys.stderr)
        return 1
    number = _next_number()
    if number > 99:
        print("Er zijn al 99 fragmenten; een nummer heeft twee cijfers.", file=sys.stderr)
        return 1
    clip = CLIPS / f"{number:02}-{clip_id}.yml"
    # A JSON string is a YAML string too, whatever signs the title holds.
    _write(clip, "clip.yml", title=json.dumps(title, ensure_ascii=False))
    _write(page, "page.md", title=re.sub(r"([\\`*_\[\]])", r"\\\1", title))
    print(f"Klaar. Vul aan: {clip.relative_to(ROOT)} en {page.relative_to(ROOT)}")
    return 0


def slug(title: str) -> str:
    """The id for a title: "Coördinator & co" becomes "coordinator-co" (at most 60 signs)."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:60].strip("-")


def _next_number() -> int:
    numbers = [int(file.name[:2]) for file in CLIPS.glob("[0-9][0-9]-*.yml")]
    return max(numbers, default=0) + 1


def _write(file: Path, template: str, **values: str) -> None:
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(Template(text).substitute(values), encoding="utf-8")
