"""Lighthouse from npm, where Node is there: installed once, by this command only."""

import json
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

from project.paths import ROOT
from setup.faults import SetupError

PACKAGE = ROOT / "scripts" / "measure" / "lighthouse"
INSTALLED = ROOT / ".cache" / "lighthouse"
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


def ensure() -> bool:
    """Install Lighthouse; False where there is no Node. Raises SetupError when npm fails."""
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    lock = (PACKAGE / "package-lock.json").read_bytes()
    installed = INSTALLED / "package-lock.json"
    if installed.is_file() and installed.read_bytes() == lock and (INSTALLED / "done").is_file():
        return True
    print("Ik installeer Lighthouse (alleen de eerste keer) …", flush=True)
    shutil.rmtree(INSTALLED, ignore_errors=True)
    shutil.copytree(PACKAGE, INSTALLED)
    command = [shutil.which("npm") or "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    result = subprocess.run(command, cwd=INSTALLED, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SetupError(f"Lighthouse kon niet geïnstalleerd worden: {result.stderr[-300:]}")
    (INSTALLED / "done").touch()
    return True


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
    command = [
        *("node", "node_modules/lighthouse/cli/index.js", url, "--quiet", "--output=json"),
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking",
    ]
    environment = {**os.environ, "CHROME_PATH": str(chromium)}
    result = subprocess.run(
        command, cwd=INSTALLED, env=environment, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise SetupError(f"Lighthouse kon {url} niet meten: {result.stderr[-300:]}")
    report: dict[str, dict[str, dict[str, float]]] = json.loads(result.stdout)
    return report
