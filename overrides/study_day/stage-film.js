/**
 * The file of a clip in a <video>: the site's own, or one on another host after someone's yes.
 *
 * vbtcDay.makeFilm(video, root) gives { open, accept, empty }. open(clip, ready) gives "" when the
 * file is on its way (ready() is called once the browser knows it), the name of a host that must
 * wait for accept(), or null when there is nothing to play. A yes holds for that host as long as
 * the page is open. `root` is an address in the site's first folder.
 */
(() => {
  /** @type {StudyDay["makeFilm"]} */
  const makeFilm = (video, root) => {
    const allowed = new Set();
    /** @type {(() => void) | null} What waits for a yes. */
    let waiting = null;

    const empty = () => {
      waiting = null;
      video.pause();
      video.removeAttribute("src");
      video.load();
    };

    return {
      open: (clip, ready) => {
        const file = clip.files[0] ?? clip.film;
        if (!file) return null;
        const { href, host } = new URL(file, root);
        const load = () => {
          video.src = href;
          video.addEventListener("loadedmetadata", ready, { once: true });
        };
        if (clip.files.length || allowed.has(host)) {
          waiting = null;
          load();
          return "";
        }
        empty();
        waiting = () => {
          allowed.add(host);
          load();
        };
        return host;
      },
      accept: () => {
        waiting?.();
        waiting = null;
      },
      empty,
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeFilm };
})();
