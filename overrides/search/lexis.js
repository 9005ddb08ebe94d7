/**
 * The words of the site as the index lists them, and which of them are forms or parts of what was
 * typed, or begin with it.
 *
 * vbtcSearch.makeLexis(index, words, vocabulary) gives { has, termsOf, senseOf, lemmaOf, stripped,
 * isLike, isForm, nameOf, wordOf, parts, withPrefix, nearest, number }; a term is a number of the
 * vocabulary (vocabulary.js). vbtcSearch.areForms(one, other) says whether two words look like
 * forms of one.
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
  const makeLexis = (index, words, vocabulary = window.vbtcSearch.makeVocabulary(index, words)) => {
    const { number, lemmaOf } = vocabulary;
    /** @param {string} token */
    const isWord = (token) => vocabulary.termsOf(token) !== undefined;
    /** @param {string} token */
    const termOf = (token) => number(words.term(token));
    /** @type {Lexis["has"]} */
    const has = (token) => termOf(token) !== undefined;
    /** @param {number | undefined} term */
    const wordsOf = (term) => (term === undefined ? [] : vocabulary.wordsOf(term));
    const separable = new RegExp(`^(?:${index.rules.particles})(.{4,})$`);

    /**
     * The terms of a word, its own first and then those of its parts; empty when it is unknown.
     * @type {Lexis["termsOf"]}
     */
    const termsOf = (token) => {
      const known = vocabulary.termsOf(token);
      if (known) return known;
      const own = termOf(token);
      return own === undefined ? [] : [own];
    };

    /**
     * The term of its lemma, where words of the site share their stem with other words.
     * @type {Lexis["senseOf"]}
     */
    const senseOf = (token) => {
      const lemma = lemmaOf(token);
      return lemma === undefined ? undefined : number(`${lemma}=`);
    };

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
      const [own] = termsOf(token);
      return isWord(token) || wordsOf(own).some((word) => areForms(token, word));
    };

    /** @type {Lexis["isForm"]} */
    const isForm = (token) => isLike(token) || (words.isIrregular(token) && has(token));

    /**
     * How the site writes a word that it knows.
     * @type {Lexis["nameOf"]}
     */
    const nameOf = (token) => {
      const [own] = termsOf(token);
      const [shortest = token] = [...wordsOf(own)].sort((a, b) => a.length - b.length);
      return isWord(token) ? token : shortest;
    };

    /**
     * A word of the site for a term, to say it; one with this ending where there is one.
     * @type {Lexis["wordOf"]}
     */
    const wordOf = (term, ending = "") => {
      const known = wordsOf(term);
      return known.find((word) => word.endsWith(ending)) ?? known[0] ?? "";
    };

    /**
     * A compound cut in two where both pieces, or else one, are words of the site.
     * @type {Lexis["parts"]}
     */
    const parts = (token, knows) => {
      let half = "";
      // Of an index in pieces, what is lacking may know the word itself.
      if (vocabulary.waits()) return { whole: false, pieces: [] };
      for (let cut = token.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
        const head = token.slice(cut);
        const knowsHead = !words.isStop(head) && knows(head);
        const fronts = index.rules.links
          .filter((link) => token.slice(0, cut).endsWith(link))
          .map((link) => token.slice(0, cut - link.length));
        // A word of the site before what only looks like one: "matching" before "matchings".
        fronts.sort((one, other) => Number(isWord(other)) - Number(isWord(one)));
        for (const front of fronts) {
          if (front.length < SHORTEST_PART || words.isStop(front)) continue;
          const knowsFront = knows(front);
          // "Leefloon" is not what a site says of living and, by the glossary, of wages.
          const own = isWord(front) || isWord(head);
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
    const withPrefix = (letters, most) =>
      letters.length < SHORTEST_PREFIX ? [] : vocabulary.withPrefix(letters, most);

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
      nearest: vocabulary.nearest,
      number,
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeLexis, areForms };
})();
