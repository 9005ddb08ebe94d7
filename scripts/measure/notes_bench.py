"""What is left of the notes when the browser dies while someone types."""

import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from content import addresses
from measure.doomed import Start, Window
from measure.table import Row

KILLS = 20
# Seconds of typing before the end comes.
MOMENTS = (1.0, 8.0)
# Someone who types fast: some ten letters a second.
PAUSE = 0.1
# On the stage itself, as on a laptop with one screen.
OPEN = """new Promise((done) => {
  const look = () => {
    if (!document.querySelector("day-stage[data-ready]")) return setTimeout(look, 50);
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "m" }));
    vbtcDay.noteShelf.sync().then(() => setTimeout(done));
  };
  look();
})"""
TYPE = """(async () => {{
  const field = document.querySelector("textarea[name=draft]");
  if ({sign} === "\\n") field.form.requestSubmit();
  else {{
    field.value += {sign};
    field.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
  }}
}})()"""
READ = """(async () => [".note__lines .note__text", "[name=draft]"]
  .flatMap((each) => [...document.querySelectorAll(each)])
  .map(({ value }) => value).join("\\n"))()"""
WITHOUT = """(async () => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode);
  };
})()"""


@dataclass
class Typed:
    """All that was typed, a line after each newline, and the moment of each letter."""

    text: str = ""
    moments: list[float] = field(default_factory=list)

    def add(self, window: Window, sign: str) -> None:
        """Type one letter, or send the line."""
        window.later(typing(sign))
        self.text += sign
        self.moments.append(time.monotonic())


def typing(sign: str) -> str:
    """The script that types one letter, or sends the line."""
    return TYPE.format(sign=json.dumps(sign))


def letters() -> Iterator[str]:
    """Lines without end, each of its own."""
    for number in count(1):
        yield from f"lijn {number} uit de zaal\n"


def type_for(window: Window, seconds: float) -> Typed:
    """Type as fast as a person until the time is over."""
    typed = Typed()
    end = time.monotonic() + seconds
    for sign in letters():
        if time.monotonic() > end:
            break
        typed.add(window, sign)
        time.sleep(PAUSE)
    return typed


def survivors(start: Start, address: str, profile: Path) -> str:
    """What stands in the notes and in the field when the browser is opened again."""
    with start(profile) as window:
        window.open(address)
        window.later(OPEN)
        return str(window.later(READ))


def _shared(one: str, other: str) -> str:
    """What two texts begin with alike."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in alike)


def _once(start: Start, address: str, seconds: float, *, strict: bool) -> tuple[int, int, float]:
    """Lines typed, lines lost, and for how many seconds before the end the typing is gone."""
    with TemporaryDirectory(prefix="vbtc-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        with start(profile) as window:
            window.open(address)
            if not strict:
                window.later(WITHOUT)
            window.later(OPEN)
            typed = type_for(window, seconds)
            died = time.monotonic()
            window.kill()
        kept = _shared(typed.text, survivors(start, address, profile))
    lost = typed.text.count("\n") - kept.count("\n")
    gone = died - typed.moments[len(kept)] if len(kept) < len(typed.text) else 0.0
    return typed.text.count("\n"), lost, gone


def rows(browsers: Sequence[tuple[str, Start]], address: str) -> Iterator[Row]:
    """For each browser, with and without `durability`: what twenty ends at random moments cost."""
    yield ("browser", "durability", "keren", "lijnen", "lijnen weg", "langst weg", "keren iets weg")
    for name, start in browsers:
        for strict in (True, False):
            chance = random.Random(name)  # noqa: S311 (the same moments in every run)
            moments = [chance.uniform(*MOMENTS) for _ in range(KILLS)]
            stage = f"{address}{addresses.STAGE}"
            found = [_once(start, stage, seconds, strict=strict) for seconds in moments]
            lines, lost = sum(each[0] for each in found), sum(each[1] for each in found)
            worst, times = max(each[2] for each in found), sum(each[2] > 0 for each in found)
            yield (
                *(name, "ja" if strict else "nee", str(KILLS), str(lines), str(lost)),
                *(f"{worst:.1f} s".replace(".", ","), str(times)),
            )
