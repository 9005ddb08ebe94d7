"""The scripts that ask other searches, in Node: installed once, by the command that measures."""

import json
from collections.abc import Mapping
from pathlib import Path

from project.paths import ROOT
from setup.faults import SetupError
from setup.node_tools import Tools, node

PACKAGE = ROOT / "scripts" / "measure" / "search_peers"
TOOLS = Tools(PACKAGE, ROOT / ".cache" / "search-peers", "andere zoekfuncties")


def run(script: str, folder: Path, asked: Mapping[str, object]) -> str:
    """Have a script write Pagefind in a folder, with an empty page beside it; what it says.

    Raises SetupError.
    """
    TOOLS.install()
    (folder / "index.html").write_text("<!doctype html>", encoding="utf-8")
    result = node(
        *(str(PACKAGE / script), str(TOOLS.installed), str(folder / "pagefind")),
        **{"input": json.dumps(asked), "capture_output": True},
    )
    if result.returncode:
        raise SetupError(f"De andere zoekfuncties antwoorden niet: {result.stderr[-300:]}")
    return result.stdout
