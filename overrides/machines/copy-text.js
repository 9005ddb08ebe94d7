/**
 * <copy-text>: a text that someone may take along, with a button that copies it.
 *
 * Slots: one element with the text. Attributes: data-what, what that is.
 * Without JavaScript the text is there to select. The button says what became of it.
 */
(() => {
  const { find, button } = window.vbtcDom;
  const share = window.vbtcShare;

  class CopyText extends HTMLElement {
    constructor() {
      super();
      const { what } = this.dataset;
      const made = button(`Kopieer ${what}`, async () => {
        const copied = await share.copy(find(this, ".refer__text").textContent.trim());
        window.vbtcSaid(made, copied ? "Gekopieerd" : "Lukt hier niet");
      });
      made.setAttribute("aria-live", "polite");
      this.append(made);
    }
  }

  customElements.define("copy-text", CopyText);
})();
