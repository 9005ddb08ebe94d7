/**
 * What the planner makes of a day while it is given.
 *
 * vbtcDay.planNews gives { newer, listen, address }. newer(id, since) gives a day as it was kept
 * after a moment (milliseconds since 1970), or null; listen(id, take) calls take(session) each time
 * that another window keeps that day, and the address of this page follows; address(session) does
 * that, so that a reload shows the same. Where fragments come apart, take() says that one
 * came, or will not.
 */
(() => {
  const { days, files, fragments, repair } = window.vbtcDay;
  const { KEYS } = window.vbtcStorage;
  const { clips } = window.vbtcDayData;

  /** @type {StudyDay["planNews"]["newer"]} */
  const newer = (id, since) => {
    const kept = days.read(id);
    // Who removes a day does not take it off the screen.
    if (!kept || kept.removed || kept.changed <= since) return null;
    const { session, empty } = repair(kept.session, clips);
    return empty ? null : session;
  };

  /** @param {Session} session */
  const address = async (session) => {
    const link = await files.toLink(session);
    if (/^#(?:dag|scherm)=/.test(location.hash)) history.replaceState(history.state, "", link);
  };

  /** @type {StudyDay["planNews"]["listen"]} */
  const listen = (id, take) => {
    addEventListener("storage", ({ key }) => {
      const changed = key === KEYS.plan(id) ? newer(id, 0) : null;
      if (!changed) return;
      take(changed);
      address(changed);
    });
    fragments?.listen(() => take());
  };

  window.vbtcDay = { ...window.vbtcDay, planNews: { newer, listen, address } };
})();
