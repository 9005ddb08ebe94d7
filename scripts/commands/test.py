"""`python3 scripts test`: everything that must hold before a change lands."""

import argparse
import subprocess
import sys
import time

from project.paths import ROOT, SITE
from setup import browsers, node_tools
from setup.faults import SetupError

TOOLS = {
    "Stijl": ("ruff", "check", "--config", ".ci/ruff.toml"),
    "Opmaak": ("ruff", "format", "--check", "--config", ".ci/ruff.toml"),
    "Types": ("mypy", "--config-file", ".ci/mypy.ini"),
    "Inhoud": ("scripts", "check"),
    **{part: ("node", part) for part in node_tools.PARTS},
    "HTML": ("html",),
}
TESTS = ("pytest", "-c", ".ci/pytest.ini", "--rootdir", ".", "--durations", "15")
# Two files at a time: a test often waits for a browser. A file stays together, for what its tests
# share is made once.
AT_ONCE = ("--numprocesses", "2", "--dist", "loadfile", "--no-loadscope-reorder")
# The quick ones last, so that both come to an end together. What tests/this_site says is a report
# about this site's own text, and fails nothing.
PARTS = ("tests/product", "tests/looks", "tests/this_site", "tests/units")


def run(arguments: argparse.Namespace) -> int:
    """Run every tool and all tests, also after a failure; 1 when any failed, else 0.

    With test names, only those tests run. Raises SetupError without a browser.
    """
    print(f"Browser voor de tests: {browsers.ensure()}", flush=True)
    if arguments.pytest:
        return _tool("Tests", (*TESTS, *arguments.pytest))
    statuses = [_timed(name, command) for name, command in TOOLS.items()]
    # The last line of all is pytest's own: how many passed and failed.
    statuses.append(_tool("Tests", (*TESTS, *AT_ONCE, *PARTS)))
    return int(any(statuses))


def _timed(name: str, command: tuple[str, ...]) -> int:
    started = time.monotonic()
    status = _tool(name, command)
    print(f"{name} duurde {time.monotonic() - started:.1f} s.", flush=True)
    return status


def _tool(name: str, command: tuple[str, ...]) -> int:
    print(f"\n— {name} —", flush=True)
    if command[0] in {"node", "html"}:
        return _node_tool(name)
    module = () if command[0] == "scripts" else ("-m",)
    return subprocess.run([sys.executable, *module, *command], cwd=ROOT, check=False).returncode


def _node_tool(name: str) -> int:
    # Without these tools all else is still tried.
    try:
        return _html() if name == "HTML" else node_tools.check(name)
    except SetupError as error:
        print(error, file=sys.stderr, flush=True)
        return 1


def _html() -> int:
    """Build this site, and check the HTML of all its pages."""
    built = subprocess.run([sys.executable, "scripts", "build"], cwd=ROOT, check=False).returncode
    return built or node_tools.check_html(SITE)
