/**
 * The search itself: from a query to places, best first. It knows no page and no server.
 *
 * vbtcSearch.makeEngine(index, held) gives { search, suggest, mark, themes }; `held` are the pieces
 * that came, of an index that is cut in pieces (pieces.js).
 * search(text, filter) without text gives every place that the filter admits.
 * search(text, { kinds, theme, audience, whole, most }) gives { places, count, entries, lacks }:
 * places are { kind, kindName, address, title, text, fragment, themes, audience, score }, at most
 * so many of `count`; entries are what query.js read; `lacks` are the pieces it must have first.
 */
(() => {
  /** @type {Search["makeEngine"]} */
  const makeEngine = (index, held = {}) => {
    const { makeWords, makeHoldings, makeCutHoldings, makeReader, makeRanking } = window.vbtcSearch;
    const words = makeWords(index);
    const holdings = index.pieces
      ? makeCutHoldings(index, words, held)
      : makeHoldings(index, words);
    const { lexis, postings, waits } = holdings;
    const read = makeReader(index, words, lexis);
    const rank = makeRanking(index, holdings);
    /**
     * The last question of which the order is known: what is shown of it may still have to come.
     * @type {{ question: string, answered: Answered } | undefined}
     */
    let last;

    /**
     * What answers a question; first words may have to come for it, and then their postings.
     * @param {string} text
     * @param {SearchFilter | undefined} filter
     * @returns {Answered}
     */
    const answer = (text, filter) => {
      const asked = read(text);
      const { entries } = asked;
      for (const { token, terms } of holdings.count() && !waits() ? entries : []) {
        for (const term of [...terms.keys(), ...lexis.termsOf(token)]) postings(term);
      }
      // Words that say little are no answer where those that say much have none.
      const told = !entries.length || entries.some(({ terms, weak }) => terms.size && !weak);
      const found = told && !waits() ? rank(text, filter, asked) : { ranked: [], count: 0 };
      return { entries, ...found };
    };

    /**
     * The answer, and what it lacks.
     * @type {Engine["search"]}
     */
    const search = (text, filter) => {
      holdings.begin();
      const question = JSON.stringify([text, filter]);
      const known = last?.question === question ? last.answered : undefined;
      const answered = known ?? answer(text, filter);
      const { entries, ranked, count } = answered;
      last = waits() ? undefined : { question, answered };
      // Who finds nothing gets words that look like it.
      if (!count && !waits()) suggest(text);
      const places = ranked.map(({ number, score }) => ({ ...holdings.place(number), score }));
      return { entries, places, count, lacks: holdings.lacks() };
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
