"""What the tests share: a site built from the sample, a copy to break, and a browser."""

import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import (
    Browser,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

import projects
import reads
from browsing import BLANK, Reader, complaints, fresh, launched, launched_firefox
from measure.firefox import Firefox
from projects import PATIENCE, STICK, Open, run
from servers import serving, standing
from setup import browsers

expect.set_options(timeout=PATIENCE * 1000)
# No example is at fault for the time that a busy machine takes for it.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
_took: dict[str, float] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Accept how pages look now as how they must look."""
    parser.addoption("--accept-pictures", action="store_true")


def pytest_configure() -> None:
    """From the first import on, note who reads the text of this site."""
    reads.begin()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add up how long each part of the tests takes."""
    part = Path(report.nodeid).parts[1]
    _took[part] = _took.get(part, 0) + report.duration


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how long each part took."""
    terminalreporter.section("Hoelang elk deel duurde")
    for part, seconds in _took.items():
        terminalreporter.write_line(f"tests/{part}: {seconds:.0f} s")


@pytest.fixture(autouse=True)
def only_the_samples_text(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test of the product fails when it reads this repository's own text.

    Editors change that text, and no test of the product may stop them.
    """
    yield
    read = reads.take()
    this_site = "this_site" in request.node.path.parts
    if not this_site and not request.node.get_closest_marker("whole_repository"):
        assert read == []


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the sample's text, built once. Nobody changes it."""
    folder = projects.make(tmp_path_factory.mktemp("sample"))
    result = run(folder, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The site of the sample."""
    return built / "site"


@pytest.fixture(scope="session")
def unzipped(tmp_path_factory: pytest.TempPathFactory, built: Path) -> Path:
    """What someone has who unzips the bundle."""
    packed = run(built, "pack")
    assert packed.returncode == 0, packed.stderr
    folder = tmp_path_factory.mktemp("stick met spatie")
    with zipfile.ZipFile(built / "dist" / f"{STICK}.zip") as archive:
        archive.extractall(folder)
    return folder / STICK


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the sample's text, to change."""
    return projects.make(tmp_path)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample is served, with the slash at the end."""
    with standing(site) as address:
        yield address


@pytest.fixture(scope="module")
def served(built: Path) -> Iterator[str]:
    """The same from `serve`, for what an editor sees; it looks for changes all the time."""
    with serving(built) as server:
        yield server.address


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path) -> str:
    """The site's root, over http and from disk; a test that asks for it runs on both."""
    if request.param == "file":
        return site.as_uri() + "/"
    return str(request.getfixturevalue("address"))


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What drives a Chromium."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(driver: Playwright) -> Iterator[Browser]:
    """A headless Chromium."""
    with launched(driver, browsers.quick()) as browser:
        yield browser


@pytest.fixture
def browse(chromium: Browser) -> Iterator[Open]:
    """Open an address in a fresh browser context, whatever its console says."""
    with ExitStack() as contexts:

        def open_page(
            url: str,
            *,
            width: int = 1280,
            height: int = 800,
            scheme: str = "light",
            **options: Any,
        ) -> Page:
            viewport = {"width": width, "height": height}
            context = fresh(chromium, viewport=viewport, color_scheme=scheme, **options)
            page = contexts.enter_context(context).new_page()
            if url != BLANK:  # where a new page stands already
                page.goto(url)
            return page

        yield open_page


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A Firefox. It keeps what its pages keep, from one test to the next."""
    with launched_firefox(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def window(firefox: Firefox) -> Iterator[Firefox]:
    """The window of that Firefox, which nobody has heard complain; nothing plays on in it."""
    firefox.complaints()
    yield firefox
    firefox.open(BLANK)


@pytest.fixture
def visit(browse: Open) -> Iterator[Open]:
    """Open an address in a fresh browser context; fails the test on any error in the console."""
    heard: list[list[str]] = []

    def open_page(url: str, **options: object) -> Page:
        page = browse(BLANK, **options)
        heard.append(complaints(page))
        page.goto(url)
        return page

    yield open_page
    assert [text for each in heard for text in each] == []


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Reader]:
    """The one page in which the tests of a file look at others."""
    with fresh(chromium) as context:
        yield Reader(context.new_page())


@pytest.fixture
def look(reader: Reader) -> Iterator[Open]:
    """Open an address to look at: as `visit` does, without the work of a fresh context.

    What a page keeps in the browser stays for the next test, so a test that has a page keep
    something, or that changes what the browser does, must `visit`.
    """
    reader.take_complaints()
    yield reader.open
    assert reader.take_complaints() == []
