/**
 * How long each block of a day has taken. Moments are milliseconds since 1970, never ticks, so that
 * a window in the background loses no time.
 *
 * vbtcDay.makeClocks(state, clips) gives { spent, planned, left, isRunning, run, stop, reset, extra
 * }, each of a block; spent, planned and left are milliseconds. They are kept in state.clocks.
 */
(() => {
  const MINUTE = 60_000;

  /** @type {StudyDay["makeClocks"]} */
  const makeClocks = (state, clips) => {
    /** @param {Block} block */
    const clock = ({ id }) => {
      state.clocks[id] ??= { spent: 0, since: null, extra: 0 };
      return state.clocks[id];
    };
    /** @param {Block} block */
    const spent = (block) => {
      const { spent: before, since } = clock(block);
      return before + (since ? Date.now() - since : 0);
    };
    /** @param {Block} block */
    const planned = (block) => window.vbtcDay.session.minutes(block, clips) * MINUTE;
    return {
      spent,
      planned,
      left: (block) => planned(block) + clock(block).extra * MINUTE - spent(block),
      isRunning: (block) => Boolean(clock(block).since),
      run: (block) => {
        clock(block).since ??= Date.now();
      },
      stop: (block) => Object.assign(clock(block), { spent: spent(block), since: null }),
      reset: (block) => {
        state.clocks[block.id] = { spent: 0, since: Date.now(), extra: 0 };
      },
      extra: (block, minutes) => {
        clock(block).extra += minutes;
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeClocks };
})();
