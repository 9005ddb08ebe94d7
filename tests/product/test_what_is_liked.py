"""What the room says "ik ook" to stands so at the end of the day, beside what it takes along."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mornings import lead, phone, steady, waiting, write
from projects import Open
from reach import violations
from rooms import Room
from study_days import begin


@pytest.fixture
def room(site: Path, tmp_path: Path) -> Iterator[Room]:
    """A laptop that serves a room."""
    with steady(site, tmp_path / "zaal") as made:
        yield made


def test_what_we_take_along_says_how_many_agree(browse: Open, room: Room) -> None:
    """As the stage does with what is on it; who agrees can take that back."""
    stage, window = lead(browse, room)
    begin(stage)
    one, other = phone(browse, room), phone(browse, room)
    write(one, "Meer tijd voor koffie")
    waiting(window, "koffie").get_by_role("button", name="Neem over en toon").click()
    for page in (one, other):
        page.get_by_role("button", name="Ik ook: Meer tijd voor koffie").click()
    expect(stage.locator(".marks__words")).to_have_text("2 × ik ook")
    write(other, "Een vaste dag")
    waiting(window, "vaste").get_by_role("button", name="Neem over: ").click()
    for box in window.get_by_label("Meenemen").all():
        box.check()
    window.get_by_role("button", name="Dit nemen we mee").click()
    lines = stage.locator(".card__groups li")
    expect(lines.filter(has_text="koffie")).to_have_text("Meer tijd voor koffie 2 × ik ook")
    expect(lines.locator(".card__likes")).to_have_text(["2 × ik ook"])
    expect(lines.filter(has_text="vaste")).to_have_text("Een vaste dag")
    assert violations(stage) == []
    other.get_by_role("button", name="Ik ook: Meer tijd voor koffie").click()
    expect(lines.filter(has_text="koffie")).to_have_text("Meer tijd voor koffie 1 × ik ook")
    window.get_by_text("Overgenomen (2)").click()
    window.get_by_role("button", name=re.compile("Laat de zaal")).first.click()
    expect(one.get_by_role("button", name="Ik ook")).to_have_count(0)
