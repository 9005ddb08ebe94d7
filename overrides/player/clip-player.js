/**
 * <clip-player>: one clip. Finds moments in addresses, listens to keys, and says when a clip fails.
 *
 * Slots: .screen with a <video> (or an <outside-video>), .unplayable, and any of <clip-tools>,
 *        <clip-chapters>, <clip-transcript>, <clip-resume>.
 * Attributes: data-clip, the clip's id; data-formerly, the ids that it had before.
 * Methods: play(from, to) and seek(to), in seconds.
 * Listens: "clip-seek" (bubbling, detail.seconds) from the elements inside.
 * Address: #t=42 or #t=1:05 starts there; #t=42,60 plays that part and stops.
 * Keys, only while the picture or a tool has the focus: space and k play or pause, j and l jump ten
 *        seconds, arrows five, up and down the volume, m mutes, f fills the screen, c shows
 *        captions, 0 to 9 go to that tenth.
 */
(() => {
  const { find, all, around } = window.vbtcDom;
  const MOMENT = /^#t=((?:\d+:)*\d+(?:\.\d+)?)(?:,((?:\d+:)*\d+(?:\.\d+)?))?$/;

  /**
   * "1:05" and "65" are both 65 seconds.
   * @param {string} clock
   */
  const seconds = (clock) => clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

  /**
   * The part an address names, or null when it names none.
   * @param {string} hash
   */
  const moment = (hash) => {
    const [, from, to] = MOMENT.exec(decodeURIComponent(hash)) ?? [];
    return from ? { from: seconds(from), to: to ? seconds(to) : Infinity } : null;
  };

  /** @implements {ClipPlayerElement} */
  class ClipPlayer extends HTMLElement {
    #screen = find(this, ".screen");
    #stopAt = Infinity;

    constructor() {
      super();
      this.addEventListener("clip-seek", (event) => this.play(event.detail.seconds));
      const { video } = this;
      if (!video) return;
      video.addEventListener("timeupdate", () => this.#onTime(video));
      // A <video> that finds no source it can play says so on its last <source>.
      video.addEventListener("error", () => this.#fail(video), true);
      /** @type {(event: KeyboardEvent) => void} */
      const onKey = (event) => this.#onKey(event, video);
      this.#screen.addEventListener("keydown", onKey, true);
      this.querySelector("clip-tools")?.addEventListener("keydown", (event) =>
        onKey(/** @type {KeyboardEvent} */ (event)),
      );
    }

    connectedCallback() {
      addEventListener("hashchange", this.#follow);
      document.addEventListener("click", this.#onLink);
      this.#follow();
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#follow);
      document.removeEventListener("click", this.#onLink);
    }

    get video() {
      return this.#screen.querySelector("video");
    }

    /** An address that was opened: show the moment. It plays where the browser lets it. */
    #follow = () => {
      const part = moment(location.hash);
      if (part) this.play(part.from, part.to);
    };

    /**
     * A link to a moment of this clip works each time, also when the address stays the same.
     * @param {MouseEvent} event
     */
    #onLink = (event) => {
      const link = around(event, "a[href^='#t=']", HTMLAnchorElement);
      const apart = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!link || event.defaultPrevented || apart) return;
      event.preventDefault();
      const part = moment(link.hash);
      history.replaceState(null, "", link.hash);
      if (part) this.play(part.from, part.to);
    };

    /**
     * @param {number} from
     * @param {number} to
     */
    async play(from, to = Infinity) {
      this.#screen.scrollIntoView({ block: "nearest" });
      if (!this.video) {
        this.querySelector("outside-video")?.play(from);
        return;
      }
      this.#stopAt = to;
      await this.seek(from);
      await this.video.play().catch(() => {
        /* not without a click; then it waits, at the moment */
      });
    }

    /**
     * Go to a second, once the browser knows how long the clip is.
     * @param {number} to
     */
    async seek(to) {
      const { video } = this;
      if (!video) return;
      if (video.readyState === HTMLMediaElement.HAVE_NOTHING) {
        const known = new Promise((done) => {
          video.addEventListener("loadedmetadata", done, { once: true });
        });
        video.preload = "metadata";
        if (video.networkState !== HTMLMediaElement.NETWORK_LOADING) video.load();
        await known;
      }
      video.currentTime = Math.min(Math.max(to, 0), video.duration || to);
    }

    /** @param {HTMLVideoElement} video */
    #onTime(video) {
      if (video.currentTime < this.#stopAt) return;
      this.#stopAt = Infinity;
      video.pause();
    }

    /** @param {HTMLVideoElement} video */
    #fail(video) {
      const nothing = video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
      if (!video.error && !nothing && video.querySelector("source")) return;
      find(this, ".unplayable").hidden = false;
    }

    /**
     * @param {KeyboardEvent} event
     * @param {HTMLVideoElement} video
     */
    #onKey(event, video) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const inTool = event.target instanceof Element && event.target.matches("button, select, a");
      if (inTool && (event.key === " " || event.key.startsWith("Arrow"))) return;
      const act = this.#action(event.key.toLowerCase(), video);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    }

    /**
     * What a key does, or undefined when it is not one of ours.
     * @param {string} key
     * @param {HTMLVideoElement} video
     * @returns {(() => unknown) | undefined}
     */
    #action(key, video) {
      /** @param {number} by */
      const jump = (by) => () => this.seek(video.currentTime + by);
      /** @param {number} by */
      const louder = (by) => () => {
        video.volume = Math.min(1, Math.max(0, video.volume + by));
      };
      const toggle = () =>
        video.paused ? video.play().catch(() => this.#fail(video)) : video.pause();
      if (/^\d$/.test(key)) return () => this.seek((video.duration || 0) * (Number(key) / 10));
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
        f: () =>
          document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen(),
        c: () => all(this, "[data-captions]")[0]?.click(),
      };
      return Object.hasOwn(actions, key) ? actions[key] : undefined;
    }
  }

  customElements.define("clip-player", ClipPlayer);
})();
