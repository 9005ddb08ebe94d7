/**
 * <share-tip>: beside a tip's link, buttons that copy the tip and hand it to another app.
 *
 * Slots: one <a> to the tip's own address, inside a [data-tip] with a .tip__text. Without
 *        JavaScript that link is all there is, and it is enough. Where the tip names its fragment
 *        by another link to itself, that is what others are led to.
 * Events: none. A button names its tip for who cannot see where it stands. It says for two seconds
 *         what became of it; a screen reader hears it.
 */
(() => {
  const { find, all, read, make, button } = window.vbtcDom;
  const share = window.vbtcShare;
  const BECAME = { copied: "Gekopieerd", failed: "Lukt hier niet" };

  class ShareTip extends HTMLElement {
    /** @type {HTMLElement} */
    #tip = this.closest("[data-tip]") ?? this;

    constructor() {
      super();
      this.#add("Kopieer", () => this.#copy());
      // eslint-disable-next-line baseline/known -- asked first; Firefox on a desk cannot share
      if (typeof navigator.share === "function") {
        this.#add("Deel", () => share.send(this.#words, this.#address));
      }
    }

    /**
     * @param {string} words
     * @param {() => ReturnType<Share["send"]>} act
     */
    #add(words, act) {
      const said = make("span", words);
      said.setAttribute("aria-live", "polite");
      const made = button("", async () => {
        const became = await act();
        // The sheet of the device says itself what it did.
        if (became === "copied" || became === "failed") window.vbtcSaid(said, BECAME[became]);
      });
      made.append(said, make("span", `: ${window.vbtcBrief(this.#text)}`, "visually-hidden"));
      this.append(made);
    }

    /** The link to this tip on the page of its fragment, where another page shows it. */
    get #named() {
      const links = all(this.#tip, "a", HTMLAnchorElement);
      return links.find((link) => link.hash === `#${this.#tip.id}` && !this.contains(link));
    }

    get #text() {
      return find(this.#tip, ".tip__text").textContent.trim();
    }

    get #words() {
      const title = this.#named ?? find(document, "h1");
      return `${this.#text}\n${share.from(read(title))}`;
    }

    /** Where the world finds it: an address that only works here is handed to nobody. */
    get #address() {
      const link = this.#named ?? find(this, "a");
      return share.address(link.getAttribute("href") ?? "");
    }

    /** @returns {ReturnType<Share["send"]>} */
    async #copy() {
      const words = [this.#words, this.#address].filter(Boolean).join("\n");
      return (await share.copy(words)) ? "copied" : "failed";
    }
  }

  customElements.define("share-tip", ShareTip);
})();
