/**
 * The rows of the index as people see them: places, with their page, and which a filter admits.
 *
 * vbtcSearch.rows has { places, pages, allowed }; vbtcSearch.makeRarity(index, pages) gives how
 * much a term says.
 */
(() => {
  // How far it counts that a word stands on most pages, beside that many places hold it.
  const SPREAD = 0.5;

  /**
   * The rows of the index as people see them.
   * @param {SearchIndex} index
   * @returns {Place[]}
   */
  const readRows = ({ kinds, clips, themes, audiences, places }) =>
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

  /**
   * How rare it is what so many of all hold.
   * @param {number} held
   * @param {number} all
   */
  const idf = (held, all) => Math.log(1 + (all - held + 0.5) / (held + 0.5));

  /** @type {Search["makeRarity"]} */
  const makeRarity = (index, pages) => {
    const pageCount = new Set(pages).size;
    /** @type {number[]} */
    const known = [];
    /** @param {number} term */
    const rarity = (term) => {
      const [held, ...list] = index.postings[term];
      const on = new Set();
      for (let i = 0, place = 0; i < list.length; i += 2) {
        place += list[i];
        on.add(pages[place]);
      }
      return idf(held, pages.length) * (1 - SPREAD) + idf(on.size, pageCount) * SPREAD;
    };
    return (term) => (known[term] ??= rarity(term));
  };

  const rows = { places: readRows, pages: pagesOf, allowed };
  window.vbtcSearch = { ...window.vbtcSearch, rows, makeRarity };
})();
