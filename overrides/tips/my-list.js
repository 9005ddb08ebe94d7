/**
 * Putting kept tips in order, and taking in what comes along from another page.
 *
 * vbtcMyList gives { move, settle, take }. move gives false when the browser keeps nothing.
 * settle(known) takes the ids of now for former ones, and the words of now: known has all tips of
 * the site by every id. take(hash) adds what an address brings, unless it was given up since.
 */
(() => {
  const { MARK, change, repair } = window.vbtcTips;

  /** @type {MyList["move"]} */
  const move = (id, to) =>
    change(({ tips }) => {
      const from = tips.findIndex((tip) => tip.id === id);
      if (from >= 0 && to >= 0 && to < tips.length) tips.splice(to, 0, ...tips.splice(from, 1));
    });

  /** @type {MyList["settle"]} */
  const settle = (known) => {
    change((now) => {
      now.tips = repair(now.tips.map((tip) => ({ ...tip, ...known.get(tip.id) })));
    });
  };

  /** @type {MyList["take"]} */
  const take = (hash) => {
    const brought = hash.startsWith(MARK) ? hash.slice(MARK.length).split(",") : [];
    change(({ tips, gone }) => {
      for (const each of brought) {
        const [, id, when] = /^([\w-]+)\.([0-9a-z]{1,9})$/.exec(each) ?? [];
        const at = parseInt(when, 36);
        const since = gone.find((tip) => tip.id === id)?.at ?? -1;
        if (id && since < at && !tips.some((tip) => tip.id === id)) tips.push({ id, text: "", at });
      }
    });
  };

  window.vbtcMyList = { move, settle, take };
})();
