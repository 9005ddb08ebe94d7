"""The site generator, MkDocs, as a program of its own: how it is called, and what it says."""

import subprocess
import sys
from pathlib import Path

from content import report, setting_checks
from project.paths import CONFIG, ROOT
from setup import environment
from source.faults import BadContent


def build(target: Path, config: Path = CONFIG) -> int:
    """Build the site into `target`, showing warnings and errors only; the exit status.

    The hooks read the content and say what is wrong with it. What goes wrong outside the content
    (a template, a setting) is said in its last line.
    """
    if not _readable():
        return 1
    command = [*_mkdocs("build", config), "--strict", "--site-dir", str(target)]
    result = subprocess.run(
        command, cwd=ROOT, env=environment.quiet(), stderr=subprocess.PIPE, text=True, check=False
    )
    told = result.stderr.strip()
    if "Traceback (most recent call last)" in told:
        told = f"MkDocs kon de pagina’s niet maken: {told.splitlines()[-1]}"
    if told:
        print(told, file=sys.stderr)
    return result.returncode


def serve(address: str) -> int:
    """Become the server that builds again at every change; it never comes back on POSIX."""
    if not _readable():
        return 1
    return environment.become([*_mkdocs("serve", CONFIG)[1:], "--dev-addr", address])


def _readable() -> bool:
    """Whether MkDocs will understand its settings; if not, why, in an editor's words."""
    try:
        setting_checks.read(CONFIG)
    except BadContent as error:
        print(report.faults(error), file=sys.stderr)
        return False
    return True


def _mkdocs(verb: str, config: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", verb, "--quiet", "--config-file", str(config)]
