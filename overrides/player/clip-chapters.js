/**
 * <clip-chapters>: marks the chapter that is playing. The links work by <clip-player>.
 *
 * Slots: links with data-at (seconds), in order.
 * Place: inside a <clip-player>. Without JavaScript it is a list of what is in the clip.
 */
(() => {
  const { all } = window.vbtcDom;

  class ClipChapters extends HTMLElement {
    #links = all(this, "[data-at]");
    #video = this.closest("clip-player")?.querySelector("video");
    /** @type {HTMLElement | undefined} */
    #current;

    constructor() {
      super();
      this.#video?.addEventListener("timeupdate", () => this.#mark());
      this.#video?.addEventListener("seeked", () => this.#mark());
    }

    #mark() {
      const time = this.#video?.currentTime ?? 0;
      const now = this.#links.findLast((link) => Number(link.dataset.at) <= time);
      if (now === this.#current) return;
      this.#current?.removeAttribute("aria-current");
      now?.setAttribute("aria-current", "true");
      this.#current = now;
    }
  }

  customElements.define("clip-chapters", ClipChapters);
})();
