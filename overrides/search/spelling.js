/**
 * Which words of the site look or sound like what was typed.
 *
 * vbtcSearch.makeSpelling(list) gives nearest(token, most).
 */
(() => {
  // In a word this short, another letter is another word ("taal", "taak").
  const SHORT = 5;

  // What is heard, instead of what may be written.
  /** @type {[RegExp, string][]} */
  const SOUNDS = [
    [/ij|y/g, "ei"],
    [/ou/g, "au"],
    [/ck|c(?!h)/g, "k"],
    [/th/g, "t"],
    [/dt$|d$/, "t"],
    [/ie/g, "i"],
    [/(.)\1+/g, "$1"],
  ];

  /**
   * What words that sound the same have in common: "beleid" and "belijt".
   * @param {string} word
   */
  const sound = (word) =>
    SOUNDS.reduce((rest, [written, heard]) => rest.replace(written, heard), word);
  /** @param {string} word */
  const sorted = (word) => [...word].sort().join("");

  // The rows of a table of distances, used again for each two words.
  /** @type {number[][]} */
  const ROWS = [[], [], []];

  /**
   * Optimal string alignment distance, or `most` + 1 as soon as it is sure to be more than `most`.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  const distance = (one, other, most) => {
    const over = most + 1;
    if (Math.abs(one.length - other.length) > most) return over;
    let [before, last, row] = ROWS;
    for (let j = 0; j <= other.length; j += 1) last[j] = j;
    for (let i = 1; i <= one.length; i += 1) {
      // What is farther from the diagonal is more than `most` (Ukkonen, 1985).
      const from = Math.max(1, i - most);
      const to = Math.min(other.length, i + most);
      row[from - 1] = from === 1 ? i : over;
      let least = row[from - 1];
      for (let j = from; j <= to; j += 1) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1;
        let far = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          far = Math.min(far, before[j - 2] + 1);
        }
        row[j] = far;
        least = Math.min(least, far);
      }
      if (least > most) return over;
      row[to + 1] = over;
      [before, last, row] = [last, row, before];
    }
    return last[other.length];
  };

  /** @type {Search["makeSpelling"]} */
  const makeSpelling = (list) => {
    // Where the words of each length stand, so that spelling looks at few.
    /** @type {string[][]} */
    const byLength = [];
    /** @type {Map<string, string[]>} */
    const bySound = new Map();
    for (const word of list) {
      (byLength[word.length] ??= []).push(word);
      bySound.set(sound(word), [...(bySound.get(sound(word)) ?? []), word]);
    }
    /**
     * The words that sound the same, or else are nearest: `most` letters added, lost, changed or
     * swapped.
     * @type {Lexis["nearest"]}
     */
    const nearest = (token, most) => {
      const alike = bySound.get(sound(token));
      if (alike && most > 0) return { distance: 1, words: alike, alike: true };
      const own = sorted(token);
      let least = most;
      /** @type {string[]} */
      let best = [];
      /** @param {string} word */
      const isOther = (word) =>
        token.length <= SHORT && word.length === token.length && sorted(word) !== own;
      const from = Math.max(1, token.length - most);
      for (const same of byLength.slice(from, token.length + most + 1)) {
        for (const word of same ?? []) {
          const far = distance(token, word, least);
          if (far > least || isOther(word)) continue;
          if (far < least) best = [];
          least = far;
          best.push(word);
        }
      }
      // People seldom mistake the first letter; a short word is another one then.
      const likely = best.filter((word) => word[0] === token[0]);
      const any = !likely.length && token.length > SHORT;
      return { distance: least, words: any ? best : likely };
    };

    return nearest;
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeSpelling };
})();
