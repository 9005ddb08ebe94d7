"""Read a YAML file and remember the line of every field, so that a fault can point at it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from content import source_text
from content.faults import BadContent, Fault

Location = tuple[int | str, ...]


# No clip is nested deeper than six fields; a parser must not fall over who tries.
MOST_DEPTH = 50
# Of an escape such as "\Uffffffff".
NO_SUCH_SIGN = "hier staat een teken dat niet bestaat. Typ het opnieuw."


# The parser in C is ten times as fast. A PyYAML without it reads the same.
class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as editors mean it: a date is text like any other."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (PyYAML declares it as an instance's)
        first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:timestamp"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@dataclass(frozen=True)
class Document:
    """The data of one YAML file, with the line (from 1) of each field and list item."""

    path: str
    data: object
    lines: Mapping[Location, int]

    def line(self, location: Location) -> int:
        """The line of a field, or of the nearest thing around it that has one."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def texts(self) -> Iterator[tuple[Location, str]]:
        """Every piece of text in this document, with where it stands."""
        yield from _texts(self.data, ())

    def fault(self, location: Location, message: str) -> Fault:
        """A fault at a field of this document."""
        return Fault(self.path, self.line(location), field_name(location), message)


def _texts(data: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(data, str):
        yield location, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*location, str(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*location, index))


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
    return parse(source_text.read(file, path), path)


def parse(text: str, path: str) -> Document:
    """Read YAML; `path` is how faults name where it came from. Raises BadContent."""
    try:
        node = _compose(text, path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        strange = "escape code" in (error.problem or "")
        message = NO_SUCH_SIGN if strange else _explain(text, mark)
        raise BadContent([Fault(path, _line(mark), "", message)]) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        message = "hier staat een onzichtbaar teken dat niet mag. Wis het en typ het opnieuw."
        raise BadContent([Fault(path, line, "", message)]) from error
    except (ValueError, OverflowError) as error:  # as the parser in Python says it
        raise BadContent([Fault(path, 1, "", NO_SUCH_SIGN)]) from error
    if node is None:
        raise BadContent([Fault(path, 1, "", "dit bestand is leeg.")])
    lines: dict[Location, int] = {}
    if faults := list(_walk(node, (), lines, path)):
        raise BadContent(faults)
    return Document(path, _construct(node, path), lines)


def _line(mark: Any) -> int:
    # PyYAML's parser in C and the one in Python each have a Mark of their own.
    return mark.line + 1 if mark else 1


def _compose(text: str, path: str) -> yaml.Node | None:
    # Aliases (*name) could make a document endless or a loop, and no clip needs them.
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        message = ""
        if isinstance(event, yaml.AliasEvent):
            message = (
                "verwijzingen met * gebruiken we hier niet. Zet aanhalingstekens rond de tekst."
            )
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEPTH:
            message = "dit bestand is veel te diep genest."
        if message:
            raise BadContent([Fault(path, _line(event.start_mark), "", message)])
    node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return node


def _construct(node: yaml.Node, path: str) -> object:
    loader = _Loader("")
    try:
        return loader.construct_document(node)
    except (yaml.constructor.ConstructorError, ValueError, KeyError, AttributeError) as error:
        mark = getattr(error, "problem_mark", None)
        message = "deze waarde kan YAML niet lezen. Zet er aanhalingstekens rond."
        raise BadContent([Fault(path, _line(mark), "", message)]) from error


def _walk(
    node: yaml.Node, location: Location, lines: dict[Location, int], path: str
) -> Iterator[Fault]:
    lines.setdefault(location, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*location, index), lines, path)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*location, str(key.value))
            line = key.start_mark.line + 1
            if inner in lines:
                message = f"dit veld staat er al op regel {lines[inner]}. Laat er één staan."
                yield Fault(path, line, field_name(inner), message)
            lines[inner] = line
            yield from _walk(value, inner, lines, path)


def _explain(text: str, mark: Any) -> str:
    line = [*text.splitlines(), ""][_line(mark) - 1]
    if "\t" in line:
        return "hier staat een tab. Spring in met spaties (twee per niveau)."
    return (
        "dit is geen geldige YAML. Kijk het inspringen na, en zet aanhalingstekens rond tekst "
        "waarin een dubbele punt of een hekje staat."
    )
