/**
 * The search itself: from a query to places, best first. It knows no page and no server.
 *
 * vbtcSearch.makeEngine(index) gives { search, suggest }.
 * search(text, filter) without text gives every place that the filter admits.
 * search(text, { kinds, theme, audience }) gives { places, entries }: places are
 * { kind, kindName, address, title, text, fragment, themes, audience, score }, and entries what query.js read.
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
  const KIND = { fragment: 1.3, tip: 1.05, vraag: 1, verslag: 1, moment: 0.8, pagina: 0.7 };

  const makeEngine = (index) => {
    const { makeWords, makeLexis, makeReader } = window.vbtcSearch;
    const words = makeWords(index);
    const lexis = makeLexis(index, words);
    const read = makeReader(index, words, lexis);
    const count = index.places.length;
    const factors = index.places.map(([kind]) => KIND[index.kinds[kind][0]]);
    const places = index.places.map(([kind, address, title, text, clip, theme, audience]) => ({
      kind: index.kinds[kind][0],
      kindName: index.kinds[kind][1],
      address,
      title,
      text,
      fragment: index.clips[clip]?.[1] ?? "",
      // A tip has a theme of its own; whatever else belongs to a fragment has all of its themes.
      themes: (theme < 0 ? index.clips[clip]?.[2] ?? [] : [theme]).map((number) => index.themes[number]),
      audience: index.audiences.filter((_, bit) => audience & (1 << bit)),
    }));
    // What a fragment or a page is called; a page also by its address ("verslag/index.html").
    const names = places.flatMap(({ kind, title, address }, number) => {
      if (address.includes("#")) return [];
      const page = kind !== "fragment";
      return [title, ...(page ? [address.replace(/(index)?\.html$/, "")] : [])].map((name) => (
        { number, page, words: words.tokens(name).filter((token) => !words.isStop(token)).map(lexis.termsOf) }));
    });

    const rarity = (term) => {
      const held = index.postings[term].length / 2;
      return Math.log(1 + (count - held + 0.5) / (held + 0.5));
    };

    /** How well each place answers one word: the best of the terms that may stand for it. */
    const answers = ({ token, terms }) => {
      const scores = new Float64Array(count);
      // A rarer word that stands in for this one is not worth more than the word itself.
      const own = lexis.termsOf(token)[0];
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

    /** Fragments whose title holds every word, the fuller the higher; and pages asked for by their whole name. */
    const asked = (entries) => {
      const known = entries.filter(({ terms }) => terms.size);
      return new Map(names.flatMap(({ number, page, words: held }) => {
        const least = page ? NAME_FIT : TITLE_FIT;
        const fits = (terms, word) => word.some((term) => (terms.get(term) ?? 0) >= least);
        const all = known.length && known.every(({ terms }) => held.some((word) => fits(terms, word)));
        const answered = held.filter((word) => known.some(({ terms }) => fits(terms, word))).length;
        return all && (!page || answered === held.length) ? [[number, TITLE * (1 + answered / held.length)]] : [];
      }));
    };

    const allowed = ({ kinds, theme, audience } = {}) => (place) =>
      (!kinds?.length || kinds.includes(place.kind))
      && (!theme || place.themes.includes(theme))
      && (!audience || (place.kind === "tip" && (!place.audience.length || place.audience.includes(audience))));

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
        if (!admit(places[number]) || (!score && !first.has(number) && text.trim() !== "")) continue;
        score *= factors[number] * (PARTIAL + (1 - PARTIAL) * (answered / (whole || 1)));
        found.push({ number, score: score + (first.get(number) ?? 0) });
      }
      found.sort((one, other) => other.score - one.score || one.number - other.number);
      return { entries, places: found.map(({ number, score }) => ({ ...places[number], score })) };
    };

    /** Words of the site that look like the words of a query that found nothing. */
    const suggest = (text) => {
      const near = words.tokens(text.slice(0, 100)).filter((token) => !words.isStop(token) && token.length > 2)
        .flatMap((token) => lexis.nearest(token, Math.min(4, Math.ceil(token.length / 2))).words.slice(0, 2));
      return [...new Set(near)].slice(0, 3);
    };

    /** A text in pieces, those that answer the query with `hit`: [{ text, hit }]. */
    const mark = (text, entries) => words.pieces(text).map(({ text: piece, token }) => ({
      text: piece,
      hit: token !== "" && entries.some((entry) => entry.token === token
        || (!words.isStop(token) && lexis.termsOf(token).some((term) => entry.terms.has(term)))),
    }));

    return { search, suggest, mark, themes: index.themes };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeEngine };
})();
