/**
 * The keys of the projector: what a clicker sends, and single letters that can be switched off.
 *
 * vbtcDay.makeKeys() gives { read, isClicker, digits, clear, on, switchTo }. read(event, inClip) gives the name
 * of what to do ("" for nothing); digits is what was typed of a number.
 * Storage: KEYS.keys ("off": letters and digits do nothing).
 */
(() => {
  const { KEYS, ...kept } = window.vbtcStorage;
  const CLICKER = { PageDown: "next", PageUp: "previous" };
  const ALWAYS = { ArrowRight: "next", ArrowDown: "next", ArrowLeft: "previous", ArrowUp: "previous" };
  const SINGLE = { b: "black", ".": "black", f: "full", t: "timer", o: "overview", m: "panel", c: "captions", "?": "help" };
  const FIELD = "textarea, select, input:not([type=checkbox])";

  const makeKeys = () => {
    let digits = "";
    let on = kept.read(KEYS.keys) !== "off";

    const single = (key) => {
      if (!on) return "";
      if (/^\d$/.test(key)) {
        digits = `${digits}${key}`.slice(-2);
        return "type";
      }
      if (key === "Enter" && digits) return "typed";
      return Object.hasOwn(SINGLE, key.toLowerCase()) ? SINGLE[key.toLowerCase()] : "";
    };

    const read = ({ key, target, ctrlKey, metaKey, altKey }, inClip) => {
      if (ctrlKey || metaKey || altKey) return "";
      // A clicker types into whatever has the focus; nobody means these for a field.
      if (key in CLICKER) return CLICKER[key];
      if (target.closest(FIELD)) return "";
      // A button or link that has the focus keeps the keys that press it.
      if (target.closest("button, a") && (key === " " || key === "Enter")) return "";
      if (Object.hasOwn(ALWAYS, key)) return ALWAYS[key];
      if (key === " ") return inClip ? "play" : "next";
      return single(key);
    };

    return {
      read,
      isClicker: ({ key }) => key in CLICKER,
      get digits() { return digits; },
      clear: () => { digits = ""; },
      get on() { return on; },
      switchTo: (wanted) => { on = wanted; kept.write(KEYS.keys, on ? "on" : "off"); },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeKeys };
})();
