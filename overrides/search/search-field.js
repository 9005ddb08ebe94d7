/**
 * <search-field>: the search in the header, as an ARIA combobox whose options are links.
 *
 * Slots: a form[role=search] with input[role=combobox], [role=listbox], [role=status] (spoken),
 *        .search__status (shown), .search__more and a <template> of one option (see
 *        search/hits.js).
 * Keys: "/" (can be switched off on the search page) and Ctrl+K go to the field; arrows choose,
 *       Enter follows or shows all results, Escape closes.
 */
(() => {
  const { find, around, template } = window.vbtcDom;
  const { leave, watch } = window.vbtcWayBack;
  const MOST = 8;

  /** @implements {SearchFieldElement} */
  class SearchField extends HTMLElement {
    #form = find(this, "form");
    #input = find(this, "input");
    #panel = find(this, ".search__panel");
    #list = find(this, "[role=listbox]");
    #shown = window.vbtcSearch.makeFieldList(this);
    #more = find(this, ".search__more");
    /** The site's first folder. */
    root = new URL(".", this.#form.action);
    /** @type {SearchOptions | undefined} */
    #options;
    /** @type {AskedEngine | undefined} */
    #engine;
    #unwatch = () => {};
    /** @type {Turns | undefined} */
    #turns;

    constructor() {
      super();
      // Who typed before this script came goes on with that.
      this.#input.value ||= new URLSearchParams(location.search).get("q") ?? "";
      this.#input.addEventListener("focus", () => this.#touch());
      // What is not yet a letter, in a script that is composed, is left alone.
      this.#input.addEventListener("input", (event) => {
        if (!(event instanceof InputEvent && event.isComposing)) this.#touch();
      });
      this.#input.addEventListener("compositionend", () => this.#touch());
      this.#input.addEventListener("keydown", (event) => this.#onKey(event));
      this.#form.addEventListener("submit", (event) => this.#onSubmit(event));
      this.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && this.contains(relatedTarget)) return;
        this.#close();
        // Who went on elsewhere on the page left this question behind.
        leave(undefined);
      });
      // A click on an option must not take the focus away first: that would close the list.
      this.#panel.addEventListener("pointerdown", (event) => event.preventDefault());
      this.#list.onclick = this.#list.onauxclick = (event) => this.#onClick(event);
    }

    connectedCallback() {
      document.addEventListener("keydown", this.#onShortcut);
      addEventListener("online", this.#onNetwork);
      if (this.contains(document.activeElement)) this.#touch();
      this.#unwatch = watch((kept) => this.#restore(kept));
    }

    disconnectedCallback() {
      document.removeEventListener("keydown", this.#onShortcut);
      removeEventListener("online", this.#onNetwork);
      this.#unwatch();
    }

    async #touch() {
      const waits = !this.#engine;
      if (waits) this.#shown.show([], "De zoekfunctie wordt geladen …");
      try {
        this.#engine ??= await window.vbtcSearch.load(this.root);
      } catch {
        this.#shown.show([], "De zoekfunctie kan niet geladen worden. Bekijk intussen alle tips.");
      }
      // What was closed meanwhile stays so.
      const isClosed = (waits && this.#panel.hidden) || !this.contains(document.activeElement);
      if (this.#engine && !isClosed) await this.#render(this.#engine);
    }

    /** @param {AskedEngine} engine */
    async #render(engine) {
      const text = this.#input.value.trim();
      const { makeOptions, makeTurns } = window.vbtcSearch;
      // They come with the engine, not with every page.
      this.#options ??= makeOptions(template(this), this.#form, this.root);
      this.#turns ??= makeTurns(() => {
        if (this.#input.value.trim().length > 1) this.#shown.wait();
      });
      const { themes } = this.#options;
      try {
        if (text.length < 2) this.#shown.show(themes(engine), "Kies een thema, of typ een woord.");
        // One letter is no question yet, but what comes next will need what it needs.
        const most = text.length < 2 ? 0 : MOST;
        const answer = text && (await this.#turns.ask(engine, this.#input.value, { most }));
        if (answer && most) this.#answer(engine, this.#options, text, answer);
      } catch {
        this.#shown.show(
          themes(engine),
          "Een stuk van de zoekfunctie ontbreekt nog. Typ straks verder.",
        );
      }
    }

    /**
     * @param {Engine} engine
     * @param {SearchOptions} offered
     * @param {string} text
     * @param {SearchAnswer} answer
     */
    #answer(engine, offered, text, { places, count, entries }) {
      const options = offered.results(places, entries, engine);
      const { counted, told } = window.vbtcSearch;
      if (count) this.#shown.show(options, `${counted(count)}${told(entries)}`);
      else this.#shown.show(offered.instead(text, engine), "Niets gevonden. Probeer een van deze:");
      this.#more.hidden = count <= options.length;
      find(this.#more, "a").href = offered.address({ q: text });
    }

    #close() {
      this.#turns?.drop();
      this.#shown.hide();
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && this.#list.children.length) {
        event.preventDefault();
        if (!this.#shown.move(step) && this.#engine) this.#render(this.#engine);
      } else if (event.key === "Escape" && (this.#input.value || !this.#panel.hidden)) {
        // First the list goes, then the text; a browser's own clearing would open the list again.
        event.preventDefault();
        if (this.#panel.hidden) this.#input.value = "";
        this.#close();
        leave(undefined);
      }
    }

    /** @param {SubmitEvent} event */
    #onSubmit(event) {
      const chosen = this.#shown.chosen();
      if (!chosen && this.#input.value.trim()) leave({ text: this.#input.value });
      else event.preventDefault();
      if (chosen) this.#follow(chosen);
    }

    /** @param {MouseEvent} event */
    #onClick(event) {
      const option = around(event, "[role=option]");
      const apart = event.button === 1 || event.ctrlKey || event.metaKey;
      if (option && event.button < 2) this.#follow(option, apart);
    }

    /**
     * To where an option leads; it may lead to this same page.
     * @param {Element} option
     */
    #follow(option, apart = false) {
      const { href } = find(option, "a");
      if (!apart) leave({ text: this.#input.value, at: this.#shown.at(option) });
      this.#close();
      if (apart) window.open(href, "_blank", "noopener");
      else location.href = href;
    }

    /**
     * Who comes back from an option finds the field, the list and the option as they were.
     * @param {WayBackFacts} kept
     */
    async #restore({ text, at }) {
      this.#input.value = text;
      if (at === undefined) return;
      this.#input.focus({ preventScroll: true });
      await this.#touch();
      this.#shown.choose(at);
    }

    /** What did not come is asked for again. */
    #onNetwork = () => {
      if (!this.#panel.hidden) this.#touch();
    };

    /** @param {KeyboardEvent} event */
    #onShortcut = (event) => {
      if (!window.vbtcSearch.isShortcut(event)) return;
      event.preventDefault();
      this.#input.focus();
      this.#input.select();
    };
  }

  customElements.define("search-field", SearchField);
})();
