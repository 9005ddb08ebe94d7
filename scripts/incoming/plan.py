"""What an import would write: one name for each clip, the same however often it is broken off."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path

from content import addresses, clip_files, themes, video_hosts
from content.clip_ids import NOT_AN_ID
from content.reading import OTHER_FILES
from incoming import clip_yaml, mapping, plain_text
from incoming.entry import Entry, Found
from incoming.mapped import Mapped, Unusable, rounded
from project.kinds_of_file import RESERVED
from source import yaml_file
from source.faults import BadContent, Fault
from source.fields import as_text
from source.near_names import slug

# Numbers of an import have so many figures at least.
FIGURES = 3
LONGEST_ID = 60
NAMELESS = "fragment"


@dataclass
class Existing:
    """What the site has already: its ids, and where each source stands."""

    ids: set[str] = field(default_factory=set)
    sources: dict[str, str] = field(default_factory=dict)
    themes: dict[str, str] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@dataclass
class Plan:
    """Files to write, by their path in the project, in that order; and what to tell."""

    files: dict[str, str] = field(default_factory=dict)
    clips: int = 0
    # Entries that are there already, with the file that has them.
    known: list[tuple[Entry, str]] = field(default_factory=list)
    told: list[Fault] = field(default_factory=list)
    without_place: Counter[str] = field(default_factory=Counter)
    without_summary: int = 0


def existing(root: Path) -> Existing:
    """What stands in clips/. A file that can't be read is told: it may hold what comes in."""
    found = Existing()
    for file in clip_files.look(root / "clips", OTHER_FILES).clips:
        found.files.append(file)
        found.ids.add(clip_files.parts(file.name)[1])
        path = f"clips/{file.relative_to(root / 'clips').as_posix()}"
        try:
            data = yaml_file.read(file, path).data
        except BadContent as error:
            found.faults += error.faults
            continue
        if isinstance(data, dict):
            _take(data, path, found)
    return found


def _take(data: Mapping[str, object], path: str, found: Existing) -> None:
    former, written = data.get("formerly"), data.get("themes")
    found.ids |= {str(each) for each in (former if isinstance(former, list) else [])}
    for theme in written if isinstance(written, list) else []:
        found.themes.setdefault(themes.key(str(theme)), str(theme))
    for source in _sources(data):
        found.sources.setdefault(source, path)


def _sources(data: Mapping[str, object]) -> Iterator[str]:
    """What a clip comes from: what its import wrote down, and the addresses of its films."""
    if data.get("imported"):
        yield str(data["imported"])
    several = data.get("videos")
    for film in [data.get("video"), *(several if isinstance(several, list) else [])]:
        yield from _addresses(film)


def _addresses(film: object) -> Iterator[str]:
    for name, value in film.items() if isinstance(film, dict) else ():
        if name in video_hosts.FIELDS:
            with suppress(ValueError):
                yield video_hosts.FIELDS[name](str(value)).page


def make(found: Found, collection: str, root: Path) -> Plan:
    """What to write of a source in clips/<collection>, beside what is there."""
    there = existing(root)
    plan = Plan(told=[*found.faults, *there.faults])
    file = f"clips/{collection}/{clip_files.COLLECTION}"
    title = _heard(found.title, "title", file, plan)
    title = title or collection.replace("-", " ").capitalize()
    if not (root / file).exists():
        about = _heard(plain_text.read(found.about).plain, "summary", file, plan)
        plan.files[file] = _about(title, about)
    new = list(_new(found.entries, title, there, plan))
    own = [file for file in there.files if file.parent.name == collection]
    for number, mapped in zip(_numbers(own, len(new)), new, strict=False):
        clip_id = _id(mapped, there.ids, root, collection)
        there.ids.add(clip_id)
        if mapped.prose:
            plan.files[f"docs/{addresses.fragment_source(clip_id)}"] = mapped.prose
        plan.files[f"clips/{collection}/{number}-{clip_id}.yml"] = clip_yaml.of_clip(mapped.fields)
    plan.clips = len(new)
    plan.without_summary = sum("summary" not in mapped.fields for mapped in new)
    return plan


def _heard(written: str, name: str, file: str, plan: Plan) -> str:
    """What a source says of itself, as `file` may hold it."""
    text, changes = rounded(plain_text.line(written))
    plan.told += [Fault(file, 1, name, change) for change in changes]
    return text


def _about(title: str, said: str) -> str:
    """What a collection says of itself: what its source says, when that is short."""
    summary = said if 0 < len(said) <= mapping.SHORT else f"Fragmenten uit {title}."
    return clip_yaml.of_collection(as_text(title), as_text(summary))


def _new(entries: Iterable[Entry], theme: str, there: Existing, plan: Plan) -> Iterator[Mapped]:
    """Every entry that is not there yet."""
    for entry in entries:
        try:
            mapped = mapping.clip(entry, theme)
        except Unusable as error:
            plan.told.append(entry.fault(error.field, str(error)))
            continue
        if first := there.sources.get(mapped.source):
            plan.known.append((entry, first))
            continue
        there.sources[mapped.source] = f"{entry.place.path}:{entry.place.line}"
        mapped.fields["themes"] = [
            there.themes.setdefault(themes.key(each), each) for each in mapped.fields["themes"]
        ]
        plan.told += mapped.told
        plan.without_place.update(mapped.without_place)
        yield mapped


def _numbers(own: list[Path], more: int) -> Iterator[str]:
    """Numbers behind those that are taken, in as many figures as these have."""
    taken = [file.name.partition("-")[0] for file in own]
    width = min(map(len, taken), default=max(FIGURES, len(str(more))))
    first = max(map(int, taken), default=0) + 1
    return (str(number).zfill(width) for number in count(first))


def _id(mapped: Mapped, taken: set[str], root: Path, collection: str) -> str:
    """A free id: of the source's own name, else of the title."""
    names = (slug(mapped.entry.slug), slug(mapped.fields["title"]), NAMELESS)
    free = (each for each in names if each and each != NOT_AN_ID)
    name = next(each for each in free if not RESERVED.fullmatch(each))
    tails = chain([""], (f"-{number}" for number in count(2)))
    ids = (f"{name[: LONGEST_ID - len(tail)].strip('-')}{tail}" for tail in tails)
    return next(each for each in ids if each not in taken and _page_is_free(each, mapped, root))


def _page_is_free(clip_id: str, mapped: Mapped, root: Path) -> bool:
    """Whether no one wrote a page of this name: one that a broken import left is ours."""
    page = root / "docs" / addresses.fragment_source(clip_id)
    return not page.exists() or page.read_bytes() == mapped.prose.encode()
