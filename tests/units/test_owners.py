"""Each fact has one owner: what stands in one file stands in no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from content import addresses
from dutch.writing import MONTHS
from project.paths import OVERRIDES, ROOT
from source.fields import AUDIENCES

PAGES = [
    value
    for name, value in vars(addresses).items()
    if name.isupper() and isinstance(value, str) and value != addresses.HOME
]
# What the fact looks like where it is written down, and the file that may write it down.
OWNERS = {
    "what the browser keeps": (r"\b(local|session)Storage\b", "overrides/shell/storage.js"),
    "what survives a crash": (r"\bindexedDB\b", "overrides/study_day/vault.js"),
    "months": (rf"\b{MONTHS[0]}\W+{MONTHS[1]}\b", "scripts/dutch/writing.py"),
    "addresses": (
        rf"[\"'](?:\.\./)*(?:{'|'.join(map(re.escape, PAGES))}|fragmenten/)",
        "scripts/content/addresses.py",
    ),
    "anchors": (
        r"[\"'#](?:tip|vraag|opmerking|bespreking|thema)-[{$]",
        "scripts/content/anchors.py",
    ),
    "what is a video": (r"[\"']\.(?:mp4|webm)[\"']", "scripts/project/kinds_of_file.py"),
    "audiences": (
        rf"[\"'](?:{'|'.join({*AUDIENCES} - {'buddy'})})[\"']",
        "scripts/source/fields.py",
    ),
    "clock of a film": (r"padStart\(2|:02\}:", "scripts/dutch/writing.py"),
    "sizes": (r"\b(?:1e9|10\*\*9|1_000_000_000)\b", "scripts/dutch/writing.py"),
    "page of a video on YouTube": (r"youtube\.com/watch", "scripts/content/video_hosts.py"),
    "order of scripts": (r"[\"']player/clip-player[\"'.]", "scripts/pages/script_groups.py"),
}
# The browser's half of what Python writes, and an hour of the day, which is no time in a film.
ALSO = {
    "clock of a film": {
        "overrides/shell/writing.js",
        "overrides/study_day/session.js",
        # WebVTT writes times in its own way.
        "scripts/captions/cue_times.py",
    },
    # pip writes sizes in its own way.
    "sizes": {"overrides/shell/writing.js", "scripts/setup/pip_report.py"},
}


def sources() -> Iterator[Path]:
    """Every file of code: scripts, templates and what runs in the browser."""
    yield from (ROOT / "scripts").rglob("*.py")
    for kind in ("*.js", "*.html"):
        yield from OVERRIDES.rglob(kind)


def written(path: Path) -> str:
    """A file's text without comments and docstrings, which may give examples."""
    text = path.read_text(encoding="utf-8")
    plain = re.sub(r'"""(?:.|\n)*?"""|/\*(?:.|\n)*?\*/|{#(?:.|\n)*?#}', "", text)
    return re.sub(r"(?m)^\s*(?:#|//).*$", "", plain)


@pytest.mark.parametrize("fact", OWNERS)
def test_a_fact_is_written_down_once(fact: str) -> None:
    pattern, owner = OWNERS[fact]
    holders = {
        path.relative_to(ROOT).as_posix() for path in sources() if re.search(pattern, written(path))
    }
    assert owner in holders
    assert holders - {owner} == ALSO.get(fact, set())
