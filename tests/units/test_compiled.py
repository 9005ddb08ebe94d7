"""Templates that are kept compiled make what the templates themselves make."""

import sys
from pathlib import Path
from typing import Any

import jinja2
import pytest
from jinja2.compiler import CodeGenerator

from pages import compiled


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where templates are kept: nothing yet."""
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "templates")
    return tmp_path / "templates"


class Loud(CodeGenerator):
    """Compiles templates that cry."""

    def _output_child_post(self, *what: Any) -> None:
        super()._output_child_post(*what)
        self.write(".upper()")


def page(
    source: str, *, escape: bool = True, generator: type[CodeGenerator] = CodeGenerator
) -> str:
    """What a template makes of a sign, in a new environment."""
    loader = jinja2.DictLoader({"page.html": source})
    kept = compiled.Compiled()
    environment = jinja2.Environment(loader=loader, bytecode_cache=kept, autoescape=True)
    environment.code_generator_class = generator
    environment.autoescape = escape
    return environment.get_template("page.html").render(sign="<")


def test_what_is_kept_is_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert page("Een {{ sign }}") == "Een &lt;"
    monkeypatch.setattr(jinja2.Environment, "compile", None)
    assert page("Een {{ sign }}") == "Een &lt;"
    assert len(list(folder.iterdir())) == 1


def test_a_template_that_changed_is_compiled_again() -> None:
    assert page("Een {{ sign }}") == "Een &lt;"
    assert page("Twee {{ sign }}") == "Twee &lt;"


def test_one_whose_values_are_not_escaped_is_another() -> None:
    assert page("{{ sign }}") == "&lt;"
    assert page("{{ sign }}", escape=False) == "<"


def test_one_that_is_compiled_otherwise_is_another() -> None:
    assert page("{{ sign }}") == "&lt;"
    assert page("{{ sign }}", generator=Loud) == "&LT;"


@pytest.mark.parametrize("broken", [b"", b"geen sjabloon", b"j2\x05"])
def test_what_cannot_be_read_is_compiled_again(folder: Path, broken: bytes) -> None:
    page("{{ sign }}")
    (kept,) = folder.iterdir()
    for length in (0, 5, 40):
        kept.write_bytes(kept.read_bytes()[:length] + broken)
        assert page("{{ sign }}") == "&lt;"


def test_nothing_is_kept_with_the_python_of_the_system(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    assert page("{{ sign }}") == "&lt;"
    assert not folder.exists()
