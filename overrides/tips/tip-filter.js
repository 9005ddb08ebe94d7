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

    constructor() {
      super();
      const asked = new URLSearchParams(location.search);
      // What someone chose or typed before this script came goes before what the address asks.
      if (!this.#audience) this.#choose(asked.get("voor") ?? "");
      if (!this.#audience) this.#choose("");
      this.#field.value ||= asked.get("woord") ?? "";
      this.#form.addEventListener("input", () => this.#onChoice());
      this.#form.addEventListener("submit", (event) => event.preventDefault());
      this.#field.addEventListener("focus", () => this.#loadSearch());
    }

    connectedCallback() {
      addEventListener("hashchange", this.#reveal);
      this.#onChoice().then(this.#reveal);
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#reveal);
    }

    get #word() {
      return this.#field.value.trim();
    }

    get #audience() {
      return this.#radios.find(({ checked }) => checked)?.value ?? "";
    }

    /** @param {string} audience */
    #choose(audience) {
      for (const radio of this.#radios) radio.checked = radio.value === audience;
    }

    /** The search of the site, from the first touch on. Until it is there, every tip is shown. */
    async #loadSearch() {
      try {
        this.#engine ??= await window.vbtcSearch.load(find(document, "search-field").root);
      } catch {
        this.#status.textContent = "De zoekfunctie kan niet geladen worden.";
      }
    }

    /**
     * The ids of the tips that a word finds (null: no word chooses), and what to say of it;
     * nothing when something else was chosen meanwhile.
     */
    async #found() {
      this.#turns?.drop();
      const nothing = { ids: null, told: "" };
      if (!this.#word || !this.#engine) return nothing;
      this.#turns ??= window.vbtcSearch.makeTurns(() => {
        this.#status.textContent = "Even zoeken …";
      });
      const answer = await this.#turns.ask(this.#engine, this.#word, { kinds: ["tip"] });
      if (!answer) return undefined;
      const { places, entries } = answer;
      const told = window.vbtcSearch.told(entries);
      // Words that say nothing ("hoe kan ik") choose nothing.
      if (!entries.length) return nothing;
      return { ids: new Set(places.map(({ address }) => address.split("#")[1])), told };
    }

    async #onChoice() {
      window.vbtcChoices.tell({ voor: this.#audience, woord: this.#word });
      if (this.#word && !this.#engine) await this.#loadSearch();
      try {
        const found = await this.#found();
        if (found) this.#show(found);
      } catch {
        this.#status.textContent = "Een stuk van de zoekfunctie kan niet geladen worden.";
      }
    }

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
