/**
 * <print-page>: a button that prints the page; the style sheet makes it a hand-out.
 *
 * Slots: the button's text. Without JavaScript nothing shows (printing is in the browser's menu).
 */
customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button";
    button.append(...this.childNodes);
    button.addEventListener("click", () => print());
    this.replaceChildren(button);
  }
});
