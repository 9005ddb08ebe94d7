/**
 * Where a show was, over a reload of the page.
 *
 * vbtcDay.keptShow gives { resumable, recall, keep }. recall(session) gives { state, time, open }
 * of today's show of this day: open when the page was reloaded in the middle of it, and nulls when
 * there is nothing to go on with. resumable(stored, session) says the same of what was stored.
 * Storage: KEYS.show.
 */
(() => {
  const { KEYS, read, write } = window.vbtcStorage;

  /**
   * What was shown on another day was a rehearsal, or the training before this one.
   * @type {StudyDay["keptShow"]["resumable"]}
   */
  const resumable = (stored, session) => {
    const begun = stored?.state?.begun;
    const today = !begun || new Date(begun).toDateString() === new Date().toDateString();
    return stored?.session === session.id && today ? stored : null;
  };

  /** @type {StudyDay["keptShow"]["recall"]} */
  const recall = (session) => {
    const known = resumable(read(KEYS.show), session);
    // Only a reload goes on by itself; who opens the page again chooses.
    const [visit] = performance.getEntriesByType("navigation");
    const reloaded = visit instanceof PerformanceNavigationTiming && visit.type === "reload";
    return {
      state: known?.state ?? null,
      time: known?.time ?? null,
      open: Boolean(known?.open) && reloaded,
    };
  };

  /** @type {StudyDay["keptShow"]["keep"]} */
  const keep = ({ session, state }, time, open) =>
    write(KEYS.show, { session: session.id, state, time, open });

  window.vbtcDay = { ...window.vbtcDay, keptShow: { resumable, recall, keep } };
})();
