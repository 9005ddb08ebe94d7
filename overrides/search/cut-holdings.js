/**
 * What an index in pieces holds, as far as it came: the same as holdings.js gives.
 *
 * vbtcSearch.makeCutHoldings(index, words, held); for `held` see pieces.js.
 */
(() => {
  /**
   * What all places are, from one row for those that follow each other and agree.
   * @param {Pick<PiecesPlan, "count" | "runs">} plan
   */
  const readPlaces = ({ count, runs }) => {
    const kinds = new Uint8Array(count);
    const pages = new Uint32Array(count);
    const clips = new Int32Array(count);
    const themes = new Int16Array(count);
    const audiences = new Uint8Array(count);
    const [lengths, kind, pageSteps, clipSteps, theme, audience] = runs;
    /** @type {number[]} */
    const first = [];
    let [from, page, clip] = [0, 0, 0];
    lengths.forEach((length, run) => {
      page += pageSteps[run];
      clip += clipSteps[run];
      first[page] ??= from;
      kinds.fill(kind[run], from, from + length);
      pages.fill(first[page], from, from + length);
      clips.fill(clip, from, from + length);
      themes.fill(theme[run], from, from + length);
      audiences.fill(audience[run], from, from + length);
      from += length;
    });
    return { kinds, pages, clips, themes, audiences };
  };

  const NONE = readPlaces({ count: 0, runs: Array.from({ length: 6 }, () => []) });

  /** @type {Search["makeCutHoldings"]} */
  const makeCutHoldings = (index, words, held) => {
    const { makeShelf, makeCutVocabulary, makeLexis, makeCutTitles } = window.vbtcSearch;
    const shelf = makeShelf(index, held);
    const vocabulary = makeCutVocabulary(index, words, shelf);
    const lexis = makeLexis(index, words, vocabulary);
    /** @type {Map<string, Map<string, OpenedTerm>>} */
    const opened = new Map();
    /** @type {ReturnType<typeof readPlaces> | undefined} */
    let all;
    const table = () => {
      const plan = all ? undefined : shelf.plan();
      if (plan) all = readPlaces(plan);
      return all;
    };

    /**
     * One piece of postings, read; the words that hold its terms are marked in what is shown.
     * @param {PostingPiece} piece
     */
    const open = ({ terms, postings, forms, names }) => {
      /** @type {Map<string, OpenedTerm>} */
      const made = new Map();
      terms.split(" ").forEach((term, at) => {
        made.set(term, { postings: postings[at], names: names[at] ?? [] });
        if (forms[at]) vocabulary.learn(term, forms[at].split(" "));
      });
      return made;
    };

    /** @param {number} number */
    const termAt = (number) => {
      const term = vocabulary.nameOf(number);
      const found = shelf.piece("p", term);
      if (!found) return undefined;
      const known = opened.get(found.name) ?? open(found.data);
      opened.set(found.name, known);
      return known.get(term);
    };

    /** @type {Holdings["kindOf"]} */
    const kindOf = (number) => index.kinds[table()?.kinds[number] ?? 0][0];

    /** @type {Holdings["place"]} */
    const place = (number, shown = true) => {
      const { clips, themes, audiences, kinds } = table() ?? NONE;
      const [kind, kindName] = index.kinds[kinds[number]];
      const clip = clips[number];
      const own = themes[number];
      const named = own < 0 ? (shelf.plan()?.clipThemes[clip] ?? []) : [own];
      const piece = shown ? shelf.piece("r", number) : undefined;
      const from = Number(piece ? shelf.startOf("r", number) : 0);
      const [address, title, text, code] = piece?.data.rows[number - from] ?? ["", "", ""];
      const { tongue } = window.vbtcSearch.rows;
      return {
        ...{ kind, kindName, address, title, text },
        fragment: piece?.data.clips[clip] ?? "",
        tongue: tongue(index, code),
        fragmentTongue: tongue(index, piece?.data.tongues[clip]),
        themes: named.map((theme) => index.themes[theme]),
        audience: index.audiences.filter((_, bit) => audiences[number] & (1 << bit)),
      };
    };

    return {
      ...{ lexis, kindOf, place },
      postings: (term) => termAt(term)?.postings ?? [],
      count: () => shelf.plan()?.count ?? 0,
      pages: () => table()?.pages ?? [],
      named: makeCutTitles((term) => termAt(term)?.names ?? [], kindOf),
      begin: shelf.begin,
      lacks: shelf.lacks,
      waits: shelf.waits,
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeCutHoldings };
})();
