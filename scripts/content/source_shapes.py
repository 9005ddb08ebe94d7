"""Markdown that does something else than it looks like, told by how its lines stand."""

import re
from collections.abc import Iterator

from content.allowed_html import FILM_MARK

Lines = list[tuple[int, str]]

RULED = re.compile(r"-+ *")
SEPARATOR = re.compile(r" *\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?|(?: *:?-+:? *\|)+ *:?-+:? *")
HASH = re.compile(r"#[^#\s]")
NO_HEADING = re.compile(r"#{1,6}[# ]*")
ITEM = re.compile(r" *(?:[-*+]|\d+\.) ")
OTHER = re.compile(r" *(?:[#>|<:]|[-*+] |\d+[.)] |!!!|\[|\{|[•·–—]|(?:-+|=+) *$)")
NAMELESS = re.compile(r"(?<!!)\[\s*\]\([^)\s]")
FILM = f"![{FILM_MARK}]("
ALONE = re.compile(re.escape(FILM) + r"[^)]*\)(?:\{[^}]*\})?")
CELL_END = re.compile(r"(?<!\\)\|")
# Who wraps a text by hand goes on further than this; shorter lines were meant to stay lines.
SHORT = 45


def warnings(lines: Lines) -> Iterator[tuple[int, str]]:
    """Each such line with its number, and what it does; lines of code are empty."""
    previous = [(0, ""), *lines]
    for (_, above), (number, line), following in zip(
        previous, lines, [*lines[1:], (0, "")], strict=False
    ):
        if HASH.match(line):
            yield (
                number,
                f"`{line[:20]}` is zo een grote kop. Is het geen kop? Zet \\ voor #. Anders: zet "
                "een spatie achter #.",
            )
        if NO_HEADING.fullmatch(line):
            yield number, "deze kop heeft geen tekst. Wis de regel, of vul hem aan."
        if above.strip() and RULED.fullmatch(line) and not OTHER.match(above) and "|" not in above:
            yield (
                number,
                f"deze streepjes maken een kop van `{above.strip()[:30]}`. Laat er een regel boven "
                "leeg voor een lijn, of schrijf ## voor de kop.",
            )
        if "](" in line and NAMELESS.search(line):
            yield number, "deze link heeft geen tekst. Schrijf die tussen de rechte haken."
        if line.startswith("!!!") and not re.match(r" {2,}\S|\t\S", following[1]):
            yield number, "dit kader is leeg. Zet vier spaties voor elke regel van zijn tekst."
    yield from _indented(lines)
    yield from _short_lines(lines)


def _indented(lines: Lines) -> Iterator[tuple[int, str]]:
    """Text that four spaces at the start make into code."""
    held, blank, told = False, True, False
    for number, line in lines:
        if not line.strip():
            blank = True
            continue
        indent = len(line.expandtabs(4)) - len(line.lstrip())
        if indent >= 4 and not held and blank and not told:
            yield (
                number,
                "de spaties vooraan maken hier code van. Wis ze, of zet ``` boven en onder code.",
            )
        told = indent >= 4 and not held
        if indent < 2:
            held = bool(ITEM.match(line) or re.match(r"!!!|\[\^|:", line))
        blank = False


def _short_lines(lines: Lines) -> Iterator[tuple[int, str]]:
    """Lines of one paragraph that are too short to have been wrapped: an address, a poem."""
    paragraph: Lines = []
    for number, line in [*lines, (0, "")]:
        is_text = line.strip() and not OTHER.match(line) and "|" not in line
        if is_text and not line.startswith(("    ", "\t")):
            paragraph.append((number, line))
            continue
        if _is_cut(paragraph) and (not line.strip()):
            yield (
                paragraph[0][0],
                "deze regels komen achter elkaar. Moet elk apart staan? Zet twee spaties op het "
                "einde van een regel, of laat er een leeg tussen.",
            )
        paragraph = []


def _is_cut(paragraph: Lines) -> bool:
    ended = [line for _, line in paragraph[:-1]]
    return bool(ended) and all(
        len(line) < SHORT and not line.endswith(("  ", "<br>", "<br />")) for line in ended
    )


def crowded_films(lines: Lines) -> Iterator[tuple[int, str]]:
    """Films among other text, where there is no room for their player."""
    texts = ["", *(line.strip() for _, line in lines), ""]
    for (number, _), above, line, below in zip(lines, texts, texts[1:], texts[2:], strict=False):
        if FILM in line and (above or below or not ALONE.fullmatch(line)):
            yield number, "zet een film op een eigen regel, met een lege regel erboven en eronder."


def too_wide(lines: Lines) -> Iterator[tuple[int, str]]:
    """Rows of a table with more cells than it has headings: the site would leave these out."""
    head = 0
    previous = ""
    for number, line in lines:
        if SEPARATOR.fullmatch(line) and "|" in previous:
            head = _cells(previous)
        elif not line.strip():
            head = 0
        elif head and _cells(line) > head:
            yield number, f"deze rij heeft meer dan {head} cellen, en de tabel {head} koppen."
        previous = line


def _cells(row: str) -> int:
    bare = row.strip().removeprefix("|")
    return len(CELL_END.findall(bare.removesuffix("|"))) + 1
