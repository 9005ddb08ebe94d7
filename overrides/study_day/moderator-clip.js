/**
 * <moderator-clip>: the clip on the screen, for whoever leads the day: where it is, and what is
 * said.
 *
 * Slots: .mod__clip with buttons, an input[type=range] and an <output>; .mod__lines, filled with a
 *        button for each line of the captions: [data-do=seek][data-value].
 * Methods: show(clip, report): null hides it.
 */
(() => {
  const { find, all, make, button } = window.vbtcDom;
  const { clock } = window.vbtcWriting;

  /** @implements {ModeratorClipElement} */
  class ModeratorClip extends HTMLElement {
    #part = find(this, ".mod__clip");
    #lines = find(this, ".mod__lines");
    #range = find(this, "[type=range]", HTMLInputElement);
    #output = find(this, "output");
    #play = find(this, "[data-do=play]");
    /** Which clip's lines are listed. */
    #listed = "";
    /** Whether someone has the slider in hand. */
    #holding = false;

    constructor() {
      super();
      this.#range.addEventListener("input", () => {
        this.#holding = true;
      });
      for (const type of ["change", "pointerup", "blur"]) {
        this.#range.addEventListener(type, () => {
          this.#holding = false;
        });
      }
    }

    /**
     * @param {Clip | null} clip
     * @param {Report} report
     */
    show(clip, report) {
      this.#part.hidden = !clip;
      this.#lines.hidden = !clip?.cues.length;
      this.#play.textContent = report.playing ? "Pauzeer" : "Speel af";
      if (clip?.id !== this.#listed) this.#list(clip);
      if (!clip) return;
      const { time, duration } = report;
      if (!this.#holding) {
        this.#range.max = String(Math.round(duration || clip.duration || 100));
        this.#range.value = String(Math.round(time));
      }
      this.#output.textContent = `${clock(time)} van ${clock(Number(this.#range.max))}`;
      this.#range.setAttribute("aria-valuetext", clock(time));
      this.#mark(clip.cues.findLastIndex(([start]) => start <= time + 0.05));
    }

    /** @param {Clip | null} clip */
    #list(clip) {
      this.#listed = clip?.id ?? "";
      const items = (clip?.cues ?? []).map(([start, , text]) => {
        const line = button(`${clock(start)} ${text}`, null, "");
        Object.assign(line.dataset, { do: "seek", value: start });
        const item = make("li");
        item.append(line);
        return item;
      });
      [this.#lines.lang = "nl", , this.#lines.dir = ""] = clip?.spoken?.[0] ?? [];
      this.#lines.replaceChildren(...items);
    }

    /**
     * The line that is being said.
     * @param {number} at
     */
    #mark(at) {
      all(this.#lines, "button").forEach((line, index) => {
        if (index !== at) {
          line.removeAttribute("aria-current");
          return;
        }
        // Only the list moves: someone may be writing notes further down.
        if (!line.hasAttribute("aria-current")) {
          const item = line.parentElement ?? line;
          const top = item.offsetTop - this.#lines.offsetTop;
          this.#lines.scrollTop = top - this.#lines.clientHeight / 3;
        }
        line.setAttribute("aria-current", "true");
      });
    }
  }

  customElements.define("moderator-clip", ModeratorClip);
})();
