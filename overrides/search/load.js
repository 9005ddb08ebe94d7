/**
 * The search, from the moment that someone needs it: nothing of it is fetched before that.
 *
 * vbtcSearch.load(root) gives a promise of the engine; `root` is the site's first folder. Beside
 * what engine.js gives it has ask (ask.js), which fetches what an answer lacks.
 */
(() => {
  const { script } = window.vbtcDom;

  /** @type {Promise<AskedEngine> | null} */
  let loading = null;
  const make = async (/** @type {URL} */ root) => {
    const { makeEngine, withLanguages } = window.vbtcSearch;
    const index = window.vbtcSearchIndex;
    const others = index.languages ?? [];
    // Without one of these the rest is found as well as ever.
    const come = others.map(([, , , address]) => script(new URL(address, root).href));
    await Promise.allSettled(come);
    const pieces = (window.vbtcSearchPieces ??= {});
    const engine = withLanguages(makeEngine(index, pieces), others, pieces);
    return { ...engine, ask: window.vbtcSearch.makeAsk(engine.search, root) };
  };

  /** @type {Search["load"]} */
  const load = (root) => {
    loading ??= script(new URL(window.vbtcFacts.search, root).href).then(() => make(root));
    // After a failure the next touch may try again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };

  window.vbtcSearch = { ...window.vbtcSearch, load };
})();
