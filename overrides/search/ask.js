/**
 * Answers of an index of which pieces may have to come first.
 *
 * vbtcSearch.makeAsk(search, root) gives ask(text, filter, { still, wait }): a promise of an answer
 * that lacks nothing. Of a large index the pieces for it are fetched; before that wait() is called.
 * Once still() is false nobody waits for the answer, and `undefined` comes. It fails when a piece
 * does not come: asked again, it is fetched again. `root` is the site's first folder.
 */
(() => {
  const { script } = window.vbtcDom;
  /** @type {Map<string, Promise<void>>} */
  const coming = new Map();

  /**
   * One script that may be asked for again while it comes, and after it failed.
   * @param {URL} address
   */
  const once = ({ href }) => {
    const known = coming.get(href);
    if (known) return known;
    const made = script(href).finally(() => coming.delete(href));
    coming.set(href, made);
    return made;
  };

  /** @type {Search["makeAsk"]} */
  const makeAsk =
    (search, root) =>
    async (text, filter, { still = () => true, wait = () => {} } = {}) => {
      /** @type {string[]} */
      let fetched = [];
      for (;;) {
        const answer = search(text, filter);
        if (!answer.lacks.length) return answer;
        // The login page of a network comes as well as a piece does.
        const lost = answer.lacks.find((address) => fetched.includes(address));
        if (lost) throw new Error(`${lost} is something else`);
        wait();
        fetched = answer.lacks;
        await Promise.all(fetched.map((address) => once(new URL(address, root))));
        if (!still()) return undefined;
      }
    };

  window.vbtcSearch = { ...window.vbtcSearch, makeAsk };
})();
