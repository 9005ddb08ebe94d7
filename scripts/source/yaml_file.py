"""Read a YAML file so that the line of every field can be told, for a fault to point at it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

import yaml

from project.kept import kept
from source import mended, signs, slips, text_file, yaml_plain, yaml_refusals, yaml_tokens
from source.faults import BadContent, Fault

Location = yaml_plain.Location


# A document is the same as itself only: what is worked out of it is kept for it.
@dataclass(frozen=True, eq=False)
class Document:
    """The data of one YAML file, and its text, which says the line of each field.

    Every value is text as it was written, but for true, false and None; `numbers` are the places
    of those that stand without quotes and look like a number.
    """

    path: str
    data: object
    text: str = ""
    numbers: frozenset[Location] = frozenset()

    @cached_property
    def lines(self) -> Mapping[Location, int]:
        """The line (from 1) of each field and list item.

        Found when the first one is asked for: what is right needs none, and the lines of a clip
        take more memory than all that it says.
        """
        node = _compose(self.text, self.path) if self.text else None
        reading = _Reading(self.path, self.source)
        if node:
            reading.data(node, ())
        return reading.lines

    @property
    def source(self) -> Sequence[str]:
        """The lines of its text."""
        return self.text.split("\n")

    def line(self, location: Location) -> int:
        """The line of a field, or of the nearest thing around it that has one."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def written(self, location: Location) -> str:
        """The line on which a field begins, as it was written; empty where it is not known."""
        number, source = self.lines.get(location, 0), self.source
        return source[number - 1] if 0 < number <= len(source) else ""

    @property
    def texts(self) -> Sequence[tuple[Location, str]]:
        """Every piece of text in this document, with where it stands."""
        return _texts(self)

    def fault(self, location: Location, message: str) -> Fault:
        """A fault at a field of this document."""
        return Fault(self.path, self.line(location), field_name(location), message)


# Several checks ask for those of one document, one after the other; of all they take much memory.
@lru_cache(maxsize=1)
def _texts(document: Document) -> Sequence[tuple[Location, str]]:
    found: list[tuple[Location, str]] = []
    _gather(document.data, (), found)
    return found


def _gather(data: object, location: Location, found: list[tuple[Location, str]]) -> None:
    if isinstance(data, str):
        found.append((location, data))
    elif isinstance(data, dict):
        for key, value in data.items():
            _gather(value, (*location, str(key)), found)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            _gather(value, (*location, index), found)


def field_name(location: Location) -> str:
    """A location as an editor reads it: ("tips", 0, "at") is `tips[1].at`."""
    name = ""
    for part in location:
        if isinstance(part, int):
            name += f"[{part + 1}]"
        else:
            name += f".{part}" if name else part
    return name


def read(file: Path, path: str) -> Document:
    """Read one YAML file; `path` is how faults name it. Raises BadContent."""
    return parse(text_file.read(file, path), path)


@kept
def parse(text: str, path: str) -> Document:
    """Read YAML; `path` is how faults name where it came from. Raises BadContent.

    What it gives may be given again: nobody changes it.
    """
    if plain := _read_plain(text, path):
        return plain
    node = _compose(text, path)
    if node is None:
        raise BadContent([Fault(path, 1, "", "dit bestand is leeg.")])
    reading = _Reading(path, text.split("\n"))
    data = reading.data(node, ())
    if reading.faults:
        raise BadContent(reading.faults)
    return Document(path, data, text, frozenset(reading.numbers))


def _compose(text: str, path: str) -> yaml.Node | None:
    """What the text holds for YAML. Raises BadContent, also for what YAML would drop in silence."""
    faults, node = list(_unseen(text, path)), None
    try:
        # A text with signs that YAML does not know is not even begun.
        faults += (
            []
            if faults
            else yaml_tokens.check(yaml.scan(text, Loader=yaml_plain.Loader), text, path)
        )
        if not faults:
            node = yaml.compose(text, Loader=yaml_plain.Loader)
    except (yaml.MarkedYAMLError, ValueError, OverflowError) as error:
        faults.append(Fault(path, *yaml_refusals.explain(text, error)))
    if faults:
        raise BadContent(faults)
    return node


def _read_plain(text: str, path: str) -> Document | None:
    """A text of which one look says that all is well; nothing where there may be more to say."""
    numbers: set[Location] = set()
    with suppress(yaml.YAMLError, ValueError, OverflowError, yaml_plain.DoubtfulError):
        data = yaml_plain.read(text, numbers)
        return Document(path, data, text, frozenset(numbers))
    return None


def _unseen(text: str, path: str) -> Iterator[Fault]:
    if not signs.may_be_forbidden(text):
        return
    for found in signs.FORBIDDEN.finditer(text):
        message = f"hier staat {signs.name(found[0])}, en dat mag niet. Wis het en typ het opnieuw."
        yield Fault(path, text.count("\n", 0, found.start()) + 1, "", message)


@dataclass
class _Reading:
    """A document under way: its lines and numbers as they are met, and what is wrong."""

    path: str
    source: Sequence[str]
    lines: dict[Location, int] = field(default_factory=dict)
    numbers: set[Location] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def data(self, node: yaml.Node, location: Location) -> object:
        """What a node holds; it is no deeper than `yaml_tokens` lets it be."""
        self.lines.setdefault(location, node.start_mark.line + 1)
        if isinstance(node, yaml.SequenceNode):
            return [self.data(item, (*location, i)) for i, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            pairs = ((value, self._key(key, location)) for key, value in node.value)
            return {name: self.data(value, (*location, name)) for value, name in pairs}
        assert isinstance(node, yaml.ScalarNode)
        if not node.style and yaml_plain.NUMBER.fullmatch(node.value):
            self.numbers.add(location)
        return yaml_plain.meant(node)

    def _key(self, node: yaml.Node, location: Location) -> str:
        """The name of a field."""
        line = node.start_mark.line + 1
        inner = (*location, str(node.value))
        message = ""
        if not isinstance(node, yaml.ScalarNode):
            inner, fixed = location, mended.line(self.source[line - 1])
            message = f"dit is geen naam van een veld. Is het tekst? {slips.WRAP} {fixed}."
        elif not node.value:
            message = "voor deze dubbele punt ontbreekt de naam van het veld."
        elif inner in self.lines:
            message = f"dit veld staat er al op regel {self.lines[inner]}. Laat er één staan."
        if message:
            self.faults.append(Fault(self.path, line, field_name(inner), message))
        self.lines[inner] = line
        return str(node.value)
