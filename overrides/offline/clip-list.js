/**
 * What the site says of its clips: vbtcClip(address) gives the length and the proof of the film at
 * that address, and throws when the site has none there or cannot be asked.
 *
 * vbtcTakeOver() keeps under its name of now what was kept while its file had another one, and
 * notes that with the film it goes with. It gives the addresses that are kept and that the site has
 * no more; it throws when it cannot be asked. Asked while it is at it, it does it once.
 */
(() => {
  /** @type {Promise<AppFiles> | undefined} */
  let asked;

  const root = () => {
    const manifest = document.querySelector("link[rel=manifest]");
    const base = manifest instanceof HTMLLinkElement ? manifest.href : document.baseURI;
    return new URL(".", base);
  };

  const load = async () => {
    const found = await fetch(new URL(window.vbtcFacts.appFiles, root()));
    if (!found.ok) throw new TypeError("no list");
    return found.json();
  };

  const files = () => {
    // Once for a page; but who was offline may ask again.
    asked ??= load();
    return asked.catch((error) => {
      asked = undefined;
      throw error;
    });
  };

  /** @param {string} address */
  const named = (address) =>
    decodeURIComponent(new URL(address).pathname.slice(root().pathname.length));

  window.vbtcClip = async (address) => {
    const { clips, piece } = await files();
    const [bytes, proof] = clips[named(address)];
    return { bytes, proof, piece };
  };

  /**
   * Have the notes of films name what goes with them as it is called now.
   * @param {Cache} cache
   * @param {Map<string, string>} moved
   */
  const note = async (cache, moved) => {
    const { of, made } = window.vbtcKeptNote;
    for (const address of moved.size ? await window.vbtcKept() : []) {
      const film = await cache.match(address);
      const told = film && of(film);
      if (!film || !told?.also.some((each) => moved.has(each))) continue;
      const also = told.also.map((each) => moved.get(each) ?? each);
      const headers = { ...Object.fromEntries(film.headers), ...made({ ...told, also }) };
      await cache.put(address, new Response(film.body, { headers }));
    }
  };

  const takeOver = async () => {
    const kept = await window.vbtcKept();
    if (!kept.length) return [];
    const { clips } = await files();
    const cache = await caches.open(window.vbtcFacts.clipCache);
    const gone = [];
    const moved = new Map();
    for (const address of kept.filter((each) => !(named(each) in clips))) {
      const film = await cache.match(address);
      const proof = film?.headers.get("ETag");
      const [name] = Object.entries(clips).find(([, clip]) => clip[1] === proof) ?? [];
      if (film && name) {
        const { href } = new URL(name.split("/").map(encodeURIComponent).join("/"), root());
        await cache.put(href, film);
        await cache.delete(address);
        moved.set(address, href);
      } else gone.push(address);
    }
    await note(cache, moved);
    return gone;
  };

  /** @type {Promise<string[]> | undefined} */
  let taking;
  window.vbtcTakeOver = () =>
    (taking ??= takeOver().finally(() => {
      taking = undefined;
    }));
})();
