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
  /** @type {Record<string, number>} */
  const KIND = {
    fragment: 1,
    tip: 1.08,
    vraag: 0.86,
    verslag: 1,
    moment: 0.8,
    pagina: 0.7,
    lezen: 0.8,
    woord: 0.5,
  };
  // What a word counts that says little beside others, and a kind of place that is asked for.
  const WEAK = 0.3;
  const WISH = 3.2;
  // What a word counts that means the same as one that the place has too.
  const ANOTHER = 0.1;
  // What a word counts that stands elsewhere on the same page.
  const NEAR = 0.2;
  // What a word counts in the title of a fragment, for its page and for all that stands there.
  const TITLED = 0.8;
  const UNDER = 0.2;

  /** @type {Search["makeEngine"]} */
  const makeEngine = (index) => {
    const { makeWords, makeLexis, makeReader, makeRarity, rows } = window.vbtcSearch;
    const words = makeWords(index);
    const lexis = makeLexis(index, words);
    const read = makeReader(index, words, lexis);
    const places = rows.places(index);
    const count = places.length;
    const factors = places.map(({ kind }) => KIND[kind]);
    const pages = rows.pages(places);
    const rarity = makeRarity(index, pages);
    const titles = window.vbtcSearch.makeTitles(places, words, lexis);

    /**
     * The best score of each page, for all of its places.
     * @param {Float64Array} scores
     */
    const together = (scores) => {
      const best = new Float64Array(count);
      pages.forEach((page, number) => {
        if (scores[number] > best[page]) best[page] = scores[number];
      });
      return best;
    };

    /**
     * How well each place answers one word, by the best of the terms that may stand for it, and
     * a little by the others; and how well the titles of fragments do.
     * @param {Entry} entry
     */
    const answers = ({ token, terms, weak }) => {
      const scores = new Float64Array(count);
      const titled = new Float64Array(count);
      // A rarer word that stands in for this one is not worth more than the word itself.
      const [own] = lexis.termsOf(token);
      const ceiling = own === undefined ? Infinity : rarity(lexis.senseOf(token) ?? own);
      let most = 0;
      for (const [term, fit] of terms) {
        const worth = (weak ? WEAK : 1) * fit * Math.min(rarity(term), ceiling);
        most = Math.max(most, worth);
        for (const number of titles.with(term)) titled[number] = Math.max(titled[number], worth);
        const list = index.postings[term];
        for (let i = 1, place = 0; i < list.length; i += 2) {
          place += list[i];
          const weight = list[i + 1] / index.scale;
          const score = worth * (weight / (SATURATION + weight));
          const [more, less] =
            score > scores[place] ? [score, scores[place]] : [scores[place], score];
          scores[place] = more + ANOTHER * less;
        }
      }
      return { scores, near: together(scores), titled, worth: most };
    };

    /**
     * How well a place answers all words together. What its page says elsewhere counts a little.
     * @param {number} number
     * @param {ReturnType<typeof answers>[]} parts
     * @param {number} whole
     */
    const scoreOf = (number, parts, whole) => {
      const page = pages[number];
      let score = 0;
      let around = 0;
      let answered = 0;
      for (const { scores, near, titled, worth } of parts) {
        score += scores[number] + titled[page] * (page === number ? TITLED : UNDER);
        if (scores[number]) answered += worth;
        else if (near[page]) {
          around += NEAR * near[page];
          answered += NEAR * worth;
        }
      }
      if (!score) return 0;
      const part = PARTIAL + (1 - PARTIAL) * (answered / (whole || 1));
      return (score + around) * factors[number] * part;
    };

    /** @type {Engine["search"]} */
    const search = (text, filter) => {
      const { entries, wish } = read(text);
      const parts = entries.map(answers);
      const unknown = Math.log(1 + count) / 2;
      const missed = entries.map(({ weak }) => (weak ? WEAK : 1) * unknown);
      const whole = parts.reduce((sum, { worth }, at) => sum + (worth || missed[at]), 0);
      const first = titles.asked(entries);
      // Words that say little are no answer where those that say much have none.
      const told = entries.some(({ terms, weak }) => terms.size && !weak);
      if (entries.length && !told) return { entries, places: [] };
      const admit = rows.allowed(filter);
      const found = [];
      for (let number = 0; number < count; number += 1) {
        const wished = places[number].kind === wish;
        // A tip that is asked for comes before the fragment that is called what it is about.
        const named = (wished || !wish ? first.get(number) : 0) ?? 0;
        const score = scoreOf(number, parts, whole) * (wished ? WISH : 1);
        const partly = filter?.whole && parts.some(({ scores }) => !scores[number]);
        const silent = text.trim() !== "" && (partly || (!score && !named));
        if (!silent && admit(places[number])) found.push({ number, score: score + named });
      }
      found.sort((one, other) => other.score - one.score || one.number - other.number);
      // What a word means, where nothing else is asked, comes right behind the best place.
      const meant = titles.meant(entries);
      const at = found.findIndex(({ number }) => number === meant);
      if (at > 1) found.splice(1, 0, ...found.splice(at, 1));
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
