/**
 * The keys of a clip, only while its picture or a tool has the focus: space and k play or pause, j
 * and l jump ten seconds, arrows five, up and down the volume, m mutes, f fills the screen, c shows
 * captions, 0 to 9 go to that tenth.
 *
 * vbtcPlayer.clipKeys(player, video) gives what hears a keydown.
 */
(() => {
  const { all } = window.vbtcDom;

  /**
   * What a key does, or undefined when it is not one of ours.
   * @param {string} key
   * @param {ClipPlayerElement} player
   * @param {HTMLVideoElement} video
   * @returns {(() => unknown) | undefined}
   */
  const action = (key, player, video) => {
    /** @param {number} by */
    const jump = (by) => () => player.seek(video.currentTime + by);
    /** @param {number} by */
    const louder = (by) => () => {
      video.volume = Math.min(1, Math.max(0, video.volume + by));
    };
    const toggle = () =>
      video.paused ? video.play().catch(() => player.fail(video)) : video.pause();
    if (/^\d$/.test(key)) return () => player.seek((video.duration || 0) * (Number(key) / 10));
    /** @type {Record<string, () => unknown>} */
    const actions = {
      " ": toggle,
      k: toggle,
      j: jump(-10),
      l: jump(10),
      arrowleft: jump(-5),
      arrowright: jump(5),
      arrowup: louder(0.1),
      arrowdown: louder(-0.1),
      m: () => (video.muted = !video.muted),
      f: () => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
      c: () => all(player, "[data-captions]")[0]?.click(),
    };
    return Object.hasOwn(actions, key) ? actions[key] : undefined;
  };

  /** @type {PlayerParts["clipKeys"]} */
  const clipKeys = (player, video) => (event) => {
    // A video elsewhere has none, until someone said yes to it.
    if (event.ctrlKey || event.metaKey || event.altKey || !player.video) return;
    const inTool = event.target instanceof Element && event.target.matches("button, select, a");
    if (inTool && (event.key === " " || event.key.startsWith("Arrow"))) return;
    const act = action(event.key.toLowerCase(), player, video);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  window.vbtcPlayer = { ...window.vbtcPlayer, clipKeys };
})();
