/**
 * What was typed, as the words that may answer it.
 *
 * vbtcSearch.makeReader(index, words, lexis) gives read(text): a list with for every word that says
 * something { token, terms, corrected }: terms maps a term to how well it fits (1 is the word
 * itself), and corrected is the word of the site that was taken for a typing error.
 */
(() => {
  const FIT = {
    part: 0.5,
    synonym: 0.85,
    prefix: 0.6,
    growing: 0.3,
    compound: 0.9,
    half: 0.45,
    spelling: 0.7,
  };
  // Longer texts are not questions; the rest is not looked at.
  const MOST_LETTERS = 300;
  const MOST_WORDS = 20;
  const MOST_WITH_PREFIX = 60;
  const MOST_SPELLINGS = 3;
  const LONG = 8;
  const SHORT = 4;
  const LEAST_JOINED = 5;

  /** @type {Search["makeReader"]} */
  const makeReader = (index, words, lexis) => {
    /**
     * Each phrase of the thesaurus, under its first term, with the terms after it and its group.
     * @type {Map<string, { rest: string[], group: string[], phrase: string }[]>}
     */
    const phrases = new Map();
    for (const group of index.synonyms) {
      for (const phrase of group) {
        const [first = "", ...rest] = phrase.split(" ");
        phrases.set(first, [...(phrases.get(first) ?? []), { rest, group, phrase }]);
      }
    }

    /**
     * @param {Entry["terms"]} terms
     * @param {number | undefined} number
     * @param {number} fit
     */
    const add = (terms, number, fit) => {
      if (number !== undefined && fit > (terms.get(number) ?? 0)) terms.set(number, fit);
    };

    /**
     * @param {Entry["terms"]} terms
     * @param {string} token
     * @param {number} fit
     */
    const addWord = (terms, token, fit) => {
      const [own, ...inside] = lexis.termsOf(token);
      add(terms, own, fit);
      for (const term of inside) add(terms, term, fit * FIT.part);
    };

    /**
     * @param {Entry["terms"]} terms
     * @param {string} token
     * @param {number} fit
     */
    const addPrefix = (terms, token, fit) => {
      for (const word of lexis.withPrefix(token, MOST_WITH_PREFIX)) {
        add(terms, lexis.termsOf(word)[0], fit);
      }
    };

    /**
     * One or two letters wrong in longer words, none in short ones.
     * @param {string} token
     */
    const leeway = ({ length }) => Number(length >= SHORT) + Number(length >= LONG);

    /** @param {Entry} entry */
    const addSpellings = (entry) => {
      const most = leeway(entry.token);
      if (!most || /\d/.test(entry.token)) return;
      const { distance, words: near } = lexis.nearest(entry.token, most);
      for (const word of near.slice(0, MOST_SPELLINGS)) {
        addWord(entry.terms, word, FIT.spelling - 0.1 * distance);
      }
      entry.corrected = near[0] ?? "";
    };

    /** @param {string} token */
    const knows = (token) => lexis.has(token) || phrases.has(words.term(token));

    /**
     * An unknown compound is read as its parts, each to be answered; other words as they are.
     * @param {Entry} entry
     * @returns {Entry[]}
     */
    const cut = (entry) => {
      const slip = entry.token.length >= LONG && lexis.nearest(entry.token, 1).words.length;
      if (knows(entry.token) || slip) return [entry];
      const { whole, pieces } = lexis.parts(entry.token, knows);
      if (!whole) return [{ ...entry, half: pieces[0] }];
      return pieces.map((token) => ({ ...entry, token, fit: FIT.compound, terms: new Map() }));
    };

    /**
     * Each word of a phrase may be answered by each word of another that means the same.
     * @param {Entry[]} said
     * @param {string} other
     */
    const addPhrase = (said, other) => {
      const terms = other.split(" ");
      for (const term of terms) {
        for (const one of said) add(one.terms, lexis.number(term), FIT.synonym / terms.length);
      }
    };

    /**
     * The other phrases of every group of which a phrase stands in the query.
     * @param {Entry[]} entries
     */
    const addSynonyms = (entries) => {
      entries.forEach((entry, at) => {
        for (const { rest, group, phrase } of phrases.get(words.term(entry.token)) ?? []) {
          const [, ...next] = entries.slice(at, at + 1 + rest.length);
          if (!rest.every((term, i) => next[i] && words.term(next[i].token) === term)) continue;
          const others = group.filter((other) => other !== phrase);
          for (const other of others) addPhrase([entry, ...next], other);
        }
      });
    };

    /**
     * Two words of which one is unknown, and that are one word together: "vrij williger".
     * @param {Entry[]} spoken
     */
    const join = (spoken) => {
      /** @type {Entry[]} */
      const joined = [];
      for (const word of spoken) {
        const before = joined.at(-1)?.token ?? "";
        const whole = before + word.token;
        const apart = before === "" || (lexis.has(before) && lexis.has(word.token));
        if (!apart && whole.length > LEAST_JOINED && lexis.termsOf(whole).length) {
          joined.splice(-1, 1, { ...word, token: whole });
        } else joined.push(word);
      }
      return joined;
    };

    /** @param {string} text */
    const read = (text) => {
      const short = text.slice(0, MOST_LETTERS);
      const tokens = words.tokens(short).slice(0, MOST_WORDS);
      const typing = /[\p{L}\p{N}'’]$/u.test(short) ? tokens.length - 1 : -1;
      const spoken = join(
        tokens.map((token, at) => ({
          token,
          last: at === typing,
          terms: new Map(),
          corrected: "",
        })),
      );
      const entries = spoken.filter(({ token }) => !words.isStop(token)).flatMap(cut);
      for (const { token, terms, fit = 1 } of entries) addWord(terms, token, fit);
      addSynonyms(entries);
      for (const entry of entries) {
        if (entry.last)
          addPrefix(entry.terms, entry.token, entry.terms.size ? FIT.growing : FIT.prefix);
        if (entry.terms.size) continue;
        // Not on the site by itself, but perhaps as the beginning of a compound.
        if (entry.token.length > SHORT) addPrefix(entry.terms, entry.token, FIT.half);
        if (entry.half) addWord(entry.terms, entry.half, FIT.half);
        if (!entry.terms.size || entry.half) addSpellings(entry);
      }
      // "na" says nothing, but may grow into "nabij".
      const growing = spoken.at(-1);
      if (!entries.length && growing?.last) {
        addPrefix(growing.terms, growing.token, FIT.prefix);
        return [growing];
      }
      return entries;
    };

    return read;
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeReader };
})();
