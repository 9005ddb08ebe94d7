"""The house keeps its shape: which way imports run, and that what is promised is documented."""

import ast
import re

import pytest

import check
import cli
from clip import ClipContent
from paths import ROOT

# From the ground up: a module imports only from floors below its own.
FLOORS = (
    {"paths", "faults", "fields", "motif", "outside", "reading", "scripted", "table"},
    {
        "bundle",
        "byte_ranges",
        "dutch",
        "encode",
        "figures",
        "page_weight",
        "sections",
        "static_server",
    },
    {"app_icon", "environment", "lexicon", "yaml_source"},
    {"captions", "thesaurus", "web_app"},
    {"footage"},
    {"clip"},
    {"browser", "layout", "lighthouse", "messages", "plain_material", "probe"},
    {"validation"},
    {"study_day"},
    {"checks"},
    {"page_bench", "prepare", "prose", "slides"},
    {"catalogue", "stand_ins"},
    {"check", "day_data", "media", "new", "places"},
    {"search_index"},
    {"pages", "search_bench", "stage_bench"},
    {"build", "hooks", "testing"},
    {"pack", "room"},
    {"room_bench", "serve"},
    {"bench"},
    {"cli"},
    {"__main__"},
)
MODULES = sorted((ROOT / "scripts").glob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


def imports(name: str) -> set[str]:
    """The top-level names that a module imports, also inside functions."""
    tree = ast.parse((ROOT / "scripts" / f"{name}.py").read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_imports_run_one_way() -> None:
    below: set[str] = set()
    names = {path.stem for path in MODULES}
    for floor in FLOORS:
        for name in sorted(floor):
            assert imports(name) & names <= below, name
        below |= floor
    assert below == names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_only_the_adapter_knows_mkdocs(path: object) -> None:
    name = getattr(path, "stem", "")
    assert ("mkdocs" in imports(name)) == (name == "hooks")


def test_the_readme_names_every_command() -> None:
    assert [name for name in cli.COMMANDS if f"python3 scripts {name}" not in README] == []


def test_the_schema_of_the_clips_is_up_to_date_and_describes_every_field() -> None:
    """Editors' tools read it; `python3 scripts check --write-schema` makes it anew."""
    assert check.SCHEMA.read_text(encoding="utf-8") == check.schema()
    fields = ClipContent.model_json_schema()["properties"]
    assert [name for name, field in fields.items() if not field.get("description")] == []


def test_every_script_says_how_it_is_used() -> None:
    """One element, one file, under 200 lines, with its contract on top; so too what they share."""
    folder = ROOT / "overrides" / "assets" / "js"
    for path in sorted(folder.rglob("*.js")):
        source = path.read_text(encoding="utf-8")
        assert source.count("\n") <= 200, path.name
        element = path.parent == folder
        assert re.match(r"/\*\*\n \* <[a-z-]+>: " if element else r"/\*\*\n \* [A-Z]", source), (
            path.name
        )
