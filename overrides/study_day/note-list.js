/**
 * <note-list>: the lines of the notes, to change and to remove.
 *
 * Slots: ol.note__lines and a <template> of one li with .note__where, select, textarea and
 *        .note__remove.
 * Methods: show(lines); showLater(lines), as soon as nobody types here; showLast() scrolls there.
 * Events (bubbling): "note-edit", detail { line, change }; "note-remove", detail { id }.
 */
(() => {
  const { find, around, template } = window.vbtcDom;
  const { clips } = window.vbtcDayData;

  /** @implements {NoteListElement} */
  class NoteList extends HTMLElement {
    #list = find(this, ".note__lines");
    #copy = template(this);
    /** @type {Line[]} */
    #lines = [];
    /** @type {Line[] | null} What came from elsewhere while someone typed. */
    #waiting = null;

    constructor() {
      super();
      this.#list.addEventListener("input", (event) => this.#onEdit(event));
      this.#list.addEventListener("click", (event) => this.#onRemove(event));
      // The focus is elsewhere only after this event.
      this.#list.addEventListener("focusout", () => setTimeout(() => this.#catchUp()));
    }

    /** @param {Line[]} lines */
    show(lines) {
      this.#lines = lines;
      this.#waiting = null;
      this.#list.replaceChildren(...lines.map((line) => this.#item(line)));
    }

    /** @param {Line[]} lines */
    showLater(lines) {
      this.#waiting = lines;
      this.#catchUp();
    }

    showLast() {
      this.#list.scrollTop = this.#list.scrollHeight;
    }

    /** Show what came from elsewhere, but not under the hands of someone who types. */
    #catchUp() {
      const typing = this.#list.contains(document.activeElement);
      if (this.#waiting && !typing) this.show(this.#waiting);
    }

    /** @param {Line} line */
    #item(line) {
      const item = this.#copy();
      const title = clips.find(({ id }) => id === line.clip)?.title ?? line.clip;
      Object.assign(item.dataset, { id: line.id, kind: line.kind });
      const where = [line.minute, title, line.question].filter(Boolean).join(" · ");
      find(item, ".note__where").textContent = where;
      find(item, "select").value = line.kind;
      find(item, "textarea").value = line.text;
      return item;
    }

    /** @param {Event} event */
    #onEdit(event) {
      const item = around(event, "li");
      const line = this.#lines.find(({ id }) => id === item?.dataset.id);
      if (!item || !line) return;
      const kind = find(item, "select").value;
      const text = find(item, "textarea").value;
      item.dataset.kind = kind;
      // Only what was changed here: another window may change the rest.
      const change = around(event, "select") ? { kind } : { text };
      this.#tell("note-edit", { line, change: { ...change, changed: Date.now() } });
    }

    /** @param {Event} event */
    #onRemove(event) {
      const item = around(event, ".note__remove") && around(event, "li");
      if (item) this.#tell("note-remove", { id: item.dataset.id });
    }

    /**
     * @param {string} name
     * @param {object} detail
     */
    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    }
  }

  customElements.define("note-list", NoteList);
})();
