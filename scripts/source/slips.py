"""Slips in one line of YAML, each in a sentence of its own and with the line as it should be."""

import re
from itertools import dropwhile

import yaml

from source import mended, signs, strict

# `'s Avonds`: in Dutch an apostrophe often stands first, and YAML takes it for a quote.
APOSTROPHE = re.compile(r"'(?:[a-z]{1,2}|[0-9]{2}(?!:))\b(?!')")
BULLET = re.compile(r"( *(?:- +)?)(?:[‐‑‒–—―−•·▪◦*+]|[0-9]+[.)])[ \u00a0\t]+(?=\S)")
TIGHT_DASH = re.compile(r"( *)-(?=[^\s-])")
TIGHT_COLON = re.compile(r" *(?:- +)*[A-Za-z_]\w*:(?=[^\s/])")
BEGINNING = re.compile(r" *(?:- *)*(?:[\w-]+ *:)?")
BLOCK = re.compile(r"[|>][+-]?[0-9]?[+-]?$")
NO_COLON = re.compile(r"( *(?:- +)*)([a-z_]+)(?: *[;=：] *| +)(?=\S)")
WRAP = "Zet aanhalingstekens rond de hele tekst:"
# A text may not begin with these; what they mean to YAML is of no use here.
RESERVED = "%@`*&!|>[{]},"
OPENED = {"[": "]", "{": "}"}


def special(line: str, column: int) -> str:
    """A name or a kind that YAML would make of the word at `column`."""
    sign = line[column : column + 1]
    if bullet(line):
        return bullet(line)
    return reserved(line, sign)


def comment(head: str, rest: str) -> str:
    """A comment behind a value; `head` stands before its #."""
    cut = f"alles na ` #` valt weg (`{mended.cut(rest)}`)."
    own = f"Is het een opmerking? Zet ze op een eigen regel: {mended.shown(rest)}."
    value = mended.parts(head).value.strip()
    if value[:1] in {'"', "'", "[", "{", "|", ">"}:
        return f"{cut} {own} Hoort het bij de tekst? Zet het dan tussen de aanhalingstekens."
    return f"{cut} Hoort het bij de tekst? {WRAP} {mended.line(head + rest)}. {own}"


def comment_below(line: str) -> str:
    """A comment below a text, and as far in as its next line would be."""
    return (
        "deze regel valt weg, want hij begint met #. Is het een opmerking? Spring minder ver in. "
        f"Hoort hij bij de tekst? {WRAP.removesuffix(':')} die begint met {mended.shown(line)}."
    )


def item_in_text(line: str) -> str:
    """A dash that YAML takes for a part of the text above it."""
    return (
        f"YAML leest {mended.shown(line)} als deel van de tekst erboven. Is het een punt van een "
        "lijst? Spring dan even ver in als de andere punten. Is het tekst? Zet er aanhalingstekens "
        "rond, van voor tot achter."
    )


def unclosed(line: str) -> str:
    """A quote that is opened on this line, and not closed on it."""
    found = mended.parts(line)
    if APOSTROPHE.match(found.value):
        return apostrophe(line)
    sign = found.value[:1] if found.value[:1] in {'"', "'"} else '"'
    rest = found.value.rstrip().removeprefix(sign)
    fixed = mended.shown(found.before + mended.quoted(rest))
    return (
        f"het aanhalingsteken ({sign}) van deze regel wordt niet gesloten. Schrijf: {fixed}. "
        "Loopt de tekst door? Spring dan op de volgende regels verder in."
    )


def apostrophe(line: str) -> str:
    """A text that begins with an apostrophe."""
    return f"YAML leest de apostrof vooraan als een aanhalingsteken. {WRAP} {mended.line(line)}."


def escape(written: str) -> tuple[int, str] | None:
    r"""Where a backslash between double quotes would become another sign, and what to do.

    Only \" and \\ stand for what they look like.
    """
    for found in re.finditer(r"\\(.)", written, re.DOTALL):
        if found[1] not in '"\\':
            message = (
                f"tussen dubbele aanhalingstekens leest YAML `{mended.cut(found[0])}` als een "
                r"ander teken. Schrijf `\\` voor een gewone schuine streep, of typ het teken zelf."
            )
            return found.start(), message
    return None


def tab(line: str) -> str:
    """A tab where spaces belong."""
    indent = line[: len(line) - len(line.lstrip())]
    start = re.match(r"\s*(?:-\s+)*(?:[\w-]+:\s+)?", line)
    if "\t" not in indent and not (start and "\t" in start[0]):
        return ""
    return "hier staat een tab. Spring in met spaties (twee per niveau)."


