/**
 * <clip-player>: one clip. Finds moments in addresses, listens to keys, and says when a clip fails.
 *
 * Slots: .screen (data-upright: it is higher than wide) with a <video> (or an <outside-video>),
 *        .unplayable, and any of <clip-tools>, <clip-chapters>, <clip-transcript>, <clip-resume>.
 * Attributes: data-clip, the clip's id; data-formerly, the ids that it had before; data-part, which
 *        of a fragment's films it is, where it has several: when one plays, the others pause.
 * Methods: play(from, to) and seek(to), in seconds; moment(at), what stands behind # for a second;
 *        fail(), it cannot be played. When that is for want of a network, a <film-away> inside
 *        says so.
 * Listens: "clip-seek" (bubbling, detail.seconds) from the elements inside; and "clip-chosen", when
 *        someone says yes to a video elsewhere.
 * Address: #t=42 or #t=1:05 starts there; #t=42,60 plays that much and stops; #t=42&deel=2 is a
 *        moment of the second film.
 */
(() => {
  const { find, all, around, anchor } = window.vbtcDom;
  const { clipKeys } = window.vbtcPlayer;
  const MOMENT =
    /^t=((?:\d+:)*\d+(?:\.\d+)?)(?:,((?:\d+:)*\d+(?:\.\d+)?))?(?:&deel=(\d+))?(?:&taal=[a-z]+)?$/;

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
    const [, from, to, film = "1"] = MOMENT.exec(anchor(hash)) ?? [];
    return from ? { from: seconds(from), to: to ? seconds(to) : Infinity, film } : null;
  };

  /** @implements {ClipPlayerElement} */
  class ClipPlayer extends HTMLElement {
    #screen = find(this, ".screen");
    #outside = this.querySelector("outside-video");
    #tools = all(this, "clip-tools")[0];
    #stopAt = Infinity;
    #film = this.dataset.part ?? "1";

    constructor() {
      super();
      this.addEventListener("clip-seek", (event) => {
        this.play(event.detail.seconds);
        this.#askFirst();
      });
      this.addEventListener("clip-chosen", () => {
        // What works on a video is there once there is one.
        if (this.#tools) this.#tools.hidden = !this.video;
      });
      const video = this.#screen.querySelector("video");
      if (!video) return;
      video.addEventListener("timeupdate", () => this.#onTime(video));
      video.addEventListener("resize", () => {
        this.#screen.toggleAttribute("data-upright", video.videoHeight > video.videoWidth);
      });
      // A <video> that finds no source it can play says so on its last <source>.
      video.addEventListener("error", () => this.fail(video), true);
      video.addEventListener("playing", () => this.#tellPlays());
      const onKey = clipKeys(this, video);
      this.#screen.addEventListener("keydown", onKey, true);
      this.#tools?.addEventListener("keydown", (event) =>
        onKey(/** @type {KeyboardEvent} */ (event)),
      );
    }

    connectedCallback() {
      addEventListener("hashchange", this.#follow);
      document.addEventListener("click", this.#onLink);
      if (this.dataset.part) document.addEventListener("play", this.#onPlay, true);
      this.#follow();
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#follow);
      document.removeEventListener("click", this.#onLink);
      document.removeEventListener("play", this.#onPlay, true);
    }

    /**
     * Two films at once are understood by nobody.
     * @param {Event} event
     */
    #onPlay = ({ target }) => {
      if (target !== this.video) this.video?.pause();
    };

    /** The clip's video; none while it stands elsewhere and nobody chose to play it. */
    get video() {
      return this.#waits ? null : this.#screen.querySelector("video");
    }

    get #waits() {
      return this.#outside !== null && !this.#outside.chosen;
    }

    /** An address that was opened: show the moment. It plays where the browser lets it. */
    #follow = () => {
      const part = moment(location.hash);
      if (part?.film === this.#film) this.play(part.from, part.to);
    };

    /** @type {ClipPlayerElement["moment"]} */
    moment(at) {
      return `#t=${Math.floor(at)}${this.#film === "1" ? "" : `&deel=${this.#film}`}`;
    }

    /**
     * A link to a moment of this clip works each time, also when the address stays the same.
     * @param {MouseEvent} event
     */
    #onLink = (event) => {
      const link = around(event, "a[href^='#t=']", HTMLAnchorElement);
      const apart = event.ctrlKey || event.metaKey || event.shiftKey;
      const part = link && moment(link.hash);
      if (!link || part?.film !== this.#film || event.defaultPrevented || apart) return;
      event.preventDefault();
      history.replaceState(null, "", link.hash);
      this.play(part.from, part.to);
      this.#askFirst();
    };

    /** Who asked for a moment of a video that still needs a yes, stands before that question. */
    #askFirst() {
      if (this.#waits) this.#outside?.focus();
    }

    /**
     * @param {number} from
     * @param {number} to
     */
    async play(from, to = Infinity) {
      this.#screen.scrollIntoView({ block: "nearest" });
      if (this.#waits) this.#outside?.offer(from, to);
      else if (!this.video) this.#outside?.play(from, to);
      if (!this.video) return;
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

    /** What was said of a film that did not play holds no longer. */
    #tellPlays() {
      for (const words of all(this, ".unplayable, film-away")) words.hidden = true;
    }

    /** @type {ClipPlayerElement["fail"]} */
    async fail(video) {
      if (this.#outside) return;
      const nothing = video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
      if (!video.error && !nothing && video.querySelector("source")) return;
      const isAway = await this.querySelector("film-away")?.ask();
      find(this, ".unplayable").hidden = isAway === true;
      // It can be tried again as soon as there is a network.
      if (isAway) addEventListener("online", () => video.load(), { once: true });
    }
  }

  customElements.define("clip-player", ClipPlayer);
})();
