"""Whether a site is what a build would make again of the same files: then none is needed.

What was built last is remembered beside the project, with the sum of all that it was made of, and
of what it made. Who throws that away has the next build do all of its work.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from secrets import token_hex

from project import cache_file, code, file_tree
from project.kinds_of_file import VIDEO
from project.paths import CLIPS, CONFIG, DOCS, OVERRIDES, ROOT

MEMORY = ROOT / ".cache" / "built.json"
MADE_OF = (CLIPS, DOCS, OVERRIDES)
# The settings may ask for these, and MkDocs for the last one.
ASKED = re.compile(r"!ENV\s*\[?\s*([\w, ]+)")
OF_THE_DAY = "SOURCE_DATE_EPOCH"


def inputs() -> str:
    """The sum of all that a site is made of: files, settings, packages, and the day of today.

    Of what cannot be read, no two sums are alike: the build then says what is wrong.
    """
    try:
        return _inputs()
    except OSError:
        return token_hex()


def _inputs() -> str:
    sums = hashlib.sha256()
    for part in (*_settings(), code.named()):
        sums.update(f"{part}\0".encode())
    for folder in MADE_OF:
        for name, file in file_tree.files(folder):
            sums.update(f"{folder.name}/{name}\0{_sum(file)}\0".encode(errors="surrogateescape"))
    return sums.hexdigest()


def said(site: Path, made_of: str) -> str | None:
    """What the build said that made this site; None when something is not as it was then."""
    if not (memory := cache_file.read(MEMORY)):
        return None
    last = json.loads(bytes(memory))
    with suppress(OSError):
        if (last["inputs"], last["site"]) == (made_of, _look(site)):
            return str(last["said"])
    return None


def remember(site: Path, made_of: str, told: str) -> None:
    """Remember a build: its site, the sum of what it was made of, and what it said."""
    memory = {"inputs": made_of, "site": _look(site), "said": told}
    cache_file.write(MEMORY, json.dumps(memory).encode())


def _settings() -> Iterator[str]:
    text = CONFIG.read_text(encoding="utf-8", errors="replace")
    yield text
    names = {name.strip() for found in ASKED.findall(text) for name in found.split(",")}
    for name in sorted({*names, OF_THE_DAY}):
        yield f"{name}={os.environ.get(name)}"
    yield date.today().isoformat()


def _sum(file: os.DirEntry[str]) -> str:
    """The sum of a file. A film is too long to read: the system tells when it was changed."""
    if file.is_symlink() or not file.is_file():
        return "no file"
    if Path(file.name).suffix.lower() in VIDEO:
        return _state(file.stat())
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()


def _state(stat: os.stat_result) -> str:
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def _look(site: Path) -> str:
    """The sum of a site's files, as the system tells of them."""
    sums = hashlib.sha256()
    for name, file in file_tree.files(site):
        stat = file.stat()
        sums.update(f"{name}\0{stat.st_size} {stat.st_mtime_ns}\0".encode(errors="surrogateescape"))
    return sums.hexdigest()
