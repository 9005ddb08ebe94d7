"""What the tests share: a site built from this project, a copy to break, and a browser."""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from project.paths import ROOT, SITE
from servers import serving
from setup import browsers

PROJECT = ("scripts", "clips", "docs", "overrides", "mkdocs.yml", "requirements.txt")
STICK = "van-buddy-tot-community"
Open = Callable[..., Page]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Accept how pages look now as how they must look."""
    parser.addoption("--accept-pictures", action="store_true")


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one command of a copy of the project, as `python3 scripts …` does."""
    command = [sys.executable, str(project / "scripts"), *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def site() -> Path:
    """The site of this project, built once."""
    result = run(ROOT, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return SITE


@pytest.fixture(scope="session")
def unzipped(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    """What someone has who unzips the bundle of this project."""
    assert site.is_dir()
    assert run(ROOT, "pack").returncode == 0
    folder = tmp_path_factory.mktemp("stick met spatie")
    with zipfile.ZipFile(ROOT / "dist" / f"{STICK}.zip") as packed:
        packed.extractall(folder)
    return folder / STICK


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of this project to change, sharing its `.venv`."""
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, tmp_path / name, ignore=ignore)
        else:
            shutil.copy(source, tmp_path / name)
    (tmp_path / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    return tmp_path


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where this project's site is served, with the slash at the end."""
    with serving(ROOT) as server:
        yield server.address


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path) -> str:
    """The site's root, over http and from disk; a test that asks for it runs on both."""
    if request.param == "file":
        return site.as_uri() + "/"
    return str(request.getfixturevalue("address"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium."""
    path = browsers.ensure()
    with sync_playwright() as playwright:
        # As root, as in a container, Chromium only starts without its sandbox.
        launched = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"],
        )
        yield launched
        launched.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Open]:
    """Open an address in a fresh browser context; fails the test on any error in the console."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(url: str, *, width: int = 1280, scheme: str = "light", **options: object) -> Page:
        viewport = {"width": width, "height": 800}
        context = chromium.new_context(viewport=viewport, color_scheme=scheme, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
