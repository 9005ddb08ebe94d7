"""Text and links as Markdown that shows exactly that, whatever signs are in it."""

import re
from collections.abc import Iterable

# Text, or the words of a link with its address.
Part = str | tuple[str, str]

# What Markdown would read in it, behind a backslash; and what no backslash helps for.
MARKS = re.compile(r"[\\`*_{}\[\]]")
ENTITIES = {"<": "&lt;", "&": "&amp;", "|": "&#124;", "~": "&#126;", "=": "&#61;", "^": "&#94;"}
AT_BEGIN = re.compile(r"(?m)^(?:(?P<sign>[-+#>:!?/@])|(?P<number>\d+)(?P<mark>[.)]))")


def lines(parts: Iterable[Part]) -> list[str]:
    """The lines of a block; those that are empty are left out."""
    text = "".join(_escaped(part) if isinstance(part, str) else _link(*part) for part in parts)
    # A sign that was text is no part of the link behind it: that would be a picture.
    text = text.replace("![", "&#33;[")
    begun = (AT_BEGIN.sub(_begin, line.strip()) for line in text.strip().split("\n"))
    return [line for line in begun if line]


def _link(words: str, goal: str) -> str:
    goal = goal.replace(">", "%3E").replace("<", "%3C").replace("\\", "%5C")
    if words.strip() == goal:
        return f"<{goal}>"
    before, after = (" " if words[:1].isspace() else ""), (" " if words[-1:].isspace() else "")
    return f"{before}[{_escaped(words.strip())}](<{goal}>){after}"


def _escaped(words: str) -> str:
    marked = MARKS.sub(r"\\\g<0>", words)
    return "".join(ENTITIES.get(sign, sign) for sign in marked)


def _begin(found: re.Match[str]) -> str:
    """What begins a line, so that no list, heading or quote begins there."""
    if found["sign"]:
        return f"&#{ord(found['sign'])};"
    return f"{found['number']}&#{ord(found['mark'])};"
