/**
 * <my-tips-link>: leads to Mijn tips, and says how many there are. Without any nothing shows,
 * but for data-always.
 *
 * Slots: one <a> to that page. From disk the link carries the tips along: there a browser may give
 *        each page a storage of its own.
 */
(() => {
  const { find } = window.vbtcDom;
  const tips = window.vbtcTips;

  class MyTipsLink extends HTMLElement {
    #link = find(this, "a");

    connectedCallback() {
      tips.listen(() => this.#show());
      this.#show();
    }

    #show() {
      const count = tips.all().length;
      this.hidden = !count && !("always" in this.dataset);
      this.#link.textContent = count ? `Mijn tips (${count})` : "Mijn tips";
      if (location.protocol === "file:") this.#link.hash = tips.link();
    }
  }

  customElements.define("my-tips-link", MyTipsLink);
})();
