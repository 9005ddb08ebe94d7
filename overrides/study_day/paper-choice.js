/**
 * <paper-choice>: which hand-outs of a day are printed. Nothing chosen is all of them.
 *
 * Slots: [data-count], which says how many are chosen; a fieldset, in which each gets a checkbox.
 * Methods: offer(day, papers) says which there are; what was chosen stays, until it is another day.
 *          keeps(id) tells whether one is printed. With fewer than two there is nothing to choose.
 */
(() => {
  const spell = window.vbtcSpell;
  const { find, all, make } = window.vbtcDom;

  class PaperChoice extends HTMLElement {
    #fields = find(this, "fieldset");
    #count = find(this, "[data-count]");
    #day = "";
    /** @type {Set<string>} Also of what the day may show again, when someone undoes a change. */
    #chosen = new Set();
    #ids = "";

    constructor() {
      super();
      this.addEventListener("change", ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        if (target.checked) this.#chosen.add(target.value);
        else this.#chosen.delete(target.value);
        this.#tell();
      });
    }

    /** @type {PaperChoiceElement["offer"]} */
    offer(day, papers) {
      if (day !== this.#day) this.#chosen.clear();
      this.#day = day;
      this.hidden = papers.length < 2;
      const ids = JSON.stringify([day, ...papers.map(({ id, title }) => [id, title])]);
      // Whoever stands in a box stays there.
      if (ids === this.#ids) return;
      this.#ids = ids;
      for (const label of all(this, "label")) label.remove();
      this.#fields.append(...papers.map((paper) => this.#box(paper)));
      this.#tell();
    }

    /** @param {{id: string, title: string}} paper */
    #box({ id, title }) {
      const label = make("label");
      const box = make("input");
      box.type = "checkbox";
      box.value = id;
      box.checked = this.#chosen.has(id);
      label.append(box, " ", spell(make("span", title)));
      return label;
    }

    /** @type {PaperChoiceElement["keeps"]} */
    keeps(id) {
      const boxes = all(this, ":checked", HTMLInputElement);
      return !boxes.length || boxes.some(({ value }) => value === id);
    }

    #tell() {
      const count = all(this, ":checked").length;
      this.#count.textContent = count ? ` (${count})` : "";
    }
  }

  customElements.define("paper-choice", PaperChoice);
})();
