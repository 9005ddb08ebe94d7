/**
 * A large index in pieces: which there are, which are at hand, and which are lacking.
 *
 * vbtcSearch.makeShelf(index, held) gives { plan, piece, all, lacks, begin, waits }. `held` are the
 * pieces that came, by name: who fetches one puts it there. plan() is the map of all pieces;
 * piece(kind, key) and all(kind, letters) give the piece that holds a key, and every piece that
 * holds something that begins with these letters, as { name, data }. What is asked and not at hand
 * is lacking, and then `undefined` comes: lacks() tells the addresses since begin(), and waits()
 * whether there are any.
 */
(() => {
  const SUM = 8;
  const NONE = { key: "", map: "" };

  /**
   * The last of some beginnings, in order, that a key does not come before.
   * @template {string | number} Key
   * @param {Key[]} starts
   * @param {Key} key
   */
  const holding = (starts, key) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /** @type {Search["makeShelf"]} */
  const makeShelf = ({ pieces: { key: own, map } = NONE }, held) => {
    /** @type {Set<string>} */
    const lacking = new Set();
    /** @type {Record<"w" | "p" | "r", GivePiece[]>} */
    const gives = { w: [], p: [], r: [] };

    /** @type {(name: string, sum: string) => GivePiece} */
    const makeGive = (name, sum) => {
      const address = `${window.vbtcFacts.searchPieces}${name}.${sum}.js`;
      /** @type {ReturnType<GivePiece>} */
      let found;
      return () => {
        if (found) return found;
        const data = held[name];
        if (data === undefined) lacking.add(address);
        else found = { name, data };
        return found;
      };
    };

    const giveMap = makeGive(`${own}map`, map);
    /** @returns {PiecesPlan | undefined} */
    const plan = () => giveMap()?.data;

    /** @type {(kind: "w" | "p" | "r", at: number) => GivePiece} */
    const numbered = (kind, at) => {
      const sums = plan()?.[kind][1] ?? "";
      return (gives[kind][at] ??= makeGive(
        `${own}${kind}${at}`,
        sums.slice(SUM * at, SUM * (at + 1)),
      ));
    };

    /** @type {Shelf["piece"]} */
    const piece = (kind, key) => {
      const starts = plan()?.[kind][0];
      return starts && numbered(kind, holding(starts, key))();
    };

    /** @type {Shelf["all"]} */
    const all = (kind, letters) => {
      const starts = plan()?.[kind][0] ?? [];
      const first = holding(starts, letters);
      return starts.flatMap((start, at) => {
        const holds = at === first || (at > first && String(start).startsWith(letters));
        return holds ? [numbered(kind, at)] : [];
      });
    };

    return {
      ...{ plan, piece, all },
      begin: () => lacking.clear(),
      lacks: () => [...lacking],
      waits: () => lacking.size > 0,
      startOf: (kind, key) => {
        const starts = plan()?.[kind][0] ?? [];
        return starts[holding(starts, key)];
      },
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeShelf };
})();
