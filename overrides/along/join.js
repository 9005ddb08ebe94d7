/**
 * Joining the room that writes along, as the stage or as the moderator's window: by the code in the
 * address that the laptop gives. Whoever stands at the laptop never sees it again.
 *
 * vbtcAlong.joined says whether this window did. Only then it fetches what stands in the template
 * #zaal: the script and the style for it. So does a window that reads codes of phones, with
 * [data-codes], or that read some before.
 * Address: #zaal=… is the moderator's code. Storage: KEYS.room (of this window, and of those that
 * it opens).
 */
(() => {
  const { KEYS, read, session } = window.vbtcStorage;
  const { around, find } = window.vbtcDom;
  const MARK = "#zaal=";

  if (location.hash.startsWith(MARK)) {
    session.keep(KEYS.room, location.hash.slice(MARK.length));
    history.replaceState(history.state, "", location.href.slice(0, -location.hash.length));
  }
  // From disk no laptop of a room is asked.
  const joined = location.protocol === "http:" && Boolean(session.text(KEYS.room));
  window.vbtcAlong = { ...window.vbtcAlong, joined };

  const come = () => {
    const { content } = find(document, "#zaal", HTMLTemplateElement);
    document.head.append(content.cloneNode(true));
    document.removeEventListener("click", ask);
  };
  /** @param {Event} event */
  const ask = (event) => {
    if (around(event, "[data-codes]")) come();
  };
  document.addEventListener("click", ask);
  if (joined || read(KEYS.heard)?.length) come();
})();
