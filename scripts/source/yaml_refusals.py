"""Why YAML refuses a text: the line where the slip was made, and what it is."""

import re

import yaml

from source import mended, slips, strict

NOT_YAML = (
    "dit is geen geldige YAML. Kijk het inspringen na, en zet aanhalingstekens rond tekst "
    "waarin een dubbele punt of een hekje staat."
)
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*', re.DOTALL)
# In this order: a slip that is certain goes before one that only looks like it.
ANYWHERE = (slips.tab, slips.odd_space, slips.bullet, slips.tight_dash, slips.tight_colon)


def explain(text: str, error: Exception) -> tuple[int, str, str]:
    """The line (from 1) to look at, no field, and the slip with how to mend it."""
    if isinstance(error, yaml.MarkedYAMLError):
        start = error.context_mark.index if error.context_mark else 0
        number, message = _escape(text, start) or _slip(text, error)
    else:  # the parser in Python stops so at an escape that stands for no sign
        start = text.rfind('"', 0, max(text.find("\\U"), 0))
        number, message = _escape(text, max(start, 0)) or (1, NOT_YAML)
    return number, "", message


def _escape(text: str, start: int) -> tuple[int, str] | None:
    """What a backslash does wrong in the text between quotes that begins at `start`."""
    quoted = QUOTED.match(text, start)
    slip = slips.escape(quoted[0]) if quoted else None
    return (text.count("\n", 0, start + slip[0]) + 1, slip[1]) if slip else None


def _slip(text: str, error: yaml.MarkedYAMLError) -> tuple[int, str]:
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    at = _written(lines, mark.line if mark else 0)
    above = _written(lines, at - 1)
    opened = min(error.context_mark.line, at) if error.context_mark else at
    tries = [(slip, number) for slip in ANYWHERE for number in (at, above, opened)]
    tries += [(slips.value, number) for number in (at, opened)]
    for slip, number in tries:
        if message := slip(lines[number]):
            return number + 1, message
    for number in (at, above):
        if message := slips.no_colon(lines[number]):
            return number + 1, message
    found = _out_of_place(lines, at, above) or _nameless(lines, opened) or _nameless(lines, above)
    return found or (at + 1, NOT_YAML)


def _written(lines: list[str], at: int) -> int:
    """The line itself, or the nearest one above it that is not empty."""
    at = max(0, min(at, len(lines) - 1))
    while at and not lines[at].strip():
        at -= 1
    return at


def _out_of_place(lines: list[str], at: int, above: int) -> tuple[int, str] | None:
    """A line that is in order by itself, and not where it stands."""
    for number in (at, above):
        if loose := _loose(lines, number):
            return loose
    own = mended.parts(lines[at])
    message = _indent(lines, at) if own.key or own.lead.strip() else ""
    message = message or _colon(lines, at)
    return (at + 1, message) if message else None


def _nameless(lines: list[str], at: int) -> tuple[int, str] | None:
    """A line that YAML took for the beginning of a field, and that has no name of one."""
    own = mended.parts(lines[at])
    if own.key or own.lead.strip() or not own.value:
        return None
    return at + 1, "hier ontbreekt de naam van een veld, met een dubbele punt, zoals `title: …`."


def _loose(lines: list[str], at: int) -> tuple[int, str] | None:
    """A line of text that belongs to the text above it, and is cut off from it."""
    own, above = mended.parts(lines[at]), _written(lines, at - 1)
    its = mended.parts(lines[above])
    if above == at or own.key or own.lead.strip() or own.value.startswith("#"):
        return None
    if its.value.startswith("#"):
        return above + 1, "een regel met # mag niet midden in een tekst staan. Zet ze erboven."
    if not (its.value.strip() or its.key) or len(own.lead) > its.column or ": " in own.value:
        return None
    fixed = mended.cut_end(" " * (its.column + 2) + lines[at].strip())
    return at + 1, f"hoort dit bij de tekst erboven? Spring dan verder in: `{fixed}`."


def _colon(lines: list[str], at: int) -> str:
    """A colon in a text, on one line or in one of its later lines."""
    own = mended.parts(lines[at])
    below = mended.parts(lines[min(at + 1, len(lines) - 1)])
    begins = own.lead.strip() or own.key in strict.field_names()
    if begins and (below.key or below.lead.strip() or not below.value):
        return slips.colon(lines[at])
    if ":" not in lines[at]:
        return ""
    return (
        "in deze tekst staat een dubbele punt. Schrijf `>-` achter de naam van het veld (of achter "
        "het streepje), en zet de hele tekst op de regels eronder, verder ingesprongen."
    )


def _indent(lines: list[str], at: int) -> str:
    """A field or a list item that begins where none of its neighbours does."""
    own = mended.parts(lines[at])
    begins = len(lines[at]) - len(lines[at].lstrip(" "))
    fits = _columns(lines[:at], dashes="-" in own.lead)
    if not fits and own.key and "-" in own.lead:
        return f"hier hoort geen streepje. Schrijf: {mended.shown(lines[at].replace('-', ' ', 1))}."
    if not fits or begins in fits or (own.key and own.key not in strict.field_names()):
        return ""
    right = min(fits, key=lambda column: (abs(column - begins), -column))
    fixed = " " * right + lines[at].strip()
    return (
        f"deze regel springt {begins} {_spaces(begins)} in, en hier horen er {right}. "
        f"Schrijf: `{mended.cut_end(fixed)}`."
    )


def _spaces(count: int) -> str:
    return "spatie" if count == 1 else "spaties"


def _columns(above: list[str], *, dashes: bool) -> set[int]:
    """Where a list item, or else a field, may begin below these lines."""
    open_: list[tuple[int, bool]] = []
    for line in above:
        own = mended.parts(line)
        if not own.key and "-" not in own.lead:
            continue
        first = len(line) - len(line.lstrip(" "))
        open_ = [(column, dash) for column, dash in open_ if column < first]
        open_ += [(column, True) for column, sign in enumerate(own.lead) if sign == "-"]
        if own.key:
            open_.append((len(own.lead), False))
    return {column for column, dash in open_ if dash == dashes}
