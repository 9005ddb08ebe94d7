/**
 * The words of the site as the index lists them, and which of them are forms or parts of what was
 * typed, or begin with it.
 *
 * vbtcSearch.makeLexis(index, words) gives { has, termsOf, senseOf, lemmaOf, stripped, isLike,
 * isForm, nameOf, wordOf, parts, withPrefix, nearest, number }. A term is a number: the place of
 * its postings in the index. vbtcSearch.areForms(one, other) says whether two words look like forms
 * of one.
 */
(() => {
  const SHORTEST_PART = 3;
  const SHORTEST_STRANGE_PART = 4;
  const SHORTEST_PREFIX = 2;
  const LONGEST_ENDING = 3;
  const PARTICIPLE = /(en|de|te|d|t)$/;

  // What makes a noun of a verb. Of a short verb it may be another word: "stelling" and "stellen".
  const NOUN = /(ing(en)?|ers?)$/;
  const SHORT_STEM = 4;
  // Written twice for how it sounds: a consonant, and a vowel in the last syllable.
  const DOUBLE = /([^aeiou])\1|([aeou])\2(?=[^aeiou]*$)/g;

  /**
   * Whether two words of one stem look like forms of one word: they begin alike, and one is not
   * much longer. Participles begin with "ge", and letters are doubled or changed: "geven", "geeft".
   * @type {Search["areForms"]}
   */
  const areForms = (one, other) => {
    const [short, long] = [one, other]
      .map((word) => word.replace(/^ge(?=.{4})/, "").replace(DOUBLE, "$1$2"))
      .map((word) => word.replaceAll("v", "f").replaceAll("z", "s"))
      .sort((a, b) => a.length - b.length);
    if (short.length < SHORTEST_PART) return short === long;
    const begin = short.slice(0, Math.max(SHORTEST_PART, short.length - 2));
    if (begin.length <= SHORT_STEM && NOUN.test(long) !== NOUN.test(short)) return false;
    return long.startsWith(begin) && long.length - short.length <= LONGEST_ENDING;
  };

  /** @type {Search["makeLexis"]} */
  const makeLexis = (index, words) => {
    const list = index.words.split(" ");
    const numbers = new Map(list.map((word, number) => [word, number]));
    const ownTerms = list.map((word) => words.term(word));
    const all = new Set([...ownTerms, ...index.terms.split(" ").filter(Boolean)]);
    const terms = new Map([...all].map((term, number) => [term, number]));
    const inside = new Map(index.inside);
    /** @param {number} number */
    const termsAt = (number) => [terms.get(ownTerms[number]) ?? -1, ...(inside.get(number) ?? [])];
    /** @param {string} token */
    const termOf = (token) => terms.get(words.term(token));
    /** @type {Lexis["has"]} */
    const has = (token) => terms.has(words.term(token));
    /** @type {Map<number, string[]>} */
    const byTerm = new Map();
    list.forEach((word, number) => {
      const [own] = termsAt(number);
      byTerm.set(own, [...(byTerm.get(own) ?? []), word]);
    });
    /** @type {Map<string, string>} */
    const lemmas = new Map();
    for (const group of index.senses.split(";")) {
      const [lemma = "", ...forms] = group.split(" ");
      for (const form of forms) lemmas.set(form, lemma);
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
      return own === undefined ? [] : [own];
    };

    /**
     * The term of its lemma, where words of the site share their stem with other words.
     * @type {Lexis["senseOf"]}
     */
    const senseOf = (token) => terms.get(`${lemmas.get(token)}=`);

    /** @type {Lexis["lemmaOf"]} */
    const lemmaOf = (token) => lemmas.get(token);

    /**
     * What is left without a particle where the site knows that: on the site the verb may stand
     * apart, "afgesproken" where it says "spreek … af". Empty when it does not.
     * @type {Lexis["stripped"]}
     */
    const stripped = (token) => {
      const verb = separable.exec(token)?.[1] ?? "";
      const says = !words.isStop(verb) && !words.isWeak(verb);
      return PARTICIPLE.test(verb) && says && has(verb) ? verb : "";
    };

    /**
     * Whether a word is one of the site, or looks like a form of it. That its stem is the same is
     * not enough: "deling" in "mishandeling", or "kwaal" where it says "kwaliteit".
     * @type {Lexis["isLike"]}
     */
    const isLike = (token) => {
      const [own = -1] = termsOf(token);
      return numbers.has(token) || (byTerm.get(own) ?? []).some((word) => areForms(token, word));
    };

    /** @type {Lexis["isForm"]} */
    const isForm = (token) => isLike(token) || (words.isIrregular(token) && has(token));

    /**
     * How the site writes a word that it knows.
     * @type {Lexis["nameOf"]}
     */
    const nameOf = (token) => {
      const [own = -1] = termsOf(token);
      const [shortest = token] = [...(byTerm.get(own) ?? [])].sort((a, b) => a.length - b.length);
      return numbers.has(token) ? token : shortest;
    };

    /**
     * A word of the site for a term, to say it; one with this ending where there is one.
     * @type {Lexis["wordOf"]}
     */
    const wordOf = (term, ending = "") => {
      const known = byTerm.get(term) ?? [];
      return known.find((word) => word.endsWith(ending)) ?? known[0] ?? "";
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
        const fronts = index.rules.links
          .filter((link) => token.slice(0, cut).endsWith(link))
          .map((link) => token.slice(0, cut - link.length));
        // A word of the site before what only looks like one: "matching" before "matchings".
        fronts.sort((one, other) => Number(numbers.has(other)) - Number(numbers.has(one)));
        for (const front of fronts) {
          if (front.length < SHORTEST_PART || words.isStop(front)) continue;
          const knowsFront = knows(front);
          // "Leefloon" is not what a site says of living and, by the glossary, of wages.
          const own = numbers.has(front) || numbers.has(head);
          if (knowsFront && knowsHead && own) return { whole: true, pieces: [front, head] };
          if (!knowsFront && !knowsHead) continue;
          const [known, strange] = knowsFront ? [front, head] : [head, front];
          const likely = known.length > SHORTEST_STRANGE_PART;
          const fits = strange.length >= SHORTEST_STRANGE_PART;
          if (likely && fits && known.length > half.length) half = known;
          if (knowsFront) break;
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

    return {
      has,
      termsOf,
      senseOf,
      lemmaOf,
      stripped,
      isLike,
      isForm,
      nameOf,
      wordOf,
      parts,
      withPrefix,
      nearest: window.vbtcSearch.makeSpelling(list),
      number: (term) => terms.get(term),
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeLexis, areForms };
})();
