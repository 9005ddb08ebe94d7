"""Lighthouse from npm: installed once, by the command that measures only."""

import json
import os
import statistics
from dataclasses import dataclass
from pathlib import Path

from project.paths import ROOT
from setup.faults import SetupError
from setup.node_tools import Tools, node

TOOLS = Tools(
    ROOT / "scripts" / "measure" / "lighthouse", ROOT / ".cache" / "lighthouse", "Lighthouse"
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3


@dataclass(frozen=True)
class Report:
    """Medians of a page: scores (0 to 100, in CATEGORIES' order), times (ms), shift, bytes."""

    scores: tuple[int, ...]
    paint: float
    blocking: float
    shift: float
    bytes: int


def measure(url: str, chromium: Path) -> Report:
    """The medians of three runs on a simulated slow phone."""
    reports = [_run(url, chromium) for _ in range(RUNS)]

    def median(name: str) -> float:
        return statistics.median(report["audits"][name]["numericValue"] for report in reports)

    scores = (
        statistics.median(report["categories"][name]["score"] for report in reports)
        for name in CATEGORIES
    )
    return Report(
        scores=tuple(round(score * 100) for score in scores),
        paint=median("largest-contentful-paint"),
        blocking=median("total-blocking-time"),
        shift=median("cumulative-layout-shift"),
        bytes=round(median("total-byte-weight")),
    )


def _run(url: str, chromium: Path) -> dict[str, dict[str, dict[str, float]]]:
    environment = {**os.environ, "CHROME_PATH": str(chromium)}
    result = node(
        *("node_modules/lighthouse/cli/index.js", url, "--quiet", "--output=json"),
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking",
        **{"cwd": TOOLS.installed, "env": environment, "capture_output": True},
    )
    if result.returncode:
        raise SetupError(f"Lighthouse kon {url} niet meten: {result.stderr[-300:]}")
    report: dict[str, dict[str, dict[str, float]]] = json.loads(result.stdout)
    return report
