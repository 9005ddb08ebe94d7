"""Every package is pinned to files that are known, for each Python and system that we promise."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from project.paths import ROOT
from setup import pins
from setup.requirements import ALL, EVERY, PROPERDOCS, PYTHONS

SYSTEMS = ("linux", "windows", "macos")
PIN = re.compile(
    r"^([a-z0-9-]+)==(\S+)(?: ; \S.*)? \\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)", re.M
)
each_list = pytest.mark.parametrize("path", [*EVERY, PROPERDOCS], ids=lambda path: path.name)


# How long lists of packages hold: a mirror may say nothing of that, and then each is fetched for
# every question.
KEPT = """
[[index]]
url = "{0}"
default = true
cache-control = {{ api = "max-age=600", files = "max-age=365000000, immutable" }}
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The package index, of which an answer holds for ten minutes; so says the usual one itself."""
    with pytest.MonkeyPatch.context() as patch:
        if address := pins.environment().get("UV_DEFAULT_INDEX"):
            settings = tmp_path_factory.mktemp("uv") / "uv.toml"
            settings.write_text(KEPT.format(address), encoding="utf-8")
            patch.setenv("UV_CONFIG_FILE", str(settings))
        yield


def pinned(path: Path) -> dict[str, str]:
    """The version of each package in a requirements file."""
    return {pin[1]: pin[2] for pin in PIN.finditer(path.read_text(encoding="utf-8"))}


@each_list
def test_every_package_is_pinned_exactly_with_the_hashes_of_its_files(path: Path) -> None:
    rest = PIN.sub("", path.read_text(encoding="utf-8"))
    assert [line for line in rest.splitlines() if not line.lstrip().startswith("#")] == []
    assert pinned(path)


@each_list
def test_no_list_names_a_place_to_download_from(path: Path) -> None:
    """That is for whoever installs to say: a mirror, a proxy, a folder."""
    assert "://" not in path.read_text(encoding="utf-8")


def test_the_lowest_python_is_the_one_that_is_promised() -> None:
    lowest = PYTHONS[0].removesuffix(".0")
    assert f"You need Python {lowest} or newer" in (ROOT / "README.md").read_text("utf-8")
    refused = f"sys.version_info < ({lowest.replace('.', ', ')})"
    assert refused in (ROOT / "scripts" / "__main__.py").read_text("utf-8")


@pytest.mark.network
@pytest.mark.usefixtures("index")
@each_list
def test_what_is_pinned_is_what_the_short_list_asks(path: Path, tmp_path: Path) -> None:
    """`python3 scripts pins` makes it anew; here it goes elsewhere, and the pins are the same."""
    again = tmp_path / path.name
    shutil.copy(path, again)
    assert pins.compile_to(path, again) == ""
    assert pinned(again) == pinned(path)


@pytest.mark.network
@pytest.mark.usefixtures("index")
@pytest.mark.parametrize("python", PYTHONS)
def test_each_python_we_promise_can_have_all_packages_together(
    python: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also with what hears speech; that asks a newer macOS than all the rest.

    Where all can stand together, so can a part of them: without speech it is asked of macOS alone.
    """
    assert pins.resolve(ALL, python, ["--python-platform", "macos"]) == ""
    monkeypatch.setenv("MACOSX_DEPLOYMENT_TARGET", "14.0")
    for system in SYSTEMS:
        assert pins.resolve(EVERY, python, ["--python-platform", system]) == ""


@pytest.mark.network
@pytest.mark.usefixtures("index")
def test_a_package_that_asks_a_newer_python_is_noticed(tmp_path: Path) -> None:
    """It is why an older pymdown-extensions is pinned than there is."""
    newer = tmp_path / "newer.txt"
    newer.write_text("pymdown-extensions==13.1\n", encoding="ascii")
    assert "Python>=3.11.5" in pins.resolve([newer], PYTHONS[0])
