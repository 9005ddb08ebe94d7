/**
 * How a text begins, on one line: what something is called that has no name of its own.
 *
 * vbtcBrief(text) gives at most 40 letters, to the end of a word.
 */
(() => {
  const BRIEF = 40;

  /** @param {string} text */
  const brief = (text) => {
    const line = text.trim().replace(/\s+/g, " ");
    if (line.length <= BRIEF) return line;
    const whole = /^.*(?= )/.exec(line.slice(0, BRIEF))?.[0];
    return `${whole ?? [...line].slice(0, BRIEF).join("")} …`;
  };

  window.vbtcBrief = brief;
})();
