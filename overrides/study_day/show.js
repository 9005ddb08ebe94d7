/**
 * A study day under way: which step is on the screen, and how far the day is behind its plan.
 *
 * vbtcDay.makeShow(session, clips, saved) gives { state, steps, rows, at, own, command, remaining,
 * until, drift, end, running, listen, renew }; saved is the state of a show of this day that was
 * under way. at() gives the step on the screen, own() the one of the day, which may stand behind
 * it; renew(session) gives the same show of a plan that changed.
 * Commands: next, previous, first, last, go (step), jump (clip id), skip, black, timer, reset,
 * extra (minutes), restart, gather (groups: what the room takes along). Before the day stand, until
 * back, what ask (see aside.js) is given of the room, invite: the way in for who writes along on a
 * phone, and harvest: what it takes along.
 */
(() => {
  const { session: day, films, makeClocks, makePace, places, harvest, aside } = window.vbtcDay;
  // Whatever else is done while the screen is black is done to be seen.
  const UNSEEN = ["black", "extra", "timer", "reset", "gather"];

  /** @returns {ShowState} */
  const start = () => ({
    // Which show of this day it is: each has notes of its own.
    run: day.newId(),
    made: Date.now(),
    index: 0,
    place: "",
    said: "",
    detour: "",
    film: 0,
    aside: null,
    harvest: [],
    black: false,
    clocks: {},
    begun: null,
  });

  /** @type {StudyDay["makeShow"]} */
  const makeShow = (session, clips, saved = null) => {
    const rows = day.schedule(session, clips);
    const state = { ...start(), ...saved };
    state.detour = day.current(state.detour, clips);
    /** @type {Step[][]} All that is shown, and of that what the room takes along. */
    let [steps, gathered] = [[], []];

    const note = () => {
      state.place = places.name(steps[state.index]);
      state.said = steps[state.index].text;
    };

    /** @param {unknown} groups */
    const gather = (groups) => {
      state.harvest = harvest.read(groups);
      gathered = harvest.steps(state.harvest);
      if (state.aside?.screen && !gathered[state.aside.screen]) state.aside = null;
      steps = day.steps(session, clips, gathered);
      state.index = places.find(state, steps);
      note();
    };
    gather(state.harvest);
    const clocks = makeClocks(state, clips);
    /** @type {(() => void)[]} */
    const listeners = [];

    /** @type {Show["own"]} */
    const own = () => films.aside(state, clips) ?? steps[state.index];
    const current = () => steps[state.index].block;

    /** @type {Show["at"]} */
    const at = () => {
      const shown = aside.step(state.aside, gathered);
      return shown ? { ...shown, aside: true } : own();
    };

    /** @param {number} index */
    const go = (index) => {
      const from = current();
      state.index = Math.min(Math.max(0, index), steps.length - 1);
      note();
      state.detour = "";
      state.aside = null;
      const to = current();
      if (from && from !== to) clocks.stop(from);
      if (to && from !== to) clocks.run(to);
      if (to) state.begun ??= Date.now();
    };

    /** @param {number} by One step on or back; what stands before the day first makes way. */
    const turn = (by) => {
      const screen = (state.aside?.screen ?? NaN) + by;
      if (gathered[screen]) state.aside = { screen };
      else if (state.aside) state.aside = null;
      else if (!films.turn(state, clips, by)) go(state.detour ? state.index : state.index + by);
    };

    const skip = () => {
      const from = current();
      const next = steps.findIndex(({ block }, index) => index > state.index && block !== from);
      go(next < 0 ? steps.length - 1 : next);
    };

    /** @param {string} written */
    const jump = (written) => {
      const id = day.current(written, clips);
      const index = steps.findIndex(({ clip, type }) => clip?.id === id && type === "clip");
      if (index >= 0) go(index);
      else Object.assign(state, { detour: id, film: 0, aside: null });
    };

    /** @param {(block: Block) => unknown} act */
    const onClock = (act) => {
      const block = current();
      return block && act(block);
    };

    /** @type {Record<string, (value: unknown) => void>} */
    const commands = {
      next: () => turn(1),
      previous: () => turn(-1),
      first: () => go(0),
      last: () => go(steps.length - 1),
      go: (index) => go(Number(index)),
      jump: (id) => jump(String(id)),
      skip,
      restart: () => {
        Object.assign(state, start());
        gather([]);
      },
      ask: (said) => {
        state.aside = aside.asked(said) ?? state.aside;
      },
      invite: (joined) => {
        state.aside = aside.invited(state.aside, joined);
      },
      gather,
      harvest: () => {
        if (gathered.length) state.aside = { screen: 0 };
      },
      back: () => {
        state.aside = null;
      },
      black: () => {
        state.black = !state.black;
      },
      timer: () =>
        onClock((block) => (clocks.isRunning(block) ? clocks.stop(block) : clocks.run(block))),
      reset: () => onClock(clocks.reset),
      extra: (minutes) => onClock((block) => clocks.extra(block, Number(minutes) || 0)),
    };

    /** @type {Show["command"]} */
    const command = (name, value) => {
      if (!Object.hasOwn(commands, name)) return;
      if (!UNSEEN.includes(name)) state.black = false;
      commands[name](value);
      for (const listener of listeners) listener();
    };

    /** Seconds left in the block on the screen; below zero when it runs over. Null without one. */
    const remaining = () => {
      const block = current();
      return block ? Math.ceil(clocks.left(block) / 1000) : null;
    };

    /** @type {Show["renew"]} */
    const renew = (changed) => {
      const from = current();
      const kept = new Set(changed.blocks.map(({ id }) => id));
      // What was on the screen may be gone from the plan: then the day goes on after it.
      for (let block = from; block && !kept.has(block.id); block = current()) state.index += 1;
      note();
      const show = makeShow(changed, clips, state);
      const to = show.steps[show.state.index].block;
      if (from && from.id !== to?.id) {
        clocks.stop(from);
        if (to && state.begun) clocks.run(to);
      }
      for (const listener of listeners) show.listen(listener);
      return show;
    };

    return {
      session,
      state,
      get steps() {
        return steps;
      },
      rows,
      at,
      own,
      command,
      remaining,
      running: () => Boolean(onClock(clocks.isRunning)),
      listen: (listener) => listeners.push(listener),
      renew,
      ...makePace(state, { rows, clocks, current, remaining }),
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeShow };
})();
