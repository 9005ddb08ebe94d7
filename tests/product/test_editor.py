"""The gate lets editors in: whatever they rightly do to the text, everything still passes."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from content.catalogue import load
from html_pages import parse, text
from project.paths import ROOT
from projects import SAMPLE, replace, run, share_environment

MADE = (".git", ".venv", ".cache", "site", "dist", "node_modules", "__pycache__", ".site-*")
NEW = "samen-op-stap"
# The tests that read the text of this site; those of the product cannot see it.
OF_THE_TEXT = ("tests/this_site", "tests/units/test_house.py")
LEFT_OUT = (
    # These need a browser, and like all of that room they stop nobody.
    "this_site/test_pages.py::test_axe_finds_nothing",
    "this_site/test_pages.py::test_nothing_sticks_out",
    "this_site/test_pages.py::test_the_readme_shows_how",
    "this_site/test_pages.py::test_a_page_stays_within",
    "this_site/test_queries.py",
    # These look at code only.
    "units/test_house.py::test_imports_run",
    "units/test_house.py::test_only_the_adapter",
    "units/test_house.py::test_a_command_installs",
)
REPORT = """---
template: report.html
title: Studiedag van 4 mei 2027
description: Wat we leerden over samen op stap gaan.
conversation:
  - clip: samen-op-stap
    discussion:
      - remark: Hoe kies je een eerste uitstap?
        answers: [Begin dicht bij huis.]
        source: verslag
---
## Waarom deze dag?

We bekeken [het nieuwe fragment](../fragmenten/samen-op-stap.md).
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A copy of this whole repository, as an editor has it."""
    copied = tmp_path / "buddy"
    shutil.copytree(ROOT, copied, ignore=shutil.ignore_patterns(*MADE))
    share_environment(copied)
    return copied


def add_a_clip(root: Path) -> None:
    """Begin it with `new`, and fill in what that wrote."""
    assert run(root, "new", "Samen op stap").returncode == 0
    (clip,) = (root / "clips").glob(f"*-{NEW}.yml")
    shutil.copy(SAMPLE / "clips" / "media" / "impact.mp4", clip.parent / "media" / f"{NEW}.mp4")
    replace(clip, "Zeg in één of twee zinnen waarover dit fragment gaat.", "Een duo gaat op stap.")
    for line in ("tips: []", "questions: []"):
        replace(clip, line, line.removesuffix(" []"))
    content = clip.read_text(encoding="utf-8")
    content = re.sub(r"(?m)^# (video:|  file:|links:|  - title:|    url:)", r"\1", content)
    content = re.sub(r"(?m)^#(  - id:|    text:|    for:|    source:|  - Welke)", r"\1", content)
    clip.write_text(content, encoding="utf-8")
    replace(clip, "media/naam.mp4", f"media/{NEW}.mp4")
    replace(clip, "id: korte-naam", "id: begin-dichtbij")
    chapters = 'chapters: [{at: "0:00", title: Begin}, {at: "0:30", title: Onderweg}]\n'
    replace(clip, "tips:\n", f"{chapters}tips:\n")
    page = root / "docs" / "fragmenten" / f"{NEW}.md"
    replace(page, "Schrijf hier in enkele zinnen", "Dit fragment vertelt")


def add_a_link(root: Path) -> None:
    """To the first clip that has links."""
    clips = sorted((root / "clips").glob("[0-9]*.yml"))
    clip = next(file for file in clips if "\nlinks:\n" in file.read_text(encoding="utf-8"))
    replace(clip, "\nlinks:\n", "\nlinks:\n  - title: Nieuw\n    url: https://www.voorbeeld.be/n\n")


def remove_a_clip(root: Path) -> str:
    """The last one that was discussed, and all that refers to it; gives its id."""
    gone = [clip for clip in load(root).clips if clip.discussion][-1].id
    for file in [*(root / "clips").glob(f"*-{gone}.yml"), root / "docs/fragmenten" / f"{gone}.md"]:
        file.unlink(missing_ok=True)
    for file in [*(root / "clips").glob("[0-9]*.yml"), *(root / "docs").rglob("*.md")]:
        content = file.read_text(encoding="utf-8")
        content = re.sub(rf"\[([^\]]*)\]\([^)]*\b{gone}\.md[^)]*\)", r"\1", content)
        named = re.compile(
            rf"(?m)^((?:related|discussed): \[.*?)(?:, )?\b{gone}\b(?:, (?=\w))?(.*)$"
        )
        file.write_text(named.sub(r"\1\2", content), encoding="utf-8")
    days = root / "clips" / "studiedagen.yml"
    plans = yaml.safe_load(days.read_text(encoding="utf-8"))
    for plan in plans:
        plan["blocks"] = [block for block in plan["blocks"] if block.get("clip") != gone]
    days.write_text(yaml.safe_dump(plans, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return gone


def publishing(root: Path) -> list[str]:
    """The commands that run before the site is online: those of the job, and of what it needs."""
    workflow = yaml.safe_load((root / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    jobs = workflow["jobs"]
    needed = jobs["publish"]["needs"]
    names = [*([needed] if isinstance(needed, str) else needed), "publish"]
    steps = [step for name in names for step in jobs[name]["steps"] if "run" in step]
    return [line for step in steps for line in step["run"].splitlines() if line]


def perform(root: Path, command: str) -> None:
    """Do a command of the workflow; of all tests only those that can see what an editor did."""
    words = shlex.split(command)
    assert words[0] == "python3"
    if words[1:] == ["scripts", "test"]:
        words += ["--", *OF_THE_TEXT, *(f"--deselect=tests/{name}" for name in LEFT_OUT)]
    settings = {**os.environ, "SITE_URL": "https://voorbeeld.github.io/buddy/"}
    done = subprocess.run(
        [sys.executable, *words[1:]],
        cwd=root,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.whole_repository
def test_a_new_clip_a_second_report_a_link_and_a_removed_clip_pass_every_gate(
    repository: Path,
) -> None:
    before = len(load(repository).clips)
    add_a_clip(repository)
    (repository / "docs" / "verslag" / "2027-05-04.md").write_text(REPORT, encoding="utf-8")
    add_a_link(repository)
    ten = run(repository, "check")
    assert f"{before + 1} fragmenten" in ten.stdout, ten.stderr
    gone = remove_a_clip(repository)
    for command in ("check", "build"):
        done = run(repository, command)
        assert done.returncode == 0, done.stderr
    commands = publishing(repository)
    assert {"python3 scripts test", "python3 scripts build"} <= set(commands)
    for command in commands:
        perform(repository, command)
    site = repository / "site"
    assert "Samen op stap" in text(parse(site / "index.html"))
    assert "Begin dicht bij huis." in text(parse(site / "verslag" / "2027-05-04.html"))
    assert not (site / "fragmenten" / f"{gone}.html").exists()
