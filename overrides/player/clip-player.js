/**
 * <clip-player>: one clip. Finds moments in addresses, listens to keys, and says when a clip fails.
 *
 * Slots: .screen with a <video> (or an <outside-video>), .unplayable, and any of <clip-tools>,
 *        <clip-chapters>, <clip-transcript>, <clip-resume>.
 * Attributes: data-clip, the clip's id.
 * Listens: "clip-seek" (bubbling, detail.seconds) from the elements inside.
 * Address: #t=42 or #t=1:05 starts there; #t=42,60 plays that part and stops.
 * Keys, only while the picture or a tool has the focus: space and k play or pause, j and l jump ten
 *        seconds, arrows five, up and down the volume, m mutes, f fills the screen, c shows
 *        captions, 0 to 9 go to that tenth.
 */
(() => {
  const MOMENT = /^#t=((?:\d+:)*\d+(?:\.\d+)?)(?:,((?:\d+:)*\d+(?:\.\d+)?))?$/;

  /** "1:05" and "65" are both 65 seconds. */
  const seconds = (clock) => clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

  /** The part an address names: { from, to }, or null when it names none. */
  const moment = (hash) => {
    const found = MOMENT.exec(decodeURIComponent(hash));
    return found && { from: seconds(found[1]), to: found[2] ? seconds(found[2]) : Infinity };
  };

  customElements.define("clip-player", class extends HTMLElement {
    connectedCallback() {
      this.screen = this.querySelector(".screen");
      this.addEventListener("clip-seek", (event) => this.play(event.detail.seconds));
      addEventListener("hashchange", () => this.follow());
      document.addEventListener("click", (event) => this.onLink(event));
      if (this.video) {
        this.stopAt = Infinity;
        this.video.addEventListener("timeupdate", () => this.onTime());
        // A <video> that finds no source it can play says so on its last <source>.
        this.video.addEventListener("error", () => this.fail(), true);
        this.screen.addEventListener("keydown", (event) => this.onKey(event), true);
        this.querySelector("clip-tools")?.addEventListener("keydown", (event) => this.onKey(event));
      }
      this.follow();
    }

    get video() {
      return this.screen.querySelector("video");
    }

    /** An address that was opened: show the moment. It plays where the browser lets it. */
    follow() {
      const part = moment(location.hash);
      if (part) this.play(part.from, part.to);
    }

    /** A link to a moment of this clip works each time, also when the address stays the same. */
    onLink(event) {
      const link = event.target.closest?.("a[href^='#t=']");
      if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const part = moment(link.hash);
      history.replaceState(null, "", link.hash);
      this.play(part.from, part.to);
    }

    async play(from, to = Infinity) {
      this.screen.scrollIntoView({ block: "nearest" });
      if (!this.video) {
        this.querySelector("outside-video")?.play(from);
        return;
      }
      this.stopAt = to;
      await this.seek(from);
      await this.video.play().catch(() => { /* not without a click; then it waits, at the moment */ });
    }

    /** Go to a second, once the browser knows how long the clip is. */
    async seek(to) {
      const { video } = this;
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

    onTime() {
      if (this.video.currentTime < this.stopAt) return;
      this.stopAt = Infinity;
      this.video.pause();
    }

    fail() {
      const { video } = this;
      const sources = video.querySelectorAll("source");
      if (video.error || video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE || !sources.length) {
        this.querySelector(".unplayable").hidden = false;
      }
    }

    onKey(event) {
      const inTool = event.target.matches("button, select, a");
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (inTool && (event.key === " " || event.key.startsWith("Arrow"))) return;
      const act = this.action(event.key.toLowerCase());
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    }

    /** What a key does, or undefined when it is not one of ours. */
    action(key) {
      const { video } = this;
      const jump = (by) => () => this.seek(video.currentTime + by);
      const louder = (by) => () => { video.volume = Math.min(1, Math.max(0, video.volume + by)); };
      const toggle = () => (video.paused ? video.play().catch(() => this.fail()) : video.pause());
      if (/^\d$/.test(key)) return () => this.seek((video.duration || 0) * (Number(key) / 10));
      return {
        " ": toggle,
        k: toggle,
        j: jump(-10),
        l: jump(10),
        arrowleft: jump(-5),
        arrowright: jump(5),
        arrowup: louder(0.1),
        arrowdown: louder(-0.1),
        m: () => { video.muted = !video.muted; },
        f: () => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
        c: () => this.querySelector("[data-captions]")?.click(),
      }[key];
    }
  });
})();
