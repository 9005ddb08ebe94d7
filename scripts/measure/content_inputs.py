"""What people may bring: content with slips in it, and one text in every way YAML can write it."""

import re
from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from source import signs

# What is typed or pasted by mistake, or means something to YAML, Markdown, captions or Python.
SNIPPETS = (
    *(" #", "#", "# noot", ": ", ":", "'", '"', "'t ", "“", "”", "- ", "-", "– ", "* ", "**", "_"),
    *("%", "@", "`", "&", "&a ", "*a", "! ", "!!int ", "[", "]", "{", "}", "|", ">", ">-", "? "),
    *("\t", "  ", " ", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\x00"),
    *("\u2028", "\x85", "é", "e\u0301", "🙂", "\\", "\\n", "\\x41", "$", "{{ x }}", "{% x %}", "~"),
    *("null", "true", "false", "No", "ja", "010", "1e3", "0x41", "1_30", "1:5", "1:65", "9" * 200),
    *("2022-04-21", "21/04/2022", "65", "1:05:07", "---", "---\n", "...", "<<<<<<< HEAD", "<b>"),
    *("<script>", "&amp;", "&nbsp;", "https://x.be", "[x](y)", "-->", "00:00:01.000", "WEBVTT"),
)
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16")
LETTERS = "abcdeo ABNO é0159 .,;:!?'\"#%@&*|>[]{}()-–~`\\/=+_$<“”’…\u00a0\u00ad\u200b🙂"
# How far in the texts below stand, in `in_file`.
INDENT = " " * 10

Draw = Callable[[st.SearchStrategy[int]], int]


def _at(draw: Draw, count: int) -> int:
    return draw(st.integers(0, max(count - 1, 0)))


def _snippet(draw: Draw) -> str:
    return SNIPPETS[_at(draw, len(SNIPPETS))]


def _insert(text: str, draw: Draw) -> str:
    place = _at(draw, len(text) + 1)
    return text[:place] + _snippet(draw) + text[place:]


def _remove(text: str, draw: Draw) -> str:
    place = _at(draw, len(text))
    return text[:place] + text[place + 1 + _at(draw, 12) :]


def _end(text: str, draw: Draw) -> str:
    return text[: _at(draw, len(text) + 1)]


def _line(change: Callable[[str, Draw], str]) -> Callable[[str, Draw], str]:
    def changed(text: str, draw: Draw) -> str:
        lines = text.split("\n")
        place = _at(draw, len(lines))
        lines[place] = change(lines[place], draw)
        return "\n".join(lines)

    return changed


def _value(line: str, draw: Draw) -> str:
    head = re.match(r" *(?:- )*(?:[\w-]+: )?", line)
    return (head[0] if head else "") + _snippet(draw) + line[head.end() if head else 0 :]


def _instead(line: str, draw: Draw) -> str:
    head = re.match(r" *(?:- )*(?:[\w-]+: )?", line)
    return (head[0] if head else "") + _snippet(draw)


def _indent(line: str, draw: Draw) -> str:
    return " " * _at(draw, 8) + line.lstrip()


CHANGES: tuple[Callable[[str, Draw], str], ...] = (
    _insert,
    _remove,
    _end,
    _line(_value),
    _line(_value),
    _line(_instead),
    _line(_indent),
    _line(lambda line, draw: line + _snippet(draw)),
    _line(lambda line, draw: line.replace('"', "").replace("'", "", 1)),
    _line(lambda line, draw: f"{line}\n{line}"),
    _line(lambda line, draw: line.replace(": ", ":", 1)),
    _line(lambda line, draw: line.replace("- ", "-", 1)),
    _line(lambda line, draw: ""),
)


@st.composite
def mutations(draw: Callable[..., int], texts: Mapping[str, str]) -> tuple[str, bytes]:
    """One of these files with one to three slips in it: its path, and its bytes."""
    kinds = sorted({path.rpartition(".")[2] for path in texts})
    kind = kinds[_at(draw, len(kinds))]
    paths = sorted(path for path in texts if path.endswith(f".{kind}"))
    path = paths[_at(draw, len(paths))]
    text = texts[path]
    for _ in range(draw(st.integers(1, 3))):
        text = CHANGES[_at(draw, len(CHANGES))](text, draw)
    return path, text.encode(ENCODINGS[_at(draw, len(ENCODINGS))], errors="replace")


def _legible(text: str) -> bool:
    return signs.seen(text) and not re.search(r"<[a-zA-Z/!]", text)


def written_texts() -> st.SearchStrategy[str]:
    """A line of text as someone may mean it: with every sign that means something to YAML."""
    return st.text(LETTERS, min_size=1, max_size=40).map(str.strip).filter(_legible)


# Plain text may be refused, for YAML gives some of it a meaning of its own; the others may not.
STYLES: Mapping[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "single": lambda text: "'" + text.replace("'", "''") + "'",
    "double": lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
    "folded": lambda text: f">-\n{INDENT}{text}",
    "literal": lambda text: f"|-\n{INDENT}{text}",
    "below": lambda text: f"\n{INDENT}'" + text.replace("'", "''") + "'",
}
