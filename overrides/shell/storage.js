/**
 * What this browser keeps: the one place that knows under which names, and that it may refuse.
 *
 * vbtcStorage gives { KEYS, text, keep, read, write, remove, move, keys, session }.
 * text and keep take words as they are, read and write any data. keep and write give false when
 * there is no room or it is not allowed; whoever reads gets null. move(from, to) gives what is kept
 * another name, once: what is kept under that name already stays. session does the same for as long
 * as a window lives. All names begin alike: from disk, Chromium shares one storage among all pages.
 * ES2018, as shell/baseline.js says.
 */
(() => {
  /** @type {StorageKeys} */
  const KEYS = {
    theme: "vbtc-theme",
    slash: "vbtc-slash",
    player: "vbtc-player",
    at: (clip) => `vbtc-at-${clip}`,
    day: "vbtc-day",
    show: "vbtc-show",
    keys: "vbtc-keys",
    allNotes: "vbtc-notes-",
    notes: (day) => `vbtc-notes-${day}`,
    draft: (day) => `vbtc-draft-${day}`,
    // Of a window, not of a browser.
    token: "vbtc-token",
    dayOf: (token) => `vbtc-day-of-${token}`,
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

  window.vbtcStorage = Object.assign(
    over(() => localStorage),
    { KEYS, session: over(() => sessionStorage) },
  );
})();
