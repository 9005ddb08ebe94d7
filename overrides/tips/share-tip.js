/**
 * <share-tip>: beside a tip's link, buttons that copy the tip and hand it to another app.
 *
 * Slots: one <a> to the tip's own address, inside an element with a .tip__text. Without JavaScript
 *        that link is all there is, and it is enough.
 * Events: none. The button says for two seconds that it copied; a screen reader hears it.
 */
(() => {
  const { find, button } = window.vbtcDom;

  class ShareTip extends HTMLElement {
    /** @type {Element} */
    #tip = this.closest("[data-tip]") ?? this;
    #copyButton = button("Kopieer", () => this.#copy());
    #timer = 0;

    constructor() {
      super();
      this.#copyButton.setAttribute("aria-live", "polite");
      this.append(this.#copyButton);
      // eslint-disable-next-line baseline/known -- asked first; Firefox on a desk cannot share
      if (typeof navigator.share === "function") this.append(button("Deel", () => this.#share()));
    }

    get #text() {
      return find(this.#tip, ".tip__text").textContent.trim();
    }

    /** Where the world finds it: an address that only works here is handed to nobody. */
    get #address() {
      return window.vbtcShare.address(find(this, "a").getAttribute("href") ?? "");
    }

    async #copy() {
      const words = [this.#text, this.#address].filter(Boolean).join("\n");
      const copied = await this.#write(words);
      this.#copyButton.textContent = copied ? "Gekopieerd" : "Lukt niet";
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#copyButton.textContent = "Kopieer";
      }, 2000);
    }

    /**
     * The clipboard may be forbidden (another site's frame); then there is no copy.
     * @param {string} text
     */
    async #write(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    }

    async #share() {
      await window.vbtcShare.send(this.#text, this.#address);
    }
  }

  customElements.define("share-tip", ShareTip);
})();
