/**
 * The search, from the moment that someone needs it: nothing of it is fetched before that.
 *
 * vbtcSearch.load(root) gives a promise of the engine; `root` is the site's first folder.
 */
(() => {
  /** @param {URL} address */
  const script = (address) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address.href;
      element.async = false;
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(new Error(`${address} ontbreekt`)));
      document.head.append(element);
    });

  /** @type {Promise<Engine> | null} */
  let loading = null;

  /** @type {Search["load"]} */
  const load = (root) => {
    const scripts = () => window.vbtcFacts.search.map((address) => script(new URL(address, root)));
    loading ??= Promise.all(scripts()).then(() =>
      window.vbtcSearch.makeEngine(window.vbtcSearchIndex),
    );
    // After a failure the next touch may try again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };

  window.vbtcSearch = { ...window.vbtcSearch, load };
})();
