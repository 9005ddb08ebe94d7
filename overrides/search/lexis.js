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

  /** What words that sound the same have in common: "beleid" and "belijt". */
  const sound = (word) => word.replace(/ij|y/g, "ei").replace(/ou/g, "au").replace(/ck|c(?!h)/g, "k").replace(/th/g, "t")
    .replace(/dt$|d$/, "t").replace(/ie/g, "i").replace(/(.)\1+/g, "$1");
  const letters = (word) => [...word].sort().join("");

  /** Optimal string alignment distance, or `most` + 1 as soon as it is sure to be more than `most`. */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
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

  const makeLexis = (index, words) => {
    const list = index.words.split(" ");
    const numbers = new Map(list.map((word, number) => [word, number]));
    const terms = new Map(index.terms.split(" ").map((term, number) => [term, number]));
    const termsAt = (number) => [index.wordTerms[number]].flat();
    const has = (token) => terms.has(words.term(token));
    // Where the words of each length stand, so that spelling looks at few.
    const byLength = [];
    const bySound = new Map();
    for (const word of list) {
      (byLength[word.length] ??= []).push(word);
      bySound.set(sound(word), [...(bySound.get(sound(word)) ?? []), word]);
    }
    const separable = new RegExp(`^(?:${index.rules.particles})(.{4,})$`);

    /** The terms of a word, its own first and then those of its parts; empty when it is unknown. */
    const termsOf = (token) => {
      if (numbers.has(token)) return termsAt(numbers.get(token));
      if (has(token)) return [terms.get(words.term(token))];
      // On the site the verb may stand apart: "afgesproken" where it says "spreek … af".
      const verb = separable.exec(token)?.[1];
      return verb && PARTICIPLE.test(verb) && !words.isStop(verb) && has(verb) ? [terms.get(words.term(verb))] : [];
    };

    /** A compound cut in two where both pieces, or else one, are words of the site. */
    const parts = (token, knows) => {
      let half = [];
      for (let cut = token.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
        const head = token.slice(cut);
        const knowsHead = !words.isStop(head) && knows(head);
        for (const link of index.rules.links) {
          if (!token.slice(0, cut).endsWith(link)) continue;
          const front = token.slice(0, cut - link.length);
          if (front.length < SHORTEST_PART || words.isStop(front)) continue;
          const knowsFront = knows(front);
          if (knowsFront && knowsHead) return { whole: true, pieces: [front, head] };
          const known = knowsFront ? front : knowsHead ? head : "";
          const strange = knowsFront ? head : front;
          const likely = known.length > SHORTEST_STRANGE_PART || (known && known === half[0]);
          if (likely && strange.length >= SHORTEST_STRANGE_PART && known.length > (half[0]?.length ?? 0)) half = [known];
        }
      }
      return { whole: false, pieces: half };
    };

    /** The words that begin with these letters, in order of the alphabet. */
    const withPrefix = (letters, most) => {
      if (letters.length < SHORTEST_PREFIX) return [];
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle] < letters) low = middle + 1; else high = middle;
      }
      const found = [];
      while (found.length < most && list[low]?.startsWith(letters)) found.push(list[low++]);
      return found;
    };

    /** The words that sound the same, or else are nearest: `most` letters added, lost, changed or swapped. */
    const nearest = (token, most) => {
      const alike = bySound.get(sound(token));
      if (alike && most > 0) return { distance: 1, words: alike };
      let best = { distance: most, words: [] };
      for (let length = Math.max(1, token.length - most); length <= token.length + most; length += 1) {
        for (const word of byLength[length] ?? []) {
          const far = distance(token, word, best.distance);
          const changed = token.length <= SHORT && word.length === token.length && letters(word) !== letters(token);
          if (far > best.distance || changed) continue;
          if (far < best.distance) best = { distance: far, words: [] };
          best.words.push(word);
        }
      }
      // People seldom mistake the first letter.
      const likely = best.words.filter((word) => word[0] === token[0]);
      return { distance: best.distance, words: likely.length ? likely : best.words };
    };

    return { has, termsOf, parts, withPrefix, nearest, number: (term) => terms.get(term) };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeLexis };
})();
