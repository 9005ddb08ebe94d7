"""The files of clips/: which are fragments, which are not, and how one should be named."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from project.kinds_of_file import LEFT_BEHIND
from source.faults import Fault
from source.near_names import slug

NAME = re.compile(r"([0-9]{2})-(?!index\.)([a-z0-9]+(?:-[a-z0-9]+)*)\.yml")
MEDIA = "media"
# What may well be meant as a fragment: YAML under any name, or text with a fragment's number.
MEANT = re.compile(
    r".*\.ya?ml(?:\.\w+)?\s*|[0-9]+[-_ ](?:[^.]*|.*\.(?:txt|json|yam|ym))", re.IGNORECASE
)
COPY = re.compile(r"\b(?:kopie|copy|duplicaat)\b|\([0-9]+\)\s*$", re.IGNORECASE)
MOST_CLIPS = 99


@dataclass(frozen=True)
class Folder:
    """What stands in clips/: fragments in order, and what is said about the other files."""

    clips: tuple[Path, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]

    @property
    def ids(self) -> list[str]:
        """The id of every fragment, also of those that cannot be read."""
        return [NAME.sub(r"\2", file.name) for file in self.clips]


def look(folder: Path, others: Collection[str]) -> Folder:
    """Sort the files of a folder; `others` are those with another use."""
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    paths = [path for path in paths if path.name not in {*others, MEDIA}]
    clips = tuple(path for path in paths if NAME.fullmatch(path.name))
    meant = [path.name for path in paths if path not in clips and _is_meant(path.name)]
    passed = [path.name for path in paths if path not in clips and path.name not in meant]
    faults = [_misnamed(name, clips, others) for name in meant]
    if not clips and not meant:
        faults.append(Fault("clips", 1, "", "er staat geen enkel fragment in deze map."))
    return Folder(clips, tuple(faults), tuple(_passed_over(passed)))


def next_number(clips: Collection[Path]) -> int:
    """The number for a new fragment; above 99 when there is none left."""
    return max((int(file.name[:2]) for file in clips), default=0) + 1


def _is_meant(name: str) -> bool:
    return bool(MEANT.fullmatch(name)) and not LEFT_BEHIND.fullmatch(name)


def _passed_over(names: list[str]) -> Iterator[Fault]:
    # Git's own files say what they are for, and an editor did not put them there.
    told = [_shown(name) for name in names if not name.startswith(".git")]
    if told:
        message = f"dit slaan we over, want het is geen fragment: {', '.join(told)}."
        yield Fault("clips", 1, "", message)


def _misnamed(name: str, clips: Collection[Path], others: Collection[str]) -> Fault:
    return Fault(f"clips/{_shown(name)}", 1, "", _advice(name, clips, others))


def _advice(name: str, clips: Collection[Path], others: Collection[str]) -> str:
    """What is wrong with a file's name, and the right one."""
    stem = re.sub(r"\.(?:ya?ml.*|\w+)$", "", name, flags=re.IGNORECASE)
    if (other := f"{slug(stem)}.yml") in others:
        return f"noem dit bestand precies `{other}`."
    if COPY.search(stem):
        return "dit lijkt een kopie. Wis ze, of noem ze met een eigen nummer en id: " + _proper(
            _number("", clips), "nieuwe-naam"
        )
    figures, clip_id = re.fullmatch(r"([0-9]*)(.*)", slug(stem)).groups()  # type: ignore[union-attr]
    clip_id = clip_id.strip("-")
    if clip_id in {"", "index"}:
        clip_id = "nieuwe-naam"  # and `index` is the page of all fragments
    if clip_id in {NAME.sub(r"\2", file.name) for file in clips}:
        return f"er is al een fragment `{clip_id}`. Wis dit bestand, of geef het een eigen id."
    return "noem dit bestand " + _proper(_number(figures, clips), clip_id)


def _number(figures: str, clips: Collection[Path]) -> int:
    number = int(figures) if 0 < len(figures) < 5 else 0
    free = 0 < number <= MOST_CLIPS and number not in {int(file.name[:2]) for file in clips}
    return number if free else next_number(clips)


def _proper(number: int, clip_id: str) -> str:
    if number > MOST_CLIPS:
        return "met twee cijfers, een streepje en de id, zoals `10-samen-op-stap.yml`."
    return f"`{number:02}-{clip_id}.yml`: twee cijfers, een streepje en de id."


def _shown(name: str) -> str:
    """A name as it can be printed on one line."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)
