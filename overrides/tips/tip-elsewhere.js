/**
 * <tip-elsewhere>: the tips of one theme, where a site has too many for one page. A link to a tip
 * that stands on another page goes to the search, which knows them all.
 *
 * Attributes: data-search, the address of the search page.
 */
(() => {
  const { anchor } = window.vbtcDom;
  const TIP = /^tip-/;

  class TipElsewhere extends HTMLElement {
    connectedCallback() {
      addEventListener("hashchange", this.#find);
      this.#find();
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#find);
    }

    #find = () => {
      const name = anchor(location.hash);
      if (!TIP.test(name) || document.getElementById(name)) return;
      const words = name.replace(TIP, "").replaceAll("-", " ");
      const asked = new URLSearchParams({ q: words, soort: "tip" });
      location.replace(`${this.dataset.search}?${asked}`);
    };
  }

  customElements.define("tip-elsewhere", TipElsewhere);
})();
