/**
 * <tip-filter>: shows only the tips for one audience. Without JavaScript it is the full list.
 *
 * Slots: a <form class="filter"> with radio buttons named "voor" and a [role=status];
 *        [data-theme-group] sections with [data-tip][data-for="coordinator buddy …"] inside.
 * Address: ?voor=coordinator chooses an audience, so that a choice can be sent to someone.
 * A tip with an empty data-for is for everyone.
 */
customElements.define("tip-filter", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.status = this.querySelector("[role=status]");
    this.tips = [...this.querySelectorAll("[data-tip]")];
    this.groups = [...this.querySelectorAll("[data-theme-group]")];
    const asked = new URLSearchParams(location.search).get("voor") ?? "";
    for (const radio of this.form.elements.voor) radio.checked = radio.value === asked;
    if (!this.audience) this.form.elements.voor[0].checked = true;
    this.form.addEventListener("change", () => this.choose());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => this.reveal());
    this.show();
    this.reveal();
  }

  get audience() {
    return this.form.elements.voor.value;
  }

  choose() {
    const address = new URL(location.href);
    address.searchParams.delete("voor");
    if (this.audience) address.searchParams.set("voor", this.audience);
    history.replaceState(null, "", address);
    this.show();
  }

  show() {
    const shown = this.tips.filter((tip) => {
      const audiences = tip.dataset.for.split(" ").filter(Boolean);
      tip.hidden = this.audience !== "" && audiences.length > 0 && !audiences.includes(this.audience);
      return !tip.hidden;
    });
    for (const group of this.groups) group.hidden = !group.querySelector("[data-tip]:not([hidden])");
    for (const link of this.querySelectorAll(".jump a")) {
      link.parentElement.hidden = this.groups.some((group) => group.hidden && group.querySelector(link.hash));
    }
    const all = shown.length === this.tips.length;
    this.status.textContent = all ? `${shown.length} tips` : `${shown.length} van ${this.tips.length} tips`;
  }

  /** A link to a tip that the choice hides: the tip wins. */
  reveal() {
    const tip = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!tip?.matches("[data-tip]") || !tip.hidden) return;
    this.form.elements.voor[0].checked = true;
    this.choose();
    tip.scrollIntoView();
  }
});
