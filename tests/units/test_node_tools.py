"""Tools from npm are installed once, and a failure is one line that says what to do."""

import json
from pathlib import Path

import pytest

from setup.faults import SetupError
from setup.node_tools import Tools


def package(folder: Path, **packages: object) -> Path:
    """A package with a lock of these packages."""
    folder.mkdir()
    needed = {name.removeprefix("node_modules/"): "1.0.0" for name in packages}
    named = {"name": "tools", "version": "1.0.0", "dependencies": needed}
    lock = {"lockfileVersion": 3, "packages": {"": named, **packages}}
    (folder / "package.json").write_text(json.dumps(named), encoding="utf-8")
    (folder / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    return folder


def test_tools_are_installed_once_and_again_when_the_lock_changes(tmp_path: Path) -> None:
    tools = Tools(package(tmp_path / "from"), tmp_path / "to", "het gereedschap")
    tools.install()
    mark = tools.installed / "mark"
    mark.touch()
    tools.install()
    assert mark.exists()
    with (tools.package / "package-lock.json").open("a", encoding="utf-8") as lock:
        lock.write("\n")
    tools.install()
    assert not mark.exists()


def test_without_network_one_line_says_so_and_nothing_counts_as_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing listens there.
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    missing = {"node_modules/not-there": {"version": "1.0.0"}}
    tools = Tools(package(tmp_path / "from", **missing), tmp_path / "to", "Het gereedschap")
    with pytest.raises(SetupError, match=r"Het gereedschap kon ik niet .* internetverbinding"):
        tools.install()
    assert not (tools.installed / "installed").exists()
