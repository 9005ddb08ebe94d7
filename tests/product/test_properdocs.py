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
from trees import differences, tree

WANTED = ROOT / ".ci" / "requirements-properdocs.txt"
CONFIG = ROOT / ".ci" / "properdocs.yml"
FOLDER = ROOT / ".cache" / "properdocs"
ASK = "from importlib.util import find_spec as f; print(*map(f, ('mkdocs', 'material')))"


@pytest.fixture(scope="session")
def properdocs() -> Path:
    """A Python that has ProperDocs, and neither MkDocs nor Material; made once, then kept."""
    python = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    made = FOLDER / "made"
    recipe = hashlib.sha256(WANTED.read_bytes() + sys.version.encode()).hexdigest()
    if not made.is_file() or made.read_text(encoding="ascii") != recipe:
        venv.create(FOLDER, clear=True)
        pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
        rules = ["--disable-pip-version-check", "--no-deps", "--require-hashes"]
        subprocess.run([*pip, *rules, "--requirement", str(WANTED)], check=True)
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


@pytest.mark.parametrize("address", ["", "https://www.example.org/clips/"])
def test_the_site_is_the_same_to_the_byte(
    properdocs: Path, project_with_both: Path, address: str
) -> None:
    """Also when it names its own address in pages, and the day in its list for search engines."""
    day = {"SITE_URL": address, "SOURCE_DATE_EPOCH": "1650499200"}
    config = project_with_both / "mkdocs.yml"
    one = build(Path(sys.executable), "mkdocs", config, **day)
    other = build(properdocs, "properdocs", project_with_both / ".ci" / CONFIG.name, **day)
    assert f"{address}tips.html".encode() in one.get("sitemap.xml", b"") + one["index.html"]
    assert differences(one, other) == []


def test_both_are_made_of_the_same_versions() -> None:
    """Else a difference, or none, would say nothing about the generator."""

    def pins(file: Path) -> dict[str, str]:
        lines = (line.split()[0] for line in file.read_text().splitlines() if "==" in line)
        return {name.lower().replace("_", "-"): pin for name, pin in (x.split("==") for x in lines)}

    ours, theirs = pins(ROOT / "requirements.txt"), pins(WANTED)
    assert theirs.keys() - ours.keys() == {"properdocs"}
    assert {name: pin for name, pin in theirs.items() if ours.get(name, pin) != pin} == {}
