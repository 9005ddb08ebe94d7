/**
 * What fragments and pages are called, which says most of what they are about; and explained words.
 *
 * vbtcSearch.makeTitles(named) gives { with, asked, meant }; vbtcSearch.readTitles(places, words,
 * lexis) gives what is `named`, where all of it is at hand (cut-titles.js, where it is not).
 */
(() => {
  // A fragment about the very thing comes before everything else.
  const TITLE = 1000;
  // How much it counts how much of a title was asked for, beside how literally it was.
  const FULL = 0.2;
  const TITLE_FIT = 0.5;
  const NAME_FIT = 0.9;

  /**
   * The words of a name, each as all that it may be found by.
   * @param {string} name
   * @param {Words} words
   * @param {Lexis} lexis
   */
  const termsOf = (name, words, lexis) =>
    words
      .tokens(name)
      .filter((token) => !words.isStop(token))
      .map((token) => [...lexis.termsOf(token), lexis.senseOf(token) ?? -1]);

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
      return names.map((name) => ({ number, page, held: termsOf(name, words, lexis) }));
    });

  /**
   * The words that are explained.
   * @param {Place[]} places
   * @param {Words} words
   * @param {Lexis} lexis
   */
  const readWords = (places, words, lexis) =>
    places.flatMap(({ kind, title }, number) =>
      kind === "woord" ? [{ number, held: termsOf(title, words, lexis) }] : [],
    );

  /** @type {(entry: Entry, held: number[][]) => number} */
  const literally = ({ terms }, held) =>
    Math.max(...held.flat().map((term) => terms.get(term) ?? 0));

  /** @type {Search["readTitles"]} */
  const readTitles = (places, words, lexis) => {
    const names = readNames(places, words, lexis);
    const explained = readWords(places, words, lexis);
    /** @type {Map<number, number[]>} */
    const titled = new Map();
    for (const { number, held } of names.filter(({ page }) => !page)) {
      for (const [own] of held) titled.set(own, [...(titled.get(own) ?? []), number]);
    }
    return {
      names: () => names,
      explained: () => explained,
      with: (term) => titled.get(term) ?? [],
    };
  };

  /** @type {Search["makeTitles"]} */
  const makeTitles = (named) => {
    /** @type {(entry: Entry, word: number[], least: number) => boolean} */
    const fits = ({ terms }, word, least) => word.some((term) => (terms.get(term) ?? 0) >= least);

    /**
     * Fragments whose title holds every word, the more literally and the fuller the higher; and
     * pages asked for by their whole name.
     * @type {Titles["asked"]}
     */
    const asked = (entries) => {
      const known = entries.filter(({ terms, weak }) => terms.size && !weak);
      /** @type {Map<number, number>} */
      const found = new Map();
      if (!known.length) return found;
      for (const { number, page, held } of named.names(entries)) {
        const least = page ? NAME_FIT : TITLE_FIT;
        const all = known.every((entry) => held.some((word) => fits(entry, word, least)));
        const { length } = held.filter((word) => known.some((entry) => fits(entry, word, least)));
        if (!all || (page && length < held.length)) continue;
        const fit = known.reduce((sum, entry) => sum + literally(entry, held), 0) / known.length;
        const score = TITLE * (fit + (FULL * length) / held.length);
        found.set(number, Math.max(score, found.get(number) ?? 0));
      }
      return found;
    };

    /**
     * The explained word that is asked, and nothing beside it.
     * @type {Titles["meant"]}
     */
    const meant = (entries) =>
      named
        .explained(entries)
        .find(
          ({ held }) =>
            held.length === entries.length &&
            held.every((word, at) => fits(entries[at], word, NAME_FIT)),
        )?.number;

    return { with: named.with, asked, meant };
  };

  window.vbtcSearch = { ...window.vbtcSearch, readTitles, makeTitles };
})();
