"""MkDocs called directly makes the site that `build` makes, however its configuration is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from trees import differences, tree


def build(folder: Path, config: str | Path, target: Path) -> dict[str, bytes]:
    """A strict build, called in a folder as anyone would; the tree that it makes."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    subprocess.run([*command, "--config-file", str(config)], cwd=folder, check=True)
    return tree(target)


@pytest.mark.parametrize(
    ("folder", "config"),
    [(".", "mkdocs.yml"), ("docs", "../mkdocs.yml"), (".", "{link}/mkdocs.yml")],
    ids=["relative", "relative from elsewhere", "through a link"],
)
def test_the_path_of_the_configuration_changes_nothing(
    project: Path,
    site: Path,
    tmp_path_factory: pytest.TempPathFactory,
    folder: str,
    config: str,
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    link = elsewhere / "link"
    link.symlink_to(project, target_is_directory=True)
    found = build(project / folder, config.format(link=link), elsewhere / "found")
    assert differences(tree(site), found) == []
