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
  const makeEngine = (index, held = {}) => {
    const { makeWords, makeHoldings, makeCutHoldings, makeReader, makeRarity } = window.vbtcSearch;
    const { makeTitles, rows } = window.vbtcSearch;
    const words = makeWords(index);
    const holdings = index.pieces
      ? makeCutHoldings(index, words, held)
      : makeHoldings(index, words);
    const { lexis, postings, kindOf } = holdings;
    const read = makeReader(index, words, lexis);
    const titles = makeTitles(holdings.named);
    // Of an index in pieces it is known how many places there are when the map has come.
    const makeTable = () => {
      const pages = holdings.pages();
      const sheets = window.vbtcSearch.makeSheets(pages);
      return { pages, sheets, rarity: makeRarity(postings, pages) };
    };
    /** @type {ReturnType<typeof makeTable> | undefined} */
    let table;

    /**
     * How well each place answers one word, by the best of the terms that may stand for it, and
     * a little by the others; and how well the titles of fragments do.
     * @param {Entry} entry
     * @param {Sheet} sheet
     * @param {(term: number) => number} rarity
     */
    const answers = ({ token, terms, weak }, sheet, rarity) => {
      // A rarer word that stands in for this one is not worth more than the word itself.
      const [own] = lexis.termsOf(token);
      const ceiling = own === undefined ? Infinity : rarity(lexis.senseOf(token) ?? own);
      let most = 0;
      for (const [term, fit] of terms) {
        const worth = (weak ? WEAK : 1) * fit * Math.min(rarity(term), ceiling);
        most = Math.max(most, worth);
        for (const number of titles.with(term)) sheet.title(number, worth);
        const list = postings(term);
        for (let i = 1, place = 0; i < list.length; i += 2) {
          place += list[i];
          const weight = list[i + 1] / index.scale;
          sheet.add(place, worth * (weight / (SATURATION + weight)), ANOTHER);
        }
      }
      sheet.close();
      return { ...sheet, worth: most };
    };

    /**
     * How well a place answers all words together. What its page says elsewhere counts a little.
     * @param {number} number
     * @param {ReturnType<typeof answers>[]} parts
     * @param {number} whole
     * @param {number} page
     */
    const scoreOf = (number, parts, whole, page) => {
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
      return (score + around) * KIND[kindOf(number)] * part;
    };

    /** @type {Look} */
    const look = (text, filter, { entries, wish }) => {
      table ??= makeTable();
      const { pages, rarity, sheets } = table;
      const parts = entries.map((entry, at) => answers(entry, sheets.give(at), rarity));
      const unknown = Math.log(1 + pages.length) / 2;
      const missed = entries.map(({ weak }) => (weak ? WEAK : 1) * unknown);
      const whole = parts.reduce((sum, { worth }, at) => sum + (worth || missed[at]), 0);
      const first = titles.asked(entries);
      const admit = rows.allowed(filter);
      const every = text.trim() === "";
      const numbers = every ? pages.keys() : sheets.touched(parts, first.keys());
      const found = [];
      for (const number of numbers) {
        const wished = kindOf(number) === wish;
        // A tip that is asked for comes before the fragment that is called what it is about.
        const named = (wished || !wish ? first.get(number) : 0) ?? 0;
        const score = scoreOf(number, parts, whole, pages[number]) * (wished ? WISH : 1);
        if (!every && !score && !named) continue;
        if (filter?.whole && !every && parts.some(({ scores }) => !scores[number])) continue;
        if (!admit(kindOf(number), () => holdings.place(number, false))) continue;
        sheets.totals[number] = score + named;
        found.push(number);
      }
      const best = rows.best(found, sheets.totals, filter?.most ?? Infinity);
      // What a word means, where nothing else is asked, comes right behind the best place.
      const meant = titles.meant(entries) ?? -1;
      const late = best.indexOf(meant) > 1 || (!best.includes(meant) && found.includes(meant));
      const order = late ? [best[0], meant, ...best.slice(1).filter((n) => n !== meant)] : best;
      const shown = order.slice(0, filter?.most);
      const places = shown.map((n) => ({ ...holdings.place(n), score: sheets.totals[n] }));
      return { places, count: found.length };
    };

    /**
     * The answer, and what it lacks: first words, then their postings, then what is shown.
     * @type {Engine["search"]}
     */
    const search = (text, filter) => {
      holdings.begin();
      const asked = read(text);
      const { entries } = asked;
      for (const { token, terms } of holdings.count() && !holdings.waits() ? entries : []) {
        for (const term of [...terms.keys(), ...lexis.termsOf(token)]) postings(term);
      }
      // Words that say little are no answer where those that say much have none.
      const told = !entries.length || entries.some(({ terms, weak }) => terms.size && !weak);
      const nothing = { places: [], count: 0 };
      const { places, count } = told && !holdings.waits() ? look(text, filter, asked) : nothing;
      // Who finds nothing gets words that look like it.
      if (!count && !holdings.waits()) suggest(text);
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
