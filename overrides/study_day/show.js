/**
 * A study day under way: which step is on the screen, and how far the day is behind its plan.
 *
 * vbtcDay.makeShow(session, clips, saved) gives { state, steps, rows, at, command, remaining,
 * until, drift, end, running, listen }; saved is the state of a show of this day that was under
 * way.
 * Commands: next, previous, go (step), jump (clip id), skip, black, timer, reset, extra (minutes),
 * restart.
 */
(() => {
  const { session: day, makeClocks } = window.vbtcDay;
  const MINUTE = 60_000;
  // Further from the plan than this, it is a rehearsal: then the plan begins when the show begins.
  const REHEARSAL = 90;
  // Whatever else is done while the screen is black is done to be seen.
  const UNSEEN = ["black", "extra", "timer", "reset"];

  /** @returns {ShowState} */
  const start = () => ({
    // Which show of this day it is: each has notes of its own.
    run: day.newId(),
    made: Date.now(),
    index: 0,
    place: "",
    detour: "",
    black: false,
    clocks: {},
    begun: null,
  });

  /** @param {Step} step */
  const place = ({ type, block, number }) => [type, block?.id, number].join(" ");

  /**
   * The plan may have changed in the meantime: the same question, else the same block, else the
   * same place in the row.
   * @param {ShowState} state
   * @param {Step[]} steps
   */
  const find = (state, steps) => {
    const same = steps.findIndex((step) => place(step) === state.place);
    if (same >= 0) return same;
    const [, blockId] = String(state.place ?? "").split(" ");
    const near = blockId ? steps.findIndex(({ block }) => block?.id === blockId) : -1;
    if (near >= 0) return near;
    return Math.min(Math.max(0, Math.trunc(state.index) || 0), steps.length - 1);
  };

  /** @type {StudyDay["makeShow"]} */
  const makeShow = (session, clips, saved = null) => {
    const steps = day.steps(session, clips);
    const rows = day.schedule(session, clips);
    const state = { ...start(), ...saved };
    state.index = find(state, steps);
    state.detour = day.current(state.detour, clips);
    const clocks = makeClocks(state, clips);
    /** @type {(() => void)[]} */
    const listeners = [];

    /** @type {Show["at"]} */
    const at = () => {
      const clip = clips.find(({ id }) => id === state.detour);
      return clip ? { type: "clip", clip, text: clip.title, detour: true } : steps[state.index];
    };
    const current = () => steps[state.index].block;

    /** @param {number} index */
    const go = (index) => {
      const from = current();
      state.index = Math.min(Math.max(0, index), steps.length - 1);
      state.place = place(steps[state.index]);
      state.detour = "";
      const to = current();
      if (from && from !== to) clocks.stop(from);
      if (to && from !== to) clocks.run(to);
      if (to) state.begun ??= Date.now();
    };

    const skip = () => {
      const from = current();
      const next = steps.findIndex(({ block }, index) => index > state.index && block !== from);
      go(next < 0 ? steps.length - 1 : next);
    };

    /** @param {string} id */
    const jump = (id) => {
      const index = steps.findIndex(({ clip, type }) => clip?.id === id && type === "clip");
      if (index >= 0) go(index);
      else state.detour = id;
    };

    /** @param {(block: Block) => void} act */
    const onClock = (act) => {
      const block = current();
      if (block) act(block);
    };

    /** @type {Record<string, (value: unknown) => void>} */
    const commands = {
      next: () => go(state.detour ? state.index : state.index + 1),
      previous: () => go(state.detour ? state.index : state.index - 1),
      go: (index) => go(Number(index)),
      jump: (id) => jump(String(id)),
      skip,
      restart: () => Object.assign(state, start()),
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

    /** When the block on the screen is over at this pace, in ms since 1970. Null without one. */
    const until = () => {
      const block = current();
      return block ? Date.now() + clocks.left(block) : null;
    };

    /**
     * How much later than the plan the day began; nothing when this is a rehearsal.
     * @param {number} begun
     */
    const late = (begun) => {
      const began = new Date(begun);
      const minute = began.getHours() * 60 + began.getMinutes();
      const difference = day.around(minute - rows[0].begins);
      return Math.abs(difference) <= REHEARSAL ? difference : 0;
    };

    /**
     * How far into a block the plan would be by now, in minutes.
     * @param {Block} block
     */
    const into = (block) => Math.min(clocks.spent(block), clocks.planned(block)) / MINUTE;
    /** @param {Block} block */
    const rowOf = (block) => rows.findIndex((row) => row.block.id === block.id);

    /** Minutes behind the plan (below zero: ahead of it); null before the day has begun. */
    const drift = () => {
      const block = current();
      if (!state.begun || !block) return null;
      const shouldBe = rows[rowOf(block)].begins - rows[0].begins + into(block);
      return Math.round(late(state.begun) + (Date.now() - state.begun) / MINUTE - shouldBe);
    };

    /** When the day will end at this pace, in minutes after midnight of the plan. */
    const end = () => {
      const block = current();
      const behind = drift();
      if (behind === null || !block) return rows.at(-1)?.ends ?? null;
      const from = rowOf(block);
      let time = rows[from].begins + into(block) + behind + Math.max(0, remaining() ?? 0) / 60;
      for (const row of rows.slice(from + 1)) {
        // A block that is pinned waits for its hour.
        if (row.block.pinned) time = Math.max(time, row.begins);
        time += row.ends - row.begins;
      }
      return Math.round(time);
    };

    const running = () => {
      const block = current();
      return block !== undefined && clocks.isRunning(block);
    };
    /** @type {Show["listen"]} */
    const listen = (listener) => listeners.push(listener);

    return {
      ...{ session, state, steps, rows, at, command, listen },
      ...{ remaining, until, drift, end, running },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeShow };
})();
