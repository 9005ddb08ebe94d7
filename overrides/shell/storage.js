/**
 * What this browser keeps: the one place that knows under which names, and that it may refuse.
 *
 * vbtcStorage gives { KEYS, text, keep, read, write, remove, keys, session }.
 * text and keep take words as they are, read and write any data. keep and write give false when
 * there is no room or it is not allowed; whoever reads gets null. session does the same for as long
 * as a window lives. All names begin alike: from disk, Chromium shares one storage among all pages.
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

  /** `place` gives the storage; asking for it fails where a browser forbids it. */
  const over = (place) => {
    const text = (key) => { try { return place().getItem(key); } catch { return null; } };
    const keep = (key, value) => { try { place().setItem(key, value); return true; } catch { return false; } };
    const read = (key) => { try { return JSON.parse(text(key)); } catch { return null; } };
    const write = (key, value) => keep(key, JSON.stringify(value));
    const remove = (key) => { try { place().removeItem(key); } catch { /* nothing was kept */ } };
    const keys = (prefix) => { try { return Object.keys(place()).filter((key) => key.startsWith(prefix)); } catch { return []; } };
    return { text, keep, read, write, remove, keys };
  };

  window.vbtcStorage = { KEYS, ...over(() => localStorage), session: over(() => sessionStorage) };
})();
