"""One field of a YAML file set, with all its other lines as they are."""

import copy
import re
from typing import Any

from source import yaml_file
from source.faults import BadContent
from source.yaml_file import Document, Location


def with_true(text: str, path: str, group: Location, name: str, beside: str) -> str:
    r"""The text of a file (lines ended by \n) in which `name` in a group is true.

    A new field comes right above `beside`, which is there. Raises BadContent where the file cannot
    be read, or has a form in which no line can be put.
    """
    document = yaml_file.parse(text, path)
    wanted = _wanted(document, group, name)
    lines = text.split("\n")
    if (*group, name) in document.lines:
        at = document.line((*group, name)) - 1
        lines[at] = re.sub(rf"^(\s*{name}\s*:).*", r"\1 true", lines[at])
    else:
        at = document.line((*group, beside)) - 1
        indent = re.match(r"\s*", lines[at])
        lines.insert(at, f"{indent[0] if indent else ''}{name}: true")
    edited = "\n".join(lines)
    if _data(edited, path) != wanted:
        message = f"schrijf hier zelf `{name}: true` bij: er is geen eigen regel voor."
        raise BadContent([document.fault(group, message)])
    return edited


def _wanted(document: Document, group: Location, name: str) -> object:
    wanted = copy.deepcopy(document.data)
    found: Any = wanted  # who asks has read it as a clip
    for step in group:
        found = found[step]
    found[name] = True
    return wanted


def _data(text: str, path: str) -> object:
    try:
        return yaml_file.parse(text, path).data
    except BadContent:
        return None
