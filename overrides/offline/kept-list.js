/**
 * <kept-list>: the fragments that this device keeps, each with its size and a button to remove it;
 * how much they are together. Hidden where a browser keeps nothing, as from disk.
 *
 * Slots: a heading that takes the focus, a [role=status], a ul, a button that shows all of a long
 * list, and a <template> of one li with a link, a .source and a button.
 * What each is called, and what has changed since, is told by vbtcKeptFragments().
 * Listens: "clip-kept" (bubbling), from <keep-clip>. Events: "clip-removed" (bubbling, with the
 * film's address), for that element.
 */
(() => {
  const { clipCache } = window.vbtcFacts;
  const { size, counted } = window.vbtcWriting;
  const { find, make, template } = window.vbtcDom;
  // So many are shown before someone asks for all of them.
  const FIRST = 10;

  class KeptList extends HTMLElement {
    #heading = find(this, "h2");
    #status = find(this, "[role=status]");
    #list = find(this, "ul");
    #more = find(this, ".actions");
    #row = template(this);
    /** @type {Map<string, HTMLElement>} */
    #rows = new Map();
    #removed = "";
    #isAll = false;
    #asked = 0;

    constructor() {
      super();
      find(this.#more, "button").addEventListener("click", () => this.#showAll());
    }

    connectedCallback() {
      if (!navigator.serviceWorker || !window.isSecureContext) return;
      if (!location.protocol.startsWith("http")) return;
      document.addEventListener("clip-kept", this.#look);
      // Another window may have kept or removed something.
      document.addEventListener("visibilitychange", this.#look);
      this.#look();
    }

    disconnectedCallback() {
      document.removeEventListener("clip-kept", this.#look);
      document.removeEventListener("visibilitychange", this.#look);
    }

    /** However many ask at once, it looks once more. */
    #look = async () => {
      this.#asked += 1;
      if (this.#asked > 1) return;
      let answered;
      try {
        do {
          answered = this.#asked;
          this.#show(await window.vbtcKeptFragments());
        } while (answered !== this.#asked);
      } finally {
        this.#asked = 0;
      }
    };

    /** @param {KeptFilm[]} films */
    #show(films) {
      for (const [file, row] of this.#rows) {
        if (films.every((film) => film.file !== file)) this.#drop(file, row);
      }
      for (const film of films) this.#put(film);
      [...this.#rows.values()].forEach(
        (row, index) => (row.hidden = !this.#isAll && index >= FIRST),
      );
      this.#more.hidden = this.#isAll || films.length <= FIRST;
      find(this.#more, "button").textContent = `Toon ze alle ${films.length}`;
      this.#list.hidden = !films.length;
      this.#say(films);
      this.hidden = false;
    }

    /** @param {KeptFilm} film */
    #put(film) {
      const row = this.#rows.get(film.file) ?? this.#begin(film);
      this.#name(film, row.querySelector("a"));
      find(row, ".source").textContent = [size(film.bytes), film.said].filter(Boolean).join(", ");
      find(row, "button").setAttribute("aria-label", `Verwijder: ${film.title}`);
    }

    /**
     * @param {KeptFilm} film
     * @param {HTMLAnchorElement | null} link
     */
    #name({ title, page, tongue }, link) {
      if (!link) return;
      // What the site has no more, has no page there.
      const name = page ? Object.assign(link, { href: page }) : make("span");
      name.textContent = title;
      if (tongue) [name.lang, name.dir] = tongue.split(" ");
      if (!page) link.replaceWith(name);
    }

    /** @param {KeptFilm} film */
    #begin(film) {
      const row = this.#row();
      find(row, "button").addEventListener("click", () => this.#remove(film));
      this.#rows.set(film.file, row);
      this.#removed = "";
      this.#list.append(row);
      return row;
    }

    /**
     * The row goes; who was on it goes on with the next one.
     * @param {string} file
     * @param {HTMLElement} row
     */
    #drop(file, row) {
      const had = row.contains(document.activeElement);
      const next = row.nextElementSibling ?? row.previousElementSibling;
      this.#rows.delete(file);
      row.remove();
      if (had) (next?.querySelector("button") ?? this.#heading).focus();
    }

    /** @param {KeptFilm} film */
    async #remove({ file, also, title }) {
      const cache = await caches.open(clipCache);
      await Promise.all([file, ...also].map((each) => cache.delete(each)));
      this.#removed = `‘${title}’ is verwijderd. `;
      this.dispatchEvent(new CustomEvent("clip-removed", { bubbles: true, detail: file }));
      await this.#look();
    }

    #showAll() {
      this.#isAll = true;
      const rows = [...this.#rows.values()];
      for (const row of rows) row.hidden = false;
      this.#more.hidden = true;
      find(rows[FIRST] ?? this.#heading, "button").focus();
    }

    /** It is read aloud when it changes. @param {KeptFilm[]} films */
    #say(films) {
      const total = films.reduce((sum, { bytes }) => sum + bytes, 0);
      const words = films.length
        ? `Je bewaarde ${counted(films.length, "fragment", "fragmenten")}, samen ${size(total)}.`
        : "Je bewaarde hier nog geen fragment.";
      const told = this.#removed + words;
      if (this.#status.textContent !== told) this.#status.textContent = told;
    }
  }

  customElements.define("kept-list", KeptList);
})();
