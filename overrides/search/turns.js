/**
 * Questions that follow each other faster than their answers come.
 *
 * vbtcSearch.makeTurns(wait) gives { ask, drop }: ask(engine, text, filter) gives a promise of an
 * answer, or of nothing when something else was asked meanwhile; before a fetch it calls wait().
 * drop() leaves the question that waits without an answer.
 */
(() => {
  /** @type {Search["makeTurns"]} */
  const makeTurns = (wait) => {
    let turn = 0;
    const drop = () => {
      turn += 1;
    };
    /** @type {Turns["ask"]} */
    const ask = async (engine, text, filter) => {
      drop();
      const own = turn;
      const still = () => own === turn;
      try {
        const answer = await engine.ask(text, filter, { still, wait });
        return still() ? answer : undefined;
      } catch (error) {
        // What nobody waits for any more does not fail either.
        if (still()) throw error;
        return undefined;
      }
    };
    return { ask, drop };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeTurns };
})();
