/**
 * <search-page>: every result, with filters. What is asked stands in the address.
 *
 * Slots: a form.filter with radio buttons "soort", selects "thema" and "voor", and first of its
 *        buttons the one that unfolds it; [role=status];
 *        .instead with .instead__words; ol.hits; button[data-more]; input[data-slash]; a <template>
 *        of one result (see search/hits.js).
 * Address: ?q=…&soort=…&thema=…&voor=…
 * Storage: KEYS.slash (see field-help.js).
 */
(() => {
  const { find, all, make, template } = window.vbtcDom;
  const { KEYS, text, keep } = window.vbtcStorage;
  const { leave, found } = window.vbtcWayBack;
  const STEP = 30;

  /**
   * @param {string} word
   * @param {string} words
   */
  const link = (word, words = word) => {
    const made = make("a", words);
    made.href = `?${new URLSearchParams({ q: word })}`;
    return made;
  };

  class SearchPage extends HTMLElement {
    #form = find(this, "form");
    #unfold = find(this.#form, "button");
    #kinds = all(this, "[name=soort]", HTMLInputElement);
    #choices = ["thema", "voor"].map((name) => find(this, `[name=${name}]`, HTMLSelectElement));
    #status = find(this, "[role=status]");
    #instead = find(this, ".instead");
    #words = find(this, ".instead__words");
    #list = find(this, ".hits");
    #more = find(this, "[data-more]");
    #slash = find(this, "[data-slash]", HTMLInputElement);
    #copy = template(this);
    #text = (new URLSearchParams(location.search).get("q") ?? "").trim();
    #shown = Number(history.state?.shown ?? STEP);
    #root = find(document, "search-field").root;
    /** @type {AskedEngine | undefined} */
    #engine;
    /** @type {Turns | undefined} */
    #turns;
    #unwatch = () => {};

    constructor() {
      super();
      this.#ask(window.vbtcChoices.read(this.#chosen));
      this.#form.addEventListener("change", () => this.#onFilter());
      this.#form.addEventListener("submit", (event) => event.preventDefault());
      this.#more.addEventListener("click", () => this.#showMore().catch(() => this.#fail()));
      this.#list.addEventListener("click", () => leave({ text: this.#text, top: scrollY }));
      this.#slash.checked = text(KEYS.slash) !== "off";
      this.#slash.addEventListener("change", () => {
        keep(KEYS.slash, this.#slash.checked ? "on" : "off");
      });
    }

    async connectedCallback() {
      addEventListener("online", this.#onNetwork);
      this.#unwatch = window.vbtcChoices.watch((asked) => {
        this.#ask(asked);
        this.#onFilter();
      });
      window.vbtcChoices.tell(this.#chosen);
      try {
        await this.#render();
        const top = found()?.top;
        if (top !== undefined) scrollTo({ top, behavior: "instant" });
      } catch {
        this.#fail();
      }
    }

    disconnectedCallback() {
      removeEventListener("online", this.#onNetwork);
      this.#unwatch();
    }

    /** @param {URLSearchParams} asked */
    #ask(asked) {
      const kind = asked.get("soort");
      for (const radio of this.#kinds) radio.checked = radio.value === kind;
      for (const select of this.#choices) select.value = asked.get(select.name) ?? "";
      // An address may ask for what there is not.
      const [every] = this.#kinds;
      if (every && !this.#kinds.some(({ checked }) => checked)) every.checked = true;
      for (const select of this.#choices) select.selectedIndex = Math.max(0, select.selectedIndex);
    }

    /** What did not come is asked for again. */
    #onNetwork = () => {
      if (!this.#engine) this.#render().catch(() => this.#fail());
    };

    #fail() {
      this.#status.textContent =
        "De zoekfunctie kan niet geladen worden. Herlaad de pagina, of bekijk de tips per thema.";
    }

    /** What is chosen, by its name in the address. */
    get #chosen() {
      const soort = this.#kinds.find(({ checked }) => checked)?.value ?? "";
      const [thema = "", voor = ""] = this.#choices.map(({ value }) => value);
      return { soort, thema, voor };
    }

    #onFilter() {
      window.vbtcChoices.tell(this.#chosen);
      this.#shown = STEP;
      this.#render().catch(() => this.#fail());
    }

    /**
     * The places that answer, and the words that were read; null when nothing is asked, and
     * undefined when something else was asked meanwhile.
     */
    async #search() {
      const { soort, thema, voor } = this.#chosen;
      if (!this.#engine || !(this.#text || soort || thema || voor)) return null;
      const kinds = soort ? [soort] : [];
      const filter = { kinds, theme: thema, audience: voor, most: this.#shown };
      this.#turns ??= window.vbtcSearch.makeTurns(() => {
        this.#status.textContent = "Even zoeken …";
      });
      return this.#turns.ask(this.#engine, this.#text, filter);
    }

    /** Throws when the search does not come. */
    async #render() {
      const engine = (this.#engine ??= await window.vbtcSearch.load(this.#root));
      const answer = await this.#search();
      if (answer === undefined) return;
      const count = Object.values(this.#chosen).filter(Boolean).length;
      this.#unfold.textContent = `Filter${count ? ` (${count})` : ""}`;
      const { places, entries, count: every } = answer ?? { places: [], entries: [], count: 0 };
      this.#list.replaceChildren(
        ...places.map((place) => {
          const item = this.#copy();
          window.vbtcSearch.fill(item, place, entries, engine, this.#root);
          return item;
        }),
      );
      this.#more.hidden = every <= this.#shown;
      this.#instead.hidden = every > 0;
      this.#status.textContent = answer
        ? this.#summary(every, entries)
        : "Typ bovenaan wat je zoekt, of kies een thema.";
      if (!every) this.#suggest(engine);
      // Who comes back from a result finds as many results as there were.
      history.replaceState({ ...history.state, shown: this.#shown }, "");
      if (!this.#text) return;
      document.title = `${this.#text} · ${document.title.replace(/^.* · Zoeken/, "Zoeken")}`;
    }

    /**
     * @param {number} count
     * @param {Entry[]} entries
     */
    #summary(count, entries) {
      const about = this.#text ? ` voor ‘${this.#text}’` : "";
      if (!count) return `Niets gevonden${about}.`;
      return `${window.vbtcSearch.counted(count)}${about}${window.vbtcSearch.told(entries)}`;
    }

    /**
     * Nothing found: perhaps only the filters are in the way, perhaps the spelling is.
     * @param {Engine} engine
     */
    #suggest(engine) {
      const without = this.#text ? engine.search(this.#text, { most: 0 }).count : 0;
      if (without) {
        const words = `Zonder filters: ${window.vbtcSearch.counted(without)}`;
        this.#words.replaceChildren("Dat ligt aan de filters. ", link(this.#text, words));
        return;
      }
      const near = this.#text ? engine.suggest(this.#text) : [];
      const parts = near.flatMap((word, index) => (index ? [", ", link(word)] : [link(word)]));
      this.#words.replaceChildren(...(near.length ? ["Bedoelde je: ", ...parts, "?"] : []));
    }

    async #showMore() {
      const next = this.#shown;
      this.#shown += STEP;
      await this.#render().catch((error) => {
        this.#shown = next;
        throw error;
      });
      this.#list.children[next]?.querySelector("a")?.focus();
    }
  }

  customElements.define("search-page", SearchPage);
})();
