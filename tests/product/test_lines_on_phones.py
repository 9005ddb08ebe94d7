"""What a fragment says stands large on a phone, for who cannot read the screen in the room."""

import json
import urllib.request
from pathlib import Path

from playwright.sync_api import expect

from measure.laptop import Laptop
from mornings import Host, at, phone, steady
from projects import PATIENCE, Open
from reach import violations

OPEN = "Lees hier wat een fragment zegt"


def says(laptop: Host, line: str) -> None:
    """The stage tells what is said now."""
    request = urllib.request.Request(
        at(laptop, "along/stand"),
        json.dumps({"place": {"line": line}}).encode(),
        {"X-Moderator": laptop.codes["moderator"], "Content-Type": "application/json"},
    )
    urllib.request.urlopen(request, timeout=PATIENCE).close()


def test_a_line_follows_the_stage_and_the_one_before_stays(
    site: Path, tmp_path: Path, browse: Open
) -> None:
    with Laptop(site, tmp_path / "zaal") as laptop:
        says(laptop, "Daar vond ik mijn eerste buddy.")
        page = phone(browse, laptop)
        now, before = page.locator(".lines__now"), page.locator(".lines__before")
        assert now.is_hidden()
        page.get_by_text(OPEN).click()
        expect(now).to_have_text("Daar vond ik mijn eerste buddy.")
        says(laptop, "We drinken samen koffie.")
        expect(now).to_have_text("We drinken samen koffie.")
        expect(before).to_have_text("Daar vond ik mijn eerste buddy.")
        says(laptop, "")
        expect(now).to_have_text("Nu wordt er niets gezegd in een fragment.")
        expect(before).to_have_text("We drinken samen koffie.")
        laptop.kill()
        expect(page.locator(".lines__said")).to_have_text("Geen contact met de laptop.")


def test_a_voice_is_quiet_until_it_is_asked_to_read_along(
    site: Path, tmp_path: Path, browse: Open
) -> None:
    with steady(site, tmp_path / "zaal") as room:
        says(room, "Daar vond ik mijn eerste buddy.")
        page = phone(browse, room)
        page.get_by_text(OPEN).click()
        now = page.locator(".lines__now")
        expect(now).to_have_text("Daar vond ik mijn eerste buddy.")
        assert now.get_attribute("aria-live") == "off"
        assert now.get_attribute("lang") == "nl"
        aloud = page.get_by_role("button", name="Lees elke zin voor")
        aloud.click()
        assert (now.get_attribute("aria-live"), aloud.get_attribute("aria-pressed")) == (
            "polite",
            "true",
        )
        aloud.click()
        assert now.get_attribute("aria-live") == "off"
        assert violations(page) == []
        page.add_style_tag(content="html { font-size: 200% }")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
