"""A library of npm lands in the site as it was published, with its licence, or nothing is built."""

import hashlib
import json
import shutil
import tarfile
from base64 import b64encode
from pathlib import Path

import pytest

from content import addresses
from pages import from_npm
from setup import node_tools

each = pytest.mark.parametrize("name", from_npm.LIBRARIES)
LOCK = json.loads((from_npm.HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
ASKED = json.loads((from_npm.HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]


@each
def test_what_lands_is_what_is_in_the_package_and_its_licence_beside_it(name: str) -> None:
    files = dict(from_npm.files())
    with tarfile.open(from_npm.package(name)) as archive:
        for file, address in (
            (from_npm.LIBRARIES[name], addresses.library(name)),
            ("LICENSE", addresses.library(name).replace(".js", "-LICENSE.txt")),
        ):
            found = archive.extractfile(f"package/{file}")
            assert found is not None
            assert found.read().decode() in files[address]


def test_everything_is_pinned_by_version_and_hash_and_nothing_else_is_there() -> None:
    assert set(ASKED) == set(from_npm.LIBRARIES)
    assert set(LOCK) == {"", *(f"node_modules/{name}" for name in ASKED)}
    assert {file.name for file in from_npm.HERE.glob("*.tgz")} == {
        from_npm.package(name).name for name in ASKED
    }
    for name, version in ASKED.items():
        pinned = LOCK[f"node_modules/{name}"]
        digest = hashlib.sha512(from_npm.package(name).read_bytes()).digest()
        assert pinned["version"] == version
        assert pinned["integrity"] == f"sha512-{b64encode(digest).decode()}"


def test_no_lock_names_a_place_to_download_from() -> None:
    assert "://" not in (from_npm.HERE / "package-lock.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("harm", ["changed", "gone"])
def test_another_package_than_the_pinned_one_lands_nowhere(
    harm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(from_npm.HERE, tmp_path / "from_npm")
    monkeypatch.setattr(from_npm, "HERE", copy)
    package = from_npm.package("jsqr")
    if harm == "gone":
        package.unlink()
    else:
        package.write_bytes(package.read_bytes()[:-1] + b"x")
    with pytest.raises(from_npm.NotTheOne, match=f"{package.name} is niet het pakket"):
        from_npm.script("jsqr")


@pytest.mark.network
def test_pins_gets_the_same_packages_again(tmp_path: Path) -> None:
    """`python3 scripts pins`, elsewhere: an old package goes, and what comes is what is here."""
    shutil.copy(from_npm.HERE / "package.json", tmp_path)
    (tmp_path / "jsqr-0.0.1.tgz").touch()
    assert node_tools.pack(tmp_path) == ""
    for file in from_npm.HERE.iterdir():
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()
    assert len([*tmp_path.iterdir()]) == len([*from_npm.HERE.iterdir()])
