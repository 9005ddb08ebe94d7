/**
 * The films that this device keeps.
 *
 * vbtcKept() gives their addresses; none where a browser keeps nothing, as from disk or in a room.
 */
(() => {
  window.vbtcKept = async () => {
    if (!window.isSecureContext || !location.protocol.startsWith("http")) return [];
    try {
      const cache = await caches.open(window.vbtcFacts.clipCache);
      return (await cache.keys()).map(({ url }) => url);
    } catch {
      return [];
    }
  };
})();
