/**
 * <clip-transcript>: each line a button that jumps there; the line being said is marked and kept in
 * view, until the reader scrolls. All lines are one stop of the Tab key, with arrows from one to
 * the next.
 *
 * Slots: .transcript__lines with perhaps h3 (chapters) and .line[data-start][data-end] (seconds),
 *        each with a .line__time, .line__text and perhaps strong (who speaks); <transcript-tools>.
 * Methods: filter(words) shows only the lines with those words; words, all of it as plain text;
 *          speak(language, dir, lines) shows it in another language, or (null) as it was at first.
 * Events: "clip-seek" (bubbling, detail.seconds).
 * Place: inside a <clip-player>. Without JavaScript it is the whole text, to read and print.
 */
(() => {
  const { find, all, read, make, button } = window.vbtcDom;
  const { bare, finds } = window.vbtcFinding;

  const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  /** @implements {ClipTranscriptElement} */
  class ClipTranscript extends HTMLElement {
    #box = find(this, ".transcript__lines");
    #lines = this.#prepareAll();
    /** What stands in the page itself, in the main language. */
    #first = { nodes: [...this.#box.childNodes], lines: this.#lines };
    #wanted = "";
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
      for (const sign of ["wheel", "touchmove"]) {
        this.#box.addEventListener(sign, () => this.#follow(false), { passive: true });
      }
      this.#box.addEventListener("pointerdown", ({ target }) => {
        // On its scroll bar. For who presses a line, nothing may move before the button is let go.
        if (target === this.#box) this.#follow(false);
      });
      this.#box.addEventListener("keydown", (event) => this.#onKey(event));
      this.#box.addEventListener("focusin", ({ target }) => {
        if (target instanceof HTMLButtonElement) this.#stopAt(target);
      });
      // Its lines take the focus now.
      this.#box.removeAttribute("tabindex");
      if (this.#lines.length) this.#stopAt(this.#lines[0].button);
      this.#again.hidden = true;
      find(this, "h2").after(this.#again);
    }

    #prepareAll() {
      return all(this.#box, ".line").map((line) => this.#prepare(line));
    }

    /** @type {ClipTranscriptElement["speak"]} */
    speak(language, dir, lines) {
      this.#mark(-1);
      const other = lines === null ? null : document.createRange().createContextualFragment(lines);
      this.#box.replaceChildren(...(other ? [other] : this.#first.nodes));
      this.#lines = other ? this.#prepareAll() : this.#first.lines;
      Object.assign(this.#box, { lang: language, dir, scrollTop: 0 });
      this.filter(this.#wanted);
      this.#mark();
    }

    get language() {
      return this.#box.lang;
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

    get words() {
      const parts = all(this.#box, "h3, .line").map((part) => {
        if (part.matches("h3")) return `\n${read(part)}\n`;
        return all(part, "strong, .line__text")
          .map(({ textContent }) => textContent)
          .join(" ");
      });
      return `${parts.join("\n").trim()}\n`;
    }

    /** @type {ClipTranscriptElement["filter"]} */
    filter(words) {
      this.#wanted = words;
      const isWanted = finds(words);
      for (const { button: line } of this.#lines) {
        const hides = !isWanted(bare(line.textContent ?? ""));
        line.closest(".line")?.toggleAttribute("hidden", hides);
      }
      const shown = this.#shown();
      if (shown.length) this.#stopAt(shown[0]);
      return shown.length;
    }

    #shown() {
      return this.#lines.map((line) => line.button).filter((line) => !line.closest("[hidden]"));
    }

    /**
     * The one line that the Tab key comes to.
     * @param {HTMLElement} stop
     */
    #stopAt(stop) {
      for (const { button: line } of this.#lines) line.tabIndex = line === stop ? 0 : -1;
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      if (/^(Page|Arrow|Home|End)/.test(event.key)) this.#follow(false);
      const shown = this.#shown();
      const at = shown.findIndex((line) => line === document.activeElement);
      if (at < 0 || !Object.hasOwn(STEPS, event.key)) return;
      event.preventDefault();
      const step = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
      shown[Math.min(Math.max(at + step, 0), shown.length - 1)].focus();
    }

    /** @param {boolean} on */
    #follow(on) {
      this.#following = on;
      // Before the video plays there is nothing to follow.
      this.#again.hidden = on || !this.#current;
    }

    #mark(time = this.#video?.currentTime ?? 0) {
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
