/**
 * The order in which places answer a question that was read.
 *
 * vbtcSearch.makeRanking(index, holdings) gives rank(text, filter, asked): { ranked, count }.
 * `asked` is what query.js read; `ranked` are numbers of places with their scores, best first, at
 * most so many of `count` as the filter says. All postings that are needed must be at hand.
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

  /** @type {Search["makeRanking"]} */
  const makeRanking = (index, holdings) => {
    const { makeRarity, makeSheets, makeTitles, rows } = window.vbtcSearch;
    const { lexis, postings, kindOf } = holdings;
    const titles = makeTitles(holdings.named);
    // Of an index in pieces it is known how many places there are when the map has come.
    const makeTable = () => {
      const pages = holdings.pages();
      return { pages, sheets: makeSheets(pages), rarity: makeRarity(postings, pages) };
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
     * @param {string} kind
     * @param {ReturnType<typeof answers>[]} parts
     * @param {number} whole
     * @param {number} page
     */
    const scoreOf = (number, kind, parts, whole, page) => {
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
      return (score + around) * KIND[kind] * part;
    };

    /**
     * The best so many of some places, in order. What a word means, where nothing else is asked,
     * comes right behind the best.
     * @param {number[]} found
     * @param {Float64Array} scores
     * @param {Entry[]} entries
     * @param {number | undefined} most
     */
    const inOrder = (found, scores, entries, most) => {
      const best = rows.best(found, scores, most ?? Infinity);
      const meant = titles.meant(entries) ?? -1;
      const late = best.indexOf(meant) > 1 || (!best.includes(meant) && found.includes(meant));
      const order = late ? [best[0], meant, ...best.slice(1).filter((n) => n !== meant)] : best;
      return order.slice(0, most);
    };

    /** @type {Rank} */
    const rank = (text, filter, { entries, wish }) => {
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
        const kind = kindOf(number);
        const wished = kind === wish;
        // A tip that is asked for comes before the fragment that is called what it is about.
        const named = (wished || !wish ? first.get(number) : 0) ?? 0;
        const own = scoreOf(number, kind, parts, whole, pages[number]);
        const score = own * (wished ? WISH : 1);
        if (!every && !score && !named) continue;
        if (filter?.whole && !every && parts.some(({ scores }) => !scores[number])) continue;
        if (!admit(kind, () => holdings.place(number, false))) continue;
        sheets.totals[number] = score + named;
        found.push(number);
      }
      const shown = inOrder(found, sheets.totals, entries, filter?.most);
      const ranked = shown.map((number) => ({ number, score: sheets.totals[number] }));
      return { ranked, count: found.length };
    };

    return rank;
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeRanking };
})();
