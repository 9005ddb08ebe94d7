/**
 * <print-page>: a button that prints the page; the style sheet makes it a hand-out.
 *
 * Slots: the button's text. Without JavaScript nothing shows (printing is in the browser's menu).
 */
(() => {
  const { button } = window.vbtcDom;

  class PrintPage extends HTMLElement {
    #button = button("", () => print());

    connectedCallback() {
      if (this.contains(this.#button)) return;
      this.#button.append(...this.childNodes);
      this.replaceChildren(this.#button);
    }
  }

  customElements.define("print-page", PrintPage);
})();
