/**
 * <caption-line>: one caption, to be read and corrected.
 *
 * Slots: button[data-play] (its time), input[data-speaker], [data-room] around a
 *        textarea[data-words], [data-advice].
 * Properties: caption (what is saved), typed (what stands in the fields, or null when that is the
 *        same), cursor (letters before the caret), number (from 1).
 * Methods: fill(caption) puts words back that could not be saved; reset() shows what is saved.
 * Events: "caption-typed" (bubbling) when typing rests, or the fields are left.
 */
(() => {
  const { find } = window.vbtcDom;
  const { same, advice } = window.vbtcCaptionEdits;
  const { clock } = window.vbtcWriting;
  const REST = 800; // ms without a key

  class CaptionLine extends HTMLElement {
    /** @type {Caption} */
    #caption = { start: 0, end: 0, speaker: "", words: "", tagged: false };
    #time = find(this, "[data-play]");
    #speaker = find(this, "[data-speaker]", HTMLInputElement);
    #words = find(this, "[data-words]", HTMLTextAreaElement);
    #room = find(this, "[data-room]");
    #advice = find(this, "[data-advice]");
    #timer = 0;

    constructor() {
      super();
      this.addEventListener("input", () => {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.#tell(), REST);
        this.#fit();
      });
      this.addEventListener("focusout", () => this.#tell());
    }

    get caption() {
      return this.#caption;
    }

    set caption(caption) {
      const typed = this.typed;
      this.#caption = caption;
      if (!typed) this.reset();
      this.#describe();
    }

    get typed() {
      const speaker = this.#speaker.value.trim();
      const words = this.#words.value
        .split("\n")
        .map((line) => line.trim().replace(/\s+/g, " "))
        .filter(Boolean)
        .join("\n");
      const caption = { ...this.#caption, speaker, words };
      return same(caption, this.#caption) ? null : caption;
    }

    get cursor() {
      return this.#words.selectionStart;
    }

    /** @param {number} number */
    set number(number) {
      this.#words.setAttribute("aria-label", `Ondertitel ${number}`);
      this.#speaker.setAttribute("aria-label", `Wie spreekt in ondertitel ${number}`);
    }

    /** @param {Caption} caption */
    fill({ speaker, words }) {
      this.#speaker.value = speaker;
      this.#words.value = words;
      this.#fit();
    }

    reset() {
      clearTimeout(this.#timer);
      this.fill(this.#caption);
    }

    /** @param {number} [letters] where the caret comes */
    enter(letters = 0) {
      this.#words.focus();
      this.#words.setSelectionRange(letters, letters);
      this.scrollIntoView({ block: "nearest" });
    }

    #tell() {
      clearTimeout(this.#timer);
      if (this.typed) this.dispatchEvent(new Event("caption-typed", { bubbles: true }));
    }

    #describe() {
      const { start, tagged } = this.#caption;
      this.#time.textContent = clock(start);
      this.#time.title = `Speel af vanaf ${clock(start)}`;
      this.#speaker.hidden = tagged;
      this.#fit();
    }

    #fit() {
      const caption = this.typed ?? this.#caption;
      this.#room.dataset.room = this.#words.value;
      const told = this.#caption.tagged
        ? "Hierin staan tekens zoals <v Naam> of <i>. Laat ze staan."
        : advice(caption);
      this.#advice.textContent = told;
      this.#advice.hidden = !told;
    }
  }

  customElements.define("caption-line", CaptionLine);
})();
