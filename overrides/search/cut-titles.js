/**
 * What fragments and pages are called, of an index in pieces: those with a term that was asked.
 *
 * vbtcSearch.makeCutTitles(namesOf, kindOf) gives what titles.js reads. namesOf(term) gives four
 * numbers for each name: a place; what kind of name and term; which of its words; of how many.
 */
(() => {
  // Added up in the second number: the name is an address, and the term is the word's own.
  const [BY_ADDRESS, OWN] = [1, 2];
  const EACH = 4;

  /** @type {Search["makeCutTitles"]} */
  const makeCutTitles = (namesOf, kindOf) => {
    /** @type {(term: number) => number[][]} */
    const rowsOf = (term) => {
      const all = namesOf(term);
      return Array.from({ length: all.length / EACH }, (_, at) =>
        all.slice(at * EACH, (at + 1) * EACH),
      );
    };

    /**
     * The names that hold a term of these entries; other words in them are as good as unknown.
     * @param {Entry[]} entries
     */
    const found = (entries) => {
      /** @type {Map<string, Name>} */
      const names = new Map();
      for (const term of new Set(entries.flatMap(({ terms }) => [...terms.keys()]))) {
        for (const [number, sort, at, length] of rowsOf(term)) {
          const key = `${number} ${sort & BY_ADDRESS}`;
          const page = kindOf(number) !== "fragment";
          const name = names.get(key) ?? {
            ...{ number, page },
            held: Array.from({ length }, () => /** @type {number[]} */ ([])),
          };
          name.held[at].push(term);
          names.set(key, name);
        }
      }
      // In their own order: the first is meant.
      return [...names.values()].sort((one, other) => one.number - other.number);
    };

    const isWord = (/** @type {Name} */ { number }) => kindOf(number) === "woord";
    return {
      names: (entries) => found(entries).filter((name) => !isWord(name)),
      explained: (entries) => found(entries).filter(isWord),
      with: (term) =>
        rowsOf(term).flatMap(([number, sort]) =>
          sort & OWN && kindOf(number) === "fragment" ? [number] : [],
        ),
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeCutTitles };
})();
