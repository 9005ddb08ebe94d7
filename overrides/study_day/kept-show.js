/**
 * Where a show was, over a reload of the page and over a crash.
 *
 * vbtcDay.keptShow gives { resumable, recall, keep }. recall(session) gives { state, time, open, at
 * } of today's show of this day: open when the page was reloaded in the middle of it, at when it
 * was kept, and nulls when there is nothing to go on with. resumable(stored, session) says the same
 * of what was stored.
 * Storage: KEYS.show(day), in localStorage and the vault, or else of this window.
 */
(() => {
  const { vault } = window.vbtcDay;
  const { KEYS, read, write, session: ofWindow } = window.vbtcStorage;
  /** What the vault was given last: it need not hear of every second of a clip. */
  let deep = "";

  /**
   * What was shown on another day was a rehearsal, or the training before this one.
   * @type {StudyDay["keptShow"]["resumable"]}
   */
  const resumable = (stored, session) => {
    const begun = stored?.state?.begun ?? stored?.state?.made;
    const today = !begun || new Date(begun).toDateString() === new Date().toDateString();
    return stored?.session === session.id && today ? stored : null;
  };

  /** @type {StudyDay["keptShow"]["recall"]} */
  const recall = async (session) => {
    const key = KEYS.show(session.id);
    const kept = [
      read(key),
      ofWindow.read(key),
      (await vault.all(key)).get(key),
      read(KEYS.oldShow),
    ];
    const newest = kept.reduce((one, other) => ((other?.at ?? 0) > (one?.at ?? 0) ? other : one));
    const known = resumable(newest ?? kept.at(-1), session);
    // Only a reload goes on by itself; who opens the page again chooses.
    const [visit] = performance.getEntriesByType("navigation");
    const reloaded = visit instanceof PerformanceNavigationTiming && visit.type === "reload";
    return {
      state: known?.state ?? null,
      time: known?.time ?? null,
      open: Boolean(known?.open) && reloaded,
      at: known?.at ?? 0,
    };
  };

  /** @type {StudyDay["keptShow"]["keep"]} */
  const keep = ({ session, state }, time, open) => {
    const key = KEYS.show(session.id);
    const stored = { session: session.id, state, time, open, at: Date.now() };
    if (!write(key, stored)) ofWindow.write(key, stored);
    const place = JSON.stringify([key, state, open]);
    if (place !== deep) vault.put(key, structuredClone(stored));
    deep = place;
  };

  window.vbtcDay = { ...window.vbtcDay, keptShow: { resumable, recall, keep } };
})();
