/**
 * What the list under the search field offers: places, or else words and themes to go on with.
 *
 * vbtcSearch.makeOptions(copy, form, root) gives { address, results, themes, instead }: copy()
 * gives a new option to fill in, `form` is where to search, and `root` the site's first folder.
 */
(() => {
  const { find } = window.vbtcDom;

  /** @type {Search["makeOptions"]} */
  const makeOptions = (copy, form, root) => {
    /** @type {SearchOptions["address"]} */
    const address = (parameters) =>
      new URL(`?${new URLSearchParams(parameters)}`, form.action).href;

    /**
     * @param {string} kind
     * @param {string} title
     * @param {Record<string, string>} parameters
     */
    const way = (kind, title, parameters) => {
      const option = copy();
      option.classList.add("hit--way");
      find(option, ".hit__kind").textContent = kind;
      find(option, ".hit__title").textContent = title;
      find(option, "a").href = address(parameters);
      return option;
    };

    /** @type {SearchOptions["results"]} */
    const results = (places, entries, engine) =>
      places.map((place) => {
        const option = copy();
        window.vbtcSearch.fill(option, place, entries, engine, root);
        return option;
      });

    /** @type {SearchOptions["themes"]} */
    const themes = (engine) => engine.themes.map((theme) => way("Thema", theme, { thema: theme }));

    /**
     * Nothing found: words that look like it, and the themes.
     * @type {SearchOptions["instead"]}
     */
    const instead = (text, engine) => {
      const near = engine.suggest(text).map((word) => way("Bedoelde je", word, { q: word }));
      return [...near, ...themes(engine)];
    };

    return { address, results, themes, instead };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeOptions };
})();
