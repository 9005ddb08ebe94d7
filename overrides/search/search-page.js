/**
 * <search-page>: every result, with filters. What is asked stands in the address.
 *
 * Slots: a form.filter with radio buttons "soort" and selects "thema" and "voor"; [role=status];
 *        .instead with .instead__words; ol.hits; button[data-more]; input[data-slash]; a <template>
 *        of one result (see search/hits.js).
 * Address: ?q=…&soort=…&thema=…&voor=…
 * Storage: KEYS.slash (see search-field.js).
 */
customElements.define("search-page", class extends HTMLElement {
  static STEP = 30;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.status = this.querySelector("[role=status]");
    this.instead = this.querySelector(".instead");
    this.words = this.querySelector(".instead__words");
    this.list = this.querySelector(".hits");
    this.more = this.querySelector("[data-more]");
    this.slash = this.querySelector("[data-slash]");
    this.template = this.querySelector("template").content.firstElementChild;
    this.shown = history.state?.shown ?? this.constructor.STEP;
    const asked = new URLSearchParams(location.search);
    this.text = (asked.get("q") ?? "").trim();
    for (const name of ["soort", "thema", "voor"]) {
      this.form.elements[name].value = asked.get(name) ?? "";
      // An address may ask for what there is not.
      if (this.form.elements[name].selectedIndex === -1) this.form.elements[name].selectedIndex = 0;
    }
    if (!this.form.querySelector(":checked[name=soort]")) this.form.elements.soort[0].checked = true;
    this.form.addEventListener("change", () => this.onFilter());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.more.addEventListener("click", () => this.showMore());
    this.rememberSlash();
    this.start();
  }

  async start() {
    const field = document.querySelector("search-field");
    this.root = field.root;
    try {
      this.engine = await window.vbtcSearch.load(this.root);
      this.render();
    } catch {
      this.status.textContent = "De zoekfunctie kan niet geladen worden. Herlaad de pagina, of bekijk de tips per thema.";
    }
  }

  get filter() {
    const { soort, thema, voor } = this.form.elements;
    return { kinds: soort.value ? [soort.value] : [], theme: thema.value, audience: voor.value };
  }

  onFilter() {
    const address = new URL(location.href);
    for (const name of ["soort", "thema", "voor"]) {
      const { value } = this.form.elements[name];
      if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
    this.shown = this.constructor.STEP;
    this.render();
  }

  render() {
    const { theme, audience } = this.filter;
    const asked = this.text !== "" || theme !== "" || audience !== "" || this.filter.kinds.length > 0;
    const { places, entries } = asked ? this.engine.search(this.text, this.filter) : { places: [], entries: [] };
    this.list.replaceChildren(...places.slice(0, this.shown).map((place) => {
      const item = this.template.cloneNode(true);
      window.vbtcSearch.fill(item, place, entries, this.engine, this.root);
      return item;
    }));
    this.more.hidden = places.length <= this.shown;
    this.instead.hidden = places.length > 0;
    this.status.textContent = asked ? this.summary(places.length, entries) : "Typ bovenaan wat je zoekt, of kies een thema.";
    if (!places.length) this.suggest();
    this.keepShown();
    if (this.text) document.title = `${this.text} · ${document.title.replace(/^.* · Zoeken/, "Zoeken")}`;
  }

  summary(count, entries) {
    const about = this.text ? ` voor ‘${this.text}’` : "";
    if (!count) return `Niets gevonden${about}.`;
    return `${count} ${count === 1 ? "resultaat" : "resultaten"}${about}${window.vbtcSearch.corrections(entries)}`;
  }

  link(word, text = word) {
    const link = document.createElement("a");
    link.href = `?${new URLSearchParams({ q: word })}`;
    link.textContent = text;
    return link;
  }

  /** Nothing found: perhaps only the filters are in the way, perhaps the spelling is. */
  suggest() {
    const without = this.text ? this.engine.search(this.text).places.length : 0;
    if (without) {
      const count = without === 1 ? "1 resultaat" : `${without} resultaten`;
      this.words.replaceChildren("Dat ligt aan de filters. ", this.link(this.text, `Zonder filters: ${count}`));
      return;
    }
    const near = this.text ? this.engine.suggest(this.text) : [];
    const parts = near.flatMap((word, index) => (index ? [", ", this.link(word)] : [this.link(word)]));
    this.words.replaceChildren(...(near.length ? ["Bedoelde je: ", ...parts, "?"] : []));
  }

  /** Who comes back from a result finds as many results as there were. */
  keepShown() {
    history.replaceState({ shown: this.shown }, "");
  }

  showMore() {
    const next = this.shown;
    this.shown += this.constructor.STEP;
    this.render();
    this.list.children[next]?.querySelector("a").focus();
  }

  rememberSlash() {
    const { KEYS, text, keep } = window.vbtcStorage;
    this.slash.checked = text(KEYS.slash) !== "off";
    this.slash.addEventListener("change", () => {
      keep(KEYS.slash, this.slash.checked ? "on" : "off");
    });
  }
});
