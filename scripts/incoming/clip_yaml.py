"""Clips and collections as YAML that says exactly what was meant, ready for an editor."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from content import collections
from content.reading import SCHEMA

HEAD = "# yaml-language-server: $schema=../{}\n"


def of_clip(fields: Mapping[str, Any]) -> str:
    """One clip of a collection."""
    return HEAD.format(SCHEMA) + "\n".join(_lines(fields)) + "\n"


def of_collection(title: str, summary: str) -> str:
    """What a collection says of itself."""
    return (
        HEAD.format(collections.SCHEMA)
        + "\n".join(_lines({"title": title, "summary": summary}))
        + "\n"
    )


def _lines(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, Mapping):
            yield f"{name}:"
            yield from (f"  {inner}: {_scalar(each)}" for inner, each in value.items())
        elif isinstance(value, list):
            yield f"{name}:"
            yield from (f"  - {_flow(each)}" for each in value)
        else:
            yield f"{name}: {_scalar(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_scalar(each)}" for name, each in value.items()) + "}"
    return _scalar(value)


def _scalar(value: Any) -> str:
    # A JSON string is a YAML string too, whatever signs it holds.
    return json.dumps(value, ensure_ascii=False)
