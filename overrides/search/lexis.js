/**
 * The words of the site as the index lists them, and which of them look like what was typed.
 *
 * vbtcSearch.makeLexis(index, words) gives { has, termsOf, parts, withPrefix, nearest, phrases }.
 * A term is a number: the place of its postings in the index.
 */
(() => {
  const SHORTEST_PART = 3;
  const SHORTEST_STRANGE_PART = 4;
  const SHORTEST_PREFIX = 2;
  // In a word this short, another letter is another word ("taal", "taak").
  const SHORT = 5;
  const PARTICIPLE = /(en|de|te|d|t)$/;

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

  /**
   * Optimal string alignment distance, or `most` + 1 as soon as it is sure to be more than `most`.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j += 1) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  };

  /** @type {Search["makeLexis"]} */
  const makeLexis = (index, words) => {
    const list = index.words.split(" ");
    const numbers = new Map(list.map((word, number) => [word, number]));
    const terms = new Map(index.terms.split(" ").map((term, number) => [term, number]));
    /** @param {number} number */
    const termsAt = (number) => [index.wordTerms[number]].flat();
    /** @param {string} token */
    const termOf = (token) => terms.get(words.term(token));
    /** @type {Lexis["has"]} */
    const has = (token) => terms.has(words.term(token));
    // Where the words of each length stand, so that spelling looks at few.
    /** @type {string[][]} */
    const byLength = [];
    /** @type {Map<string, string[]>} */
    const bySound = new Map();
    for (const word of list) {
      (byLength[word.length] ??= []).push(word);
      bySound.set(sound(word), [...(bySound.get(sound(word)) ?? []), word]);
    }
    const separable = new RegExp(`^(?:${index.rules.particles})(.{4,})$`);

    /**
     * The terms of a word, its own first and then those of its parts; empty when it is unknown.
     * @type {Lexis["termsOf"]}
     */
    const termsOf = (token) => {
      const number = numbers.get(token);
      if (number !== undefined) return termsAt(number);
      const own = termOf(token);
      if (own !== undefined) return [own];
      // On the site the verb may stand apart: "afgesproken" where it says "spreek … af".
      const verb = separable.exec(token)?.[1] ?? "";
      const inside = PARTICIPLE.test(verb) && !words.isStop(verb) ? termOf(verb) : undefined;
      return inside === undefined ? [] : [inside];
    };

    /**
     * A compound cut in two where both pieces, or else one, are words of the site.
     * @type {Lexis["parts"]}
     */
    const parts = (token, knows) => {
      let half = "";
      for (let cut = token.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
        const head = token.slice(cut);
        const knowsHead = !words.isStop(head) && knows(head);
        for (const link of index.rules.links) {
          if (!token.slice(0, cut).endsWith(link)) continue;
          const front = token.slice(0, cut - link.length);
          if (front.length < SHORTEST_PART || words.isStop(front)) continue;
          const knowsFront = knows(front);
          if (knowsFront && knowsHead) return { whole: true, pieces: [front, head] };
          if (!knowsFront && !knowsHead) continue;
          const [known, strange] = knowsFront ? [front, head] : [head, front];
          const likely = known.length > SHORTEST_STRANGE_PART;
          const fits = strange.length >= SHORTEST_STRANGE_PART;
          if (likely && fits && known.length > half.length) half = known;
        }
      }
      return { whole: false, pieces: half ? [half] : [] };
    };

    /**
     * The words that begin with these letters, in order of the alphabet.
     * @type {Lexis["withPrefix"]}
     */
    const withPrefix = (letters, most) => {
      if (letters.length < SHORTEST_PREFIX) return [];
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle] < letters) low = middle + 1;
        else high = middle;
      }
      const after = list.slice(low, low + most);
      return after.filter((word) => word.startsWith(letters));
    };

    /**
     * The words that sound the same, or else are nearest: `most` letters added, lost, changed or
     * swapped.
     * @type {Lexis["nearest"]}
     */
    const nearest = (token, most) => {
      const alike = bySound.get(sound(token));
      if (alike && most > 0) return { distance: 1, words: alike };
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
      // People seldom mistake the first letter.
      const likely = best.filter((word) => word[0] === token[0]);
      return { distance: least, words: likely.length ? likely : best };
    };

    return { has, termsOf, parts, withPrefix, nearest, number: (term) => terms.get(term) };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeLexis };
})();
