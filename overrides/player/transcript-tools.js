/**
 * <transcript-tools>: search within the text of a clip, copy it, or keep it as a file.
 *
 * Slots: input[data-find], button[data-copy-text], button[data-save-text] and one [role=status].
 * Attributes: data-name, the name of the file without its ending.
 * Place: inside a <clip-transcript>.
 */
(() => {
  const { find, download } = window.vbtcDom;

  class TranscriptTools extends HTMLElement {
    #transcript = /** @type {ClipTranscriptElement} */ (this.closest("clip-transcript"));
    #words = find(this, "[data-find]", HTMLInputElement);
    #status = find(this, "[role=status]");

    constructor() {
      super();
      this.#words.addEventListener("input", () => this.#search());
      this.#words.addEventListener("keydown", ({ key }) => {
        if (key !== "Escape") return;
        this.#words.value = "";
        this.#search();
      });
      find(this, "[data-copy-text]").addEventListener("click", () => this.#copy());
      find(this, "[data-save-text]").addEventListener("click", () => this.#save());
    }

    #search() {
      const count = this.#transcript.filter(this.#words.value);
      const told = count ? window.vbtcWriting.counted(count, "regel", "regels") : "geen regels";
      this.#status.textContent = this.#words.value.trim() ? told : "";
    }

    async #copy() {
      const copied = await window.vbtcShare.copy(this.#transcript.words);
      this.#status.textContent = copied
        ? "Gekopieerd"
        : "Kopiëren lukt hier niet: download de tekst.";
    }

    #save() {
      const { language, words } = this.#transcript;
      download(`${this.dataset.name}${language && `.${language}`}.txt`, words);
    }
  }

  customElements.define("transcript-tools", TranscriptTools);
})();
