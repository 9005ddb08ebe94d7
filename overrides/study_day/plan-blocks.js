/**
 * <plan-blocks>: the parts of a study day in order, to fold open, change, move and remove.
 *
 * Slots: ol.blocks, [role=status], and a <template> of one li.block with .block__form.
 * Methods: show(rows, typing) with the rows of vbtcDay.session.schedule; unfold(id).
 * Events: "blocks-change" (bubbling), detail { blocks, typing }: the blocks as they must become, and
 *         the name of the field in which someone types.
 * Keys: Alt+↑ and Alt+↓ move the block that has the focus. By pointer: drag .block__handle.
 */
(() => {
  const { session: day, blockForm } = window.vbtcDay;
  const data = window.vbtcDayData;

  customElements.define("plan-blocks", class extends HTMLElement {
    connectedCallback() {
      this.list = this.querySelector("ol");
      this.status = this.querySelector("[role=status]");
      this.template = this.querySelector("template").content.firstElementChild;
      this.open = new Set();
      this.rows = [];
      this.list.addEventListener("click", (event) => this.onClick(event));
      this.list.addEventListener("input", (event) => this.onInput(event));
      this.list.addEventListener("submit", (event) => event.preventDefault());
      this.list.addEventListener("keydown", (event) => this.onKey(event));
      this.list.addEventListener("pointerdown", (event) => { if (event.target.matches(".block__handle")) this.drag(event); });
    }

    get blocks() {
      return this.rows.map(({ block }) => block);
    }

    show(rows, typing = false) {
      this.rows = rows;
      const kept = new Map([...this.list.children].map((item) => [item.dataset.id, item]));
      const items = rows.map((row) => {
        const item = kept.get(row.block.id) ?? this.template.cloneNode(true);
        this.fill(item, row, typing);
        return item;
      });
      const focused = document.activeElement;
      // Putting back what already stands there would take someone out of the field.
      if (items.length === this.list.children.length && items.every((item, at) => item === this.list.children[at])) return;
      this.list.replaceChildren(...items);
      // Moving an element takes its focus away.
      if (this.contains(focused)) focused.focus({ preventScroll: true });
    }

    fill(item, { block, begins, ends, gap }, typing) {
      item.dataset.id = block.id;
      item.dataset.kind = block.kind;
      item.querySelector(".block__hours").textContent = `${day.clock(begins)} – ${day.clock(ends)}`;
      item.querySelector(".block__kind").textContent = day.KINDS[block.kind];
      item.querySelector(".block__title").textContent = block.title || block.clip ? day.name(block, data.clips) : "";
      const note = item.querySelector(".block__gap");
      const length = `${Math.abs(gap)} ${Math.abs(gap) === 1 ? "minuut" : "minuten"}`;
      const clash = gap < 0 ? `Overlapt ${length} met wat ervoor komt.` : gap > 0 ? `${length} vrij voor dit begint.` : "";
      const odd = typing && blockForm.unreadable(item.querySelector(".block__form")) ? "Schrijf een moment als 1:05." : "";
      note.textContent = [odd, blockForm.mistakes(block, data.clips), clash].filter(Boolean).join(" ");
      note.hidden = !note.textContent;
      note.classList.toggle("block__gap--overlap", gap < 0);
      const form = item.querySelector(".block__form");
      form.hidden = !this.open.has(block.id);
      item.querySelector(".block__name").setAttribute("aria-expanded", String(!form.hidden));
      if (!form.hidden && !(typing && form.contains(document.activeElement))) blockForm.fill(form, block, data);
    }

    unfold(id) {
      this.open.add(id);
      this.show(this.rows);
      const item = [...this.list.children].find(({ dataset }) => dataset.id === id);
      [...item.querySelectorAll(".block__form :is(input, select)")].find((field) => field.offsetParent)?.focus();
    }

    ask(blocks, typing = "") {
      this.dispatchEvent(new CustomEvent("blocks-change", { bubbles: true, detail: { blocks, typing } }));
    }

    onClick(event) {
      const button = event.target.closest("button");
      const item = event.target.closest(".block");
      if (!button || !item) return;
      const at = [...this.list.children].indexOf(item);
      if (button.matches(".block__name")) this.toggle(item.dataset.id);
      else if (button.dataset.move) this.move(at, at + Number(button.dataset.move), button);
      else if ("copy" in button.dataset) this.ask(this.blocks.toSpliced(at + 1, 0, { ...structuredClone(this.blocks[at]), id: day.block("pauze").id, pinned: "" }));
      else if ("remove" in button.dataset) this.remove(at);
    }

    toggle(id) {
      if (!this.open.delete(id)) this.open.add(id);
      this.show(this.rows);
    }

    remove(at) {
      const name = day.name(this.blocks[at], data.clips);
      this.ask(this.blocks.toSpliced(at, 1));
      this.status.textContent = `${name} verwijderd. Met ‘Ongedaan maken’ komt het terug.`;
      (this.list.children[Math.min(at, this.list.children.length - 1)]?.querySelector(".block__name") ?? this.closest("day-planner").querySelector("[data-add]")).focus();
    }

    move(from, to, focus) {
      if (to < 0 || to >= this.rows.length) return;
      const block = this.blocks[from];
      this.ask(this.blocks.toSpliced(from, 1).toSpliced(to, 0, block));
      focus?.focus();
      const row = this.rows[to];
      this.status.textContent = `${day.name(block, data.clips)}: plaats ${to + 1} van ${this.rows.length}, ${day.clock(row.begins)} uur.`;
    }

    onKey(event) {
      const steps = { ArrowUp: -1, ArrowDown: 1 };
      const item = event.target.closest(".block");
      if (!event.altKey || !(event.key in steps) || !item) return;
      event.preventDefault();
      const at = [...this.list.children].indexOf(item);
      this.move(at, at + steps[event.key], event.target);
    }

    onInput(event) {
      const item = event.target.closest(".block");
      const block = this.blocks.find(({ id }) => id === item.dataset.id);
      const read = blockForm.read(event.target.form, block);
      // Another clip brings other questions into the form.
      const typing = event.target.matches("select, [type=checkbox]") ? "" : `${block.id} ${event.target.name}`;
      this.ask(this.blocks.map((one) => (one === block ? read : one)), typing);
    }

    /** Drag by pointer: the block follows, and is put where it is let go. */
    drag(event) {
      const item = event.target.closest(".block");
      const from = [...this.list.children].indexOf(item);
      event.preventDefault();
      item.classList.add("block--dragged");
      const follow = ({ clientY }) => {
        const others = [...this.list.children].filter((other) => other !== item);
        const next = others.find((other) => { const { top, height } = other.getBoundingClientRect(); return clientY < top + height / 2; });
        if (next !== item.nextElementSibling) this.list.insertBefore(item, next ?? null);
      };
      const drop = ({ type }) => {
        for (const [name, act] of Object.entries({ pointermove: follow, pointerup: drop, pointercancel: drop })) document.removeEventListener(name, act);
        item.classList.remove("block--dragged");
        if (type === "pointerup") this.move(from, [...this.list.children].indexOf(item));
        else this.show(this.rows);
      };
      // On the document: an element that moves in the page loses its hold of the pointer.
      document.addEventListener("pointermove", follow);
      document.addEventListener("pointerup", drop);
      document.addEventListener("pointercancel", drop);
    }
  });
})();
