"""The way out works today: ProperDocs makes the same site, without MkDocs and without Material."""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from project.paths import ROOT
from setup import pins
from trees import differences, tree

WANTED = ROOT / ".ci" / "requirements-properdocs.txt"
CONFIG = ROOT / ".ci" / "properdocs.yml"
FOLDER = ROOT / ".cache" / "properdocs"
ADDRESS = "https://www.example.org/clips/"
ASK = "from importlib.util import find_spec as f; print(*map(f, ('mkdocs', 'material')))"


@pytest.fixture(scope="session")
def properdocs() -> Path:
    """A Python that has ProperDocs, and neither MkDocs nor Material; made once, then kept."""
    python = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    made = FOLDER / "made"
    recipe = hashlib.sha256(WANTED.read_bytes() + sys.version.encode()).hexdigest()
    if not made.is_file() or made.read_text(encoding="ascii") != recipe:
        venv.create(FOLDER, clear=True)
        # Not with pip, which takes five times as much of a processor.
        uv = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(python)]
        rules = ["--no-deps", "--require-hashes", "--requirement", str(WANTED)]
        subprocess.run([*uv, *rules], env=pins.environment(), check=True)
        made.write_text(recipe, encoding="ascii")
    return python


@pytest.fixture
def project_with_both(project: Path) -> Path:
    """A project with the settings for ProperDocs beside those for MkDocs."""
    (project / ".ci").mkdir()
    shutil.copy(CONFIG, project / ".ci")
    return project


def build(python: Path, generator: str, config: Path, **settings: str) -> dict[str, bytes]:
    """A strict build with one of the two generators, called as anyone would; the tree it makes."""
    target = config.parent / generator
    command = [str(python), "-m", generator, "build", "--strict", "--site-dir", str(target)]
    command += ["--config-file", str(config)]
    subprocess.run(command, cwd=config.parent, env={**os.environ, **settings}, check=True)
    return tree(target)


def test_the_other_environment_has_neither(properdocs: Path) -> None:
    """So what the next test builds owes nothing to MkDocs or Material."""
    result = subprocess.run([properdocs, "-c", ASK], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "None None"


def test_the_site_is_the_same_to_the_byte(
    properdocs: Path, project_with_both: Path, site: Path
) -> None:
    other = build(properdocs, "properdocs", project_with_both / ".ci" / CONFIG.name, SITE_URL="")
    assert differences(tree(site), other) == []


def test_a_site_with_an_address_is_the_same_too(properdocs: Path, project_with_both: Path) -> None:
    """It names that in its pages, and the day in its list for search engines."""
    day = {"SITE_URL": ADDRESS, "SOURCE_DATE_EPOCH": "1650499200"}
    one = build(Path(sys.executable), "mkdocs", project_with_both / "mkdocs.yml", **day)
    other = build(properdocs, "properdocs", project_with_both / ".ci" / CONFIG.name, **day)
    assert f"{ADDRESS}tips.html".encode() in one["sitemap.xml"]
    assert differences(one, other) == []


def test_both_are_made_of_the_same_versions() -> None:
    """Else a difference, or none, would say nothing about the generator."""

    def versions(file: Path) -> dict[str, str]:
        lines = (line.split()[0] for line in file.read_text().splitlines() if "==" in line)
        return {name.lower().replace("_", "-"): pin for name, pin in (x.split("==") for x in lines)}

    ours, theirs = versions(ROOT / "requirements.txt"), versions(WANTED)
    assert theirs.keys() - ours.keys() == {"properdocs"}
    assert {name: pin for name, pin in theirs.items() if ours.get(name, pin) != pin} == {}
