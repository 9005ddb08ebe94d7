/**
 * The search itself: from a query to places, best first. It knows no page and no server.
 *
 * vbtcSearch.makeEngine(index) gives { search, suggest }.
 * search(text, filter) without text gives every place that the filter admits.
 * search(text, { kinds, theme, audience, whole }) gives { places, entries }: places are
 * { kind, kindName, address, title, text, fragment, themes, audience, score }, and entries what
 * query.js read.
 */
(() => {
  // BM25 (Robertson & Zaragoza, 2009): when more of the same word stops to count.
  const SATURATION = 1.2;
  // A place that answers only part of the question counts for this much, plus its part of the rest.
  const PARTIAL = 0.5;
  // A fragment about the very thing comes before everything else.
  const TITLE = 1000;
  const TITLE_FIT = 0.5;
  const NAME_FIT = 0.9;
  /** @type {Record<string, number>} */
  const KIND = { fragment: 1.3, tip: 1.05, vraag: 1, verslag: 1, moment: 0.8, pagina: 0.7 };

  /**
   * The rows of the index as people see them.
   * @param {SearchIndex} index
   * @returns {Place[]}
   */
  const readPlaces = ({ kinds, clips, themes, audiences, places }) =>
    places.map(([kind, address, title, text, clip, theme, audience]) => ({
      kind: kinds[kind][0],
      kindName: kinds[kind][1],
      address,
      title,
      text,
      fragment: clips[clip]?.[1] ?? "",
      // A tip has a theme of its own; whatever else belongs to a fragment has all of its themes.
      themes: (theme < 0 ? (clips[clip]?.[2] ?? []) : [theme]).map((number) => themes[number]),
      audience: audiences.filter((_, bit) => audience & (1 << bit)),
    }));

  /**
   * What a fragment or a page is called; a page also by its address ("verslag/index.html").
   * @param {Place[]} places
   * @param {Words} words
   * @param {Lexis} lexis
   */
  const readNames = (places, words, lexis) =>
    places.flatMap(({ kind, title, address }, number) => {
      if (address.includes("#")) return [];
      const page = kind !== "fragment";
      const names = page ? [title, address.replace(/(index)?\.html$/, "")] : [title];
      return names.map((name) => {
        const tokens = words.tokens(name).filter((token) => !words.isStop(token));
        return { number, page, held: tokens.map(lexis.termsOf) };
      });
    });

  /**
   * Whether a filter admits a place.
   * @param {SearchFilter | undefined} filter
   * @returns {(place: Place) => boolean}
   */
  const allowed =
    ({ kinds = [], theme = "", audience = "" } = {}) =>
    (place) =>
      (!kinds.length || kinds.includes(place.kind)) &&
      (!theme || place.themes.includes(theme)) &&
      (!audience ||
        (place.kind === "tip" && (!place.audience.length || place.audience.includes(audience))));

  /** @type {Search["makeEngine"]} */
  const makeEngine = (index) => {
    const { makeWords, makeLexis, makeReader } = window.vbtcSearch;
    const words = makeWords(index);
    const lexis = makeLexis(index, words);
    const read = makeReader(index, words, lexis);
    const places = readPlaces(index);
    const count = places.length;
    const factors = places.map(({ kind }) => KIND[kind]);
    const names = readNames(places, words, lexis);

    /** @param {number} term */
    const rarity = (term) => {
      const held = index.postings[term].length / 2;
      return Math.log(1 + (count - held + 0.5) / (held + 0.5));
    };

    /**
     * How well each place answers one word: the best of the terms that may stand for it.
     * @param {Entry} entry
     */
    const answers = ({ token, terms }) => {
      const scores = new Float64Array(count);
      // A rarer word that stands in for this one is not worth more than the word itself.
      const [own] = lexis.termsOf(token);
      const ceiling = own === undefined ? Infinity : rarity(own);
      let most = 0;
      for (const [term, fit] of terms) {
        const worth = fit * Math.min(rarity(term), ceiling);
        most = Math.max(most, worth);
        const list = index.postings[term];
        for (let i = 0, place = 0; i < list.length; i += 2) {
          place += list[i];
          const weight = list[i + 1] / index.scale;
          const score = worth * (weight / (SATURATION + weight));
          if (score > scores[place]) scores[place] = score;
        }
      }
      return { scores, worth: most };
    };

    /**
     * Fragments whose title holds every word, the fuller the higher; and pages asked for by their
     * whole name.
     * @param {Entry[]} entries
     * @returns {Map<number, number>}
     */
    const asked = (entries) => {
      const known = entries.filter(({ terms }) => terms.size);
      /** @type {Map<number, number>} */
      const found = new Map();
      if (!known.length) return found;
      for (const { number, page, held } of names) {
        const least = page ? NAME_FIT : TITLE_FIT;
        /** @type {(entry: Entry, word: number[]) => boolean} */
        const fits = ({ terms }, word) => word.some((term) => (terms.get(term) ?? 0) >= least);
        const all = known.every((entry) => held.some((word) => fits(entry, word)));
        const { length } = held.filter((word) => known.some((entry) => fits(entry, word)));
        if (all && (!page || length === held.length)) {
          found.set(number, TITLE * (1 + length / held.length));
        }
      }
      return found;
    };

    /** @type {Engine["search"]} */
    const search = (text, filter) => {
      const entries = read(text);
      const parts = entries.map(answers);
      const unknown = Math.log(1 + count) / 2;
      const whole = parts.reduce((sum, { worth }) => sum + (worth || unknown), 0);
      const first = asked(entries);
      const admit = allowed(filter);
      const found = [];
      for (let number = 0; number < count; number += 1) {
        let score = 0;
        let answered = 0;
        for (const { scores, worth } of parts) {
          if (!scores[number]) continue;
          score += scores[number];
          answered += worth;
        }
        const partly = filter?.whole && answered < whole;
        const silent = text.trim() !== "" && (partly || (!score && !first.has(number)));
        if (silent || !admit(places[number])) continue;
        score *= factors[number] * (PARTIAL + (1 - PARTIAL) * (answered / (whole || 1)));
        found.push({ number, score: score + (first.get(number) ?? 0) });
      }
      found.sort((one, other) => other.score - one.score || one.number - other.number);
      return { entries, places: found.map(({ number, score }) => ({ ...places[number], score })) };
    };

    /**
     * Words of the site that look like the words of a query that found nothing.
     * @type {Engine["suggest"]}
     */
    const suggest = (text) => {
      const tokens = words.tokens(text.slice(0, 100));
      const near = tokens
        .filter((token) => !words.isStop(token) && token.length > 2)
        .map((token) => lexis.nearest(token, Math.min(4, Math.ceil(token.length / 2))))
        .flatMap((found) => found.words.slice(0, 2));
      return [...new Set(near)].slice(0, 3);
    };

    /** @type {(token: string, entries: Entry[]) => boolean} */
    const isHit = (token, entries) => {
      const terms = words.isStop(token) ? [] : lexis.termsOf(token);
      return entries.some(
        (entry) => entry.token === token || terms.some((term) => entry.terms.has(term)),
      );
    };

    /**
     * A text in pieces, those that answer the query with `hit`.
     * @type {Engine["mark"]}
     */
    const mark = (text, entries) =>
      words
        .pieces(text)
        .map((piece) => ({
          text: piece.text,
          hit: piece.token !== "" && isHit(piece.token, entries),
        }));

    return { search, suggest, mark, themes: index.themes };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeEngine };
})();
