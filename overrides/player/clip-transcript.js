/**
 * <clip-transcript>: each line a button that jumps there; the line being said is marked and kept in
 * view, until the reader scrolls.
 *
 * Slots: .transcript__lines with .line[data-start][data-end] (seconds), each with a .line__time.
 * Events: "clip-seek" (bubbling, detail.seconds).
 * Place: inside a <clip-player>. Without JavaScript it is the whole text, to read and print.
 */
customElements.define("clip-transcript", class extends HTMLElement {
  connectedCallback() {
    this.box = this.querySelector(".transcript__lines");
    this.lines = [...this.querySelectorAll(".line")].map((line) => this.prepare(line));
    this.video = this.closest("clip-player").querySelector("video");
    this.video?.addEventListener("timeupdate", () => this.mark());
    this.video?.addEventListener("seeked", () => this.mark());
    this.following = true;
    for (const sign of ["wheel", "touchmove", "pointerdown"]) {
      this.box.addEventListener(sign, () => this.follow(false), { passive: true });
    }
    this.box.addEventListener("keydown", (event) => {
      if (/^(Page|Arrow|Home|End)/.test(event.key)) this.follow(false);
    });
    this.again = this.addFollowButton();
  }

  /** A line of text becomes a button with the same text. */
  prepare(line) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "line__button";
    const time = line.querySelector(".line__time");
    const clock = document.createElement("span");
    clock.className = "line__time";
    clock.textContent = time.textContent;
    time.replaceWith(clock);
    button.append(...line.childNodes);
    line.append(button);
    const { start, end } = line.dataset;
    button.addEventListener("click", () => {
      this.follow(true);
      const detail = { seconds: Number(start) };
      this.dispatchEvent(new CustomEvent("clip-seek", { bubbles: true, detail }));
    });
    return { button, start: Number(start), end: Number(end) };
  }

  addFollowButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button";
    button.textContent = "Volg de video weer";
    button.hidden = true;
    button.addEventListener("click", () => { this.follow(true); this.show(); });
    this.querySelector("h2").after(button);
    return button;
  }

  follow(on) {
    // Before the video plays there is nothing to follow.
    this.following = on;
    if (this.again) this.again.hidden = on || !this.current;
  }

  mark() {
    const { currentTime } = this.video;
    const now = this.lines.find(({ start, end }) => start <= currentTime && currentTime < end);
    if (now === this.current) return;
    this.current?.button.removeAttribute("aria-current");
    now?.button.setAttribute("aria-current", "true");
    this.current = now;
    if (this.following) this.show();
  }

  /** Scroll the box only, never the page. */
  show() {
    if (!this.current) return;
    const line = this.current.button.getBoundingClientRect();
    const box = this.box.getBoundingClientRect();
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    this.box.scrollBy({ top: line.top - box.top - (box.height - line.height) / 2, behavior });
  }
});
