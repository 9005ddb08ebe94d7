/**
 * <day-list>: "Mijn dagen", the days that are kept here: to open, copy, rename and remove.
 *
 * Slots: [data-new], ul.days__list, .days__gone around ul.days__removed, and a <template> of one li
 *        with .days__open, .days__when and .days__tools.
 * Methods: show(id), the day that stands open below.
 * Events (bubbling): "day-open", detail { id, rename }; "day-tell", detail { words }.
 */
(() => {
  const { session: day, days, names } = window.vbtcDay;
  const { find, template, make, button } = window.vbtcDom;

  const NAMELESS = "Zonder naam";

  /** @implements {DayListElement} */
  class DayList extends HTMLElement {
    #copy = template(this);
    #list = find(this, ".days__list");
    #gone = find(this, ".days__gone");
    #now = "";

    constructor() {
      super();
      find(this, "[data-new]").addEventListener("click", () => this.#add(day.fresh()));
    }

    /** @param {string} id */
    show(id) {
      this.#now = id;
      const kept = days.all();
      const removed = days.removed();
      find(this, "summary").textContent = `Mijn dagen (${kept.length})`;
      this.#fill(this.#list, kept, (session) => this.#item(session));
      this.#gone.hidden = !removed.length;
      this.#fill(find(this, ".days__removed"), removed, (session) => this.#oldItem(session));
    }

    /**
     * @param {HTMLElement} list
     * @param {KeptDay[]} kept
     * @param {(session: Session) => HTMLElement} row
     */
    #fill(list, kept, row) {
      const own = names.apart(kept.map(({ session }) => session.title || NAMELESS));
      const rows = kept.map(({ session }) => row(session));
      for (const [at, one] of rows.entries()) names.give(one, own[at]);
      list.replaceChildren(...rows);
    }

    /**
     * @param {Session} session
     * @param {[string, () => unknown][]} tools
     */
    #row(session, tools) {
      const item = this.#copy();
      const { title, date } = session;
      find(item, ".days__open").textContent = title || NAMELESS;
      find(item, ".days__when").textContent = date.split("-").reverse().join("-");
      const made = tools.map(([label, act]) => {
        const one = button(label, act);
        one.dataset.name = label;
        return one;
      });
      find(item, ".days__tools").append(...made);
      return item;
    }

    /** @param {Session} session */
    #item(session) {
      const { id } = session;
      const item = this.#row(session, [
        ["Hernoem", () => this.#open(id, true)],
        ["Kopieer", () => this.#duplicate(id)],
        ["Verwijder", () => this.#remove(id)],
      ]);
      const open = find(item, ".days__open");
      open.addEventListener("click", () => this.#open(id));
      if (id === this.#now) open.setAttribute("aria-current", "true");
      return item;
    }

    /** @param {Session} session */
    #oldItem(session) {
      const { id, title } = session;
      const item = this.#row(session, [
        ["Zet terug", () => this.#restore(id)],
        ["Wis voorgoed", () => this.#forget(id, title)],
      ]);
      find(item, ".days__open").replaceWith(make("span", title, "days__name"));
      return item;
    }

    /** @param {Session} session */
    #add(session) {
      this.#open(days.beside(session, "link").id, true);
    }

    /** @param {string} id */
    #duplicate(id) {
      const kept = days.read(id);
      if (kept) this.#add({ ...kept.session, id: day.newId() });
    }

    /** @param {string} id */
    #remove(id) {
      const name = days.read(id)?.session.title;
      days.remove(id);
      // There is always a day on the desk.
      if (id === this.#now) this.#open(days.last()?.id ?? days.beside(day.fresh(), "link").id);
      else this.show(this.#now);
      this.#tell(`‘${name}’ is verwijderd. Bij ‘Verwijderde dagen’ kan je hem terugzetten.`);
    }

    /** @param {string} id */
    #restore(id) {
      days.restore(id);
      this.#open(id);
    }

    /**
     * @param {string} id
     * @param {string} title
     */
    async #forget(id, title) {
      await days.forget(id);
      this.show(this.#now);
      this.#tell(`‘${title}’ is gewist. De notities ervan wis je in het venster van de moderator.`);
    }

    /** @param {string} id */
    #open(id, rename = false) {
      const detail = { id, rename };
      this.dispatchEvent(new CustomEvent("day-open", { bubbles: true, detail }));
    }

    /** @param {string} words */
    #tell(words) {
      this.dispatchEvent(new CustomEvent("day-tell", { bubbles: true, detail: { words } }));
    }
  }

  customElements.define("day-list", DayList);
})();
