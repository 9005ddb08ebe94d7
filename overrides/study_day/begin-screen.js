/**
 * What stands before a show: the day, what is wrong with it, and where it would go on.
 *
 * vbtcDay.makeBegin(host) gives { open, leave, tell, show }, over .begin of the host. open: whether
 * it is shown; leave() gives whether it was; tell(problems) lists them; show(show) says the day,
 * and of one that was under way where it goes on and that it can begin anew.
 */
(() => {
  const spell = window.vbtcSpell;
  const { dayFacts, words } = window.vbtcDay;
  const { find } = window.vbtcDom;
  const { clips } = window.vbtcDayData;

  /** @type {StudyDay["makeBegin"]} */
  const makeBegin = (host) => {
    const screen = find(host, ".begin");
    const start = find(screen, "[data-do=begin]");
    const fresh = start.textContent ?? "";
    /** @type {string[]} */
    let problems = [];
    return {
      get open() {
        return !screen.hidden;
      },
      leave: () => {
        const open = !screen.hidden;
        screen.hidden = true;
        return open;
      },
      tell: (told) => {
        problems = told;
      },
      show: (show) => {
        const { begun } = show.state;
        dayFacts.fill(screen, show.session, clips, problems);
        find(screen, ".begin__again").hidden = !begun;
        spell(start, begun ? `Ga verder bij: ${words.place(show.at())}` : fresh);
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeBegin };
})();
