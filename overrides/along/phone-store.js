/**
 * Where a phone keeps what it writes along: in localStorage, which its other windows hear, and in
 * the vault, which survives that it loses power.
 *
 * vbtcAlong.makePhoneStore(code) gives { load, keep, hear, trouble, lost } for the outbox of one
 * room. load() is a promise of what both places know together, or of a fresh outbox; keep(outbox)
 * gives it with what another window wrote; hear(key) says whether an event of storage is about it.
 * vbtcAlong.lastRoom gives { read, keep }: the code of the room that this phone was in last.
 * Storage: KEYS.outbox(code), KEYS.code.
 */
(() => {
  const { vault, makeKeeper } = window.vbtcDay;
  const { outbox: box } = window.vbtcAlong;
  const { KEYS, read, text, keep: keepText } = window.vbtcStorage;

  /** @type {Along["makePhoneStore"]} */
  const makePhoneStore = (code) => {
    const key = KEYS.outbox(code);
    const keeper = makeKeeper();
    const near = () => box.repair(read(key));

    return {
      load: async () => {
        const deep = box.repair((await vault.all(key)).get(key));
        // Read after the waiting: another window may have written meanwhile.
        const [one = box.fresh(), other] = [near(), deep].flatMap((found) => found ?? []);
        return other ? box.union(one, other) : one;
      },
      keep: (outbox) => {
        const other = near();
        const whole = other ? box.union(outbox, other) : outbox;
        keeper.keep(key, whole);
        return whole;
      },
      hear: (name) => name === key,
      trouble: () => keeper.trouble(),
      lost: () => keeper.lost(),
    };
  };

  const lastRoom = {
    read: () => text(KEYS.code) ?? "",
    /** @param {string} code */
    keep: (code) => keepText(KEYS.code, code),
  };

  window.vbtcAlong = { ...window.vbtcAlong, makePhoneStore, lastRoom };
})();
