"""`python3 scripts test`: everything that must hold before a change lands."""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from project.paths import ROOT, SITE
from setup import browsers, node_tools
from setup.faults import SetupError

Done = subprocess.CompletedProcess[str]


def _python(*command: str) -> Done:
    return subprocess.run([sys.executable, *command], cwd=ROOT, check=False, **node_tools.HEARD)


def _html() -> Done:
    """Build this site, and check the HTML of all its pages."""
    built = _python("scripts", "build")
    if built.returncode:
        return built
    done = node_tools.check_html(SITE)
    done.stdout = built.stdout + done.stdout
    return done


TOOLS: Mapping[str, Callable[[], Done]] = {
    "Stijl": partial(_python, "-m", "ruff", "check", "--config", ".ci/ruff.toml"),
    "Opmaak": partial(_python, "-m", "ruff", "format", "--check", "--config", ".ci/ruff.toml"),
    "Types": partial(_python, "-m", "mypy", "--config-file", ".ci/mypy.ini"),
    "Inhoud": partial(_python, "scripts", "check"),
    **{part: partial(node_tools.check, part) for part in node_tools.PARTS},
    "HTML": _html,
}
TESTS = ("pytest", "-c", ".ci/pytest.ini", "--rootdir", ".", "--durations", "15")
# Two at a time: a tool uses one core, and a test often waits for a browser.
AT_ONCE = 2
# A file of tests stays together, for what they share is made once.
SHARED = ("--numprocesses", str(AT_ONCE), "--dist", "loadfile", "--no-loadscope-reorder")
# The quick ones last, so that both come to an end together. What tests/this_site says is a report
# about this site's own text, and fails nothing.
PARTS = ("tests/product", "tests/looks", "tests/this_site", "tests/units")


def run(arguments: argparse.Namespace) -> int:
    """Run every tool and all tests, also after a failure; 1 when any failed, else 0.

    With test names, only those tests run. Raises SetupError without a browser.
    """
    print(f"Browser voor de tests: {browsers.ensure()}", flush=True)
    if arguments.pytest:
        return _tests(arguments.pytest)
    failed = _tools()
    # The last line of all is pytest's own: how many passed and failed.
    return int(any([_tests((*SHARED, *PARTS)), failed]))


def _tools() -> bool:
    """Run all tools beside each other, print in order what each says; whether any failed."""
    try:
        node_tools.CHECKS.install()
    except SetupError as error:
        # Without these tools all else is still tried.
        print(error, file=sys.stderr, flush=True)
    failed = False
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for name, (done, seconds) in zip(TOOLS, pool.map(_timed, TOOLS.values()), strict=True):
            print(f"\n— {name} —\n{done.stdout}{name} duurde {seconds:.1f} s.", flush=True)
            failed |= done.returncode != 0
    return failed


def _timed(tool: Callable[[], Done]) -> tuple[Done, float]:
    started = time.monotonic()
    return tool(), time.monotonic() - started


def _tests(arguments: Iterable[str]) -> int:
    print("\n— Tests —", flush=True)
    command = [sys.executable, "-m", *TESTS, *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode
