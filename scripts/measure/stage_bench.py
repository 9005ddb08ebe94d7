"""How fast the stage follows a key, and a click in the moderator's window."""

from playwright.sync_api import Browser

from content import addresses
from measure.table import Row

FRAME = 16.7
# From the key to the frame that shows the next step. A key that is pressed faster only bounces.
BY_KEY = """async () => {
  const times = [];
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((later) => setTimeout(later, 300));
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    times.push(performance.now() - start);
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
      }).observe(now, { childList: true, subtree: true });
    });
    document.querySelector("[data-do=previous]").click();
    await changed;
    times.push(performance.now() - start);
  }
  return times;
}"""


def rows(browser: Browser, address: str) -> list[Row]:
    """Median and slowest of some turns, in milliseconds and in frames."""
    stage = browser.new_page()
    stage.goto(f"{address}{addresses.STAGE}")
    with stage.expect_popup() as popup:
        stage.click(".begin [data-do=moderator]")
    lead = popup.value
    lead.wait_for_selector(".mod__rows button")
    stage.bring_to_front()
    found = {"toets": stage.evaluate(BY_KEY), "moderator": lead.evaluate(BY_MODERATOR)}
    table: list[Row] = [("wat", "midden", "traagst", "beelden (16,7 ms)")]
    for name, times in found.items():
        middle, worst = sorted(times)[len(times) // 2], max(times)
        table.append((name, f"{middle:.0f} ms", f"{worst:.0f} ms", f"{worst / FRAME:.1f}"))
    return table
