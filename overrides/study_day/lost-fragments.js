/**
 * <lost-fragments>: which fragments of a day did not come, with a button that asks for them again.
 *
 * Slots: p[role=alert] and a button. Hidden as long as nothing is lacking.
 * It stands before what finds parts of a page, so it looks for its own when something is told.
 */
(() => {
  const { fragments } = window.vbtcDay;

  class LostFragments extends HTMLElement {
    connectedCallback() {
      fragments?.listen(() => this.#show());
      this.addEventListener("click", (event) => {
        if (window.vbtcDom.around(event, "button")) fragments?.again();
      });
    }

    #show() {
      const lost = fragments?.lost() ?? [];
      const titles = lost.map(({ title }) => `‘${title}’`).join(", ");
      const come = lost.length === 1 ? "kwam niet binnen." : "kwamen niet binnen.";
      const words = titles && `${titles} ${come}`;
      const told = window.vbtcDom.find(this, "p");
      // What is told already is not read aloud again.
      if (told.textContent !== words) window.vbtcSpell(told, words);
      this.hidden = !words;
    }
  }

  customElements.define("lost-fragments", LostFragments);
})();
