/**
 * What helps around the search field: the keys that lead there, and a voice that waits.
 *
 * vbtcSearch.isShortcut(event) says whether a key asks for the field; vbtcSearch.makeVoice(status)
 * gives say(words), for an element that is read aloud.
 * Storage: KEYS.slash ("off": the key "/" does nothing).
 */
(() => {
  const { KEYS, text: stored } = window.vbtcStorage;
  const { around } = window.vbtcDom;
  // In milliseconds: how long typing rests before something is said.
  const REST = 600;

  /** @type {Search["isShortcut"]} */
  const isShortcut = (event) => {
    const held = event.ctrlKey || event.metaKey;
    const free = stored(KEYS.slash) !== "off" && !held && !event.altKey;
    const field = "input, select, textarea, [contenteditable]";
    if (event.key === "/") return free && !around(event, field);
    return event.key.toLowerCase() === "k" && held && !event.altKey && !event.shiftKey;
  };

  /**
   * Not while someone types: each letter would be told over the one before. The element was there
   * before: what appears with its text is often not announced.
   * @type {Search["makeVoice"]}
   */
  const makeVoice = (status) => {
    let waiting = 0;
    return (words) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => status.replaceChildren(words), REST);
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, isShortcut, makeVoice };
})();
