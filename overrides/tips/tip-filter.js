/**
 * <tip-filter>: shows only the tips for one audience, or those that a word or question finds.
 *
 * Without JavaScript it is the full list.
 *
 * Slots: a <form class="filter"> with radio buttons named "voor", input[name=woord], a
 *        [role=status], and first of its buttons the one that unfolds it; [data-theme-group]
 *        sections with [data-tip][data-for="coordinator buddy …"].
 * Address: ?voor=coordinator&woord=… so that a choice can be sent to someone.
 * A tip with an empty data-for is for everyone. Words are those of the site's search.
 */
(() => {
  const { find, all, anchor } = window.vbtcDom;

  /** @param {string} hash */
  const target = (hash) => document.getElementById(anchor(hash));

  class TipFilter extends HTMLElement {
    #form = find(this, "form");
    #field = find(this, "[name=woord]", HTMLInputElement);
    #radios = all(this, "[name=voor]", HTMLInputElement);
    #status = find(this, "[role=status]");
    #unfold = find(this.#form, "button");
    #tips = all(this, "[data-tip]");
    #groups = all(this, "[data-theme-group]");
    /** @type {AskedEngine | undefined} */
    #engine;
    /** @type {Turns | undefined} */
    #turns;
    #unwatch = () => {};

    constructor() {
      super();
      this.#ask(window.vbtcChoices.read(this.#chosen));
      this.#form.addEventListener("input", () => this.#onChoice());
      this.#form.addEventListener("submit", (event) => event.preventDefault());
      this.#field.addEventListener("focus", () => this.#loadSearch().catch(() => {}));
    }

    connectedCallback() {
      addEventListener("hashchange", this.#reveal);
      addEventListener("online", this.#onChoice);
      this.#unwatch = window.vbtcChoices.watch((asked) => {
        this.#ask(asked);
        this.#onChoice();
      });
      this.#onChoice().then(this.#reveal);
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#reveal);
      removeEventListener("online", this.#onChoice);
      this.#unwatch();
    }

    get #word() {
      return this.#field.value.trim();
    }

    get #audience() {
      return this.#radios.find(({ checked }) => checked)?.value ?? "";
    }

    /** What is chosen, by its name in the address. */
    get #chosen() {
      return { voor: this.#audience, woord: this.#word };
    }

    /** @param {URLSearchParams} asked */
    #ask(asked) {
      this.#choose(asked.get("voor") ?? "");
      if (!this.#audience) this.#choose("");
      const word = asked.get("woord") ?? "";
      if (word !== this.#word) this.#field.value = word;
    }

    /** @param {string} audience */
    #choose(audience) {
      for (const radio of this.#radios) radio.checked = radio.value === audience;
    }

    /** The search of the site, from the first touch on. Throws when it does not come. */
    async #loadSearch() {
      this.#engine ??= await window.vbtcSearch.load(find(document, "search-field").root);
      return this.#engine;
    }

    /**
     * The ids of the tips that a word finds (null: no word chooses), and what to say of it;
     * nothing when something else was chosen meanwhile. Throws when the search does not come.
     */
    async #found() {
      this.#turns?.drop();
      const nothing = { ids: null, told: "" };
      const engine = this.#word ? await this.#loadSearch() : undefined;
      if (!engine || !this.#word) return nothing;
      this.#turns ??= window.vbtcSearch.makeTurns(() => {
        this.#status.textContent = "Even zoeken …";
      });
      const answer = await this.#turns.ask(engine, this.#word, { kinds: ["tip"] });
      if (!answer) return undefined;
      const { places, entries } = answer;
      const told = window.vbtcSearch.told(entries);
      // Words that say nothing ("hoe kan ik") choose nothing.
      if (!entries.length) return nothing;
      return { ids: new Set(places.map(({ address }) => address.split("#")[1])), told };
    }

    #onChoice = async () => {
      window.vbtcChoices.tell(this.#chosen);
      try {
        const found = await this.#found();
        if (found) this.#show(found);
      } catch {
        // What is chosen without a word needs no search.
        this.#show({ ids: null, told: "" });
        const shown = this.#status.textContent;
        this.#status.textContent = `De zoekfunctie kan niet geladen worden. Je ziet ${shown}.`;
      }
    };

    /** @param {{ ids: Set<string | undefined> | null, told: string }} found */
    #show({ ids, told }) {
      const audience = this.#audience;
      const chosen = this.#radios.find(({ checked }) => checked)?.parentElement;
      this.#unfold.textContent = `Filter${audience && `: ${chosen?.textContent.trim()}`}`;
      const shown = this.#tips.filter((tip) => {
        const audiences = (tip.dataset.for ?? "").split(" ").filter(Boolean);
        const other = audience !== "" && audiences.length > 0 && !audiences.includes(audience);
        tip.hidden = other || (ids !== null && !ids.has(tip.id));
        return !tip.hidden;
      });
      for (const group of this.#groups) {
        group.hidden = !group.querySelector("[data-tip]:not([hidden])");
      }
      for (const link of all(this, ".jump a", HTMLAnchorElement)) {
        const group = this.#groups.find((one) => one.contains(target(link.hash)));
        if (link.parentElement) link.parentElement.hidden = group?.hidden ?? true;
      }
      const whole = shown.length === this.#tips.length;
      const count = whole ? shown.length : `${shown.length} van ${this.#tips.length}`;
      this.#status.textContent = `${count} tips${whole ? "" : told}`;
    }

    /** A link to a tip that the choice hides: the tip wins. */
    #reveal = async () => {
      const tip = target(location.hash)?.closest("[data-tip]");
      if (!(tip instanceof HTMLElement) || !tip.hidden) return;
      this.#choose("");
      this.#field.value = "";
      await this.#onChoice();
      window.vbtcLand();
    };
  }

  customElements.define("tip-filter", TipFilter);
})();
