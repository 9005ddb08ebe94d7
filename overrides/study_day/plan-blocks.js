/**
 * <plan-blocks>: the parts of a study day in order, to fold open, change, move and remove.
 *
 * Slots: ol.blocks, [role=status], and a <template> of one li.block with .block__form.
 * Methods: show(rows, typing) with the rows of vbtcDay.session.schedule; unfold(id).
 * Events: "blocks-change" (bubbling), detail { blocks, typing }: the blocks as they must become,
 *         and the name of the field in which someone types.
 * Keys: Alt+↑ and Alt+↓ move the block that has the focus. By pointer: drag .block__handle.
 */
(() => {
  const spell = window.vbtcSpell;
  const { session: day, fillBlock, blockForm, drag, names } = window.vbtcDay;
  const { find, all, around, template } = window.vbtcDom;
  const data = window.vbtcDayData;

  /** @implements {PlanBlocksElement} */
  class PlanBlocks extends HTMLElement {
    #list = find(this, "ol");
    #status = find(this, "[role=status]");
    #copy = template(this);
    #open = new Set();
    /** @type {Row[]} */
    #rows = [];

    constructor() {
      super();
      this.#list.addEventListener("click", (event) => this.#onClick(event));
      this.#list.addEventListener("input", (event) => this.#onInput(event));
      this.#list.addEventListener("submit", (event) => event.preventDefault());
      this.#list.addEventListener("keydown", (event) => this.#onKey(event));
      this.#list.addEventListener("pointerdown", (event) => this.#onPointer(event));
    }

    get #blocks() {
      return this.#rows.map(({ block }) => block);
    }

    get #items() {
      return all(this.#list, ".block");
    }

    /**
     * @param {Row[]} rows
     * @param {boolean} typing
     */
    show(rows, typing = false) {
      this.#rows = rows;
      const before = this.#items;
      const own = names.apart(rows.map(({ block }) => names.part(block, data.clips)));
      const items = rows.map((row, at) => {
        const { id } = row.block;
        const item = before.find(({ dataset }) => dataset.id === id) ?? this.#copy();
        fillBlock(item, row, { name: own[at], open: this.#open.has(id), typing }, data);
        return item;
      });
      const focused = document.activeElement;
      // Putting back what already stands there would take someone out of the field.
      const same = items.every((item, at) => item === before[at]);
      if (same && items.length === before.length) return;
      this.#list.replaceChildren(...items);
      // Moving an element takes its focus away.
      const inside = focused instanceof HTMLElement && this.contains(focused);
      if (inside) focused.focus({ preventScroll: true });
    }

    /** @param {string} id */
    unfold(id) {
      this.#open.add(id);
      this.show(this.#rows);
      const item = this.#items.find(({ dataset }) => dataset.id === id);
      const fields = item ? all(item, ".block__form :is(input, select)") : [];
      fields.find((field) => field.offsetParent)?.focus();
    }

    /**
     * @param {Block[]} blocks
     * @param {string} typing
     */
    #ask(blocks, typing = "") {
      const detail = { blocks, typing };
      this.dispatchEvent(new CustomEvent("blocks-change", { bubbles: true, detail }));
    }

    /** @param {Event} event */
    #onClick(event) {
      const button = around(event, "button");
      const item = around(event, ".block");
      if (!button || !item) return;
      const at = this.#items.indexOf(item);
      if (button.matches(".block__name")) this.#toggle(String(item.dataset.id));
      else if (button.dataset.move) this.#move(at, at + Number(button.dataset.move), button);
      else if ("copy" in button.dataset) this.#duplicate(at);
      else if ("remove" in button.dataset) this.#remove(at);
    }

    /** @param {string} id */
    #toggle(id) {
      if (!this.#open.delete(id)) this.#open.add(id);
      this.show(this.#rows);
    }

    /** @param {number} at */
    #duplicate(at) {
      const block = { ...structuredClone(this.#blocks[at]), id: day.newId(), pinned: "" };
      this.#ask(this.#blocks.toSpliced(at + 1, 0, block));
    }

    /** @param {number} at */
    #remove(at) {
      const name = day.name(this.#blocks[at], data.clips);
      this.#ask(this.#blocks.toSpliced(at, 1));
      spell(this.#status, `${name} verwijderd. Met ‘Ongedaan maken’ komt het terug.`);
      const left = all(this.#list, ".block__name");
      const next = left[at] ?? left.at(-1) ?? find(document, "[data-add]");
      next.focus();
    }

    /**
     * @param {number} from
     * @param {number} to
     * @param {HTMLElement | null} focus
     */
    #move(from, to, focus = null) {
      if (to < 0 || to >= this.#rows.length) return;
      const block = this.#blocks[from];
      this.#ask(this.#blocks.toSpliced(from, 1).toSpliced(to, 0, block));
      focus?.focus();
      const where = `plaats ${to + 1} van ${this.#rows.length}`;
      const hour = day.clock(this.#rows[to].begins);
      spell(this.#status, `${day.name(block, data.clips)}: ${where}, ${hour} uur.`);
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      const item = around(event, ".block");
      const up = event.key === "ArrowUp";
      if (!event.altKey || !(up || event.key === "ArrowDown") || !item) return;
      event.preventDefault();
      const at = this.#items.indexOf(item);
      this.#move(at, up ? at - 1 : at + 1, around(event, "*"));
    }

    /** @param {Event} event */
    #onInput(event) {
      const item = around(event, ".block");
      const form = around(event, "form", HTMLFormElement);
      const block = this.#blocks.find(({ id }) => id === item?.dataset.id);
      if (!form || !block) return;
      const read = blockForm.read(form, block);
      // Another clip brings other questions into the form.
      const chosen = around(event, "select, [type=checkbox]");
      const typing = chosen ? "" : `${block.id} ${around(event, "[name]")?.getAttribute("name")}`;
      this.#ask(
        this.#blocks.map((one) => (one === block ? read : one)),
        typing,
      );
    }

    /** @param {PointerEvent} event */
    #onPointer(event) {
      const item = around(event, ".block__handle") && around(event, ".block");
      if (!item) return;
      event.preventDefault();
      const from = this.#items.indexOf(item);
      drag(item, (put) => {
        if (put) this.#move(from, this.#items.indexOf(item));
        else this.show(this.#rows);
      });
    }
  }

  customElements.define("plan-blocks", PlanBlocks);
})();
