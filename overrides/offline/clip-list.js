/**
 * What the site says of its clips: vbtcClip(address) gives the length and the proof of the film at
 * that address, and throws when the site has none there or cannot be asked.
 */
(() => {
  /** @type {Promise<AppFiles> | undefined} */
  let asked;

  /** @param {string} root */
  const files = async (root) => {
    const found = await fetch(new URL(window.vbtcFacts.appFiles, root));
    if (!found.ok) throw new TypeError("no list");
    return found.json();
  };

  window.vbtcClip = async (address) => {
    const manifest = document.querySelector("link[rel=manifest]");
    const base = manifest instanceof HTMLLinkElement ? manifest.href : document.baseURI;
    const root = new URL(".", base);
    // Once for a page; but who was offline may ask again.
    asked ??= files(root.href);
    const { clips, piece } = await asked.catch((error) => {
      asked = undefined;
      throw error;
    });
    const name = decodeURIComponent(new URL(address).pathname.slice(root.pathname.length));
    const [bytes, proof] = clips[name];
    return { bytes, proof, piece };
  };
})();
