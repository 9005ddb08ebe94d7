"""A stick with a catalogue that came in: found, planned and shown from disk, on a phone's width."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import projects
from content import addresses, sheets
from content.catalogue import load
from measure import many_talks
from projects import STICK, Open, run
from study_days import PLAN, begin, forward, open_file, plan, ready, shown

# With the sample's, more than fit on one page; `bench import` does it with three thousand.
TALKS = 48
TITLE = "Een gesprek over kwartels"
# In CSS pixels: a phone.
WIDTH, HEIGHT = 360, 640


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site on a stick with talks of pyvideo's layout beside the sample."""
    folder = projects.make(tmp_path_factory.mktemp("talks"))
    source = many_talks.write(tmp_path_factory.mktemp("catalogue"), TALKS)
    imported = run(folder, "import", str(source), "--collection", "talks", "--write")
    assert imported.returncode == 0, imported.stderr
    assert not sheets.clips_are_few(load(folder).clips)
    talk = sorted((folder / "clips" / "talks").glob("[0-9]*.yml"))[40]
    lines = talk.read_text(encoding="utf-8").splitlines(keepends=True)
    named = [f"title: {TITLE}\n" if line.startswith("title:") else line for line in lines]
    talk.write_text("".join(named), encoding="utf-8")
    packed = run(folder, "pack")
    assert packed.returncode == 0, packed.stderr
    return folder / "dist" / STICK / "site"


def phone(visit: Open, stick: Path, name: str) -> Page:
    return visit(f"{stick.as_uri()}/{name}", width=WIDTH, height=HEIGHT)


def test_the_search_of_the_stick_finds_a_talk(stick: Path, visit: Open) -> None:
    page = phone(visit, stick, addresses.HOME)
    page.get_by_role("combobox").first.fill("kwartels")
    page.get_by_role("option").filter(has_text=TITLE).first.wait_for()
    page.goto(f"{stick.as_uri()}/{addresses.SEARCH}?q=kwartels")
    expect(page.locator(".hit__link").first).to_contain_text(TITLE)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH


def test_a_day_with_a_talk_is_planned_and_projected_from_the_stick(
    stick: Path, visit: Open
) -> None:
    page = phone(visit, stick, PLAN)
    ready(page)
    open_file(page, plan([{"kind": "pauze"}]))
    expect(page.get_by_label("Naam")).to_have_value("Proef")
    page.get_by_role("button", name="+ Fragment").click()
    page.get_by_role("button", name="Zoek een fragment").last.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("kwartels")
    expect(dialog.get_by_role("status")).to_have_text("1 fragment")
    dialog.get_by_role("button", name=TITLE).click()
    expect(page.locator(".block__title").last).to_have_text(TITLE)
    page.locator("[data-project]").click()
    begin(page)
    forward(page, 2)
    assert shown(page) == TITLE
