"""Twenty thousand slips in the content: what the check says of each, and how long it takes."""

import re
import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, configuration, given, settings

from content.catalogue import load
from content.settings import NAME
from measure.content_inputs import mutations
from measure.table import Row
from project.paths import ROOT
from source import text_file, yaml_file
from source.faults import BadContent, Fault

SAMPLE = ROOT / "tests" / "sample"
SETTINGS = """\
site_name: Proefsite
extra:
  film_url: https://www.voorbeeld.be/film
  short_name: Proef
  menu:
    - title: Tips
      page: tips.md
    - title: Alle fragmenten
      page: fragmenten/index.md
  footer:
    text: Een proef van ons.
    links:
      - title: Over deze site
        page: over/index.md
      - title: Elders
        url: https://www.voorbeeld.be/
  partners:
    - name: Eerste vzw
      url: https://www.voorbeeld.be/
  licence:
    name: CC BY 4.0
  contact:
    organisation: De Proef
    email: proef@voorbeeld.be
    phone: "+32 2 123 45 67"
  colours:
    accent:
      light: "#0b3d91"
      dark: "#9ec5ff"
"""
KINDS = {"yml": "YAML", "md": "Markdown", "vtt": "ondertitels"}
MANY = 20_000
# Seconds: longer than this is a hang for who waits.
LONG = 2.0
# What YAML may write without its being text: how a block begins, and nothing at all.
NO_TEXT = re.compile(r"(?<=[:-] )(?:[|>][-+0-9]*|null|Null|NULL)\s*$")
# Any of them, and all three in one file.
LINE_END = re.compile(rb"\r\n?|\n")

configuration.set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")
# Every run tries the same, without a limit of time and without files of its own.
SAME = settings(
    derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


@dataclass(frozen=True)
class Outcome:
    """What became of one input: accepted or not, in how many seconds of work, and what went wrong.

    Work, for what else this machine does is no fault of the input.
    """

    path: str
    accepted: bool
    seconds: float
    wrong: str


class Project:
    """A copy of the sample in which one file at a time is changed."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        for name in ("clips", "docs"):
            shutil.copytree(SAMPLE / name, self.root / name)
        (self.root / NAME).write_text(SETTINGS, encoding="utf-8")
        self.texts: Mapping[str, str] = {
            file.relative_to(self.root).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(self.root.rglob("*"))
            if file.suffix.removeprefix(".") in KINDS
        }

    def outcome(self, path: str, raw: bytes) -> Outcome:
        """Check the project with these bytes in the place of one file."""
        file = self.root / path
        file.write_bytes(raw)
        started = time.process_time()
        faults: tuple[Fault, ...] = ()
        wrong = ""
        try:
            load(self.root)
        except BadContent as error:
            faults = error.faults
            wrong = "; ".join(_unhelpful(faults, path, raw))
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
        seconds = time.process_time() - started
        accepted = not faults and not wrong
        if accepted and path.endswith(".yml"):
            wrong = lost(text_file.read(file, path))
        file.write_text(self.texts[path], encoding="utf-8")
        return Outcome(path, accepted, seconds, wrong)


def _unhelpful(faults: tuple[Fault, ...], path: str, raw: bytes) -> Iterator[str]:
    """Faults that an editor can do nothing with."""
    lines = len(LINE_END.findall(raw)) + 1
    for fault in faults:
        there = fault.line <= lines if fault.path == path else True
        if not fault.path or fault.line < 1 or not there or not fault.message.strip():
            yield f"zonder plaats of uitleg: {fault!r}"
        elif "\n" in str(fault):
            yield f"op meer dan één regel: {fault!r}"


def lost(text: str) -> str:
    """The first line of which something is not in the data, or nothing.

    An independent reading: letters and figures in the order in which they were written, and
    only a line that begins with # may be missing.
    """
    data = _letters("".join(_flat(yaml_file.parse(text, "x.yml").data)))
    ends = {0}
    for line in text.split("\n"):
        # Before more of the same text on the next line, `null` is a word like any other.
        readings = {_letters(line), _letters(NO_TEXT.sub("", line))}
        after = {end + len(each) for end in ends for each in readings if data.startswith(each, end)}
        ends = after | ends if line.lstrip().startswith("#") else after
        if not ends:
            return f"anders dan het er staat: {line!r}"
    return "" if len(data) in ends else "er is iets bij dat er niet staat"


def _flat(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield name
            yield from _flat(value)
    elif isinstance(data, list):
        for item in data:
            yield from _flat(item)
    elif data is not None:
        yield str(data).lower() if isinstance(data, bool) else str(data)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _whole(folder: Path) -> float:
    """Seconds that the check takes of content without a slip: the middle of some."""
    project = Project(folder)
    path, text = next(iter(project.texts.items()))
    raw = text.encode("utf-8")
    return sorted(project.outcome(path, raw).seconds for _ in range(25))[12]


def outcomes(folder: Path, count: int) -> list[Outcome]:
    """Of so many inputs, each time the same ones."""
    project = Project(folder)
    found: list[Outcome] = []

    @settings(SAME, max_examples=count, phases=[Phase.generate])
    @given(mutations(project.texts))
    def attempt(mutation: tuple[str, bytes]) -> None:
        found.append(project.outcome(*mutation))

    attempt()
    return found


def tables() -> Iterator[list[Row]]:
    """Per kind of file what became of it, beside content without slips; then what went wrong."""
    with TemporaryDirectory(prefix="vbtc-") as folder:
        whole = _whole(Path(folder, "whole"))
        found = outcomes(Path(folder, "slips"), MANY)
    times = ("midden", "× zonder fout", "traagste", f"> {LONG:.0f} s")
    table: list[Row] = [("bestand", "invoer", "aanvaard", "met fouten", *times, "mis")]
    for ending, kind in KINDS.items():
        own = [outcome for outcome in found if outcome.path.endswith(f".{ending}")]
        table.append((kind, *_cells(own, whole)))
    yield [*table, ("alles", *_cells(found, whole))]
    if wrong := sorted({(outcome.path, outcome.wrong) for outcome in found if outcome.wrong}):
        yield [("bestand", "mis"), *wrong[:20]]


def _cells(found: list[Outcome], whole: float) -> Iterator[str]:
    times = sorted(outcome.seconds for outcome in found)
    middle = times[len(times) // 2]
    accepted = sum(outcome.accepted for outcome in found)
    yield from (str(len(found)), str(accepted), str(len(found) - accepted))
    yield from (f"{middle * 1000:.0f} ms", f"×{middle / whole:.1f}", f"{times[-1]:.2f} s")
    yield str(sum(time > LONG for time in times))
    yield str(sum(bool(outcome.wrong) for outcome in found))
