"""What a page costs before anyone presses play: bytes, requests, first paint and movement."""

from dataclasses import dataclass

from playwright.sync_api import Browser, Request

# Both are read from the browser's own records, also of what happened before this ran.
OBSERVE = """() => new Promise(done => {
  const seen = { paint: 0, shift: 0 };
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(seen))));
})"""


@dataclass(frozen=True)
class Weight:
    """One page: bytes over the wire, requests, largest paint (ms), layout shift (score)."""

    bytes: int
    requests: int
    paint: float
    shift: float


def weigh(browser: Browser, url: str, *, width: int = 360) -> Weight:
    """Load one page as a first visitor on a phone would, and weigh it."""
    # The app comes after the page, and is not of it: it would fetch all of the site meanwhile.
    with browser.new_context(
        viewport={"width": width, "height": 740}, service_workers="block"
    ) as context:
        page = context.new_page()
        requests: list[Request] = []
        # Playwright cannot call a built-in method such as list.append by itself.
        page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108
        page.goto(url, wait_until="networkidle")
        seen = page.evaluate(OBSERVE)
        sizes = [request.sizes() for request in requests]
        total = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
        return Weight(total, len(requests), seen["paint"], seen["shift"])
