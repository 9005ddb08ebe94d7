/**
 * <list-filter>: the fragments of a long list that answer to more than one choice at once. Without
 * scripts each choice has plain pages.
 *
 * Slots: a form of selects in a details, a [role=status], a ul and a button for more of it. It
 * hides what stands beside it in the page (the list as it was) while something is chosen.
 * Attributes: data-facts, the address of the facts (scripts/pages/ways.py), fetched at the first
 * choice; data-root, that of the home page, beside which all fragments stand.
 * Address: ?thema=…&jaar=…, so that a choice can be sent to someone.
 */
(() => {
  const { find, all, make, script } = window.vbtcDom;
  const { counted } = window.vbtcWriting;
  const STEP = 48;

  class ListFilter extends HTMLElement {
    #selects = all(this, "select", HTMLSelectElement);
    #status = find(this, "[role=status]");
    #list = find(this, "ul");
    #more = find(this, "button");
    #root = new URL(this.dataset.root ?? "", document.baseURI);
    /** @type {Promise<void> | undefined} */
    #asked;
    #unwatch = () => {};
    /** The fragments that are chosen, by number. @type {number[]} */
    #chosen = [];

    constructor() {
      super();
      this.#ask(window.vbtcChoices.read(this.#values));
      find(this, "form").addEventListener("change", () => this.#onChoice());
      this.#more.addEventListener("click", () => this.#showMore());
    }

    connectedCallback() {
      addEventListener("online", this.#onNetwork);
      this.#unwatch = window.vbtcChoices.watch((asked) => {
        this.#ask(asked);
        this.#onChoice();
      });
      if (!this.#isChosen) return;
      find(this, "details", HTMLDetailsElement).open = true;
      this.#onChoice();
    }

    disconnectedCallback() {
      removeEventListener("online", this.#onNetwork);
      this.#unwatch();
    }

    /** What is chosen, by its name in the address. */
    get #values() {
      return Object.fromEntries(this.#selects.map(({ name, value }) => [name, value]));
    }

    get #isChosen() {
      return this.#selects.some(({ value }) => value);
    }

    /** @param {URLSearchParams} asked */
    #ask(asked) {
      for (const select of this.#selects) {
        select.value = asked.get(select.name) ?? "";
        // An address may ask for what there is not.
        select.selectedIndex = Math.max(0, select.selectedIndex);
      }
    }

    async #onChoice() {
      window.vbtcChoices.tell(this.#values);
      // The whole list stands in the page.
      if (!this.#isChosen && !window.vbtcListed) {
        this.#showList(false);
        return;
      }
      try {
        await (this.#asked ??= script(this.dataset.facts ?? ""));
        this.#show();
      } catch {
        this.#asked = undefined;
        this.#showList(false);
        this.#status.textContent = "De lijst kan niet geladen worden. Kijk je verbinding na.";
      }
    }

    /** What did not come is asked for again. */
    #onNetwork = () => {
      if (this.#isChosen && !window.vbtcListed) this.#onChoice();
    };

    /**
     * The fragments that answer to all choices but that of one select.
     * @param {HTMLSelectElement} [but]
     */
    #answering(but) {
      const { clips, ways } = window.vbtcListed;
      const asked = this.#selects.filter((select) => select !== but && select.value);
      const sets = asked.map(({ name, value }) => new Set(ways[name]?.[value]));
      return [...clips.keys()].filter((clip) => sets.every((set) => set.has(clip)));
    }

    #show() {
      const isChosen = this.#isChosen;
      for (const select of this.#selects) this.#limit(select);
      this.#chosen = isChosen ? this.#answering() : [];
      this.#showList(isChosen);
      this.#add(0);
    }

    /** Those that are chosen, in the place of the list in the page; or that list. */
    #showList(/** @type {boolean} */ isChosen) {
      for (const other of all(this.parentElement ?? this, ":scope > *")) {
        if (other.matches(".narrows, .cards, .sheets")) other.hidden = isChosen;
      }
      this.#list.replaceChildren();
      this.#list.hidden = !isChosen;
      const count = counted(this.#chosen.length, "fragment", "fragmenten");
      this.#status.textContent = isChosen ? count : "";
    }

    /** What would leave nothing cannot be chosen. @param {HTMLSelectElement} select */
    #limit(select) {
      const there = new Set(this.#answering(select));
      const values = window.vbtcListed.ways[select.name] ?? {};
      for (const option of select.options) {
        const some = values[option.value]?.some((clip) => there.has(clip)) ?? true;
        option.disabled = !some && !option.selected;
      }
    }

    /** @param {number} from */
    #add(from) {
      const some = this.#chosen.slice(from, from + STEP);
      this.#list.append(...some.map((clip) => this.#row(clip)));
      this.#more.hidden = from + STEP >= this.#chosen.length;
    }

    /** @param {number} clip */
    #row(clip) {
      const [address = "", title = "", tongue] = window.vbtcListed.clips[clip] ?? [];
      const link = make("a", title);
      link.href = new URL(address, this.#root).href;
      if (tongue) [link.lang, link.dir] = tongue;
      const row = make("li");
      row.append(link);
      return row;
    }

    /** Who uses keys goes on with the first of what came. */
    #showMore() {
      const before = this.#list.children.length;
      this.#add(before);
      this.#list.children[before]?.querySelector("a")?.focus();
    }
  }

  customElements.define("list-filter", ListFilter);
})();
