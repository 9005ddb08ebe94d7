/**
 * <offline-state>: says what works here without internet, or why the site does not yet. Hidden
 * where a browser keeps no site, as from disk.
 *
 * Slots: a p. Only where the page names a manifest; <kept-list> names what is kept.
 * Attributes: data-read, on a site of which only what is read is kept.
 * Listens: "clip-kept" (bubbling), from <keep-clip>.
 */
(() => {
  const { find } = window.vbtcDom;
  const WHY = {
    network: ["De verbinding viel weg. Bij een volgend bezoek probeert de site het opnieuw."],
    missing: [
      "Op de server ontbreekt nog het bestand FILE.",
      "De site probeert het later opnieuw.",
    ],
    changed: [
      "De server stuurt iets anders dan wat er gemaakt is (FILE).",
      "Misschien wordt er net een nieuwe versie opgeladen, of moet je je nog aanmelden op de wifi.",
      "Blijft het zo, dan past deze host de pagina’s aan.",
      "De site kan er dan niet zonder internet werken.",
    ],
    room: ["Er is te weinig plaats op dit toestel."],
  };
  const COMES = "De site wordt nu op dit toestel bewaard. Daarna werkt ze ook zonder internet.";
  const WORKS =
    "Deze site werkt op dit toestel ook zonder internet: alle pagina’s en de zoekfunctie.";
  const READ =
    "Op dit toestel werken de lijsten, de zoekfunctie en elke pagina die je al las ook zonder internet.";
  const SOME = "De fragmenten die je bewaarde, spelen dan ook af.";
  const NONE = "Een fragment speelt dan alleen af als je het hieronder bewaart.";

  /** @param {AppTrouble} trouble */
  const trouble = ({ reason, file }) => {
    const first = navigator.serviceWorker.controller
      ? "Zonder internet zie je nog de vorige versie van deze site."
      : "Deze site opent nog niet zonder internet.";
    const why = WHY[reason].join(" ").replace("FILE", () => file);
    return `${first} ${why} Met internet werkt alles.`;
  };

  class OfflineState extends HTMLElement {
    async connectedCallback() {
      if (!navigator.serviceWorker || !location.protocol.startsWith("http")) return;
      document.addEventListener("clip-kept", this.#show);
      await this.#show();
      await navigator.serviceWorker.ready;
      await this.#show();
    }

    disconnectedCallback() {
      document.removeEventListener("clip-kept", this.#show);
    }

    #show = async () => {
      const words = await this.#words();
      this.hidden = !words;
      const told = find(this, "p");
      // It is read aloud when it changes.
      if (told.textContent !== words) told.textContent = words;
    };

    async #words() {
      const why = await window.vbtcTrouble();
      if (why) return trouble(why);
      const registration = await navigator.serviceWorker.getRegistration();
      if (!registration?.active) return registration ? COMES : "";
      const works = this.dataset.read === undefined ? WORKS : READ;
      return `${works} ${(await window.vbtcKept()).length ? SOME : NONE}`;
    }
  }

  customElements.define("offline-state", OfflineState);
})();
