/**
 * What was typed, as the words that may answer it.
 *
 * vbtcSearch.makeReader(index, words, lexis) gives read(text): { entries, wish }. An entry for
 * every word that says something: { token, terms, weak, instead, begins }. `terms` maps a term to
 * how well it fits (1 is the word itself). `instead` are the words of the site that answer only
 * half of it: a part of it, what it is without a particle, or what it was corrected to; `begins`
 * says that longer words do. `wish` is the kind of place that is asked for, or nothing.
 */
(() => {
  const FIT = {
    part: 0.3,
    stem: 0.7,
    stripped: 0.5,
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
  // So many letters more are the same in all words that one may be cut short of.
  const SURE = 2;

  /** @type {Search["makeReader"]} */
  const makeReader = (index, words, lexis) => {
    const meanings = window.vbtcSearch.makeMeanings(index, words, lexis);
    /** @param {string} token */
    const isKnown = (token) => lexis.has(token) || meanings.has(token);
    const phrasing = window.vbtcSearch.makePhrasing(index, words, lexis, isKnown);
    // A piece of a compound is no irregular form of a verb: "stat" in "statement".
    /** @param {string} token */
    const knows = (token) => lexis.isLike(token) || meanings.has(token);
    const spoken = window.vbtcSearch.makeSpoken(index.rules, knows);
    /**
     * @param {Entry["terms"]} terms
     * @param {number | undefined} number
     * @param {number} fit
     */
    const add = (terms, number, fit) => {
      if (number !== undefined && fit > (terms.get(number) ?? 0)) terms.set(number, fit);
    };

    /**
     * A word by its lemma where that is known, and else by its stem, which others may share.
     * @param {Entry["terms"]} terms
     * @param {string} token
     * @param {number} fit
     */
    const addWord = (terms, token, fit) => {
      const [own, ...inside] = lexis.termsOf(token);
      add(terms, lexis.senseOf(token), fit);
      add(terms, own, lexis.lemmaOf(token) === undefined ? fit : fit * FIT.stem);
      for (const term of inside) add(terms, term, fit * FIT.part);
    };

    /**
     * @param {Entry["terms"]} terms
     * @param {string} token
     * @param {number} fit
     */
    const addPrefix = (terms, token, fit) => {
      const longer = lexis.withPrefix(token, MOST_WITH_PREFIX);
      for (const word of longer) add(terms, lexis.termsOf(word)[0], fit);
      return longer;
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
      if (near[0]) entry.instead = [near[0]];
    };

    /**
     * An unknown compound is read as its parts, each to be answered; other words as they are.
     * @param {Entry} entry
     * @returns {Entry[]}
     */
    const cut = (entry) => {
      const slip = entry.token.length >= LONG && lexis.nearest(entry.token, 1).words.length;
      if (isKnown(entry.token) || slip) return [entry];
      const { whole, pieces } = lexis.parts(entry.token, knows);
      if (!whole) {
        const known = pieces.length > 0 || lexis.withPrefix(entry.token, 1).length > 0;
        const find = entry.cut ? meanings.beginning : meanings.nearest;
        const meant = known ? undefined : find(entry.token);
        return [
          meant ? { ...entry, token: meant, instead: [meant] } : { ...entry, half: pieces[0] },
        ];
      }
      const read = { whole: entry.token, fit: FIT.compound };
      return pieces.map((token) => {
        const weak = words.isWeak(token);
        return { ...entry, ...read, token, weak, instead: [lexis.nameOf(token)], terms: new Map() };
      });
    };

    /** @param {Entry} entry */
    const fill = (entry) => {
      const { token, terms } = entry;
      const whole = terms.size > 0;
      if (whole && lexis.has(token) && !lexis.isForm(token) && !entry.also.length) {
        // Of one stem by chance, perhaps.
        entry.instead = [lexis.wordOf(lexis.termsOf(token)[0])].filter(Boolean);
      }
      // What ends a phrase ("te ver") is complete.
      const grows = (entry.last || (entry.cut && !whole)) && !entry.phrased;
      const longer = grows ? addPrefix(terms, token, whole ? FIT.growing : FIT.prefix) : [];
      if (whole) return;
      // "Vrijw." is no word that is missed; of "gem." nobody knows what it stands for.
      const begun = longer[0]?.slice(0, token.length + SURE) ?? "";
      const sure = entry.cut && begun !== "" && longer.every((word) => word.startsWith(begun));
      if (sure) entry.also = [lexis.nameOf(longer[0])];
      else entry.begins = longer.length > 0;
      // Not on the site by itself, but perhaps as the beginning of a compound.
      if (!longer.length && token.length > SHORT)
        entry.begins = addPrefix(terms, token, FIT.half).length > 0;
      for (const part of [lexis.stripped(token), entry.half ?? ""]) {
        if (!part) continue;
        addWord(terms, part, part === entry.half ? FIT.half : FIT.stripped);
        entry.instead = [part];
      }
      if (!terms.size || entry.half) addSpellings(entry);
    };

    /** @type {Reader} */
    const read = (text) => {
      const short = text.slice(0, MOST_LETTERS);
      const tokens = phrasing.tokens(short).slice(0, MOST_WORDS);
      const typing = /[\p{L}\p{N}'’]$/u.test(short) ? tokens.length - 1 : -1;
      const cutShort = new Set(spoken.cut(short).flatMap(words.tokens));
      /** @type {(said: string, at: number) => Entry} */
      const entry = (said, at) => ({
        token: words.isStop(said) ? said : spoken.plain(said),
        last: at === typing,
        cut: cutShort.has(said),
        terms: new Map(),
        weak: words.isWeak(said),
        stop: words.isStop(said),
        whole: said,
        instead: [],
        also: [],
        begins: false,
        phrased: false,
      });
      const asked = phrasing.unite(phrasing.join(tokens.map(entry)));
      const wish = phrasing.wished(asked);
      const all = asked.filter((one) => one !== wish).flatMap((one) => (one.stop ? one : cut(one)));
      for (const { token, terms, stop, fit = 1 } of all) if (!stop) addWord(terms, token, fit);
      meanings.add(all);
      const entries = all.filter(({ stop }) => !stop);
      for (const one of entries) fill(one);
      // "na" says nothing, but may grow into "nabij".
      const growing = asked.at(-1);
      if (!entries.length && growing?.last) {
        addPrefix(growing.terms, growing.token, FIT.prefix);
        return { entries: [growing], wish: "" };
      }
      // A word that says little weighs little beside others, but not where there are none.
      if (entries.every(({ weak }) => weak)) for (const one of entries) one.weak = false;
      return { entries, wish: phrasing.kindOf(wish) };
    };

    return read;
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeReader };
})();
