/**
 * <note-list>: the lines of the notes, to change, to move to another question, and to remove.
 *
 * Slots: ol.note__lines and a <template> of one li with .note__minute, .note__place, .note__kind,
 *        textarea, [name=taken] and .note__remove.
 * Methods: places(session), where a line can belong; show(lines); showLater(lines), as soon as
 *          nobody types here; showLast() scrolls there.
 * Events (bubbling): "note-edit", detail { line, change }; "note-remove", detail { id }.
 */
(() => {
  const spell = window.vbtcSpell;
  const { find, all, around, template } = window.vbtcDom;
  const { session: day, names, placeName } = window.vbtcDay;
  const { clips } = window.vbtcDayData;

  /** @implements {NoteListElement} */
  class NoteList extends HTMLElement {
    #list = find(this, ".note__lines");
    #copy = template(this);
    /** @type {Line[]} */
    #lines = [];
    /** @type {About[]} Where a line of this day can belong. */
    #places = [];
    /** @type {Line[] | null} What came from elsewhere while someone typed. */
    #waiting = null;

    constructor() {
      super();
      this.#list.addEventListener("input", (event) => this.#onEdit(event));
      this.#list.addEventListener("click", (event) => this.#onRemove(event));
      for (const type of ["pointerdown", "focusin"]) {
        this.#list.addEventListener(type, (event) => this.#offer(event));
      }
      // The focus is elsewhere only after this event.
      this.#list.addEventListener("focusout", () => setTimeout(() => this.#catchUp()));
      this.#list.addEventListener("change", () => this.#name());
    }

    /** @param {Session} session */
    places(session) {
      const found = day
        .steps(session, clips)
        .map(({ type, clip, text }) => ({
          clip: clip?.id ?? "",
          question: type === "question" ? text : "",
        }));
      const every = [{ clip: "", question: "" }, ...found];
      this.#places = [...new Map(every.map((place) => [JSON.stringify(place), place])).values()];
    }

    /** @param {Line[]} lines */
    show(lines) {
      this.#lines = lines;
      this.#waiting = null;
      this.#list.replaceChildren(...lines.map((line) => this.#item(line)));
      this.#name();
    }

    /** Who hears a button hears which line it is of. */
    #name() {
      const items = all(this.#list, ".note");
      const texts = items.map((item) => window.vbtcBrief(find(item, "textarea").value));
      for (const [at, name] of names.apart(texts).entries()) names.give(items[at], name);
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
      Object.assign(item.dataset, { id: line.id, kind: line.kind });
      find(item, ".note__minute").textContent = line.minute;
      find(item, ".note__place").append(this.#option(line));
      find(item, ".note__kind", HTMLSelectElement).value = line.kind;
      find(item, "textarea").value = line.text;
      find(item, "[name=taken]", HTMLInputElement).checked = line.taken;
      return item;
    }

    /** @param {About} place */
    #option({ clip, question }) {
      const place = { clip, question };
      return spell(new Option(placeName(place) || "Geen fragment", JSON.stringify(place)));
    }

    /**
     * All places to choose from, once someone is about to: hundreds of lines would each hold all.
     * @param {Event} event
     */
    #offer(event) {
      const select = around(event, ".note__place", HTMLSelectElement);
      if (!select || select.options.length > 1) return;
      const options = this.#places.map((place) => this.#option(place));
      select.append(...options.filter(({ value }) => value !== select.value));
    }

    /** @param {Event} event */
    #onEdit(event) {
      const item = around(event, "li");
      const line = this.#lines.find(({ id }) => id === item?.dataset.id);
      if (!item || !line) return;
      const kind = find(item, ".note__kind", HTMLSelectElement).value;
      const text = find(item, "textarea").value;
      const place = around(event, ".note__place", HTMLSelectElement);
      const taken = around(event, "[name=taken]", HTMLInputElement);
      item.dataset.kind = kind;
      // Only what was changed here: another window may change the rest.
      const other = place ? JSON.parse(place.value) : { kind };
      const said = taken ? { taken: taken.checked } : { text };
      this.#tell("note-edit", { line, change: around(event, "select") ? other : said });
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
