"""Installing shows how far it is, and a failure says in one line what caused it and what to do.

A new case is a new file in cases/pip/: what pip said, and what we say.
"""

import io
import os
import socket
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import pytest
import yaml

from first_starts import Project, disk, unwritable
from setup import faults
from setup.pip_report import Report
from setup.progress import Line

HERE = Path(__file__).parents[1]
CASES = sorted((HERE / "cases" / "pip").glob("*.yml"))
posix = pytest.mark.skipif(os.name != "posix", reason="needs rights and disks as Unix has them")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_cause_has_its_own_line(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    failed = "De pakketten konden niet geïnstalleerd worden."
    assert faults.explained(failed, case["told"].splitlines()) == case["says"]


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose first start is done."""
    project = Project(tmp_path_factory.mktemp("ready"))
    project.want("1.0")
    assert project.start().returncode == 0
    return project


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port at which nobody answers, and which nobody else can take meanwhile."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield int(taken.getsockname()[1])


def test_without_network_it_says_so_and_the_next_start_goes_on(
    ready: Project, closed_port: int
) -> None:
    ready.want("1.1")
    result = ready.start(PIP_INDEX_URL=f"http://127.0.0.1:{closed_port}/", PIP_RETRIES="1")
    assert (result.returncode, result.stderr) == (1, f"{faults.NO_NETWORK}\n")
    told = ready.start().stdout.splitlines()
    assert told[0] == "Ik installeer de pakketten uit requirements.txt …"
    assert told[-1] == "Klaar."


def test_a_package_that_is_not_for_this_python_says_which_pythons_are(ready: Project) -> None:
    """The next start makes the environment again, so that another Python gets its chance."""
    ready.want("1.2", python=">=4")
    result = ready.start()
    assert (result.returncode, result.stderr) == (1, f"{faults.WRONG_PYTHON}\n")
    ready.want("1.2")
    assert ready.start().stdout.startswith("Een installatie in .venv werd afgebroken.")


def test_a_package_that_changed_on_the_way_is_not_installed(ready: Project) -> None:
    ready.want("1.3")
    wanted = ready.folder / "requirements.txt"
    wanted.write_text(f"proefpakket==1.3 --hash=sha256:{'0' * 64}\n", encoding="ascii")
    result = ready.start()
    assert (result.returncode, result.stderr) == (1, f"{faults.CHANGED}\n")


@posix
def test_a_full_disk_says_so_and_once_there_is_room_all_is_well(tmp_path: Path) -> None:
    full = f"{faults.FULL}\n"
    with disk(tmp_path, "90m"):
        project = Project(tmp_path, whole=True)
        project.want("1.0")
        filling = tmp_path / "filling"
        # What is left holds the environment, and not the packed pip.
        filling.write_bytes(bytes(93_000_000))
        assert project.start().stderr == full
        filling.unlink()
        project.whole = False
        assert project.start().stdout.endswith("\nKlaar.\n")
        project.want("1.1", padding=bytes(40_000_000))
        assert project.start().stderr == full
        project.want("1.2")
        assert project.start().stdout.endswith("\nKlaar.\n")


@posix
def test_where_nothing_may_be_written_it_says_so(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.want("1.0")
    with unwritable(tmp_path):
        result = project.start()
    assert (result.returncode, result.stderr) == (1, f"{faults.NO_RIGHT}\n")


PIP_23 = """\
Looking in links: wheels
Ignoring tzdata: markers 'sys_platform == "win32"' don't match your environment
Collecting click==8.5.1
  Using cached click-8.5.1-py3-none-any.whl (126 kB)
Collecting mkdocs_material==9.8.1
  Downloading mkdocs_material-9.8.1-py3-none-any.whl (9.3 MB)
Collecting segno==1.6.6
  Downloading https://index.example/segno-1.6.6-py3-none-any.whl (76 kB)
Installing collected packages: click, segno, mkdocs-material
"""
PIP_26 = """\
Requirement already satisfied: tzdata==2026.6 in ./site-packages (from -r a.txt (line 9)) (2026.6)
Collecting mkdocs_material==9.8.1 (from -r requirements.txt (line 2))
  Downloading mkdocs_material-9.8.1-py3-none-any.whl.metadata (17 kB)
Collecting segno==1.6.6 (from -r requirements.txt (line 3))
  Downloading segno-1.6.6-py3-none-any.whl.metadata (7.7 kB)
Processing ./wheels/click-8.5.1-py3-none-any.whl (from -r requirements.txt (line 1))
Downloading mkdocs_material-9.8.1-py3-none-any.whl (9.3 MB)
Progress 0 of 9300000
Progress 4600000 of 9300000
  WARNING: Connection interrupted while downloading.
Downloading mkdocs_material-9.8.1-py3-none-any.whl (9.3 MB)
Progress 9300000 of 9300000
Downloading segno-1.6.6-py3-none-any.whl (76 kB)
Progress 0 of 76000
Installing collected packages: click, segno, mkdocs-material
"""
SHOWN_23 = """\
Ik zoek de pakketten op: 0 van 4
Ik zoek de pakketten op: 0 van 3
Ik zoek de pakketten op: 1 van 3
Pakket 1 van 3: click, 0,1 MB binnen
Pakket 2 van 3: mkdocs-material, 0,1 MB binnen
Pakket 3 van 3: segno, 9,4 MB binnen
Ik pak uit: 3 pakketten, 9,5 MB
"""
SHOWN_26 = """\
Ik zoek de pakketten op: 0 van 3
Ik zoek de pakketten op: 1 van 3
Ik zoek de pakketten op: 2 van 3
Pakket 1 van 3: click, 0,0 MB binnen
Pakket 2 van 3: mkdocs-material, 0,0 MB binnen
Pakket 2 van 3: mkdocs-material, 4,6 MB binnen
Pakket 2 van 3: mkdocs-material, 9,3 MB binnen
Pakket 3 van 3: segno, 9,3 MB binnen
Ik pak uit: 3 pakketten, 9,4 MB
"""


@pytest.mark.parametrize(("told", "shown"), [(PIP_23, SHOWN_23), (PIP_26, SHOWN_26)])
def test_how_far_it_is_reads_the_same_whatever_pip_there_is(
    told: str, shown: str, tmp_path: Path
) -> None:
    wanted = tmp_path / "requirements.txt"
    pins = ("click==8.5.1", "mkdocs_material==9.8.1", "segno==1.6.6", "tzdata==2026.6")
    wanted.write_text("\n".join(f"{pin} \\\n    --hash=sha256:0" for pin in pins), "ascii")
    report = Report(wanted)
    seen = []
    for line in told.splitlines():
        report.hear(line)
        seen.append(str(report))
    assert [text for text, _ in groupby(seen)] == shown.splitlines()


class Screen(io.StringIO):
    """A terminal or a log, and the clock beside it."""

    def __init__(self, *, live: bool) -> None:
        super().__init__()
        self._live = live
        self.seconds = 0.0

    def isatty(self) -> bool:
        return self._live

    def clock(self) -> float:
        return self.seconds


def follow(screen: Screen) -> str:
    """Show what takes 25 seconds, saying something twice a second; all that was written."""
    line = Line(screen, screen.clock)
    while screen.seconds < 25:
        line.show("Pakket 1 van 2: mkdocs-material" if screen.seconds < 12 else "Pakket 2 van 2")
        screen.seconds += 0.5
    line.end("Klaar")
    return screen.getvalue()


def test_a_terminal_shows_it_in_one_line_that_changes() -> None:
    shown = follow(Screen(live=True))
    assert shown.count("\n") == 1
    texts = shown.strip("\n").split("\r")
    assert texts[-1].strip() == "Klaar (25 s)."
    assert all(len(new) >= len(old.rstrip()) for old, new in pairwise(texts)), "a rest was left"


def test_a_log_gets_a_line_now_and_then() -> None:
    assert follow(Screen(live=False)).splitlines() == [
        "Pakket 1 van 2: mkdocs-material (10 s)",
        "Pakket 2 van 2 (20 s)",
        "Klaar (25 s).",
    ]
