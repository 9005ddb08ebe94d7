"""What the tests of a study day share: how a trainer starts it, and what comes out."""

import base64
import json
import zlib
from collections.abc import Callable

from playwright.sync_api import Page

PLAN = "studiedag.html"
STAGE = "projectie.html"


def ready(page: Page) -> None:
    """Wait until the planner or the projector has opened its day; before that it hears nothing."""
    page.locator("day-planner[data-ready], day-stage[data-ready]").wait_for(state="attached")


def texts(page: Page, selector: str) -> list[str]:
    """What all elements that match say."""
    return [text.strip() for text in page.locator(selector).all_inner_texts()]


def begin(page: Page) -> None:
    """Leave the start screen of the projector, as a clicker does.

    The same key at once after it counts as one that bounces: another test presses another key.
    """
    # Not the planner, from which the way to the projector may still be open.
    page.locator("day-stage[data-ready]").wait_for(state="attached")
    page.keyboard.press("PageUp")
    page.locator(".begin").wait_for(state="hidden")


def forward(page: Page, steps: int = 1) -> None:
    """Some steps on, by a button: of a key that is pressed as fast as this, one step is taken."""
    for _ in range(steps):
        page.locator(".bar [data-do=next]").dispatch_event("click")


def shown(page: Page) -> str:
    """The text that the room reads."""
    return page.locator(".card__text").inner_text()


def moderator(stage: Page) -> Page:
    """Open the moderator's window."""
    stage.locator("day-stage[data-ready]").wait_for(state="attached")
    with stage.expect_popup() as popup:
        stage.get_by_role("button", name="Open het moderatorvenster").click()
    popup.value.locator(".mod__text", has_text=" ").wait_for()
    return popup.value


def download(page: Page, click: Callable[[], None]) -> tuple[str, str]:
    """The name and text of the file that a click gives."""
    with page.expect_download() as found:
        click()
    return found.value.suggested_filename, found.value.path().read_text(encoding="utf-8")


def plan(blocks: list[dict[str, object]], **fields: object) -> str:
    """A day as a file."""
    return json.dumps(
        {"version": 1, "title": "Proef", "begins": "09:00", "blocks": blocks, **fields}
    )


def link(day: str) -> str:
    """A day in an address, as the planner makes it."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(day.encode()) + packer.flush()
    return "#dag=" + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def project(page: Page, base: str, blocks: list[dict[str, object]], **fields: object) -> None:
    """Open a day on the projector by the link that the planner makes for it.

    As there, every part has a name, so that the same day is there after a reload.
    """
    named = [{"id": f"deel{number}", **block} for number, block in enumerate(blocks)]
    page.goto(base + STAGE + link(plan(named, **{"id": "dag", **fields})))
    ready(page)


def open_file(page: Page, text: str, name: str = "dag.json") -> None:
    page.locator("[data-open]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )
