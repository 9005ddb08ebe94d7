/**
 * The fragments that this device keeps.
 *
 * vbtcKeptFragments() gives a promise of each with its film, what goes with that (captions, and its
 * other films) and the size of all its films, in the order in which they came. A fragment is called
 * as the page calls it; else as it was when it was kept. Of what the site has no more, or has
 * another version, that is said.
 */
(() => {
  const { all } = window.vbtcDom;

  /** Captions are scripts. @param {string} file */
  const isFilm = (file) => !file.endsWith(".js");

  /** In bytes. @param {Cache} cache @param {string} file */
  const weight = async (cache, file) =>
    Number((await cache.match(file))?.headers.get("Content-Length"));

  /** What the page itself says of a film that it can keep. @param {string} file */
  const here = (file) => {
    const clips = all(document, "keep-clip");
    const clip = clips.find(
      ({ dataset }) => new URL(dataset.file ?? "", document.baseURI).href === file,
    );
    if (!clip) return null;
    const { title = "", page = "", tongue } = clip.dataset;
    return { title, page, tongue };
  };

  /**
   * @param {Cache} cache
   * @param {string} file
   * @param {Response} film
   * @param {string[]} gone
   * @returns {Promise<KeptFilm>}
   */
  const described = async (cache, file, film, gone) => {
    const note = window.vbtcKeptNote.of(film);
    const name = decodeURIComponent(file.replace(/^.*\/|\.\w+$/g, ""));
    const { title, page, tongue } = here(file) ?? note ?? { title: name, page: "" };
    const also = note?.also ?? [];
    const isGone = gone.includes(file);
    const isOld = await window.vbtcClips.isOld(cache, [file, ...also]);
    const said = (isGone && "niet meer op de site") || (isOld && "een oudere versie") || "";
    const sizes = [file, ...also].filter(isFilm).map((each) => weight(cache, each));
    const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
    return { file, title, tongue, page: isGone ? "" : page, also, bytes, said };
  };

  window.vbtcKeptFragments = async () => {
    // Without network nobody knows what the site has by now.
    const gone = await window.vbtcTakeOver().catch(() => []);
    const cache = await caches.open(window.vbtcFacts.clipCache);
    const films = [];
    for (const file of (await window.vbtcKept()).filter(isFilm)) {
      const film = await cache.match(file);
      if (film) films.push(await described(cache, file, film, gone));
    }
    const along = new Set(films.flatMap(({ also }) => also));
    return films.filter(({ file }) => !along.has(file));
  };
})();
