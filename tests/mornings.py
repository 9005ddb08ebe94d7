"""A room that writes along, as tests need it: phones, and who leads the day at the laptop."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import Locator, Page

import rooms
from measure.laptop import Laptop
from projects import PATIENCE, Open
from servers import free_port
from study_days import STAGE, moderator, ready

WRITE_ALONG = "meeschrijven.html"
# What browsers keep from a page on plain http, as that of a laptop in a room is.
PLAIN = """
  delete Crypto.prototype.randomUUID;
  for (const [owner, name] of [[Crypto.prototype, "subtle"], [Navigator.prototype, "clipboard"],
      [Navigator.prototype, "share"], [Navigator.prototype, "serviceWorker"]]) {
    Object.defineProperty(owner, name, { get: () => undefined, configurable: true });
  }
"""
# Pages ask the laptop for news once a second or two. Nobody here has to wait that long: five times
# as often is as much the same page.
HASTE = """
  let along;
  Object.defineProperty(globalThis, "vbtcAlong", {
    get: () => along,
    set: (given) => {
      const { makeRounds } = given;
      const hasty = { isHasty: true, makeRounds: (act, pace) => makeRounds(act, pace / 5) };
      along = makeRounds && !given.isHasty ? { ...given, ...hasty } : given;
    },
  });
"""


# What nobody kills need be no process of its own.
Host = Laptop | rooms.Room


@contextmanager
def steady(site: Path, folder: Path) -> Iterator[rooms.Room]:
    """A laptop that serves a room in which nobody wrote yet, and that does not fail."""
    port = free_port()
    with rooms.opened(site, folder, port, f"http://127.0.0.1:{port}/") as room:
        yield room


def at(laptop: Host, page: str) -> str:
    """The address of a page on the laptop, for who stands there and for phones."""
    return f"http://127.0.0.1:{laptop.port}/{page}"


def phone(browse: Open, laptop: Host, hash_: str | None = None) -> Page:
    """A phone that scanned the code; `hash_` is what stands in the address instead."""
    page = browse("about:blank", width=360, height=740)
    page.context.add_init_script(HASTE)
    page.add_init_script(PLAIN)
    page.goto(at(laptop, WRITE_ALONG) + (f"#k={laptop.codes['room']}" if hash_ is None else hash_))
    return page


def lead(browse: Open, laptop: Host) -> tuple[Page, Page]:
    """The stage and the moderator's window of who opens the address that the laptop prints."""
    stage = browse("about:blank", width=1366, height=740)
    stage.context.add_init_script(HASTE)
    stage.goto(f"{at(laptop, STAGE)}#zaal={laptop.codes['moderator']}")
    ready(stage)
    window = moderator(stage)
    window.locator(".room__count", has_text="wacht").wait_for()
    return stage, window


def write(page: Page, text: str) -> None:
    """Write a remark and send it."""
    page.get_by_label("Jouw opmerking of vraag").fill(text)
    page.get_by_role("button", name="Stuur").click()


def own(page: Page, text: str, state: str) -> Locator:
    """A remark of a phone in a state, as its owner reads that."""
    remark = page.locator(".along__own .remark", has_text=text)
    return remark.locator(".remark__state", has_text=state)


def waiting(window: Page, text: str = "") -> Locator:
    """What waits for the moderator."""
    return window.locator(".room__waits .heard", has_text=text)


def heard(laptop: Host) -> int:
    """How many remarks wait for the moderator, as the laptop tells the moderator's window."""
    asked = Request(at(laptop, "along/inbox"), headers={"X-Moderator": laptop.codes["moderator"]})
    with urlopen(asked, timeout=PATIENCE) as answer:
        return len(json.load(answer)["waiting"])


def taken(window: Page) -> list[str]:
    """The notes, in order, each with its kind."""
    found: list[str] = window.locator(".note").evaluate_all(
        "all => all.map(one => `${one.dataset.kind}: ${one.querySelector('textarea').value}`)"
    )
    return found
