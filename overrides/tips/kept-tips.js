/**
 * The tips that someone keeps on this device, in their own order.
 *
 * vbtcTips gives { MARK, all, has, keep, drop, put, link, listen, change, repair }; MARK and the
 * last two are for my-list.js. A tip goes by the anchor that it has on its page. all() gives what
 * is kept. keep, drop and put give false when the browser keeps nothing. put(tip, to) puts one back
 * where it was. From disk Firefox gives each page a storage of its own: link() is what a link to
 * Mijn tips carries behind it. listen(act) calls act at every change, also of another window.
 */
(() => {
  const { KEYS, read, write } = window.vbtcStorage;
  const MARK = "#tips=";

  /**
   * What can be read of a list, each tip once.
   * @type {Tips["repair"]}
   */
  const repair = (value) => {
    const found = Array.isArray(value) ? value : [];
    const tips = found
      .filter((tip) => typeof tip?.id === "string" && tip.id)
      .map(({ id, text, at }) => ({
        id,
        text: typeof text === "string" ? text : "",
        at: Number(at) || 0,
      }));
    return tips.filter(({ id }, at) => tips.findIndex((tip) => tip.id === id) === at);
  };

  const state = () => {
    const kept = read(KEYS.tips);
    return { tips: repair(kept?.tips), gone: repair(kept?.gone) };
  };

  /** @type {(() => void)[]} */
  const listeners = [];
  const tell = () => {
    for (const act of listeners) act();
  };
  addEventListener("storage", ({ key }) => {
    if (key === null || key === KEYS.tips) tell();
  });

  /**
   * From what is kept now, for another window may have changed it.
   * @type {Tips["change"]}
   */
  const change = (act) => {
    const now = state();
    const before = JSON.stringify(now);
    act(now);
    if (JSON.stringify(now) === before) return true;
    const kept = write(KEYS.tips, now);
    tell();
    return kept;
  };

  /** @type {Tips["put"]} */
  const put = (tip, to) =>
    change((now) => {
      if (now.tips.some(({ id }) => id === tip.id)) return;
      now.tips.splice(to, 0, { ...tip, at: Date.now() });
      now.gone = now.gone.filter(({ id }) => id !== tip.id);
    });

  /** @type {Tips["drop"]} */
  const drop = (ids) =>
    change((now) => {
      const [left, gone] = [false, true].map((out) =>
        now.tips.filter(({ id }) => ids.includes(id) === out),
      );
      const at = Date.now();
      now.tips = left;
      now.gone = [...gone.map(({ id }) => ({ id, text: "", at })), ...now.gone];
    });

  const all = () => state().tips;
  const link = () =>
    `${MARK}${all()
      .map(({ id, at }) => `${id}.${at.toString(36)}`)
      .join(",")}`;

  window.vbtcTips = {
    all,
    has: (ids) => all().some(({ id }) => ids.includes(id)),
    keep: (id) => put({ id, text: "", at: 0 }, all().length),
    drop,
    put,
    link,
    change,
    repair,
    MARK,
    listen: (act) => listeners.push(act),
  };
})();