def odd_space(line: str) -> str:
    """A space that only looks like one, where YAML needs a plain one."""
    found = BEGINNING.match(line)
    head = found[0] if found else ""
    sign = line[len(head) :][:1]
    if not sign or not signs.is_unseen(sign) or sign == "\t":
        return ""
    rest = "".join(dropwhile(lambda each: each == " " or signs.is_unseen(each), line[len(head) :]))
    return (
        f"hier staat {signs.name(sign)} waar een gewone spatie hoort. Wis ze, en typ gewone "
        f"spaties: {mended.shown(f'{head} {rest}')}."
    )


def bullet(line: str) -> str:
    """A sign of a list as Word makes it."""
    found = BULLET.match(line)
    if not found:
        return ""
    fixed = mended.shown(f"{found[1].rstrip('- ')}- {line[found.end() :]}")
    return f"een lijst heeft in YAML een gewoon streepje (-) voor elk punt. Schrijf: {fixed}."


def tight_dash(line: str) -> str:
    """A dash of a list with no space behind it."""
    found = TIGHT_DASH.match(line)
    if not found:
        return ""
    fixed = mended.shown(f"{found[1]}- {line[found.end() :]}")
    return f"na het streepje van een lijst hoort een spatie. Schrijf: {fixed}."


def tight_colon(line: str) -> str:
    """A field with no space behind its colon."""
    found = TIGHT_COLON.match(line)
    if not found or re.search(r": |:$", line):
        return ""
    fixed = mended.shown(f"{found[0]} {line[found.end() :]}")
    return f"na de dubbele punt hoort een spatie. Schrijf: {fixed}."


def value(line: str) -> str:
    """A value that begins with a sign that YAML keeps for itself."""
    written = mended.parts(line).value.strip()
    sign = written[:1]
    if sign in {'"', "'"}:
        return _quote(line, written)
    if sign in OPENED and not _has_tail(written):
        return _bracket(line, written)
    closes = written in OPENED.values() and not mended.parts(line).key
    if BLOCK.match(written) or closes:
        return ""
    if re.search(r"[\]}] *,$", written):
        return f"wis de komma op het einde. Schrijf: {mended.shown(line.rstrip(' ,'))}."
    if (sign and sign in RESERVED) or re.match(r"[?:](?: |$)", written):
        return reserved(line, sign)
    return reserved(line, "een streepje") if re.match(r"-(?: |$)", written) else ""


def reserved(line: str, sign: str) -> str:
    """A text that begins with a sign that means something to YAML."""
    return f"in YAML kan een tekst niet met {sign} beginnen. {WRAP} {mended.line(line)}."


def _has_tail(written: str) -> bool:
    """Whether text follows the bracket that closes the first one."""
    depth = 0
    for index, sign in enumerate(written):
        depth += (sign in OPENED) - (sign in OPENED.values())
        if depth == 0:
            return bool(written[index + 1 :].strip())
    return False


def _bracket(line: str, written: str) -> str:
    sign, other = written[0], OPENED[written[0]]
    if other not in written:
        fixed = mended.shown(line + other)
        return f"deze `{sign}` wordt nergens gesloten. Is het een lijst? Schrijf: {fixed}."
    if _reads(written):
        return ""
    if written.count('"') % 2:
        return f"tussen `{sign}` en `{other}` is een aanhalingsteken niet gesloten."
    return (
        f"tussen `{sign}` en `{other}` klopt iets niet. Zet een komma tussen de punten, en "
        "aanhalingstekens rond tekst met leestekens."
    )


def _reads(written: str) -> bool:
    try:
        return bool(list(yaml.parse(written)))
    except yaml.YAMLError:
        return False


def _quote(line: str, written: str) -> str:
    sign = written[0]
    closed = re.match(r'"(?:[^"\\]|\\.)*"' if sign == '"' else r"'(?:[^']|'')*'", written)
    if not closed:
        return unclosed(line)
    if not written[closed.end() :].strip(" ,]}"):
        return ""
    if APOSTROPHE.match(written):
        return apostrophe(line)
    return f"na het tweede aanhalingsteken volgt nog tekst. {WRAP} {mended.line(line)}."


def colon(line: str) -> str:
    """A colon in a text: YAML then sees a field."""
    written = mended.parts(line).value.strip()
    if not re.search(r": |:$", written) or written[:1] in {'"', "'", "[", "{"}:
        return ""
    if mended.parts(written).key in strict.field_names():
        return (
            f"op één regel staat maar één veld. Zet {mended.shown(written)} eronder, ingesprongen."
        )
    return f"in deze tekst staat een dubbele punt. {WRAP} {mended.line(line)}."


def no_colon(line: str) -> str:
    """A field without its colon."""
    found = NO_COLON.match(line)
    if not found or found[2] not in strict.field_names():
        return ""
    fixed = mended.shown(f"{found[1]}{found[2]}: {line[found.end() :]}")
    return f"na `{found[2]}` hoort een dubbele punt. Schrijf: {fixed}."
