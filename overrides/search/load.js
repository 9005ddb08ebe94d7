/**
 * The search, from the moment that someone needs it: nothing of it is fetched before that.
 *
 * vbtcSearch.load(root) gives a promise of the engine; `root` is the site's first folder.
 */
(() => {
  const { script } = window.vbtcDom;

  /** @type {Promise<Engine> | null} */
  let loading = null;

  /** @type {Search["load"]} */
  const load = (root) => {
    const scripts = () =>
      window.vbtcFacts.search.map((address) => script(new URL(address, root).href));
    loading ??= Promise.all(scripts()).then(async () => {
      const { makeEngine, withLanguages } = window.vbtcSearch;
      const index = window.vbtcSearchIndex;
      const others = index.languages ?? [];
      // Without one of these the rest is found as well as ever.
      const come = others.map(([, , , address]) => script(new URL(address, root).href));
      await Promise.allSettled(come);
      return withLanguages(makeEngine(index), others);
    });
    // After a failure the next touch may try again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };

  window.vbtcSearch = { ...window.vbtcSearch, load };
})();
