/**
 * The keys of the projector: what a clicker sends, and single letters that can be switched off.
 *
 * vbtcDay.makeKeys() gives { read, isClicker, isMeant, isFresh, digits, clear, on, switchTo }.
 * read(event, inClip) gives the name of what to do ("" for nothing); digits is what was typed of a
 * number. isMeant(event) is false for a key that is held, or that bounces. isFresh(source, moment)
 * asks the same of anything else; a burst, such as a wheel gives, is fresh once.
 * Storage: KEYS.keys ("off": letters and digits do nothing).
 */
(() => {
  const { KEYS, ...kept } = window.vbtcStorage;
  const { around } = window.vbtcDom;
  /**
   * F5 starts a show in every other program: presenters have a button for it, which sends Escape
   * the other time.
   * @type {Record<string, string>}
   */
  const CLICKER = { PageDown: "next", PageUp: "previous", F5: "begin" };
  /** @type {Record<string, string>} */
  const ALWAYS = {
    ArrowRight: "next",
    ArrowDown: "next",
    ArrowLeft: "previous",
    ArrowUp: "previous",
    Home: "first",
    End: "last",
  };
  /** @type {Record<string, string>} */
  const SINGLE = {
    n: "next",
    p: "previous",
    b: "black",
    ".": "black",
    f: "full",
    t: "timer",
    o: "overview",
    m: "panel",
    q: "invite",
    c: "captions",
    "?": "help",
  };
  const FIELD = "textarea, select, input:not([type=checkbox])";
  // Milliseconds. Who presses twice on purpose is slower than a worn button that bounces.
  const BOUNCE = 250;

  /** @type {StudyDay["makeKeys"]} */
  const makeKeys = () => {
    let digits = "";
    let on = kept.read(KEYS.keys) !== "off";
    /** @type {Map<string, number>} When each key, and whatever else, was last heard. */
    const heard = new Map();

    /** @type {Keys["isFresh"]} */
    const isFresh = (source, moment, burst = false) => {
      const fresh = moment - (heard.get(source) ?? -Infinity) >= BOUNCE;
      if (fresh || burst) heard.set(source, moment);
      return fresh;
    };

    /** @type {Keys["isMeant"]} */
    const isMeant = ({ key, repeat, timeStamp }) => {
      // A number may have the same digit twice, and two numbers may follow each other.
      const typing = /^\d$/.test(key) || (key === "Enter" && digits !== "");
      const fresh = isFresh(key, timeStamp, typing);
      return !repeat && (fresh || typing);
    };

    /** @param {string} key */
    const single = (key) => {
      if (!on) return "";
      if (/^\d$/.test(key)) {
        digits = `${digits}${key}`.slice(-4);
        return "type";
      }
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
      if (key === "Enter") return digits ? "typed" : "next";
      if (key === " ") return inClip ? "play" : "next";
      return single(key);
    };

    return {
      read,
      isClicker: ({ key }) => Object.hasOwn(CLICKER, key),
      isFresh,
      isMeant,
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
