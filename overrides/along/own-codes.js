/**
 * <own-codes>: what waits on this phone, as QR codes for the moderator's camera, without network.
 *
 * Slots: see write-along.html. It draws with lean-qr, which the page brings along: once a code is
 *        needed, nothing can be fetched any more.
 * Method: show(outbox, isAlone), as it is now; without a laptop that is heard, the way in is shown.
 * Event (bubbling): "codes-shown", detail { ids } of the remarks in the code that is seen: whether
 *         a camera read it, a phone cannot know.
 * More than one code takes turns, calmly, for who holds up a phone does not see its screen.
 */
(() => {
  const { codes } = window.vbtcAlong;
  const { find, around } = window.vbtcDom;
  // In milliseconds: long enough for a camera to see it sharply.
  const TURN = 3000;

  /** @implements {OwnCodesElement} */
  class OwnCodes extends HTMLElement {
    #canvas = find(this, "canvas", HTMLCanvasElement);
    #which = find(this, ".codes__which");
    #turning = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    #timer = 0;
    /** @type {Outbox | null} */
    #outbox = null;
    /** @type {AlongCode[]} */
    #codes = [];
    #at = 0;

    connectedCallback() {
      this.addEventListener("click", (event) => {
        const { codes: name } = around(event, "[data-codes]")?.dataset ?? {};
        if (name) this.#acts[name]();
      });
    }

    /**
     * @param {Outbox} outbox
     * @param {boolean} isAlone
     */
    show(outbox, isAlone) {
      this.#outbox = outbox;
      const waits = outbox.remarks.some(({ state }) => state === "kept");
      const section = this.closest("section");
      if (section) section.hidden = !waits || !isAlone;
    }

    /** @type {Record<string, () => void>} */
    #acts = {
      open: () => this.#open(),
      previous: () => this.#turn(-1),
      next: () => this.#turn(1),
      turning: () => {
        this.#turning = !this.#turning;
        this.#turn(0);
      },
      close: () => {
        clearTimeout(this.#timer);
        this.#fold(true);
        find(this, "[data-codes=open]").focus();
      },
    };

    /** @param {boolean} away */
    #fold(away) {
      find(this, ".codes").hidden = away;
      find(this, "[data-codes=open]").hidden = !away;
    }

    async #open() {
      if (!this.#outbox) return;
      this.#codes = await codes.pack(this.#outbox);
      this.#at = 0;
      this.#fold(!this.#codes.length);
      this.#turn(0);
      this.scrollIntoView({ block: "start" });
      find(this, ".codes").focus();
    }

    /** @param {number} by */
    #turn(by) {
      clearTimeout(this.#timer);
      const { length } = this.#codes;
      if (!length) return;
      this.#at = (this.#at + by + length) % length;
      this.#draw(this.#codes[this.#at]);
      find(this, ".codes__turns").hidden = length < 2;
      find(this, "[data-codes=turning]").setAttribute("aria-pressed", String(this.#turning));
      if (this.#turning && length > 1) this.#timer = setTimeout(() => this.#turn(1), TURN);
    }

    /** @param {AlongCode} code */
    #draw({ bytes, remarks }) {
      const { generate, mode, correction } = window.vbtcLibraries["lean-qr"];
      const drawn = generate(mode.bytes(bytes), { minCorrectionLevel: correction.L });
      // Also in the dark: a camera wants light around it.
      drawn.toCanvas(this.#canvas, { on: [0, 0, 0], off: [255, 255, 255] });
      const { length } = this.#codes;
      const count = window.vbtcWriting.counted(remarks.length, "opmerking", "opmerkingen");
      const which = length > 1 ? `Code ${this.#at + 1} van ${length}` : "Eén code";
      this.#which.textContent = `${which}, met ${count}.`;
      this.#canvas.setAttribute("aria-label", `QR-code: ${this.#which.textContent}`);
      const ids = remarks.map(({ id }) => id);
      this.dispatchEvent(new CustomEvent("codes-shown", { bubbles: true, detail: { ids } }));
    }
  }

  customElements.define("own-codes", OwnCodes);
})();
