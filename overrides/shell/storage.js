/**
 * What this browser keeps: the one place that knows under which names, and that it may refuse.
 *
 * vbtcStorage gives { KEYS, text, keep, read, write, remove, move, keys, session }.
 * text and keep take words as they are, read and write any data. keep and write give false when
 * there is no room or it is not allowed; whoever reads gets null. move(from, to) gives what is kept
 * another name, once: what is kept under that name already stays. session does the same for as long
 * as a window lives, also over a reload where nothing may be stored. study_day/vault.js keeps under
 * the same names what must survive a crash. All names begin alike: from disk, Chromium shares one
 * storage among all pages, and Firefox gives each page its own. ES2018, as shell/baseline.js says.
 */
(() => {
  /** @type {StorageKeys} */
  const KEYS = {
    theme: "vbtc-theme",
    slash: "vbtc-slash",
    player: "vbtc-player",
    at: (clip) => `vbtc-at-${clip}`,
    keys: "vbtc-keys",
    gong: "vbtc-gong",
    // Mijn tips: which, in which order, and which no longer.
    tips: "vbtc-tips",
    // Whether someone was told that the site works without network.
    offline: "vbtc-offline",
    // The days of the planner, by their ids, with what can be undone, and which was open last.
    allPlans: "vbtc-plan-",
    plan: (day) => `vbtc-plan-${day}`,
    undo: (day) => `vbtc-undo-${day}`,
    last: "vbtc-last",
    // Where each day is on the stage.
    show: (day) => `vbtc-show-${day}`,
    // What the room said at each giving of a day, and what is being typed.
    allNotes: "vbtc-notes-",
    notes: (giving) => `vbtc-notes-${giving}`,
    draft: (giving) => `vbtc-draft-${giving}`,
    // In the vault each line stands apart.
    allLines: "vbtc-line-",
    lines: (giving) => `vbtc-line-${giving}.`,
    line: (giving, id) => `vbtc-line-${giving}.${id}`,
    // Until the site kept more than one day.
    oldDay: "vbtc-day",
    oldShow: "vbtc-show",
    // Of a window, not of a browser.
    later: "vbtc-later",
    token: "vbtc-token",
    open: "vbtc-open",
    dayOf: (token) => `vbtc-day-of-${token}`,
    // Writing along: what a phone wrote in each room, and in which it was last.
    outbox: (code) => `vbtc-outbox-${code}`,
    code: "vbtc-code",
    // What a camera read from phones, where no laptop serves the room.
    heard: "vbtc-heard",
    // Of a window: the code of who leads the room, what was decided and not told yet; remotes.
    room: "vbtc-room",
    decisions: "vbtc-decisions",
    commands: "vbtc-commands",
    remote: "vbtc-remote",
    // What the check of a room keeps, and takes away again.
    check: "vbtc-check",
  };

  /**
   * What an attempt gives, or else something: a browser may refuse even to be asked.
   * @template Answer
   * @param {() => Answer} act
   * @param {Answer} otherwise
   */
  const attempt = (act, otherwise) => {
    try {
      return act();
    } catch (refused) {
      return otherwise;
    }
  };

  /**
   * @param {() => Storage} place gives the storage
   * @returns {Kept}
   */
  const over = (place) => {
    /** @type {Kept["text"]} */
    const text = (key) => attempt(() => place().getItem(key), null);
    /** @type {Kept["keep"]} */
    const keep = (key, value) =>
      attempt(() => {
        place().setItem(key, value);
        return true;
      }, false);
    /** @type {Kept["remove"]} */
    const remove = (key) => attempt(() => place().removeItem(key), undefined);
    return {
      text,
      keep,
      read: (key) => attempt(() => JSON.parse(String(text(key))), null),
      write: (key, value) => keep(key, JSON.stringify(value)),
      remove,
      move: (from, to) => {
        const value = text(from);
        if (value !== null && (text(to) !== null || keep(to, value))) remove(from);
      },
      keys: (prefix) =>
        attempt(() => Object.keys(place()).filter((key) => key.startsWith(prefix)), []),
    };
  };

  /**
   * A reload gives back what stands with the place in the history, also where no storage is
   * allowed.
   * @type {Pick<Storage, "getItem" | "setItem">}
   */
  const place = {
    getItem: (key) => ((history.state || {}).vbtc || {})[key] || null,
    setItem: (key, value) => {
      const vbtc = Object.assign({}, (history.state || {}).vbtc, { [key]: value });
      history.replaceState(Object.assign({}, history.state, { vbtc }), "");
    },
  };
  const stored = over(() => sessionStorage);
  const reloaded = over(() => /** @type {Storage} */ (place));
  /** @type {Kept["text"]} */
  const text = (key) => stored.text(key) || reloaded.text(key);
  /** @type {Kept["keep"]} */
  const keep = (key, value) => stored.keep(key, value) || reloaded.keep(key, value);
  /** @type {Kept} */
  const session = Object.assign({}, stored, {
    text,
    keep,
    /** @type {Kept["read"]} */
    read: (key) => attempt(() => JSON.parse(String(text(key))), null),
    /** @type {Kept["write"]} */
    write: (key, value) => keep(key, JSON.stringify(value)),
  });

  window.vbtcStorage = Object.assign(
    over(() => localStorage),
    { KEYS, session },
  );
})();
