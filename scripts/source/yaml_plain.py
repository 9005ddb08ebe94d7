"""YAML as editors mean it, and how a text in which nothing is doubtful is read in one go."""

import re

import yaml

from source import signs, yaml_tokens

Location = tuple[int | str, ...]

BOOL = "tag:yaml.org,2002:bool"
NULL = "tag:yaml.org,2002:null"


# Written without quotes, YAML itself would make a number of these.
NUMBER = re.compile(r"[-+]?[0-9][0-9_]*(?:[.,:][0-9_]+)*")


# The parser in C is ten times as fast. A PyYAML without it reads the same.
class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as editors mean it: what they wrote, and nothing that it could stand for.

    Only true, false and an empty value are more than text; `No`, 010 and 2022-04-21 are not.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 (PyYAML declares it as an instance's)
        first: [(tag, re.compile(pattern))]
        for tag, pattern, firsts in (
            (BOOL, "(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
            (NULL, "(?:~|null|Null|NULL|)$", ("~", "n", "N", "")),
        )
        for first in firsts
    }


class DoubtfulError(Exception):
    """Something that may not be as it was meant: a thorough look must say what is wrong."""


def read(text: str, numbers: set[Location]) -> object:
    """What a text holds; the places of bare numbers are added to `numbers`.

    Raises DoubtfulError, and all that PyYAML does.
    """
    if signs.may_be_forbidden(text) or not yaml_tokens.is_plain(text):
        raise DoubtfulError
    return _data(yaml.compose(text, Loader=Loader), text, (), numbers)


def _data(node: yaml.Node | None, text: str, location: Location, numbers: set[Location]) -> object:
    if isinstance(node, yaml.ScalarNode):
        if not yaml_tokens.is_whole(node, text):
            raise DoubtfulError
        if not node.style and NUMBER.fullmatch(node.value):
            numbers.add(location)
        return value(node)
    if isinstance(node, yaml.SequenceNode):
        return [_data(each, text, (*location, i), numbers) for i, each in enumerate(node.value)]
    found: dict[str, object] = {}
    if not isinstance(node, yaml.MappingNode):
        raise DoubtfulError
    for key, held in node.value:
        name = _name(key, text)
        if name in found:
            raise DoubtfulError
        found[name] = _data(held, text, (*location, name), numbers)
    return found


def _name(node: yaml.Node, text: str) -> str:
    if not (isinstance(node, yaml.ScalarNode) and node.value):
        raise DoubtfulError
    if not yaml_tokens.is_whole(node, text):
        raise DoubtfulError
    return str(node.value)


def value(node: yaml.ScalarNode) -> object:
    """Text, or what an empty value, true or false stands for."""
    if node.tag == BOOL:
        return bool(node.value.lower() == "true")
    return None if node.tag == NULL else node.value
