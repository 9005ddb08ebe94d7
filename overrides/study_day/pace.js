/**
 * How far a day under way is from its plan.
 *
 * vbtcDay.makePace(state, { rows, clocks, current, remaining }) gives { drift, end, until } of a
 * show with that state: drift and end in minutes, until as a moment. rows are those of the plan,
 * current() is the block that is on, and remaining() its seconds left.
 */
(() => {
  const { session: day } = window.vbtcDay;
  const MINUTE = 60_000;
  // Further from the plan than this, it is a rehearsal: then the plan begins when the show begins.
  const REHEARSAL = 90;

  /** @type {StudyDay["makePace"]} */
  const makePace = (state, { rows, clocks, current, remaining }) => {
    /**
     * How much later than the plan the day began; nothing when this is a rehearsal.
     * @param {number} begun
     */
    const late = (begun) => {
      const difference = day.around(day.minuteOf(begun) - rows[0].begins);
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

    /** When the block on the screen is over at this pace, in ms since 1970. Null without one. */
    const until = () => {
      const block = current();
      return block ? Date.now() + clocks.left(block) : null;
    };

    return { drift, end, until };
  };

  window.vbtcDay = { ...window.vbtcDay, makePace };
})();
