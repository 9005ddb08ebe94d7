/**
 * The rows of the index as people see them: places, with their page, and which a filter admits.
 *
 * vbtcSearch.rows has { places, tongue, pages, allowed, best };
 * vbtcSearch.makeRarity(postings, pages) gives how much a term says.
 */
(() => {
  // How far it counts that a word stands on most pages, beside that many places hold it.
  const SPREAD = 0.5;

  /**
   * How a text in another language than Dutch is shown, by its code; nothing for Dutch.
   * @type {Search["rows"]["tongue"]}
   */
  const tongue = ({ tongues }, code) => {
    const [language, dir] = (code && tongues?.[code]) || [];
    return code && language && dir ? { code, language, dir } : undefined;
  };

  /**
   * The rows of the index as people see them.
   * @param {SearchIndex} index
   * @returns {Place[]}
   */
  const readRows = ({ kinds, clips, themes, audiences, places, tongues }) =>
    places.map(([kind, address, title, text, clip, theme, audience, code]) => ({
      kind: kinds[kind][0],
      kindName: kinds[kind][1],
      address,
      title,
      text,
      fragment: clips[clip]?.[1] ?? "",
      tongue: tongue({ tongues }, code),
      fragmentTongue: tongue({ tongues }, clips[clip]?.[3]),
      // A tip has a theme of its own; whatever else belongs to a fragment has all of its themes.
      themes: (theme < 0 ? (clips[clip]?.[2] ?? []) : [theme]).map((number) => themes[number]),
      audience: audiences.filter((_, bit) => audience & (1 << bit)),
    }));

  /**
   * Of each place the first place of its page.
   * @param {Place[]} places
   */
  const pagesOf = (places) => {
    /** @type {Map<string, number>} */
    const first = new Map();
    return places.map(({ address }, number) => {
      const [page = ""] = address.split("#");
      if (!first.has(page)) first.set(page, number);
      return first.get(page) ?? number;
    });
  };

  /**
   * Whether a filter admits a place of a kind; what else it is, is only read where that matters.
   * @type {Search["rows"]["allowed"]}
   */
  const allowed =
    ({ kinds = [], theme = "", audience = "" } = {}) =>
    (kind, read) => {
      if ((kinds.length && !kinds.includes(kind)) || (audience && kind !== "tip")) return false;
      if (!theme && !audience) return true;
      const place = read();
      const isFor = !place.audience.length || place.audience.includes(audience);
      return (!theme || place.themes.includes(theme)) && (!audience || isFor);
    };

  /**
   * How rare it is what so many of all hold.
   * @param {number} held
   * @param {number} all
   */
  const idf = (held, all) => Math.log(1 + (all - held + 0.5) / (held + 0.5));

  /** @type {Search["makeRarity"]} */
  const makeRarity = (postings, pages) => {
    const pageCount = new Set(pages).size;
    /** @type {number[]} */
    const known = [];
    /** @param {number} term */
    const rarity = (term) => {
      const list = postings(term);
      const [held = 0] = list;
      const on = new Set();
      for (let i = 1, place = 0; i < list.length; i += 2) {
        place += list[i];
        on.add(pages[place]);
      }
      return idf(held, pages.length) * (1 - SPREAD) + idf(on.size, pageCount) * SPREAD;
    };
    return (term) => (known[term] ??= rarity(term));
  };

  /**
   * The best so many of some places, in order; among equals the first.
   * @param {number[]} found
   * @param {Float64Array} scores
   * @param {number} most
   */
  const best = (found, scores, most) => {
    const inOrder = (/** @type {number} */ one, /** @type {number} */ other) =>
      scores[other] - scores[one] || one - other;
    if (found.length <= most) return found.sort(inOrder);
    if (!most) return [];
    // Of tens of thousands a few are shown: only those are put in order.
    /** @type {number[]} */
    const first = [];
    for (const number of found) {
      if (first.length === most && inOrder(first[most - 1], number) < 0) continue;
      let at = Math.min(first.length, most - 1);
      for (; at > 0 && inOrder(first[at - 1], number) > 0; at -= 1) first[at] = first[at - 1];
      first[at] = number;
    }
    return first;
  };

  const rows = { places: readRows, tongue, pages: pagesOf, allowed, best };
  window.vbtcSearch = { ...window.vbtcSearch, rows, makeRarity };
})();
