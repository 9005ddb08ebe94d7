/**
 * The parts of the day, for whoever leads it: each a button that goes there.
 *
 * vbtcDay.makeRows(list) gives { fill, mark }: fill(session) lists them, mark(block) says which is
 * on the screen. Where fragments come apart they are listed again as one comes.
 */
(() => {
  const spell = window.vbtcSpell;
  const { session: day, fragments } = window.vbtcDay;
  const { all, make, button } = window.vbtcDom;
  const { clips } = window.vbtcDayData;

  /** @type {StudyDay["makeRows"]} */
  const makeRows = (list) => {
    /** @type {Session | undefined} */
    let listed;
    /** @param {Session} session */
    const fill = (session) => {
      listed = session;
      const steps = day.steps(session, clips);
      const items = day.schedule(session, clips).map(({ block, begins }) => {
        const step = steps.findIndex((one) => one.block?.id === block.id);
        const go = button(`${day.clock(begins)} ${day.name(block, clips)}`, null, "");
        Object.assign(go.dataset, { do: "go", value: step, block: block.id });
        go.disabled = step < 0;
        const item = make("li");
        item.append(spell(go));
        return item;
      });
      list.replaceChildren(...items);
    };
    fragments?.listen(() => listed && fill(listed));

    return {
      fill,
      mark: (block) => {
        for (const row of all(list, "button")) {
          if (block && row.dataset.block === block.id) row.setAttribute("aria-current", "step");
          else row.removeAttribute("aria-current");
        }
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeRows };
})();
