"""A line of YAML as an editor could write it instead."""

import re
from dataclasses import dataclass

from source import strict

LIST_ITEM = re.compile(r" *(?:-[ ]+)*")
KEY = re.compile(r"([\w-]+) *:(?:[ ]+|$)")
# Of a longer line, the middle is left out in a message.
MOST_SHOWN = 160


@dataclass(frozen=True)
class Parts:
    """What stands on one line: indent and dashes, a field's name (or nothing), and its value."""

    lead: str
    key: str
    value: str

    @property
    def before(self) -> str:
        """All that stands before the value."""
        return f"{self.lead}{self.key}: " if self.key else self.lead

    @property
    def column(self) -> int:
        """Where what stands on the line below must go beyond, to belong to this value."""
        return len(self.lead) if self.key else max(self.lead.rfind("-"), 0)


def parts(line: str) -> Parts:
    """A line taken apart. Behind a dash only a field that exists is one: `- Let op: …` is text."""
    lead = _matched(LIST_ITEM, line)
    rest = line[len(lead) :]
    key = KEY.match(rest)
    if key and (not lead.strip() or key[1] in strict.field_names()):
        return Parts(lead, key[1], rest[key.end() :])
    return Parts(lead, "", rest)


def quoted(text: str) -> str:
    """Text between quotes, so that YAML reads each sign of it as it stands."""
    text = text.strip()
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def line(written: str) -> str:
    """One line of YAML with its value between quotes."""
    found = parts(written)
    return shown(found.before + quoted(found.value))


def shown(written: str) -> str:
    """A line as a message shows it."""
    return f"`{cut(written)}`"


def cut(written: str, most: int = MOST_SHOWN) -> str:
    """Text on one line, without its middle when it is longer than `most` signs."""
    text = " ".join(written.split())
    if len(text) <= most:
        return text
    return f"{text[: most // 2].rstrip()} … {text[-most // 2 :].lstrip()}"


def cut_end(written: str) -> str:
    """A line with its indent, without its end when it is long."""
    return written if len(written) <= MOST_SHOWN else f"{written[:MOST_SHOWN].rstrip()} …"


def _matched(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return found[0] if found else ""
