/**
 * Texts of fragments in another language than the site, wherever a script shows them.
 *
 * A day, a note and a phone keep words, not where these come from: so they are known by these. They
 * are what the day's data say of such fragments, and on a phone what stands in the page with its
 * language, in [data-clip] [lang]. vbtcSpell(element, text) writes a text, unless none is given,
 * and marks what of it is in another language: the element when that is all of it, else a <span> in
 * it. It gives the element. Only a site with such fragments loads this.
 */
(() => {
  const SPECIAL = /[.*+?^${}()|[\]\\]/g;

  /** @typedef {readonly [text: string, tongue: { lang: string; dir: string }]} Known */

  /**
   * @param {Clip} clip
   * @returns {Known[]}
   */
  const ofClip = ({ tongue, title, summary, questions, tips, pauses, parts = [] }) => {
    const [lang, dir] = tongue ?? [];
    if (!lang || !dir) return [];
    const stops = [pauses, ...parts.map((part) => part.pauses)].flat();
    const texts = [title, summary, ...questions, ...tips, ...stops.map(([, label]) => label)];
    // One may have no summary.
    return texts.filter(Boolean).map((text) => [text, { lang, dir }]);
  };

  /**
   * @param {Element} part
   * @returns {Known[]}
   */
  const ofPart = (part) => {
    const items = [...part.querySelectorAll("li")];
    const [lang = "", dir = ""] = ["lang", "dir"].map((name) => part.getAttribute(name) ?? "");
    const tongue = { lang, dir: dir || "ltr" };
    return (items.length ? items : [part]).map((item) => [item.textContent.trim(), tongue]);
  };

  const { vbtcDayData: data } = window;
  /** @type {Map<string, Known[1]>} */
  let tongues = new Map();
  let learned = 0;

  /** Those of the fragments that are here by now: of a large site they come one by one. */
  const learn = () => {
    const clips = data?.clips.filter(({ tongue }) => tongue) ?? [];
    const parts = data ? [] : [...document.querySelectorAll("[data-clip] [lang]")];
    // Of one that is still to come only the title is known.
    const known = clips.reduce((sum, { lacks }) => sum + (lacks ? 1 : 2), parts.length);
    if (learned === known) return;
    learned = known;
    tongues = new Map([...clips.flatMap(ofClip), ...parts.flatMap(ofPart)]);
  };

  /**
   * What finds these in a text, but not as a part of its words; the longest first.
   * @param {string[]} texts
   */
  const finder = (texts) => {
    const ways = texts.map((text) => text.replace(SPECIAL, "\\$&"));
    ways.sort((one, other) => other.length - one.length);
    return new RegExp(`(?<![\\p{L}\\p{N}])(${ways.join("|")})(?![\\p{L}\\p{N}])`, "u");
  };

  /**
   * @param {string} text
   * @param {{ lang: string; dir: string } | undefined} tongue
   */
  const piece = (text, tongue) => {
    const part = document.createElement("span");
    part.textContent = text;
    return tongue ? Object.assign(part, tongue) : text;
  };

  /** @type {Spell} */
  window.vbtcSpell = (element, text) => {
    learn();
    // What is read aloud is not read again.
    if (text !== undefined && element.textContent !== text) element.textContent = text;
    const said = element.textContent ?? "";
    for (const name of ["lang", "dir"]) element.removeAttribute(name);
    const whole = tongues.get(said.trim());
    if (whole) return Object.assign(element, whole);
    const found = [...tongues.keys()].filter((own) => said.includes(own));
    // Beside a box to tick words stay as they are.
    if (!found.length || element.childElementCount) return element;
    const pieces = said.split(finder(found));
    if (pieces.length === 1) return element;
    // What a browser shows in its own list can hold no elements.
    if (element instanceof HTMLOptionElement) return Object.assign(element, tongues.get(pieces[1]));
    element.replaceChildren(
      ...pieces.map((words, at) => piece(words, at % 2 ? tongues.get(words) : undefined)),
    );
    return element;
  };
})();
