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
    #say = window.vbtcSearch.makeVoice(find(this, "[role=status]"));
    #shown = find(this, ".search__status");
    #more = find(this, ".search__more");
    #root = new URL(".", this.#form.action);
    #options = window.vbtcSearch.makeOptions(template(this), this.#form, this.#root);
    /** @type {Engine | undefined} */
    #engine;
    /** @type {Element | undefined} */
    #chosen;
    #unwatch = () => {};

    constructor() {
      super();
      this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
      this.#input.addEventListener("focus", () => this.#touch());
      // What is not yet a letter, in a script that is composed, is left alone.
      this.#input.addEventListener("input", (event) => {
        if (!(event instanceof InputEvent && event.isComposing)) this.#touch();
      });
      this.#input.addEventListener("compositionend", () => this.#touch());
      this.#input.addEventListener("keydown", (event) => this.#onKey(event));
      this.#form.addEventListener("submit", (event) => this.#onSubmit(event));
      this.addEventListener("focusout", ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
      });
      // A click on an option must not take the focus away first: that would close the list.
      this.#panel.addEventListener("pointerdown", (event) => event.preventDefault());
      this.#list.onclick = this.#list.onauxclick = (event) => this.#onClick(event);
    }

    connectedCallback() {
      document.addEventListener("keydown", this.#onShortcut);
      this.#unwatch = watch((kept) => this.#restore(kept));
    }

    disconnectedCallback() {
      document.removeEventListener("keydown", this.#onShortcut);
      this.#unwatch();
    }

    /** The site's first folder. */
    get root() {
      return this.#root;
    }

    async #touch() {
      if (!this.#engine) this.#show([], "De zoekfunctie wordt geladen …");
      try {
        this.#engine ??= await window.vbtcSearch.load(this.#root);
      } catch {
        this.#show([], "De zoekfunctie kan niet geladen worden. Bekijk intussen alle tips.");
      }
      if (this.#engine && this.contains(document.activeElement)) this.#render(this.#engine);
    }

    /** @param {Engine} engine */
    #render(engine) {
      const text = this.#input.value.trim();
      if (text.length < 2) {
        // One letter is no question yet.
        this.#show(this.#options.themes(engine), "Kies een thema, of typ een woord.");
        return;
      }
      const { places, entries } = engine.search(this.#input.value);
      const options = this.#options.results(places.slice(0, MOST), entries, engine);
      const { counted, told } = window.vbtcSearch;
      if (places.length) this.#show(options, `${counted(places.length)}${told(entries)}`);
      else this.#show(this.#options.instead(text, engine), "Niets gevonden. Probeer een van deze:");
      this.#more.hidden = places.length <= options.length;
      find(this.#more, "a").href = this.#options.address({ q: text });
    }

    /**
     * @param {HTMLElement[]} options
     * @param {string} words
     */
    #show(options, words) {
      options.forEach((option, index) => {
        const said = [".hit__title", ".hit__kind"].map((part) => find(option, part).textContent);
        option.id = `zoek-${index}`;
        option.setAttribute("aria-label", said.join(". "));
      });
      this.#list.replaceChildren(...options);
      this.#list.hidden = !options.length;
      this.#list.scrollTop = 0;
      this.#more.hidden = true;
      this.#say(words);
      this.#shown.textContent = words;
      this.#panel.hidden = false;
      this.#input.setAttribute("aria-expanded", String(options.length > 0));
      this.#choose(-1);
    }

    #close() {
      this.#panel.hidden = true;
      this.#input.setAttribute("aria-expanded", "false");
      this.#choose(-1);
    }

    /** @param {number} index */
    #choose(index) {
      const options = [...this.#list.children];
      this.#chosen = options[index];
      for (const option of options) {
        option.setAttribute("aria-selected", String(option === this.#chosen));
      }
      if (this.#chosen) this.#input.setAttribute("aria-activedescendant", this.#chosen.id);
      else this.#input.removeAttribute("aria-activedescendant");
      this.#chosen?.scrollIntoView({ block: "nearest" });
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      if (event.isComposing) return;
      const count = this.#list.children.length;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && count) {
        event.preventDefault();
        const at = [...this.#list.children].findIndex((option) => option === this.#chosen);
        // One position is no option at all: the field itself.
        if (!this.#panel.hidden) this.#choose(((at + 1 + step + count + 1) % (count + 1)) - 1);
        else if (this.#engine) this.#render(this.#engine);
      } else if (event.key === "Escape") {
        // First the list goes, then the text; a browser's own clearing would open the list again.
        event.preventDefault();
        if (this.#panel.hidden) this.#input.value = "";
        this.#close();
        leave(undefined);
      }
    }

    /** @param {SubmitEvent} event */
    #onSubmit(event) {
      if (!this.#chosen && this.#input.value.trim()) return;
      event.preventDefault();
      if (this.#chosen) this.#follow(this.#chosen);
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
      if (!apart) leave({ text: this.#input.value, at: [...this.#list.children].indexOf(option) });
      this.#close();
      if (apart) window.open(href, "_blank", "noopener");
      else location.href = href;
    }

    /**
     * Who comes back from an option finds the field, the list and the option as they were.
     * @param {WayBackFacts} kept
     */
    async #restore({ text, at }) {
      if (at === undefined) return;
      this.#input.value = text;
      this.#input.focus({ preventScroll: true });
      await this.#touch();
      this.#choose(at);
    }

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
