"""The words of the interface: one word for one thing, and the signs that print has."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from project.paths import OVERRIDES, ROOT

# A typewriter's apostrophe inside a word (’ is the one of print), or before the s of 's avonds.
STRAIGHT = re.compile(r"[^\W\d_]'[^\W\d_]|(?<![\w'\"])'s (?=[a-z])")
# A reader knows fragments; a file that stands in for one is a voorbeeldclip.
CLIP = re.compile(r"(?<![-\w$.{</])[Cc]lips?(?![-\w:(.=])")
# What only people with the project's files can use; they see these.
TOOLS = re.compile(r"\bpython3\b|\bYAML\b")
EDITORS = {"status.html", "faults.html", *(file.name for file in OVERRIDES.glob("captions/*"))}

COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
QUOTED = re.compile(r'"([^"]*)"')
TAG = re.compile(r"<[^>]*>")
ATTRIBUTE = re.compile(r'\b(?:aria-label|alt|title|placeholder|data-name)="([^"]*)"')
# Of a script what is a comment, a regular expression, or text (the last group).
SCRIPT = re.compile(
    r"//[^\n]*|/\*.*?\*/|(?<=[(=,:] )/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/"
    r"|(?<=[(=])/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/"
    r'|("(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)',
    re.DOTALL,
)
FILLED_IN = re.compile(r"\$\{[^}]*\}")

FILES = sorted([*OVERRIDES.rglob("*.html"), *OVERRIDES.rglob("*.js")])


@cache
def sentences(file: Path) -> tuple[str, ...]:
    """What a file may show: texts of more than one word, and single words with a capital."""
    read = file.read_text(encoding="utf-8")
    texts = of_template(read) if file.suffix == ".html" else of_script(read)
    return tuple(text for text in texts if re.search(r"\w \w", text) or re.match(r"[A-Z]", text))


def of_template(template: str) -> Iterator[str]:
    bare = COMMENT.sub("", template)
    for code in CODE.findall(bare):
        yield from QUOTED.findall(code)
    html = CODE.sub("…", bare)
    yield from ATTRIBUTE.findall(html)
    yield from (text.strip() for text in TAG.split(html))


def of_script(script: str) -> Iterator[str]:
    for found in SCRIPT.finditer(script):
        yield FILLED_IN.sub("…", (found[1] or "").strip('"`'))


def of_python(file: Path) -> Iterator[str]:
    """Every text of a module that is no docstring."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def found(pattern: re.Pattern[str], files: Iterable[Path] = FILES) -> list[tuple[str, str]]:
    """What a reader would see of that in these files."""
    return [
        (shown(file), text) for file in files for text in sentences(file) if pattern.search(text)
    ]


def test_the_interface_has_the_apostrophe_of_print() -> None:
    assert found(STRAIGHT) == []


def test_so_has_what_the_commands_say() -> None:
    modules = (ROOT / "scripts").rglob("*.py")
    odd = [text for file in modules for text in of_python(file) if STRAIGHT.search(text)]
    assert odd == []


def test_a_reader_meets_one_word_for_a_fragment() -> None:
    assert found(CLIP) == []


def test_a_reader_is_told_of_no_commands_or_files() -> None:
    assert found(TOOLS, [file for file in FILES if file.name not in EDITORS]) == []


def test_these_tests_see_what_they_look_for() -> None:
    template = '{# Clip #}<p title="Deze clip">{% set x = "De clip nu" %}Zo\'n YAML</p>'
    assert [text for text in of_template(template) if CLIP.search(text)] == [
        "De clip nu",
        "Deze clip",
    ]
    assert [text for text in of_template(template) if STRAIGHT.search(text)] == ["…Zo'n YAML"]
    script = "// de clip\nsay(`De clip ${clip.id} van zo'n dag`, /\"de clip/);"
    assert list(of_script(script))[1] == "De clip … van zo'n dag"
