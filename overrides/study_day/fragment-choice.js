/**
 * <fragment-choice>: chooses one of more fragments than a list in a form can hold.
 *
 * Slots: a <dialog> with input[name=woord], select[name=thema] and select[name=collectie],
 *        [role=status], an <ol> and [data-more].
 * Place: in <day-planner>. A button [data-choose] in a form with select[name=clip] opens it; what
 *        someone chooses is put in that field, as if they had chosen it there.
 */
(() => {
  const { fragments } = window.vbtcDay;
  const { find, around, button, make } = window.vbtcDom;
  const { clock, counted } = window.vbtcWriting;
  const { bare, finds } = window.vbtcFinding;
  // So many rows at once.
  const ROWS = 40;

  class FragmentChoice extends HTMLElement {
    #dialog = find(this, "dialog", HTMLDialogElement);
    #list = find(this, "ol");
    #status = find(this, "[role=status]");
    #more = find(this, "[data-more]");
    /** @type {(FragmentRow & { text: string })[]} */
    #every = [];
    /** @type {HTMLFormElement | null} The block for which someone chooses. */
    #form = null;

    connectedCallback() {
      this.parentElement?.addEventListener("click", (event) => {
        const opens = around(event, "[data-choose]");
        if (opens) this.#open(opens.closest("form"));
      });
      this.addEventListener("input", () => this.#every.length && this.#show(ROWS));
      this.#more.addEventListener("click", () => {
        const before = this.#list.children.length;
        this.#show(before + ROWS);
        this.#list.children[before]?.querySelector("button")?.focus();
      });
      this.#list.addEventListener("click", (event) => {
        const { id } = around(event, "[data-id]")?.dataset ?? {};
        if (id) this.#choose(id);
      });
    }

    /** @param {HTMLFormElement | null} form */
    async #open(form) {
      this.#form = form;
      this.#dialog.showModal();
      if (this.#every.length) return;
      this.#status.textContent = "De fragmenten komen eraan …";
      try {
        const rows = (await fragments?.every()) ?? [];
        this.#every = rows.map((row) => {
          const text = bare([row.title, ...row.themes, row.collection].join(" "));
          return { ...row, text };
        });
        this.#offer("thema", new Set(rows.flatMap(({ themes }) => themes)));
        this.#offer("collectie", new Set(rows.map(({ collection }) => collection)));
        this.#show(ROWS);
      } catch {
        this.#status.textContent = "De lijst kwam niet binnen. Sluit dit, en probeer het opnieuw.";
      }
    }

    /**
     * @param {string} name
     * @param {Set<string>} values
     */
    #offer(name, values) {
      const field = this.#field(name);
      const named = [...values]
        .filter(Boolean)
        .sort((one, other) => one.localeCompare(other, "nl"));
      field.replaceChildren(
        ...[...field.children].slice(0, 1),
        ...named.map((value) => new Option(value, value)),
      );
      const label = field.closest("label");
      if (label) label.hidden = !named.length;
    }

    /** @param {string} name */
    #field(name) {
      return /** @type {HTMLInputElement | HTMLSelectElement} */ (find(this, `[name=${name}]`));
    }

    /** @param {number} most */
    #show(most) {
      const isAsked = finds(this.#field("woord").value);
      const [theme, collection] = ["thema", "collectie"].map((name) => this.#field(name).value);
      const found = this.#every.filter(
        (row) =>
          isAsked(row.text) &&
          (!theme || row.themes.includes(theme)) &&
          (!collection || row.collection === collection),
      );
      this.#list.replaceChildren(...found.slice(0, most).map((row) => this.#row(row)));
      this.#more.hidden = found.length <= most;
      const count = counted(found.length, "fragment", "fragmenten");
      this.#status.textContent = found.length ? count : "Geen enkel fragment. Kies minder.";
    }

    /** @param {FragmentRow} row */
    #row({ id, title, duration, themes, collection, tongue }) {
      const item = make("li");
      const length = duration ? clock(duration) : "";
      const about = [length, collection, themes.join(", ")].filter(Boolean).join(" · ");
      const chosen = button(title, null, "choice__title");
      chosen.dataset.id = id;
      if (tongue) [chosen.lang, chosen.dir] = tongue;
      item.append(chosen, make("span", about, "choice__about"));
      return item;
    }

    /** @param {string} id */
    #choose(id) {
      const row = this.#every.find((one) => one.id === id);
      if (!row || !this.#form) return;
      const { number, title, duration, tongue } = row;
      fragments?.meet(id, { number, title, duration, tongue });
      const field = find(this.#form, "[name=clip]", HTMLSelectElement);
      if (![...field.options].some(({ value }) => value === id))
        field.append(new Option(title, id));
      field.value = id;
      this.#dialog.close();
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  customElements.define("fragment-choice", FragmentChoice);
})();
