"""Tests of this site's own text are a report for who keeps that text: they stop nobody."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from content.catalogue import Catalogue, load
from project.paths import ROOT, SITE
from projects import run
from servers import standing

SAME = "Alles klopt met wat in tests/this_site staat."
DIFFERENT = "Dit houdt niets tegen. Is het zo bedoeld? Pas dan aan wat in tests/this_site staat."
HERE = "tests/this_site/"
_different: list[str] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let pass what differs. That the site cannot be built at all is a failure."""
    report = yield
    if report.failed and report.when != "setup":
        assert call.excinfo is not None
        told, *_ = str(call.excinfo.value).split("\nassert ")
        told = told if call.excinfo.errisinstance(AssertionError) else f"{item.name}: {told}"
        report.outcome = "skipped"
        report.wasxfail = told
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note what differs: here come the reports of all tests, whichever process ran them."""
    if report.nodeid.startswith(HERE) and (told := getattr(report, "wasxfail", "")):
        _different.append(told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it in words that an editor can use."""
    terminalreporter.section("Over de tekst van deze site")
    for told in _different:
        terminalreporter.write_line(f"- {told}")
    terminalreporter.write_line(DIFFERENT if _different else SAME)


@pytest.fixture(scope="session")
def site() -> Path:
    """The site of this repository, built once."""
    result = run(ROOT, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return SITE


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where this repository's site is served, with the slash at the end."""
    with standing(site) as address:
        yield address


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The content of this repository."""
    return load(ROOT)
