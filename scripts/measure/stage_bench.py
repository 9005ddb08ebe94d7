"""How fast the stage follows a key and the moderator, and whether hours of it leave it as light."""

import statistics
from datetime import datetime

from playwright.sync_api import Browser, CDPSession, Page

from content import addresses
from measure.table import Row

FRAME = 16.7
# What the stage must not pass: milliseconds from a key to the picture, and the part that is more
# after hours than before them.
GOAL = 100
MORE = 0.05
HOURS = 3
MORNING = datetime(2026, 5, 4, 9, 0)
# The whole morning once, from the key to the frame that shows each step.
BY_KEY = """async () => {
  const times = [];
  const end = document.querySelector(".card__text");
  for (let step = 0; step < 300; step += 1) {
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    times.push(performance.now() - start);
    if (end.textContent === "Dank je wel") break;
    // A double press is none: wait as long as a hand does.
    await new Promise((waited) => setTimeout(waited, 300));
  }
  return times;
}"""
# From the click there until the stage has answered here.
BY_MODERATOR = """async () => {
  const now = document.querySelector(".mod__now");
  const parts = [".mod__kind", ".mod__text"].map((part) => now.querySelector(part));
  const read = () => parts.map((part) => part.textContent).join();
  const times = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const start = performance.now();
    const before = read();
    const changed = new Promise((seen) => {
      new MutationObserver((_, watch) => {
        if (read() !== before) { watch.disconnect(); seen(); }
      }).observe(now, { childList: true, subtree: true, characterData: true });
    });
    document.querySelector("[data-do=previous]").click();
    await changed;
    times.push(performance.now() - start);
    await new Promise((waited) => setTimeout(waited, 300));
  }
  return times;
}"""


def tables(browser: Browser, address: str) -> list[list[Row]]:
    """Of keys and clicks how long they take; of the stage what it holds before and after hours."""
    return [speed(browser, address), growth(browser, address)]


def speed(browser: Browser, address: str) -> list[Row]:
    """Median and slowest of a whole morning, in milliseconds and in frames, beside the goal."""
    with browser.new_context() as context:
        stage = context.new_page()
        stage.goto(f"{address}{addresses.STAGE}")
        with stage.expect_popup() as popup:
            stage.click("day-stage[data-ready] .begin [data-do=moderator]")
        lead = popup.value
        lead.wait_for_selector(".mod__rows button")
        stage.bring_to_front()
        found = {"toets": stage.evaluate(BY_KEY), "moderator": lead.evaluate(BY_MODERATOR)}
    table: list[Row] = [("wat", "keer", "midden", "traagst", "beelden (16,7 ms)", "doel")]
    for name, times in found.items():
        middle, worst = statistics.median(times), max(times)
        row = (f"{middle:.0f} ms", f"{worst:.0f} ms", f"{worst / FRAME:.1f}", f"{GOAL} ms")
        table.append((name, str(len(times)), *row))
    return table


def growth(browser: Browser, address: str) -> list[Row]:
    """What the stage holds after one morning, and after as many as fit in the hours that follow."""
    with browser.new_context() as context:
        context.clock.install(time=MORNING)
        stage = context.new_page()
        stage.goto(f"{address}{addresses.STAGE}")
        stage.wait_for_selector("day-stage[data-ready]", state="attached")
        devtools = context.new_cdp_session(stage)
        devtools.send("Performance.enable")
        # What a browser makes once, it has made after a first round.
        _lead(stage, minutes=30)
        before = _held(devtools)
        _lead(stage, minutes=HOURS * 60)
        after = _held(devtools)
    head: Row = ("wat", "na de eerste keer", f"na {HOURS} uur", "groei", "doel")
    return [head, *(_grown(name, before[name], after[name]) for name in before)]


def _lead(stage: Page, minutes: int) -> None:
    """The steps of a day in turn, one a minute, forward and back again; the clock is the page's."""
    for minute in range(minutes):
        stage.keyboard.press("PageDown" if minute // 30 % 2 == 0 else "PageUp")
        stage.clock.run_for(60_000)


def _held(devtools: CDPSession) -> dict[str, float]:
    devtools.send("HeapProfiler.collectGarbage")
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    found = {metric["name"]: metric["value"] for metric in metrics}
    return {
        "geheugen (kB)": found["JSHeapUsedSize"] / 1000,
        "knopen": found["Nodes"],
        "luisteraars": found["JSEventListeners"],
    }


def _grown(name: str, before: float, after: float) -> Row:
    grown = after / before - 1
    return (name, f"{before:.0f}", f"{after:.0f}", f"{grown:+.1%}", f"hoogstens {MORE:.0%}")
