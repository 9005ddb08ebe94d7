/**
 * The words of a site of which only some pieces are at hand: those that were asked for.
 *
 * vbtcSearch.makeCutVocabulary(index, words, shelf) gives what vocabulary.js does, and learn(term,
 * forms): words that hold a term. What a piece that is lacking would know, is not known yet.
 */
(() => {
  // Beginnings that sound the same, and so are looked through for a word that is spelled otherwise.
  const ALIKE = [
    ["c", "k"],
    ["ei", "ij", "y"],
    ["au", "ou"],
  ];

  // So many pieces are asked for words that begin alike, before it is known how many are needed.
  const AT_ONCE = 2;

  /**
   * How the word that was meant may begin: people seldom mistake the first letter, but they may
   * write it as it sounds, or swap, add or lose one there.
   * @param {string} token
   */
  const beginnings = (token) => {
    const [first = "", second = ""] = token;
    const sounding = ALIKE.find((group) => group.some((start) => token.startsWith(start))) ?? [];
    return [first, ...sounding, token.slice(1, 4), second + first];
  };

  /**
   * One piece of words, read.
   * @param {WordPiece} piece
   * @param {Words} words
   * @returns {OpenedWords}
   */
  const open = ({ words: text, inside, far, irregular }, words) => {
    words.learn(irregular);
    const list = text ? text.split(" ") : [];
    /** @type {Map<string, string[]>} */
    const byTerm = new Map();
    for (const word of list) {
      const term = words.term(word);
      const known = byTerm.get(term);
      if (known) known.push(word);
      else byTerm.set(term, [word]);
    }
    for (const group of far ? far.split(";") : []) {
      const [term = "", ...others] = group.split(" ");
      byTerm.set(term, [...(byTerm.get(term) ?? []), ...others].sort());
    }
    const numbers = new Map(list.map((word, number) => [word, number]));
    return { list, numbers, byTerm, inside, spelling: undefined };
  };

  /** @type {Search["makeCutVocabulary"]} */
  const makeCutVocabulary = (index, words, shelf) => {
    /** @type {Map<string, number>} */
    const ids = new Map();
    /** @type {string[]} */
    const names = [];
    /** @type {Map<string, OpenedWords>} */
    const opened = new Map();
    /** @type {Map<string, Set<number>>} */
    const holders = new Map();
    /** @type {Map<string, number[]>} */
    const termsByWord = new Map();
    const lemmas = new Map(window.vbtcSearch.readSenses(index.senses));

    /** @param {string} term */
    const id = (term) => {
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, names.length);
      return names.push(term) - 1;
    };
    for (const term of (index.known ?? "").split(" ").filter(Boolean)) id(term);

    /** @param {ReturnType<Shelf["piece"]>} found */
    const read = (found) => {
      if (!found) return undefined;
      const { name, data } = found;
      const known = opened.get(name);
      if (known) return known;
      const made = open(data, words);
      for (const [form, lemma] of window.vbtcSearch.readSenses(data.senses)) {
        lemmas.set(form, lemma);
      }
      opened.set(name, made);
      return made;
    };
    /** @param {string} key */
    const at = (key) => read(shelf.piece("w", key));

    /** @type {Vocabulary["number"]} */
    const number = (term) => {
      const known = ids.get(term);
      if (known !== undefined) return known;
      return at(term)?.byTerm.has(term) ? id(term) : undefined;
    };

    /** @type {Vocabulary["termsOf"]} */
    const termsOf = (word) => {
      const known = termsByWord.get(word);
      if (known) return known;
      const piece = at(word);
      if (!piece) {
        const own = ids.get(words.term(word));
        const all = [...(own === undefined ? [] : [own]), ...(holders.get(word) ?? [])];
        return all.length ? all : undefined;
      }
      const place = piece.numbers.get(word);
      if (place === undefined) return undefined;
      const inside = piece.inside[place]?.split(" ") ?? [];
      const made = [words.term(word), ...inside].map(id);
      termsByWord.set(word, made);
      return made;
    };

    /** @type {Vocabulary["withPrefix"]} */
    const withPrefix = (letters, most) => {
      /** @type {string[]} */
      const found = [];
      let lacking = 0;
      for (const give of shelf.all("w", letters)) {
        const piece = read(give());
        if (piece) found.push(...piece.list.filter((word) => word.startsWith(letters)));
        else lacking += 1;
        if (found.length >= most || lacking === AT_ONCE) break;
      }
      return found.slice(0, most);
    };

    /** @type {Vocabulary["nearest"]} */
    const nearest = (token, most) => {
      const nothing = { distance: most, words: [] };
      // What is lacking may know the word itself.
      if (shelf.waits()) return nothing;
      const gives = beginnings(token).flatMap((letters) => shelf.all("w", letters));
      const pieces = [...new Set(gives.map((give) => read(give())))];
      if (shelf.waits()) return nothing;
      const all = pieces.flatMap((piece) => {
        if (!piece) return [];
        piece.spelling ??= window.vbtcSearch.makeSpelling(piece.list);
        const near = piece.spelling(token, most);
        return near.words.length ? [near] : [];
      });
      const alike = all.filter((near) => near.alike);
      const least = Math.min(...all.map(({ distance }) => distance));
      const best = alike.length ? alike : all.filter(({ distance }) => distance === least);
      const found = best.flatMap((near) => near.words).sort();
      const likely = found.filter((word) => word[0] === token[0]);
      const chosen = alike.length || !likely.length ? found : likely;
      return found.length ? { distance: best[0].distance, words: chosen } : nothing;
    };

    return {
      ...{ termsOf, number, withPrefix, nearest },
      nameOf: (term) => names[term] ?? "",
      wordsOf: (term) => at(names[term] ?? "")?.byTerm.get(names[term]) ?? [],
      lemmaOf: (word) => {
        at(word);
        return lemmas.get(word);
      },
      learn: (term, forms) => {
        const own = id(term);
        for (const word of forms) holders.set(word, (holders.get(word) ?? new Set()).add(own));
      },
      waits: shelf.waits,
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeCutVocabulary };
})();
