/**
 * What fragments and pages are called, which says most of what they are about; and explained words.
 *
 * vbtcSearch.makeTitles(places, words, lexis) gives { with, asked, meant }.
 */
(() => {
  // A fragment about the very thing comes before everything else.
  const TITLE = 1000;
  const TITLE_FIT = 0.5;
  const NAME_FIT = 0.9;

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
   * The words that are explained.
   * @param {Place[]} places
   * @param {Words} words
   * @param {Lexis} lexis
   */
  const readWords = (places, words, lexis) =>
    places.flatMap(({ kind, title }, number) => {
      const tokens = words.tokens(title).filter((token) => !words.isStop(token));
      const held = tokens.map((token) => [...lexis.termsOf(token), lexis.senseOf(token) ?? -1]);
      return kind === "woord" ? [{ number, held }] : [];
    });

  /** @type {Search["makeTitles"]} */
  const makeTitles = (places, words, lexis) => {
    const names = readNames(places, words, lexis);
    /** @type {Map<number, number[]>} */
    const titled = new Map();
    for (const { number, held } of names.filter(({ page }) => !page)) {
      for (const [own] of held) titled.set(own, [...(titled.get(own) ?? []), number]);
    }

    /** @type {(entry: Entry, word: number[], least: number) => boolean} */
    const fits = ({ terms }, word, least) => word.some((term) => (terms.get(term) ?? 0) >= least);

    /**
     * Fragments whose title holds every word, the fuller the higher; and pages asked for by their
     * whole name.
     * @type {Titles["asked"]}
     */
    const asked = (entries) => {
      const known = entries.filter(({ terms, weak }) => terms.size && !weak);
      /** @type {Map<number, number>} */
      const found = new Map();
      if (!known.length) return found;
      for (const { number, page, held } of names) {
        const least = page ? NAME_FIT : TITLE_FIT;
        const all = known.every((entry) => held.some((word) => fits(entry, word, least)));
        const { length } = held.filter((word) => known.some((entry) => fits(entry, word, least)));
        if (all && (!page || length === held.length)) {
          found.set(number, TITLE * (1 + length / held.length));
        }
      }
      return found;
    };

    const explained = readWords(places, words, lexis);

    /**
     * The explained word that is asked, and nothing beside it.
     * @type {Titles["meant"]}
     */
    const meant = (entries) =>
      explained.find(
        ({ held }) =>
          held.length === entries.length &&
          held.every((word, at) => fits(entries[at], word, NAME_FIT)),
      )?.number;

    return { with: (term) => titled.get(term) ?? [], asked, meant };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeTitles };
})();
