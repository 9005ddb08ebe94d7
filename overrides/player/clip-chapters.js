/**
 * <clip-chapters>: marks the chapter that is playing. The links work by <clip-player>.
 *
 * Slots: links with data-at (seconds), in order.
 * Place: inside a <clip-player>. Without JavaScript it is a list of what is in the clip.
 */
customElements.define("clip-chapters", class extends HTMLElement {
  connectedCallback() {
    this.links = [...this.querySelectorAll("[data-at]")];
    this.video = this.closest("clip-player").querySelector("video");
    this.video?.addEventListener("timeupdate", () => this.mark());
    this.video?.addEventListener("seeked", () => this.mark());
  }

  mark() {
    const now = this.links.findLast((link) => Number(link.dataset.at) <= this.video.currentTime);
    if (now === this.current) return;
    this.current?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "true");
    this.current = now;
  }
});
