"""The house keeps its shape: which way imports run, and that what is promised is documented."""

import ast
import re
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

import cli
from commands import check
from content.clip import ClipContent
from content.settings import Settings
from project.paths import CLIPS, OVERRIDES, ROOT
from setup.requirements import SITE

SCRIPTS = ROOT / "scripts"
# What each room may import, besides itself. An arrow that is not here runs the wrong way.
ROOMS = {
    "project": set(),
    "dutch": {"project"},
    "setup": {"project", "dutch"},
    "drawing": {"project"},
    "along": {"project", "dutch"},
    "source": {"project", "dutch"},
    "captions": {"project", "source"},
    "content": {"project", "dutch", "drawing", "source", "captions"},
    "machines": {"project", "dutch", "drawing", "source", "captions", "content"},
    "incoming": {"project", "dutch", "source", "captions", "content"},
    "search": {"project", "dutch", "source", "captions", "content"},
    "media": {"project", "dutch", "setup", "drawing", "source", "captions", "content"},
    "pages": {
        *("project", "dutch", "drawing", "source"),
        *("captions", "content", "machines", "search"),
    },
    "offline": {"project", "dutch", "drawing", "source", "along", "content", "pages"},
    "measure": {
        "project",
        "dutch",
        "setup",
        "source",
        "captions",
        "content",
        "search",
        "media",
        "along",
        "pages",
        "offline",
    },
    "commands": {"*"},
    "hooks": {"project", "source", "content", "machines", "search", "pages"},
    "cli": {"project", "setup", "commands"},
    "__main__": {"cli"},
}
MODULES = sorted(SCRIPTS.rglob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


@cache
def imports(path: Path) -> set[str]:
    """The top-level names that a module imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def room(path: Path) -> str:
    """The room of a module: its folder, or the module itself where it stands in none."""
    return path.relative_to(SCRIPTS).parts[0].removesuffix(".py")


def shown(path: Path) -> str:
    """A module as a test names it."""
    return path.relative_to(SCRIPTS).as_posix()


def allowed(name: str) -> set[str]:
    """The rooms that one room may import: `*` is every room that stands before it."""
    above = list(ROOMS)[: list(ROOMS).index(name)]
    return {*above, name} if ROOMS[name] == {"*"} else {*ROOMS[name], name}


def test_imports_run_one_way() -> None:
    wrong = {shown(path): imports(path) & set(ROOMS) - allowed(room(path)) for path in MODULES}
    assert {path: names for path, names in wrong.items() if names} == {}


def test_only_the_adapter_knows_mkdocs() -> None:
    assert [shown(path) for path in MODULES if "mkdocs" in imports(path)] == ["hooks.py"]


def modules_of(name: str) -> set[Path]:
    """The module of a command, and every module of ours that it needs to begin."""
    found: set[Path] = set()
    left = [SCRIPTS / "commands" / f"{name}.py"]
    while left:
        path = left.pop()
        if path in found:
            continue
        found.add(path)
        names = {each for each in imported(path) if "." in each}
        left += [
            file for each in names if (file := SCRIPTS / f"{each.replace('.', '/')}.py").is_file()
        ]
    return found


@cache
def imported(path: Path) -> set[str]:
    """The full names that a module imports when it is loaded: what stands in a function waits."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@cache
def owners() -> dict[str, str]:
    """Of which package each module is that is installed here."""
    found = packages_distributions()
    return {top: names[0].lower().replace("_", "-") for top, names in found.items()}


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_a_command_installs_all_that_it_needs(name: str) -> None:
    """Who has only what this command asks can run it."""
    texts = (path.read_text(encoding="utf-8") for path in cli.COMMANDS[name].requirements)
    pinned = {line.split("==")[0].lower() for text in texts for line in text.splitlines()}
    needed = modules_of(name)
    if SITE in cli.COMMANDS[name].requirements:
        # MkDocs loads the hooks as soon as a site is built.
        needed |= modules_of("../hooks")
    tops = {each.split(".")[0] for path in needed for each in imported(path)}
    asked = {owners()[top] for top in tops if top in owners()}
    assert asked - pinned == set()


@pytest.mark.whole_repository
def test_the_page_on_how_it_is_made_has_a_line_for_every_room() -> None:
    page = (ROOT / "docs" / "over" / "techniek.md").read_text(encoding="utf-8")
    folders = [path.parent for path in SCRIPTS.glob("*/__init__.py")]
    folders += [path for path in OVERRIDES.iterdir() if path.is_dir()]
    rooms = [folder.relative_to(ROOT).as_posix() for folder in folders]
    assert [room for room in rooms if f"`{room}/`\n:   " not in page] == []


def test_the_readme_names_every_command() -> None:
    assert [name for name in cli.COMMANDS if f"python3 scripts {name}" not in README] == []


def test_the_readme_names_every_setting_and_its_example_is_right() -> None:
    assert [name for name in Settings.model_fields if name not in README] == []
    (example,) = re.findall(r"```yaml\n(extra:\n.*?)```", README, re.DOTALL)
    assert Settings.model_validate(yaml.safe_load(example)["extra"]).menu


def test_the_schema_of_the_clips_is_up_to_date_and_describes_every_field() -> None:
    """Editors' tools read it; `python3 scripts check --write-schema` makes it anew."""
    for name, model in check.SCHEMAS.items():
        assert (CLIPS / name).read_text(encoding="utf-8") == check.schema(model)
    fields = ClipContent.model_json_schema()["properties"]
    assert [name for name, field in fields.items() if not field.get("description")] == []


def test_every_script_says_how_it_is_used() -> None:
    """One element, one file, under 200 lines, with its contract on top; so too what they share."""
    for path in sorted((ROOT / "overrides").rglob("*.js")):
        source = path.read_text(encoding="utf-8")
        assert source.count("\n") <= 200, path.name
        element = "customElements.define(" in source
        assert re.match(r"/\*\*\n \* <[a-z-]+>: " if element else r"/\*\*\n \* [A-Z]", source), (
            path.name
        )


def test_every_exception_of_a_script_has_its_reason() -> None:
    """What a check must not look at stands with why, behind two dashes."""
    exception = re.compile(r"eslint-disable|prettier-ignore|@ts-(ignore|expect-error|nocheck)")
    files = [*(ROOT / "overrides").rglob("*.js"), *(ROOT / "tests" / "units").glob("*.mjs")]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if exception.search(line) and " -- " not in line] == []
