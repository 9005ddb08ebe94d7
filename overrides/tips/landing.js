/**
 * Where a link leads to a tip: whoever follows it stands there at once, and stays there while the
 * page still comes in above it.
 *
 * vbtcLand() goes to the tip that the address names, and gives it the focus, so that a keyboard and
 * a voice go on from there. It does nothing when the address names none, or one that is not shown.
 * It does so when a page is opened, but not for who comes back or loads it anew: a browser then
 * knows where one was. When the address changes a browser goes there itself.
 */
(() => {
  const STIRS = ["wheel", "touchstart", "pointerdown", "keydown"];
  // In milliseconds: what comes later than this was asked for.
  const LATE = 5000;

  const focus = () => {
    const named = document.getElementById(window.vbtcDom.anchor(location.hash));
    const tip = named?.closest("[data-tip]");
    if (!(tip instanceof HTMLElement) || tip.closest("[hidden]")) return null;
    tip.tabIndex = -1;
    tip.focus({ preventScroll: true });
    return tip;
  };

  const land = () => {
    const tip = focus();
    tip?.scrollIntoView();
    return tip;
  };

  /** As long as the reader does nothing, what comes in late moves nobody away. */
  const stay = () => {
    const tip = land();
    if (!tip) return;
    const growth = new ResizeObserver(() => tip.scrollIntoView());
    growth.observe(document.body);
    const leave = () => growth.disconnect();
    for (const stir of STIRS) addEventListener(stir, leave, { once: true, passive: true });
    addEventListener("load", () => setTimeout(leave, LATE), { once: true });
  };

  const [entry] = performance.getEntriesByType("navigation");
  if (entry instanceof PerformanceNavigationTiming && entry.type === "navigate") stay();
  addEventListener("hashchange", focus);

  window.vbtcLand = land;
})();
