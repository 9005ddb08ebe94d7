/**
 * What is said in other languages, after what answers in Dutch.
 *
 * vbtcSearch.withLanguages(main, languages) gives an engine that also finds the moments of each
 * language whose index came (vbtcSearchLanguages). Such a place has its tongue, { code, language,
 * dir }, and mark: its words with those that match.
 */
(() => {
  /** @type {Search["withLanguages"]} */
  const withLanguages = (main, languages, held = {}) => {
    const indexes = window.vbtcSearchLanguages ?? {};
    const others = languages
      .filter(([code]) => indexes[code])
      .map(([code, language, dir]) => ({
        code,
        language,
        dir,
        engine: window.vbtcSearch.makeEngine(indexes[code], held),
      }));
    if (!others.length) return main;

    /** @type {Engine["search"]} */
    const search = (text, filter) => {
      const found = main.search(text, filter);
      // All of it is nothing to choose from: in another language one looks for words.
      if (!text.trim() || found.lacks.length) return found;
      // What has every word is meant; what only looks like it comes when there is nothing else.
      const whole = found.count > 0;
      let { count } = found;
      /** @type {string[]} */
      const lacks = [];
      const more = others.flatMap(({ code, language, dir, engine }) => {
        const { places, entries, ...rest } = engine.search(text, { ...filter, whole });
        lacks.push(...rest.lacks);
        if (whole && entries.some(({ instead }) => instead.length)) return [];
        count += rest.count;
        const mark = (/** @type {string} */ words) => engine.mark(words, entries);
        return places.map((place) => ({ ...place, tongue: { code, language, dir }, mark }));
      });
      // What was asked in that language itself comes before what the glossary makes of it.
      const translated = found.entries.every(({ also, terms }) => also.length || !terms.size);
      const places = translated ? [...more, ...found.places] : [...found.places, ...more];
      return { entries: found.entries, places: places.slice(0, filter?.most), count, lacks };
    };

    return { ...main, search };
  };

  window.vbtcSearch = { ...window.vbtcSearch, withLanguages };
})();
