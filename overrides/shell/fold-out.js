/**
 * <fold-out>: what stands behind a button where the screen is narrow; Escape closes it.
 *
 * Slots: button[aria-expanded], and right after it what it opens. The styles say where the button
 *        is shown: elsewhere, and without JavaScript, all of it is always there.
 */
(() => {
  const { find } = window.vbtcDom;

  class FoldOut extends HTMLElement {
    #button = find(this, "button");

    constructor() {
      super();
      this.#button.addEventListener("click", () => this.#open(!this.#isOpen));
      this.addEventListener("keydown", ({ key }) => {
        if (key !== "Escape" || !this.#isOpen) return;
        this.#open(false);
        this.#button.focus();
      });
    }

    get #isOpen() {
      return this.#button.getAttribute("aria-expanded") === "true";
    }

    /** @param {boolean} isOpen */
    #open(isOpen) {
      this.#button.setAttribute("aria-expanded", String(isOpen));
    }
  }

  customElements.define("fold-out", FoldOut);
})();
