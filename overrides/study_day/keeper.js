/**
 * Keeping a thing in localStorage, which other windows hear, and in the vault, which survives a
 * crash.
 *
 * vbtcDay.makeKeeper() gives { keep, near, forget, trouble, lost }. keep(key, value) does both,
 * near(key, value) localStorage alone, and each gives whether that took it; what it did not take is
 * tried again at each turn, for small things may still fit when a large one does not. forget(key)
 * lets go of that, and gives whether there was such. trouble() says what a person must know of it,
 * in Dutch; "" when all is kept. lost(): whether nothing keeps it.
 */
(() => {
  const { vault } = window.vbtcDay;
  const { write } = window.vbtcStorage;
  const FULL = "Er is geen plaats meer in deze browser, of hij mag niets bewaren";

  /** @type {StudyDay["makeKeeper"]} */
  const makeKeeper = () => {
    /** @type {Map<string, unknown>} */
    const failed = new Map();

    /** @type {Keeper["near"]} */
    const near = (key, value) => {
      failed.set(key, value);
      for (const [name, kept] of failed) if (write(name, kept)) failed.delete(name);
      return !failed.has(key);
    };
    const lost = () => failed.size > 0 && vault.failed();

    return {
      near,
      keep: (key, value) => {
        vault.put(key, value);
        return near(key, value);
      },
      forget: (key) => failed.delete(key),
      lost,
      trouble: () => {
        if (lost()) return `${FULL}: wat je nu typt, wordt niet bewaard.`;
        if (failed.size) return `${FULL} voor andere vensters. Dit venster bewaart het wel.`;
        if (!vault.failed()) return "";
        return "Deze browser bewaart traag: valt hij uit, dan kan de laatste minuut weg zijn.";
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeKeeper };
})();
