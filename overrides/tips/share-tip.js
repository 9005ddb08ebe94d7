/**
 * <share-tip>: beside a tip's link, buttons that copy the tip and hand it to another app.
 *
 * Slots: one <a> to the tip's own address, inside an element with a .tip__text. Without JavaScript
 *        that link is all there is, and it is enough.
 * Events: none. The button says for two seconds that it copied; a screen reader hears it.
 */
customElements.define("share-tip", class extends HTMLElement {
  connectedCallback() {
    this.text = this.closest("[data-tip]").querySelector(".tip__text").textContent.trim();
    this.copyButton = this.addButton("Kopieer", () => this.copy());
    this.copyButton.setAttribute("aria-live", "polite");
    if (navigator.share) this.addButton("Deel", () => this.share());
  }

  get address() {
    return this.querySelector("a").href;
  }

  addButton(label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button";
    button.textContent = label;
    button.addEventListener("click", act);
    this.append(button);
    return button;
  }

  async copy() {
    const copied = await this.write(`${this.text}\n${this.address}`);
    this.copyButton.textContent = copied ? "Gekopieerd" : "Lukt niet";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.copyButton.textContent = "Kopieer"; }, 2000);
  }

  /** The clipboard may be forbidden (another site's frame, an old browser); then there is no copy. */
  async write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  async share() {
    try {
      await navigator.share({ text: this.text, url: this.address });
    } catch { /* whoever closes the menu again does not want to hear about it */ }
  }
});
