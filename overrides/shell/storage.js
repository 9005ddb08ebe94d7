/**
 * What this browser keeps: the one place that knows under which names, and that it may refuse.
 *
 * vbtcStorage gives { KEYS, text, keep, read, write, remove, keys, session }.
 * text and keep take words as they are, read and write any data. keep and write give false when
 * there is no room or it is not allowed; whoever reads gets null. session does the same for as long
 * as a window lives. All names begin alike: from disk, Chromium shares one storage among all pages.
 * ES2018, as shell/baseline.js says.
 */
(() => {
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

  /** What an attempt gives, or else something: a browser may refuse even to be asked. */
  const attempt = (act, otherwise) => {
    try {
      return act();
    } catch (refused) {
      return otherwise;
    }
  };

  /** `place` gives the storage. */
  const over = (place) => {
    const text = (key) => attempt(() => place().getItem(key), null);
    const read = (key) => attempt(() => JSON.parse(place().getItem(key)), null);
    const remove = (key) => attempt(() => place().removeItem(key), undefined);
    const keep = (key, value) =>
      attempt(() => {
        place().setItem(key, value);
        return true;
      }, false);
    const write = (key, value) => keep(key, JSON.stringify(value));
    const keys = (prefix) =>
      attempt(() => Object.keys(place()).filter((key) => key.startsWith(prefix)), []);
    return { text, keep, read, write, remove, keys };
  };

  window.vbtcStorage = Object.assign({ KEYS, session: over(() => sessionStorage) }, over(() => localStorage));
})();
