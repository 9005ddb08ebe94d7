/**
 * <caption-choice>: shows the desk of the captions that the address asks for (?ondertitels=…).
 *
 * Slots: a <template data-for data-title> with a desk for each file of captions, and a list of
 *        links.
 */
(() => {
  const { find, all } = window.vbtcDom;

  class CaptionChoice extends HTMLElement {
    connectedCallback() {
      const asked = new URLSearchParams(location.search).get("ondertitels");
      const templates = all(this, "template[data-for]", HTMLTemplateElement);
      const chosen = templates.find(({ dataset }) => dataset.for === asked);
      if (!chosen) return;
      find(document, "h1").textContent = `Ondertitels van ${chosen.dataset.title}`;
      this.replaceChildren(chosen.content.cloneNode(true));
    }
  }

  customElements.define("caption-choice", CaptionChoice);
})();
