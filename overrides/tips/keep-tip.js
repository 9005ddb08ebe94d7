/**
 * <keep-tip>: a button that keeps a tip on this device, for Mijn tips, or no longer keeps it.
 *
 * Slots: a <my-tips-link>, shown once the button was pressed here.
 * Attributes: data-anchor, for a result of the search: how the anchor of a tip begins. A result
 *             that is no tip has no button.
 * Stands in a [data-tip] with a .tip__text, or in a .hit with a .hit__link and a .hit__title.
 */
(() => {
  const { find, all, button } = window.vbtcDom;
  const tips = window.vbtcTips;

  class KeepTip extends HTMLElement {
    #button = button("", () => this.#press());
    /** @type {string[]} Its anchor, and those of before. */
    #ids = [];
    #text = "";

    connectedCallback() {
      if (this.contains(this.#button)) return;
      const tip = this.closest("[data-tip]");
      if (tip) this.#ids = [tip.id, ...all(tip, ".former").map(({ id }) => id)];
      else this.#ids = this.#ofHit();
      this.hidden = !this.#ids.length;
      if (this.hidden) return;
      const words = tip ? find(tip, ".tip__text") : find(this.parentElement ?? this, ".hit__title");
      this.#text = window.vbtcBrief(words.textContent);
      this.prepend(this.#button);
      tips.listen(() => this.#show());
      this.#show();
    }

    #ofHit() {
      const id = find(this.parentElement ?? this, ".hit__link", HTMLAnchorElement).hash.slice(1);
      return id.startsWith(this.dataset.anchor ?? "") ? [id] : [];
    }

    #show() {
      const kept = tips.has(this.#ids);
      this.#say(kept ? "Bewaard" : "Bewaar");
      this.#button.setAttribute("aria-pressed", String(kept));
    }

    /** @param {string} words */
    #say(words) {
      this.#button.textContent = words;
      this.#button.setAttribute("aria-label", `${words}: ${this.#text}`);
    }

    #press() {
      const kept = tips.has(this.#ids) ? tips.drop(this.#ids) : tips.keep(this.#ids[0]);
      if (kept) this.dataset.pressed = "";
      else this.#say("Bewaren lukt hier niet");
    }
  }

  customElements.define("keep-tip", KeepTip);
})();
