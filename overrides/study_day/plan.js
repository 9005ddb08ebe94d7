/**
 * A day that is being put together, with what can be undone and done again.
 *
 * vbtcDay.makePlan(clips) gives { session, past, canUndo, canRedo, adopt, recall, change, rest,
 * undo, redo }. adopt(raw, undoable) takes in a day from elsewhere and gives what of it could not
 * be read. change(act, typing) lets act(session) change the day, and gives { changed, problems };
 * typing names the field in which someone types: letters typed in one field are undone together,
 * until rest() says that the next are another change. past holds whole days as text, to recall()
 * later: anything else is nothing to go back to. undo() and redo() say whether there was something.
 */
(() => {
  const { session: day, repair, topics } = window.vbtcDay;
  const MOST_UNDO = 200;

  /** @type {StudyDay["makePlan"]} */
  const makePlan = (clips) => {
    let session = day.fresh();
    // Whole days, as text.
    /** @type {string[]} */
    const past = [];
    /** @type {string[]} */
    const future = [];
    let field = "";

    /**
     * @param {string[]} from
     * @param {string[]} to
     */
    const step = (from, to) => {
      const found = from.pop();
      if (found === undefined) return false;
      to.push(JSON.stringify(session));
      session = JSON.parse(found);
      field = "";
      return true;
    };

    /**
     * @param {unknown} text
     * @returns {text is string}
     */
    const isDay = (text) => {
      try {
        return !repair(JSON.parse(String(text)), clips).empty;
      } catch {
        return false;
      }
    };

    return {
      get session() {
        return session;
      },
      get past() {
        return past;
      },
      get canUndo() {
        return past.length > 0;
      },
      get canRedo() {
        return future.length > 0;
      },
      adopt: (raw, undoable = false) => {
        const found = repair(raw, clips);
        if (found.empty) return found;
        if (undoable) past.push(JSON.stringify(session));
        session = found.session;
        return found;
      },
      recall: (kept) => {
        /** @type {unknown[]} */
        const all = Array.isArray(kept) ? kept : [];
        past.splice(0, past.length, ...all.filter(isDay));
        future.length = 0;
        field = "";
      },
      change: (act, typing = "") => {
        const before = JSON.stringify(session);
        act(session);
        if (session.blocks.length > day.MOST_BLOCKS) {
          session = JSON.parse(before);
          const problem = `Een dag heeft hoogstens ${day.MOST_BLOCKS} onderdelen.`;
          return { changed: false, problems: [problem] };
        }
        session.begins ||= "09:00";
        topics.settle(session);
        if (JSON.stringify(session) === before) return { changed: false, problems: [] };
        if (!typing || typing !== field) past.push(before);
        past.splice(0, past.length - MOST_UNDO - 1);
        field = typing;
        future.length = 0;
        return { changed: true, problems: [] };
      },
      rest: () => {
        field = "";
      },
      undo: () => step(past, future),
      redo: () => step(future, past),
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makePlan };
})();
