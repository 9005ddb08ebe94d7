/**
 * <caption-desk>: the captions of one clip beside its film, to be corrected while someone edits.
 *
 * Slots: <template> with one <caption-line>, [data-lines], video (may lack), button[data-act] for
 *        each thing to do, [role=status], and what caption-messages.js speaks through.
 * Attributes: data-captions, where they are read and saved.
 */
(() => {
  const { find, all, around, template } = window.vbtcDom;
  const edits = window.vbtcCaptionEdits;
  const BACK = 3; // seconds
  const STEP = 0.1; // seconds
  const LASTS = 2; // seconds of a new caption

  class CaptionDesk extends HTMLElement {
    #store = new window.vbtcCaptionStore(this.dataset.captions ?? "", (event) => this.#hear(event));
    #lines = find(this, "[data-lines]");
    #line = template(this);
    #film = this.querySelector("video");
    #status = find(this, "[role=status]");
    #messages = new window.vbtcCaptionMessages(this, this.#store);
    #at = 0;
    /** @type {Partial<Record<CaptionAct, () => void>>} What changes no caption. */
    #acts = {
      play: () => this.#film?.[this.#film.paused ? "play" : "pause"](),
      back: () => this.#seek(this.#now - BACK),
      next: () => this.#go(this.#at + 1),
      undo: () => this.#store.undo(),
      check: () => this.#store.check(),
      fold: () => this.#store.change([{ was: this.#store.captions, becomes: this.#store.folded }]),
    };

    constructor() {
      super();
      this.addEventListener("click", (event) => this.#click(event));
      this.addEventListener("keydown", (event) => this.#press(event));
      this.addEventListener("caption-typed", ({ target }) =>
        this.#keep(/** @type {any} */ (target)),
      );
      this.addEventListener("input", () => {
        this.#status.textContent = "Nog niet bewaard …";
      });
      this.#lines.addEventListener("focusin", (event) =>
        this.#choose(around(event, "caption-line")),
      );
      this.#film?.addEventListener("timeupdate", () => this.#follow());
      window.addEventListener("focus", () => this.#store.open());
      window.addEventListener("beforeunload", (event) => {
        this.#keepAll();
        if (this.#store.isBusy) event.preventDefault();
      });
      this.#store.open();
    }

    /** @returns {CaptionLineElement[]} */
    get lines() {
      return /** @type {any} */ (all(this.#lines, "caption-line"));
    }

    /** @param {CaptionEvent} event */
    #hear(event) {
      if (event.kind === "changed") this.#show();
      else if (event.kind === "saved") this.#status.textContent = "Alles is bewaard.";
      else if (event.changes) this.#messages.tell(event, this.lines);
      this.#messages.show();
      find(this, "[data-act=undo]", HTMLButtonElement).disabled = !this.#store.canUndo;
    }

    #show() {
      const { captions } = this.#store;
      const lines = this.lines;
      for (const line of lines.slice(captions.length)) line.remove();
      captions.forEach((caption, index) => {
        const line = lines[index] ?? /** @type {CaptionLineElement} */ (this.#line());
        if (!lines[index]) this.#lines.append(line);
        line.number = index + 1;
        line.caption = caption;
      });
      if (this.#store.isBusy) this.#status.textContent = "Bewaren …";
    }

    /** @param {CaptionLineElement} line */
    #keep(line) {
      const { typed } = line;
      if (!typed) return;
      const at = this.lines.indexOf(line);
      const { captions } = this.#store;
      if (typed.words) {
        const fix = edits.corrected(line.caption.words, typed.words);
        const name = edits.corrected(line.caption.speaker, typed.speaker);
        this.#change(at, 1, [typed]);
        this.#messages.offer(fix ?? name);
      } else if (captions.length > 1 && !line.contains(document.activeElement)) {
        line.reset();
        this.#change(at, 1, []);
      }
    }

    #keepAll() {
      for (const line of this.lines) this.#keep(line);
    }

    /**
     * @param {number} at
     * @param {number} count
     * @param {Caption[]} becomes
     */
    #change(at, count, becomes) {
      this.#store.change([edits.change(this.#store.captions, at, count, becomes)]);
    }

    /** @param {HTMLElement | null} line */
    #choose(line) {
      const chosen = /** @type {CaptionLineElement | null} */ (line);
      if (!chosen) return;
      this.#at = this.lines.indexOf(chosen);
      const { start, end } = chosen.caption;
      const film = this.#film;
      const inside = film && film.currentTime >= start && film.currentTime < end;
      if (film?.paused && !inside) this.#seek(start);
    }

    #follow() {
      const now = this.#film?.currentTime ?? 0;
      for (const line of this.lines) {
        const { start, end } = line.caption;
        line.toggleAttribute("data-now", now >= start && now < end);
      }
      if (this.#film?.paused || this.#lines.contains(document.activeElement)) return;
      this.#lines.querySelector("[data-now]")?.scrollIntoView({ block: "nearest" });
    }

    /** @param {Event} event */
    #click(event) {
      const act = around(event, "[data-act]")?.dataset.act;
      if (act) this.act(/** @type {CaptionAct} */ (act));
      // A message is gone once it is answered: go on where one was.
      if (around(event, ".desk__told button")) this.#go(this.#at);
      const play = around(event, "[data-play]");
      const line = /** @type {CaptionLineElement | undefined} */ (play?.closest("caption-line"));
      if (!line) return;
      this.#seek(line.caption.start);
      this.#film?.play();
    }

    /** @param {KeyboardEvent} event */
    #press(event) {
      const act = window.vbtcCaptionKey(event, Boolean(this.lines[this.#at]?.typed));
      if (!act) return;
      event.preventDefault();
      this.act(act);
    }

    /**
     * Do what a button or key asks, to the caption that was entered last.
     * @param {CaptionAct} act
     */
    act(act) {
      const line = this.lines[this.#at];
      const letters = line?.cursor ?? 0;
      if (line && act !== "undo") this.#keep(line);
      const own = this.#acts[act];
      if (own) own();
      else this.#edit(/** @type {CaptionEditAct} */ (act), letters);
    }

    /**
     * @param {CaptionEditAct} act
     * @param {number} letters
     */
    #edit(act, letters) {
      const how = { letters, now: this.#now, step: STEP, lasts: LASTS };
      const edit = window.vbtcCaptionActs(this.#store.captions, this.#at, how)[act]();
      if (!edit) return;
      this.#change(edit.at, edit.count, edit.becomes);
      this.#go(edit.go, edit.letters);
    }

    /** @param {number} seconds */
    #seek(seconds) {
      if (this.#film) this.#film.currentTime = Math.max(0, seconds);
    }

    /** The second of the film. */
    get #now() {
      return Math.round((this.#film?.currentTime ?? 0) * 1000) / 1000;
    }

    /**
     * @param {number} at
     * @param {number} [letters]
     */
    #go(at, letters) {
      this.lines[Math.min(at, this.lines.length - 1)]?.enter(letters);
    }
  }

  customElements.define("caption-desk", CaptionDesk);
})();
