/**
 * The way back from a result: what was typed and where one was stays with the page one leaves.
 *
 * vbtcWayBack.leave(facts) keeps facts in the history. vbtcWayBack.watch(tell) tells them to who
 * comes back there, not to who comes for the first time or loads the page anew; it gives the
 * function that stops this. vbtcWayBack.found() gives them while a page is made again.
 */
(() => {
  /** @type {WayBack["leave"]} */
  const leave = (facts) => {
    if (!facts && !history.state?.search) return;
    history.replaceState({ ...history.state, search: facts }, "");
  };

  const isBack = () => {
    const [entry] = performance.getEntriesByType("navigation");
    return entry instanceof PerformanceNavigationTiming && entry.type === "back_forward";
  };

  /** @type {WayBack["found"]} */
  const found = () => (isBack() ? history.state?.search : undefined);

  /** @type {WayBack["watch"]} */
  const watch = (tell) => {
    /** @param {PageTransitionEvent} event */
    const onShow = ({ persisted }) => {
      const kept = persisted ? history.state?.search : found();
      if (kept) tell(kept);
    };
    /** @param {PopStateEvent} event */
    const onStep = ({ state }) => {
      if (state?.search) tell(state.search);
    };
    addEventListener("pageshow", onShow);
    addEventListener("popstate", onStep);
    return () => {
      removeEventListener("pageshow", onShow);
      removeEventListener("popstate", onStep);
    };
  };

  window.vbtcWayBack = { leave, found, watch };
})();
