/**
 * A study day under way: which step is on the screen, and how long each block has taken.
 *
 * vbtcDay.makeShow(session, clips, saved) gives { state, steps, at, command, remaining, drift, end,
 * listen }. vbtcDay.resumable(stored, session) gives what was stored of today's show of this day, or
 * null. Moments are milliseconds since 1970, never ticks, so that a window in the background
 * loses no time. Commands: next, previous, go (step), jump (clip id), skip, black, timer, reset,
 * extra (minutes), restart.
 */
(() => {
  const { session: day } = window.vbtcDay;
  const MINUTE = 60_000;
  // Further from the plan than this, it is a rehearsal: then the plan begins when the show begins.
  const REHEARSAL = 90;

  const makeShow = (session, clips, saved = null) => {
    const steps = day.steps(session, clips);
    const rows = day.schedule(session, clips);
    const state = { index: 0, detour: "", black: false, clocks: {}, begun: null, ...saved };
    // The plan may have changed in the meantime: the same question, else the same block, else the same place.
    const place = ({ type, block, number }) => [type, block?.id, number].join(" ");
    const same = steps.findIndex((step) => place(step) === state.place);
    const [, blockId] = String(state.place ?? "").split(" ");
    const near = blockId ? steps.findIndex(({ block }) => block?.id === blockId) : -1;
    state.index = [same, near, Math.min(Math.max(0, Math.trunc(state.index) || 0), steps.length - 1)].find((index) => index >= 0);
    const listeners = [];
    const told = () => listeners.forEach((listener) => listener());

    const at = () => {
      const clip = clips.find(({ id }) => id === state.detour);
      return clip ? { type: "clip", clip, text: clip.title, detour: true } : steps[state.index];
    };
    const current = () => steps[state.index].block;
    const clock = (block) => (state.clocks[block.id] ??= { spent: 0, since: null, extra: 0 });
    const spent = (block) => { const { spent: before, since } = clock(block); return before + (since ? Date.now() - since : 0); };
    const stop = (block) => Object.assign(clock(block), { spent: spent(block), since: null });
    const run = (block) => { clock(block).since ??= Date.now(); };
    const planned = (block) => day.minutes(block, clips) * MINUTE;

    const go = (index) => {
      const from = current();
      state.index = Math.min(Math.max(0, index), steps.length - 1);
      state.place = place(steps[state.index]);
      state.detour = "";
      const to = current();
      if (from && from !== to) stop(from);
      if (to && from !== to) run(to);
      if (to) state.begun ??= Date.now();
    };

    const skip = () => {
      const from = current();
      const next = steps.findIndex(({ block }, index) => index > state.index && block !== from);
      go(next < 0 ? steps.length - 1 : next);
    };

    const jump = (id) => {
      const index = steps.findIndex(({ clip, type }) => clip?.id === id && type === "clip");
      if (index >= 0) go(index); else state.detour = id;
    };

    const commands = {
      next: () => (state.detour ? go(state.index) : go(state.index + 1)),
      previous: () => (state.detour ? go(state.index) : go(state.index - 1)),
      go: (index) => go(Number(index)),
      jump,
      skip,
      restart: () => Object.assign(state, { index: 0, place: "", detour: "", black: false, clocks: {}, begun: null }),
      black: () => { state.black = !state.black; },
      timer: () => { const block = current(); if (block) (clock(block).since ? stop : run)(block); },
      reset: () => { const block = current(); if (block) state.clocks[block.id] = { spent: 0, since: Date.now(), extra: 0 }; },
      extra: (minutes) => { const block = current(); if (block) clock(block).extra += Number(minutes) || 0; },
    };

    const command = (name, value) => {
      if (!Object.hasOwn(commands, name)) return;
      // Whatever is done while the screen is black is done to be seen.
      if (!["black", "extra", "timer", "reset"].includes(name)) state.black = false;
      commands[name](value);
      told();
    };

    /** Seconds left in the block on the screen; below zero when it runs over. Null without a block. */
    const remaining = () => {
      const block = current();
      return block ? Math.ceil((planned(block) + clock(block).extra * MINUTE - spent(block)) / 1000) : null;
    };

    /** How much later than the plan the day began; nothing when this is a rehearsal. */
    const late = () => {
      const began = new Date(state.begun);
      const difference = day.around(began.getHours() * 60 + began.getMinutes() - rows[0].begins);
      return Math.abs(difference) <= REHEARSAL ? difference : 0;
    };

    /** Minutes behind the plan (below zero: ahead of it); null before the day has begun. */
    const drift = () => {
      const block = current();
      if (!state.begun || !block) return null;
      const row = rows.find((one) => one.block.id === block.id);
      const shouldBe = row.begins - rows[0].begins + Math.min(spent(block), planned(block)) / MINUTE;
      return Math.round(late() + (Date.now() - state.begun) / MINUTE - shouldBe);
    };

    /** When the day will end at this pace, in minutes after midnight of the plan. */
    const end = () => {
      const block = current();
      const behind = drift();
      if (behind === null) return rows.at(-1)?.ends ?? null;
      const from = rows.findIndex((one) => one.block.id === block.id);
      const left = Math.max(0, remaining()) / 60;
      const now = rows[from].begins + Math.min(spent(block), planned(block)) / MINUTE + behind;
      return Math.round(rows.slice(from + 1).reduce(
        (time, row) => (row.block.pinned ? Math.max(time, row.begins) : time) + row.ends - row.begins, now + left));
    };

    return {
      session, state, steps, rows, at, command, remaining, drift, end,
      running: () => Boolean(current() && clock(current()).since),
      listen: (listener) => listeners.push(listener),
    };
  };

  /** What was shown on another day was a rehearsal, or the training before this one. */
  const resumable = (stored, session) => {
    const { begun } = stored?.state ?? {};
    const today = !begun || new Date(begun).toDateString() === new Date().toDateString();
    return stored?.session === session.id && today ? stored : null;
  };

  window.vbtcDay = { ...window.vbtcDay, makeShow, resumable };
})();
