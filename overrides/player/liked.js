/**
 * How someone likes to watch, for every clip: kept under KEYS.player.
 *
 * vbtcPlayer.liked gives { recall, remember }: recall() gives what is known, and remember(change)
 * keeps one thing more.
 */
(() => {
  const { KEYS, read, write } = window.vbtcStorage;

  /** @type {PlayerParts["liked"]} */
  const liked = {
    recall: () => read(KEYS.player) ?? {},
    remember: (change) => write(KEYS.player, { ...liked.recall(), ...change }),
  };

  window.vbtcPlayer = { ...window.vbtcPlayer, liked };
})();
