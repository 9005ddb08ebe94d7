/**
 * The keys of the projector: what a clicker sends, and single letters that can be switched off.
 *
 * vbtcDay.makeKeys() gives { read, isClicker, digits, clear, on, switchTo }. read(event, inClip)
 * gives the name of what to do ("" for nothing); digits is what was typed of a number.
 * Storage: KEYS.keys ("off": letters and digits do nothing).
 */
(() => {
  const { KEYS, ...kept } = window.vbtcStorage;
  const { around } = window.vbtcDom;
  /** @type {Record<string, string>} */
  const CLICKER = { PageDown: "next", PageUp: "previous" };
  /** @type {Record<string, string>} */
  const ALWAYS = {
    ArrowRight: "next",
    ArrowDown: "next",
    ArrowLeft: "previous",
    ArrowUp: "previous",
  };
  /** @type {Record<string, string>} */
  const SINGLE = {
    b: "black",
    ".": "black",
    f: "full",
    t: "timer",
    o: "overview",
    m: "panel",
    c: "captions",
    "?": "help",
  };
  const FIELD = "textarea, select, input:not([type=checkbox])";

  /** @type {StudyDay["makeKeys"]} */
  const makeKeys = () => {
    let digits = "";
    let on = kept.read(KEYS.keys) !== "off";

    /** @param {string} key */
    const single = (key) => {
      if (!on) return "";
      if (/^\d$/.test(key)) {
        digits = `${digits}${key}`.slice(-2);
        return "type";
      }
      if (key === "Enter" && digits) return "typed";
      const letter = key.toLowerCase();
      return Object.hasOwn(SINGLE, letter) ? SINGLE[letter] : "";
    };

    /** @type {Keys["read"]} */
    const read = (event, inClip) => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return "";
      // A clicker types into whatever has the focus; nobody means these for a field.
      if (Object.hasOwn(CLICKER, key)) return CLICKER[key];
      if (around(event, FIELD)) return "";
      // A button or link that has the focus keeps the keys that press it.
      if (around(event, "button, a") && (key === " " || key === "Enter")) return "";
      if (Object.hasOwn(ALWAYS, key)) return ALWAYS[key];
      if (key === " ") return inClip ? "play" : "next";
      return single(key);
    };

    return {
      read,
      isClicker: ({ key }) => Object.hasOwn(CLICKER, key),
      get digits() {
        return digits;
      },
      clear: () => {
        digits = "";
      },
      get on() {
        return on;
      },
      switchTo: (wanted) => {
        on = wanted;
        kept.write(KEYS.keys, on ? "on" : "off");
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeKeys };
})();
