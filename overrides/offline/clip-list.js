/**
 * What the site says of its films, and of what goes with them.
 *
 * vbtcClips gives { of, isOld, nameOf, addressOf, every }. of(address) is a promise of the length
 * and the proof of the file at that address, and fails when the site has none there or cannot be
 * asked. isOld(cache, addresses) is a promise of whether the site has one of these files otherwise
 * than the cache does. nameOf and addressOf lead from an address to the name of a file in the site
 * and back. every() is a promise of the length and the proof of each file, by name.
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

  /** @type {Clips["nameOf"]} */
  const nameOf = (address) =>
    decodeURIComponent(new URL(address).pathname.slice(root().pathname.length));

  /** @type {Clips["addressOf"]} */
  const addressOf = (name) =>
    new URL(name.split("/").map(encodeURIComponent).join("/"), root()).href;

  /** @type {Clips["of"]} */
  const of = async (address) => {
    const { clips, piece } = await files();
    const [bytes, proof] = clips[nameOf(address)];
    return { bytes, proof, piece };
  };

  /** @type {Clips["isOld"]} */
  const isOld = async (cache, addresses) => {
    const each = addresses.map(async (address) => {
      const now = await of(address).catch(() => null);
      const kept = await cache.match(address);
      return now !== null && now.proof !== kept?.headers.get("ETag");
    });
    return (await Promise.all(each)).includes(true);
  };

  window.vbtcClips = {
    ...{ of, isOld, nameOf, addressOf },
    every: async () => (await files()).clips,
  };
})();
