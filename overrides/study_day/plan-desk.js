/**
 * The day on the planner's desk: kept at every change, and together with what another window makes
 * of the same day.
 *
 * vbtcDay.makePlanDesk(plan, tell) gives { open, keep, hear }, over a plan of plan.js. open(id)
 * takes a day that is kept, with what can be undone in it; keep() keeps it; hear(event) hears what
 * another window stored, and gives whether the day changed. tell(words) says what a person must
 * know.
 */
(() => {
  const { days, mergePlans } = window.vbtcDay;
  const { KEYS, read, write } = window.vbtcStorage;
  // What can be undone stays next to the days: not more than this of it.
  const MOST_LETTERS = 200_000;

  /** @type {StudyDay["makePlanDesk"]} */
  const makePlanDesk = (plan, tell) => {
    /** The day as it was last known to all windows. */
    let base = structuredClone(plan.session);
    let seen = 0;

    const keepPast = () => {
      let room = MOST_LETTERS;
      const past = [];
      for (const text of plan.past.toReversed()) {
        room -= text.length;
        if (room < 0) break;
        past.unshift(text);
      }
      write(KEYS.undo(plan.session.id), past);
    };

    /** Take in what another window stored since. */
    const meet = () => {
      const kept = days.read(plan.session.id);
      if (!kept || kept.changed <= seen) return false;
      seen = kept.changed;
      const { session, clash } = mergePlans(base, plan.session, kept.session);
      base = structuredClone(kept.session);
      if (JSON.stringify(session) === JSON.stringify(plan.session)) return false;
      if (clash) plan.adopt(kept.session, true);
      plan.adopt(session, true);
      const other = "Met ‘Ongedaan maken’ zie je de andere versie.";
      tell(
        clash
          ? `Deze dag veranderde ook in een ander venster, op dezelfde plaats. ${other}`
          : "Deze dag veranderde ook in een ander venster. Beide zijn samengevoegd.",
      );
      return true;
    };

    return {
      open: (id) => {
        const kept = days.read(id);
        if (!kept) return [];
        const { problems } = plan.adopt(kept.session);
        plan.recall(read(KEYS.undo(id)));
        base = structuredClone(plan.session);
        seen = kept.changed;
        days.open(id);
        return problems;
      },
      keep: () => {
        // Removed in another window since, or for good.
        const wasGone = seen > 0 && (days.read(plan.session.id)?.removed ?? true);
        const changed = meet();
        seen = days.keep(plan.session);
        base = structuredClone(plan.session);
        keepPast();
        if (wasGone && !changed) tell("De dag is er weer.");
        return changed;
      },
      hear: ({ key, newValue }) => {
        const { id } = plan.session;
        if (key !== KEYS.plan(id)) return false;
        const kept = days.read(id);
        if (newValue !== null && !kept?.removed) return meet();
        tell(
          "Deze dag is in een ander venster verwijderd. Verander je hem hier, dan is hij er weer.",
        );
        return false;
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makePlanDesk };
})();
