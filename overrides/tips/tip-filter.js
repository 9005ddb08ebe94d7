/**
 * <tip-filter>: shows only the tips for one audience, or those that a word or question finds.
 *
 * Without JavaScript it is the full list.
 *
 * Slots: a <form class="filter"> with radio buttons named "voor", input[name=woord] and a
 *        [role=status]; [data-theme-group] sections with [data-tip][data-for="coordinator buddy …"].
 * Address: ?voor=coordinator&woord=… so that a choice can be sent to someone.
 * A tip with an empty data-for is for everyone. Words are those of the site's search.
 */
customElements.define("tip-filter", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.status = this.querySelector("[role=status]");
    this.tips = [...this.querySelectorAll("[data-tip]")];
    this.groups = [...this.querySelectorAll("[data-theme-group]")];
    const asked = new URLSearchParams(location.search);
    for (const radio of this.form.elements.voor) radio.checked = radio.value === (asked.get("voor") ?? "");
    if (!this.audience) this.form.elements.voor[0].checked = true;
    this.form.elements.woord.value = asked.get("woord") ?? "";
    this.form.addEventListener("input", () => this.choose());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.elements.woord.addEventListener("focus", () => this.loadSearch());
    addEventListener("hashchange", () => this.reveal());
    this.choose();
    this.reveal();
  }

  get word() {
    return this.form.elements.woord.value.trim();
  }

  /** The search of the site, from the first touch on. Until it is there, every tip is shown. */
  async loadSearch() {
    try {
      this.engine ??= await window.vbtcSearch.load(document.querySelector("search-field").root);
    } catch {
      this.status.textContent = "De zoekfunctie kan niet geladen worden.";
    }
  }

  /** The ids of the tips that a word finds; nothing when none was typed. */
  get found() {
    if (!this.word || !this.engine) return null;
    const { places, entries } = this.engine.search(this.word, { kinds: ["tip"] });
    this.corrected = window.vbtcSearch.corrections(entries);
    // Words that say nothing ("hoe kan ik") choose nothing.
    if (!entries.length) return null;
    return new Set(places.map(({ address }) => address.split("#")[1]));
  }

  get audience() {
    return this.form.elements.voor.value;
  }

  async choose() {
    const address = new URL(location.href);
    for (const [name, value] of [["voor", this.audience], ["woord", this.word]]) {
      if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
    if (this.word && !this.engine) await this.loadSearch();
    this.show();
  }

  show() {
    this.corrected = "";
    const { found } = this;
    const shown = this.tips.filter((tip) => {
      const audiences = tip.dataset.for.split(" ").filter(Boolean);
      const other = this.audience !== "" && audiences.length > 0 && !audiences.includes(this.audience);
      tip.hidden = other || (found !== null && !found.has(tip.id));
      return !tip.hidden;
    });
    for (const group of this.groups) group.hidden = !group.querySelector("[data-tip]:not([hidden])");
    for (const link of this.querySelectorAll(".jump a")) {
      link.parentElement.hidden = this.target(link.hash)?.closest("[data-theme-group]").hidden ?? true;
    }
    const all = shown.length === this.tips.length;
    this.status.textContent = all ? `${shown.length} tips` : `${shown.length} van ${this.tips.length} tips${this.corrected}`;
  }

  /** What an address after the hash sign names; an address may also be nonsense. */
  target(hash) {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; }
  }

  /** A link to a tip that the choice hides: the tip wins. */
  reveal() {
    const tip = this.target(location.hash);
    if (!tip?.matches("[data-tip]") || !tip.hidden) return;
    this.form.elements.voor[0].checked = true;
    this.form.elements.woord.value = "";
    this.choose();
    tip.scrollIntoView();
  }
});
