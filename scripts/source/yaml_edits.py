"""One field of a YAML file set, with all its other lines as they are."""

import re

from source import yaml_file
from source.faults import BadContent
from source.yaml_file import Document


def with_true(text: str, path: str, group: str, name: str, beside: str) -> str:
    r"""The text of a file (lines ended by \n) in which `name` in a group is true.

    A new field comes right above `beside`, which is there. Raises BadContent where the file cannot
    be read, or has a form in which no line can be put.
    """
    document = yaml_file.parse(text, path)
    wanted = _wanted(document, group, name)
    lines = text.split("\n")
    if (group, name) in document.lines:
        at = document.line((group, name)) - 1
        lines[at] = re.sub(rf"^(\s*{name}\s*:).*", r"\1 true", lines[at])
    else:
        at = document.line((group, beside)) - 1
        indent = re.match(r"\s*", lines[at])
        lines.insert(at, f"{indent[0] if indent else ''}{name}: true")
    edited = "\n".join(lines)
    if _data(edited, path) != wanted:
        message = f"schrijf hier zelf `{name}: true` bij: er is geen eigen regel voor."
        raise BadContent([document.fault((group,), message)])
    return edited


def _wanted(document: Document, group: str, name: str) -> object:
    data = document.data
    assert isinstance(data, dict)  # who asks has read it as a clip
    return {**data, group: {**data[group], name: True}}


def _data(text: str, path: str) -> object:
    try:
        return yaml_file.parse(text, path).data
    except BadContent:
        return None
