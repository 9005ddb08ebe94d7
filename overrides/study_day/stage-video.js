/**
 * <stage-video>: the clip on the projector. It stops by itself at set moments and at the end.
 *
 * Slots: a <video>, .stage__label (why it stopped) and .stage__captions (large enough for a room).
 * Attributes: data-root, any address in the site's first folder.
 * Methods: show(clip, { start, end, at, of }), hide(), wait(on), play(), toggle(), seek(seconds),
 *          nextCaptions(), forget(). A part goes on where it was when it was left, unless it was
 *          over, until forget(). wait(on) holds a clip that plays; then it goes on.
 * Events (bubbling): "clip-moment" whenever it plays, stops or moves; "clip-trouble" when it cannot
 *         be played; "clip-blocked" when the browser wants a click first; "clip-asks" when the file
 *         stands on another host, which hears nothing before play().
 */
(() => {
  const spell = window.vbtcSpell;
  const { makeCaptions, makeFilm } = window.vbtcDay;
  const { find } = window.vbtcDom;
  // Seconds before its end at which a part is over.
  const NEARLY = 0.5;

  /** @implements {StageVideoElement} */
  class StageVideo extends HTMLElement {
    video = find(this, "video");
    #label = find(this, ".stage__label");
    #root = new URL(this.dataset.root ?? "", document.baseURI);
    #film = makeFilm(this.video, this.#root);
    #captions = makeCaptions(find(this, ".stage__captions"), this.#root, () => this.#onMoment());
    /** @type {Clip | null} */
    #clip = null;
    /** The part that is on, in words that tell it from another, and the block that it is of. */
    #showing = "";
    #of = "";
    /** @type {Map<string, number>} Where each part was when it was left, in seconds. */
    #left = new Map();
    /** Whether it plays as soon as nothing is before it. */
    #waiting = false;
    /** Where the part ends; and where it stops next, which is never once it was passed. */
    #until = Infinity;
    #end = Infinity;
    #passed = 0;

    constructor() {
      super();
      for (const type of ["play", "pause", "seeked", "ended", "timeupdate", "loadedmetadata"]) {
        this.video.addEventListener(type, () => this.#onMoment());
      }
      this.video.addEventListener("error", () => this.#trouble());
    }

    get playing() {
      return !this.video.paused && !this.video.ended;
    }

    get time() {
      if (!this.#clip) return 0;
      // Before the browser knows the clip, it is where it was asked to be.
      const unknown = this.video.readyState === HTMLMediaElement.HAVE_NOTHING;
      return unknown ? this.#passed : this.video.currentTime;
    }

    /**
     * Show a clip, or a part of it; `of` names the block that it is of. `at` is where it was before
     * a reload; then it waits there.
     * @type {StageVideoElement["show"]}
     */
    show(clip, { start = null, end = null, at = null, of = "" } = {}) {
      this.hidden = false;
      const part = `${clip.id} ${start} ${end}`;
      if (this.#showing === part) return;
      // Someone changed in the plan where it begins or ends: it goes on.
      const goesOn = this.#clip === clip && this.#of === of;
      if (!goesOn) this.#leave();
      this.#showing = part;
      this.#of = of;
      this.#clip = clip;
      this.#until = end ?? Infinity;
      if (goesOn) {
        this.#end = this.#passed < this.#until ? this.#until : Infinity;
        return;
      }
      this.#end = this.#until;
      this.#passed = at ?? this.#left.get(part) ?? start ?? 0;
      this.#label.hidden = true;
      const from = this.#passed;
      const host = this.#film.open(clip, () => {
        if (this.#showing === part) this.seek(from);
      });
      if (host === null) this.#trouble();
      else if (host) this.#tell("clip-asks", { host });
      else if (at === null) this.play();
      // Once it is whole it is another.
      if (clip.lacks) [this.#showing, this.#clip] = ["", null];
    }

    /** Remember where it was. What is over begins again. */
    #leave() {
      this.#waiting = false;
      if (!this.#clip) return;
      const over = this.time >= Math.min(this.#until, this.video.duration || Infinity) - NEARLY;
      if (over) this.#left.delete(this.#showing);
      else this.#left.set(this.#showing, this.time);
    }

    forget() {
      this.#left.clear();
    }

    hide() {
      this.#leave();
      this.hidden = true;
      this.#showing = "";
      this.#clip = null;
      this.#film.empty();
    }

    /** @param {boolean} on */
    wait(on) {
      if (on === this.#waiting || (on && !this.playing)) return;
      if (on) this.video.pause();
      else this.play();
      this.#waiting = on;
    }

    play() {
      this.#waiting = false;
      this.#label.hidden = true;
      this.#film.accept();
      this.video.play().catch(({ name }) => {
        if (name === "NotSupportedError") this.#trouble();
        // After a reload the browser wants a click on this screen first.
        if (name === "NotAllowedError") this.#tell("clip-blocked");
      });
    }

    toggle() {
      if (this.playing) this.video.pause();
      else this.play();
    }

    /** @param {number} seconds */
    seek(seconds) {
      this.#passed = Math.max(0, seconds);
      // Who goes back into the part sees it stop again.
      this.#end = this.#passed < this.#until ? this.#until : Infinity;
      this.#label.hidden = true;
      this.video.currentTime = Math.min(this.#passed, this.video.duration || this.#passed);
    }

    get captions() {
      return this.#captions.on;
    }

    /** In which language, of a clip with more than one. */
    get language() {
      return this.#captions.name(this.#clip);
    }

    nextCaptions() {
      this.#captions.next(this.#clip);
      this.#onMoment();
    }

    #onMoment() {
      const now = this.time;
      const stop = this.#clip?.pauses.find(([at]) => at > this.#passed && at <= now);
      // Only while it plays: a jump over a moment is not a stop.
      if (this.playing && stop) this.#stop(stop[1], stop[0]);
      else if (this.playing && now >= this.#end) this.#stop("", this.#end);
      else if (this.playing) this.#passed = now;
      this.#captions.show(this.#clip, now, this.#label.hidden === true);
      this.#tell("clip-moment");
    }

    /**
     * @param {string} label
     * @param {number} at
     */
    #stop(label, at) {
      this.#passed = at;
      if (at === this.#end) this.#end = Infinity;
      this.video.pause();
      spell(this.#label, label);
      this.#label.hidden = !label;
    }

    #trouble() {
      if (this.#clip) this.#tell("clip-trouble", { clip: this.#clip });
    }

    /**
     * @param {string} name
     * @param {object | null} detail
     */
    #tell(name, detail = null) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    }
  }

  customElements.define("stage-video", StageVideo);
})();
