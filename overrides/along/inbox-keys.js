/**
 * Going through what the room wrote without a mouse, quickly enough for sixty people.
 *
 * vbtcAlong.makeInboxKeys(box, act) listens: J leads to the list from anywhere outside a field, and
 * in it letters and Enter do something with the remark that has the focus; act(name, id) hears it.
 * Only there: Enter, M and the rest go on being keys of the stage elsewhere. A clicker goes on too.
 * Storage: KEYS.keys ("off": letters do nothing outside the list).
 */
(() => {
  const { find, all, around } = window.vbtcDom;
  const { KEYS, read } = window.vbtcStorage;
  const FIELD = "textarea, select, input:not([type=checkbox])";
  /** @type {Record<string, number>} */
  const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
  /** @type {Record<string, string>} */
  const ACTS = { Enter: "accept", l: "leave", u: "back" };

  /** @type {Along["makeInboxKeys"]} */
  const makeInboxKeys = (box, act) => {
    const items = () => all(box, ".room__waits .heard");

    /**
     * @param {HTMLElement | null} item
     * @param {number} by
     */
    const go = (item, by) => {
      const found = items();
      const at = item ? found.indexOf(item) + by : 0;
      found[Math.max(0, Math.min(at, found.length - 1))]?.focus();
    };

    /**
     * In the list; whether the key was for it.
     * @param {HTMLElement} item
     * @param {string} key
     */
    const press = (item, key) => {
      if (STEPS[key]) go(item, STEPS[key]);
      else if (key === "s") find(item, "[data-room=show]").click();
      else if (key === "m") find(item, "select").focus();
      else if (ACTS[key]) act(ACTS[key], item.dataset.id ?? "");
      else return false;
      return true;
    };

    /** @param {KeyboardEvent} event */
    const inList = (event) => {
      const item = around(event, ".room__waits .heard");
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
      const select = around(event, "select");
      if (select && key === "Enter") act("merge", item.dataset.id ?? "");
      else if (select || (around(event, "button") && key === "Enter")) return;
      else if (event.repeat || !press(item, key)) return;
      event.preventDefault();
      event.stopPropagation();
    };

    /** @param {KeyboardEvent} event */
    const anywhere = (event) => {
      const held = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
      if (held || event.key.toLowerCase() !== "j" || around(event, FIELD)) return;
      if (read(KEYS.keys) === "off" || !box.getClientRects().length) return;
      event.preventDefault();
      go(null, 0);
    };
    box.addEventListener("keydown", inList);
    document.addEventListener("keydown", anywhere);
  };

  window.vbtcAlong = { ...window.vbtcAlong, makeInboxKeys };
})();
