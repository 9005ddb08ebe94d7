/**
 * <print-choice>: which parts of the page come on paper. Nothing chosen is everything.
 *
 * Slots: checkboxes, whose value is the data-part of what they choose; [data-count], which says how
 *        many are chosen.
 * Marks [data-part] elsewhere in the page with data-unprinted, and [data-parts] of which no part
 * stays; what is hidden on the screen does not count. So too [data-whole], what is about the whole
 * page, when something is chosen. Without JavaScript everything is printed.
 */
(() => {
  const { find, all } = window.vbtcDom;

  class PrintChoice extends HTMLElement {
    #boxes = all(this, "input", HTMLInputElement);
    #count = find(this, "[data-count]");

    connectedCallback() {
      this.addEventListener("change", this.#apply);
      // What else is shown may have changed since.
      addEventListener("beforeprint", this.#apply);
      this.#apply();
    }

    disconnectedCallback() {
      removeEventListener("beforeprint", this.#apply);
    }

    #apply = () => {
      const chosen = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
      for (const part of all(document, "[data-part]")) {
        const stays = !chosen.length || chosen.includes(part.dataset.part ?? "");
        part.toggleAttribute("data-unprinted", !stays);
      }
      for (const group of all(document, "[data-parts]")) {
        const stays = group.querySelector("[data-part]:not([data-unprinted]):not([hidden])");
        group.toggleAttribute("data-unprinted", !stays);
      }
      for (const part of all(document, "[data-whole]")) {
        part.toggleAttribute("data-unprinted", chosen.length > 0);
      }
      this.#count.textContent = chosen.length ? ` (${chosen.length})` : "";
    };
  }

  customElements.define("print-choice", PrintChoice);
})();
