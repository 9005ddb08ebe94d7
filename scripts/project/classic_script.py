"""Data as a classic script: a page opened from disk may load that, and nothing else."""

import json
import re
from collections.abc import Mapping
from typing import Any

SETS = re.compile(r'(?:window\.\w+|\(window\.\w+\?\?=\{\}\)\["[^"]*"\])=(.*);\n')


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def assign(name: str, data: object) -> str:
    """A script that sets `window.<name>` to the data."""
    return assign_written(name, literal(data))


def assign_written(name: str, written: str) -> str:
    """The same for data that is a literal already."""
    return f"window.{name}={written};\n"


def add(name: str, key: str, data: object) -> str:
    """A script that puts the data in `window.<name>` under a key, beside what is there."""
    return add_written(name, key, literal(data))


def add_written(name: str, key: str, written: str) -> str:
    """The same for data that is a literal already."""
    return f"(window.{name}??={{}})[{literal(key)}]={written};\n"


def literal(data: object) -> str:
    """Data as JSON that may stand in a script, also in one inside HTML."""
    text = _JSON.encode(data)
    # What a script may not hold inside HTML; and two line breaks that old JavaScript trips over.
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def literal_of(written: Mapping[str, str]) -> str:
    """An object of values that are literals already."""
    return "{" + ",".join(f"{literal(name)}:{value}" for name, value in written.items()) + "}"


def read(script: str) -> Any:
    """The data that the first line of such a script sets. Raises ValueError when there are none."""
    if found := SETS.match(script):
        return json.loads(found[1])
    raise ValueError("no data")
