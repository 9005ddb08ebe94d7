"""The site generator, MkDocs: how it is called, and what it says."""

import contextlib
import gc
import importlib
import io
import sys
import traceback
from pathlib import Path

from content import reading, report, setting_checks
from project import beside
from project.paths import CONFIG, ROOT
from source.faults import BadContent


def build(target: Path, config: Path = CONFIG) -> int:
    """Build the site into `target`, showing warnings and errors only; the exit status.

    The hooks read the content and say what is wrong with it. What goes wrong outside the content
    (a template, a setting) is said in its last line.
    """
    if not _readable():
        return 1
    # Hardly anything of a build is thrown away before its end, and looking for it takes long.
    gc.disable()
    said = io.StringIO()
    try:
        with contextlib.chdir(ROOT), contextlib.redirect_stderr(said):
            status, told = _run(*_arguments("build", config), "--strict", "--site-dir", str(target))
    finally:
        gc.enable()
    _tell(told or said.getvalue())
    return status


def _run(*arguments: str) -> tuple[int, str]:
    """MkDocs, in this process: most that it needs is loaded. Its status, and why it broke.

    The rest takes a while to load, so meanwhile another process begins to read.
    """
    try:
        with reading.ahead(ROOT):
            importlib.import_module("mkdocs.__main__").cli.main(arguments, standalone_mode=False)
    except SystemExit as ended:
        return int(ended.code or 0), ""
    except Exception as error:
        # It takes Ctrl+C for a failure of its own.
        if isinstance(error.__cause__, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        *_, last = "".join(traceback.format_exception_only(error)).strip().splitlines()
        return 1, f"MkDocs kon de pagina’s niet maken: {last}"
    finally:
        beside.end()
    return 0, ""


def _tell(said: str) -> None:
    if said := said.strip():
        print(said, file=sys.stderr)


def serve(address: str) -> int:
    """Build again at every change and serve what was built, until stopped; the exit status."""
    if not _readable():
        return 1
    status, told = _run(*_arguments("serve", CONFIG), "--dev-addr", address)
    _tell(told)
    return status


def _readable() -> bool:
    """Whether MkDocs will understand its settings; if not, why, in an editor's words."""
    try:
        setting_checks.read(CONFIG)
    except BadContent as error:
        print(report.faults(error), file=sys.stderr)
        return False
    return True


def _arguments(verb: str, config: Path) -> list[str]:
    return [verb, "--quiet", "--config-file", str(config)]
