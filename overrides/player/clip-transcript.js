/**
 * <clip-transcript>: each line a button that jumps there; the line being said is marked and kept in
 * view, until the reader scrolls.
 *
 * Slots: .transcript__lines with .line[data-start][data-end] (seconds), each with a .line__time.
 * Events: "clip-seek" (bubbling, detail.seconds).
 * Place: inside a <clip-player>. Without JavaScript it is the whole text, to read and print.
 */
(() => {
  const { find, all, make, button } = window.vbtcDom;

  class ClipTranscript extends HTMLElement {
    #box = find(this, ".transcript__lines");
    #lines = all(this, ".line").map((line) => this.#prepare(line));
    #video = this.closest("clip-player")?.querySelector("video");
    #following = true;
    /** @type {{ button: HTMLElement, start: number, end: number } | undefined} */
    #current;
    #again = button("Volg de video weer", () => {
      this.#follow(true);
      this.#show();
    });

    constructor() {
      super();
      this.#video?.addEventListener("timeupdate", () => this.#mark());
      this.#video?.addEventListener("seeked", () => this.#mark());
      for (const sign of ["wheel", "touchmove", "pointerdown"]) {
        this.#box.addEventListener(sign, () => this.#follow(false), { passive: true });
      }
      this.#box.addEventListener("keydown", (event) => {
        if (/^(Page|Arrow|Home|End)/.test(event.key)) this.#follow(false);
      });
      this.#again.hidden = true;
      find(this, "h2").after(this.#again);
    }

    /**
     * A line of text becomes a button with the same text.
     * @param {HTMLElement} line
     */
    #prepare(line) {
      const time = find(line, ".line__time");
      time.replaceWith(make("span", time.textContent, "line__time"));
      const { start, end } = line.dataset;
      const jump = () => {
        this.#follow(true);
        const detail = { seconds: Number(start) };
        this.dispatchEvent(new CustomEvent("clip-seek", { bubbles: true, detail }));
      };
      const made = button("", jump, "line__button");
      made.append(...line.childNodes);
      line.append(made);
      return { button: made, start: Number(start), end: Number(end) };
    }

    /** @param {boolean} on */
    #follow(on) {
      this.#following = on;
      // Before the video plays there is nothing to follow.
      this.#again.hidden = on || !this.#current;
    }

    #mark() {
      const time = this.#video?.currentTime ?? 0;
      const now = this.#lines.find(({ start, end }) => start <= time && time < end);
      if (now === this.#current) return;
      this.#current?.button.removeAttribute("aria-current");
      now?.button.setAttribute("aria-current", "true");
      this.#current = now;
      if (this.#following) this.#show();
    }

    /** Scroll the box only, never the page. */
    #show() {
      if (!this.#current) return;
      const line = this.#current.button.getBoundingClientRect();
      const box = this.#box.getBoundingClientRect();
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const top = line.top - box.top - (box.height - line.height) / 2;
      this.#box.scrollBy({ top, behavior: still ? "auto" : "smooth" });
    }
  }

  customElements.define("clip-transcript", ClipTranscript);
})();
