/**
 * Scores of places while a question is answered: one sheet for each word, with only what that word
 * touches looked at, for there may be a hundred thousand places.
 *
 * vbtcSearch.makeSheets(pages) gives { totals, give, touched }; `pages` has of each place the first
 * place of its page. give(at) gives a clean sheet { on, named, scores, near, titled, title, add,
 * close }: title(place, score) and add(place, score, another) put scores on it, and close() says of
 * each page in `near` the best that it holds; `on` and `named` are the places with a score and with
 * one of their title. touched(sheets, places) gives what is on any of these sheets, all places of
 * the pages whose title is, and these places.
 */
(() => {
  /** @type {Search["makeSheets"]} */
  const makeSheets = (pages) => {
    const { length } = pages;
    const totals = new Float64Array(length);
    const seen = new Uint8Array(length);
    /** @type {Sheet[]} */
    const sheets = [];
    /** @type {Map<number, number[]> | undefined} */
    let places;

    const makeSheet = () => {
      const scores = new Float64Array(length);
      const near = new Float64Array(length);
      const titled = new Float64Array(length);
      /** @type {number[]} */
      const on = [];
      /** @type {number[]} */
      const named = [];
      /** @type {Sheet["title"]} */
      const title = (number, score) => {
        if (!titled[number]) named.push(number);
        titled[number] = Math.max(titled[number], score);
      };
      /** @type {Sheet["add"]} */
      const add = (place, score, another) => {
        const known = scores[place];
        if (!known) on.push(place);
        scores[place] = score > known ? score + another * known : known + another * score;
      };
      return {
        ...{ scores, near, titled, on, named },
        ...{ title, add },
        close: () => {
          for (const place of on) near[pages[place]] = Math.max(near[pages[place]], scores[place]);
        },
        clear: () => {
          for (const place of on) scores[place] = near[pages[place]] = 0;
          for (const place of named) titled[place] = 0;
          on.length = named.length = 0;
        },
      };
    };

    const give = (/** @type {number} */ at) => {
      sheets[at] ??= makeSheet();
      sheets[at].clear();
      return sheets[at];
    };

    /**
     * All places of a page, by its first.
     * @param {number} page
     */
    const placesOf = (page) => {
      if (!places) {
        places = new Map();
        for (let place = 0; place < length; place += 1) {
          const known = places.get(pages[place]);
          if (known) known.push(place);
          else places.set(pages[place], [place]);
        }
      }
      return places.get(page) ?? [];
    };

    /** @type {Sheets["touched"]} */
    const touched = (used, also) => {
      /** @type {number[]} */
      const found = [];
      const look = (/** @type {number} */ place) => {
        if (seen[place]) return;
        seen[place] = 1;
        found.push(place);
      };
      for (const { on, named } of used) {
        on.forEach(look);
        for (const page of named) placesOf(page).forEach(look);
      }
      for (const place of also) look(place);
      for (const place of found) seen[place] = 0;
      return found;
    };

    return { totals, give, touched };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeSheets };
})();
