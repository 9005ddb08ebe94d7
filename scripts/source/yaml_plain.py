"""YAML as editors mean it, and how a text in which nothing is doubtful is read in one go."""

import re
from dataclasses import dataclass
from typing import ClassVar

import yaml

from source import signs, yaml_tokens

Location = tuple[int | str, ...]

# What is more than text, written without quotes.
MEANT: dict[str, object] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
# Written without quotes, YAML itself would make a number of these.
NUMBER = re.compile(r"[-+]?[0-9][0-9_]*(?:[.,:][0-9_]+)*")


# The parser in C is ten times as fast. A PyYAML without it reads the same.
class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as editors mean it: what they wrote, and nothing that it could stand for.

    Of what YAML has, only MEANT is more than text; `No`, 010 and 2022-04-21 are not.
    """

    yaml_implicit_resolvers: ClassVar[dict[str, object]] = {}


class DoubtfulError(Exception):
    """Something that may not be as it was meant: a thorough look must say what is wrong."""


def read(text: str, numbers: set[Location]) -> object:
    """What a text holds; the places of bare numbers are added to `numbers`.

    Raises DoubtfulError, and all that PyYAML does.
    """
    if signs.may_be_forbidden(text) or not yaml_tokens.is_plain(text):
        raise DoubtfulError
    loader = Loader(text)
    try:
        reading = _Reading(text, numbers, loader)
        for begins in (yaml.StreamStartEvent, yaml.DocumentStartEvent):
            reading.pass_over(begins)
        data = reading.data(loader.get_event(), ())
        for ends in (yaml.DocumentEndEvent, yaml.StreamEndEvent):
            reading.pass_over(ends)
        return data
    finally:
        loader.dispose()


@dataclass
class _Reading:
    """A text under way. Events say all that nodes do, and take half their time to make."""

    text: str
    numbers: set[Location]
    loader: Loader

    def pass_over(self, kind: type[yaml.Event]) -> None:
        """The next event, which is of this kind where nothing is doubtful."""
        if not isinstance(self.loader.get_event(), kind):
            raise DoubtfulError

    def data(self, event: yaml.Event, location: Location) -> object:
        """What begins with an event."""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, location)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[object] = []
            while not isinstance(each := self.loader.get_event(), yaml.SequenceEndEvent):
                items.append(self.data(each, (*location, len(items))))
            return items
        if not isinstance(event, yaml.MappingStartEvent):
            raise DoubtfulError
        found: dict[str, object] = {}
        while not isinstance(each := self.loader.get_event(), yaml.MappingEndEvent):
            name = self._name(each)
            if name in found:
                raise DoubtfulError
            found[name] = self.data(self.loader.get_event(), (*location, name))
        return found

    def _name(self, event: yaml.Event) -> str:
        if not (isinstance(event, yaml.ScalarEvent) and event.value):
            raise DoubtfulError
        if not yaml_tokens.is_whole(event, self.text):
            raise DoubtfulError
        return str(event.value)

    def _scalar(self, event: yaml.ScalarEvent, location: Location) -> object:
        if not yaml_tokens.is_whole(event, self.text):
            raise DoubtfulError
        if not event.style and NUMBER.fullmatch(event.value):
            self.numbers.add(location)
        return meant(event)


def meant(scalar: yaml.ScalarNode | yaml.ScalarEvent) -> object:
    """Text, or what an empty value, true or false stands for."""
    return scalar.value if scalar.style else MEANT.get(scalar.value, scalar.value)
