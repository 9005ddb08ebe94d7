/**
 * <day-overview>: on a large site, the fragments of the day on the stage, to jump to.
 *
 * Slots: an <ol>, in <day-stage>, which tells of the day ("day-report") and hears the buttons.
 */
(() => {
  const { clips } = window.vbtcDayData;

  class DayOverview extends HTMLElement {
    #shown = "";

    connectedCallback() {
      const stage = /** @type {HTMLElement | null} */ (this.closest("day-stage"));
      stage?.addEventListener("day-report", ({ detail: { session } }) => this.#show(session));
    }

    /** @param {Session} session */
    #show({ blocks }) {
      const ids = new Set(blocks.map(({ clip }) => clip));
      const found = clips.filter(({ id }) => ids.has(id));
      const shown = JSON.stringify(found.map(({ id, title }) => [id, title]));
      if (shown === this.#shown) return;
      this.#shown = shown;
      const { button, find, make } = window.vbtcDom;
      const items = found.map(({ id, title, number }) => {
        const item = make("li");
        const jump = button(number ? `${number}. ${title}` : title, null, "");
        jump.dataset.jump = id;
        window.vbtcSpell(jump);
        item.append(jump);
        return item;
      });
      find(this, "ol").replaceChildren(...items);
    }
  }

  customElements.define("day-overview", DayOverview);
})();
