/**
 * Films that this device kept while their files had other names.
 *
 * vbtcTakeOver() keeps them under their names of now, and so what goes with them, and notes that
 * with the films. It gives the addresses that are kept and that the site has no more; it fails when
 * the site cannot be asked. Asked while it is at it, it does it once.
 */
(() => {
  const { nameOf, addressOf, every } = window.vbtcClips;

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
      const headers = new Headers(film.headers);
      // In the place of the old note, whatever the letters of its name were.
      for (const [name, value] of Object.entries(made({ ...told, also }))) headers.set(name, value);
      await cache.put(address, new Response(film.body, { headers }));
    }
  };

  const takeOver = async () => {
    const kept = await window.vbtcKept();
    if (!kept.length) return [];
    const clips = await every();
    const cache = await caches.open(window.vbtcFacts.clipCache);
    const gone = [];
    const moved = new Map();
    for (const address of kept.filter((each) => !(nameOf(each) in clips))) {
      const film = await cache.match(address);
      const proof = film?.headers.get("ETag");
      const [name] = Object.entries(clips).find(([, clip]) => clip[1] === proof) ?? [];
      if (film && name) {
        await cache.put(addressOf(name), film);
        await cache.delete(address);
        moved.set(address, addressOf(name));
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
