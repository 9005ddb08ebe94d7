/**
 * Why the last new version of the app did not come in, as its worker noted it.
 *
 * vbtcTrouble() gives that, or null when all is well. Only where the page names a manifest, and the
 * browser has workers.
 */
(() => {
  const [cache, address] = window.vbtcFacts.trouble;

  window.vbtcTrouble = async () => {
    const manifest = document.querySelector("link[rel=manifest]");
    const root = manifest instanceof HTMLLinkElement ? manifest.href : document.baseURI;
    const found = await (await caches.open(cache)).match(new URL(address, root));
    return found ? found.json() : null;
  };
})();
