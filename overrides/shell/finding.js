/**
 * How a list finds what someone types.
 *
 * vbtcFinding gives { bare, finds }.
 */
(() => {
  /**
   * A text as it is compared: without accents and capitals.
   * @param {string} text
   */
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /**
   * Gives what says of a bare text whether it holds all words that someone typed, or parts of them.
   * @param {string} typed
   * @returns {(text: string) => boolean}
   */
  const finds = (typed) => {
    const words = bare(typed).split(/\s+/).filter(Boolean);
    return (text) => words.every((word) => text.includes(word));
  };

  window.vbtcFinding = { bare, finds };
})();
