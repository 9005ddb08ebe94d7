"""The words of the field, of Flanders and of English, in words that a site may use.

It is language, as a dictionary is: what this site calls things stands in its own thesaurus.
"""

from dataclasses import dataclass
from functools import cache

import yaml

from project.paths import ROOT

# The parser in C is ten times as fast. A PyYAML without it reads the same.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Group:
    """Who looks for one of `words` also means one of `means`; not the other way round."""

    means: tuple[str, ...]
    words: tuple[str, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Every group of field_words.yml, in its order."""
    text = (ROOT / "scripts" / "dutch" / "field_words.yml").read_text(encoding="utf-8")
    return tuple(
        Group(tuple(group["means"]), tuple(group["words"]))
        for section in yaml.load(text, Loader=LOADER)  # noqa: S506 (both are safe)
        for group in section["groups"]
    )
