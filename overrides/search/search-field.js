/**
 * <search-field>: the search in the header, as an ARIA combobox whose options are links.
 *
 * Slots: a form[role=search] with input[role=combobox], [role=listbox], [role=status] (spoken),
 *        .search__status (shown), .search__more and a <template> of one option (see search/hits.js).
 * Keys: "/" (can be switched off on the search page) and Ctrl+K go to the field; arrows choose,
 *       Enter follows or shows all results, Escape closes.
 * Storage: KEYS.slash ("off": the key "/" does nothing).
 * Global: vbtcSearch.load(root) gives a promise of the engine; nothing is fetched before that.
 */
(() => {
  const { KEYS, text } = window.vbtcStorage;
  const MOST = 8;

  const script = (address) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.async = false;
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => reject(new Error(`${address} ontbreekt`)));
    document.head.append(element);
  });

  let loading = null;
  const load = (root) => {
    loading ??= Promise.all(window.vbtcFacts.search.map((address) => script(new URL(address, root))))
      .then(() => window.vbtcSearch.makeEngine(window.vbtcSearchIndex));
    // After a failure the next touch may try again.
    loading.catch(() => { loading = null; });
    return loading;
  };
  window.vbtcSearch = { ...window.vbtcSearch, load };

  const slashIsOff = () => text(KEYS.slash) === "off";
  const inField = (target) => target.closest?.("input, select, textarea, [contenteditable]");

  customElements.define("search-field", class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.root = new URL(".", this.form.action);
      this.input = this.querySelector("input");
      this.panel = this.querySelector(".search__panel");
      this.list = this.querySelector("[role=listbox]");
      this.status = this.querySelector("[role=status]");
      this.shown = this.querySelector(".search__status");
      this.more = this.querySelector(".search__more");
      this.template = this.querySelector("template").content.firstElementChild;
      this.input.value = new URLSearchParams(location.search).get("q") ?? "";

      this.input.addEventListener("focus", () => this.touch());
      this.input.addEventListener("input", () => this.touch());
      this.input.addEventListener("keydown", (event) => this.onKey(event));
      this.form.addEventListener("submit", (event) => this.onSubmit(event));
      this.addEventListener("focusout", (event) => { if (!this.contains(event.relatedTarget)) this.close(); });
      // A click on an option must not take the focus away first: that would close the list.
      this.panel.addEventListener("pointerdown", (event) => event.preventDefault());
      for (const click of ["click", "auxclick"]) this.list.addEventListener(click, (event) => this.onClick(event));
      document.addEventListener("keydown", (event) => this.onShortcut(event));
    }

    async touch() {
      try {
        this.engine ??= await load(this.root);
      } catch {
        this.show([], "De zoekfunctie kan niet geladen worden. Bekijk intussen alle tips.");
        return;
      }
      if (this.contains(document.activeElement)) this.render();
    }

    render() {
      const text = this.input.value.trim();
      if (!text) {
        this.show(this.engine.themes.map((theme) => this.themeOption(theme)), "Kies een thema, of typ een woord.");
        return;
      }
      const { places, entries } = this.engine.search(text);
      const options = places.slice(0, MOST).map((place) => {
        const option = this.template.cloneNode(true);
        window.vbtcSearch.fill(option, place, entries, this.engine, this.root);
        return option;
      });
      if (places.length) this.show(options, this.summary(places.length, entries));
      else this.show(this.instead(text), "Niets gevonden. Probeer een van deze:");
      this.more.hidden = places.length <= options.length;
      this.more.firstElementChild.href = this.address({ q: text });
    }

    summary(count, entries) {
      return `${count === 1 ? "1 resultaat" : `${count} resultaten`}${window.vbtcSearch.corrections(entries)}`;
    }

    address(parameters) {
      return new URL(`?${new URLSearchParams(parameters)}`, this.form.action).href;
    }

    /** Nothing found: words that look like it, and the themes. */
    instead(text) {
      const words = this.engine.suggest(text).map((word) => this.wayOption("Bedoelde je", word, { q: word }));
      return [...words, ...this.engine.themes.map((theme) => this.themeOption(theme))];
    }

    themeOption(theme) {
      return this.wayOption("Thema", theme, { thema: theme });
    }

    wayOption(kind, title, parameters) {
      const option = this.template.cloneNode(true);
      option.classList.add("hit--way");
      option.querySelector(".hit__kind").textContent = kind;
      option.querySelector(".hit__title").textContent = title;
      option.querySelector(".hit__link").href = this.address(parameters);
      return option;
    }

    show(options, words) {
      options.forEach((option, index) => {
        const said = [".hit__title", ".hit__kind"].map((part) => option.querySelector(part).textContent);
        option.id = `zoek-${index}`;
        option.setAttribute("aria-label", said.join(". "));
      });
      this.list.replaceChildren(...options);
      this.list.hidden = !options.length;
      this.list.scrollTop = 0;
      this.more.hidden = true;
      // Said by an element that was there before: what appears with its text is often not announced.
      this.status.textContent = words;
      this.shown.textContent = words;
      this.panel.hidden = false;
      this.input.setAttribute("aria-expanded", String(options.length > 0));
      this.choose(-1);
    }

    close() {
      this.panel.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
      this.choose(-1);
    }

    choose(index) {
      const options = [...this.list.children];
      this.chosen = options[index];
      options.forEach((option) => option.setAttribute("aria-selected", String(option === this.chosen)));
      if (!this.chosen) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", this.chosen.id);
      return this.chosen.scrollIntoView({ block: "nearest" });
    }

    onKey(event) {
      const count = this.list.children.length;
      const at = this.chosen ? [...this.list.children].indexOf(this.chosen) : -1;
      // One position is no option at all: the field itself.
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps && count) {
        event.preventDefault();
        if (this.panel.hidden) this.render();
        else this.choose(((at + 1 + steps[event.key] + count + 1) % (count + 1)) - 1);
      } else if (event.key === "Escape") {
        // First the list goes, then the text; a browser's own clearing would open the list again.
        event.preventDefault();
        if (this.panel.hidden) this.input.value = "";
        this.close();
      }
    }

    onSubmit(event) {
      if (!this.chosen && this.input.value.trim()) return;
      event.preventDefault();
      if (this.chosen) this.follow(this.chosen);
    }

    onClick(event) {
      const option = event.target.closest("[role=option]");
      if (option && event.button < 2) this.follow(option, event.button === 1 || event.ctrlKey || event.metaKey);
    }

    /** To where an option leads; it may lead to this same page. */
    follow(option, apart = false) {
      const { href } = option.querySelector("a");
      this.close();
      if (apart) window.open(href, "_blank", "noopener");
      else location.href = href;
    }

    onShortcut(event) {
      const slash = event.key === "/" && !slashIsOff() && !inField(event.target) && !event.ctrlKey && !event.altKey && !event.metaKey;
      const quick = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!slash && !quick) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    }
  });
})();
