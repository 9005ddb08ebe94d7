/**
 * The films that this device keeps.
 *
 * vbtcKept() gives their addresses, and those of what goes with them; none where a browser keeps
 * nothing, as from disk or in a room.
 * vbtcKeptNote says of a film what it is called, in what is kept of it: made(note) gives the header
 * to keep it with, of(response) the note of one that is kept; null from before there were notes.
 */
(() => {
  const HEADER = "X-Kept";

  window.vbtcKept = async () => {
    if (!window.isSecureContext || !location.protocol.startsWith("http")) return [];
    try {
      const cache = await caches.open(window.vbtcFacts.clipCache);
      return (await cache.keys()).map(({ url }) => url);
    } catch {
      return [];
    }
  };

  window.vbtcKeptNote = {
    // A header holds few letters.
    made: (note) => ({ [HEADER]: encodeURIComponent(JSON.stringify(note)) }),
    of: (response) => {
      const note = response.headers.get(HEADER);
      return note && JSON.parse(decodeURIComponent(note));
    },
  };
})();
