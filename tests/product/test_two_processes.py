"""A build in two processes makes what one alone makes, and says as much of what goes wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from projects import replace, run
from servers import free_port

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system divides no process")
# As on a system that divides no process.
ALONE = """
import os, runpy, sys
del os.fork
sys.argv = ["scripts", "build"]
runpy.run_path("scripts", run_name="__main__")
"""
# Stopped in the middle of a step; in a terminal, where Ctrl+C is not ignored.
STOPPED = """
import os, runpy, signal, sys
sys.path.insert(0, "scripts")
from pages.build_state import State
signal.signal(signal.SIGINT, signal.default_int_handler)
State.{step} = lambda *_: os.kill(os.getpid(), signal.{sign})
sys.argv = ["scripts", *{command}]
runpy.run_path("scripts", run_name="__main__")
"""


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site, by its address."""
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_one_process_alone_makes_the_same_site(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://www.voorbeeld.be/")
    assert run(project, "build").returncode == 0
    made = files(project / "site")
    (project / ".cache" / "built.json").unlink()
    command = [sys.executable, "-c", ALONE]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert files(project / "site") == made


@pytest.mark.parametrize("template", ["home.html", "search.html"])
def test_a_template_that_breaks_is_told_whoever_comes_to_it(project: Path, template: str) -> None:
    """That of the first page, and that of the last one, which the other process makes."""
    page = project / "overrides" / template
    replace(page, "{% block content %}", "{% block content %}{{ nergens }}")
    result = run(project, "build")
    assert result.returncode == 1
    assert "MkDocs kon de pagina’s niet maken: " in result.stderr
    assert "nergens" in result.stderr
    assert not (project / "site").exists()
    assert list(project.glob(".site-new*")) == []


@pytest.mark.parametrize("sign", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("step", ["read", "finish"])
@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_build_that_is_stopped_says_so_and_leaves_nothing(
    project: Path, tmp_path: Path, sign: str, step: str, command: str
) -> None:
    """By Ctrl+C or by another program, whatever the generator makes of it; also the first one."""
    arguments = [command, *(("--port", str(free_port())) if command == "serve" else ())]
    stopped = [sys.executable, "-c", STOPPED.format(sign=sign, step=step, command=arguments)]
    made = tmp_path / "made"
    made.mkdir()
    result = subprocess.run(
        stopped,
        cwd=project,
        env={**os.environ, "TMPDIR": str(made)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 130
    assert result.stdout.endswith("Gestopt.\n")
    assert result.stderr.strip() == ""
    assert [*made.iterdir()] == []
    assert not (project / "site").exists()
    assert list(project.glob(".site-new*")) == []
