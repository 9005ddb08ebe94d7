/**
 * <offline-state>: says why this site does not open without internet yet; hidden when all is well.
 *
 * Slots: a p. Only where the page names a manifest.
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

  class OfflineState extends HTMLElement {
    async connectedCallback() {
      if (!navigator.serviceWorker || !location.protocol.startsWith("http")) return;
      const trouble = await window.vbtcTrouble();
      this.hidden = trouble === null;
      if (!trouble) return;
      const first = navigator.serviceWorker.controller
        ? "Zonder internet zie je nog de vorige versie van deze site."
        : "Deze site opent nog niet zonder internet.";
      const why = WHY[trouble.reason].join(" ").replace("FILE", () => trouble.file);
      find(this, "p").textContent = `${first} ${why} Met internet werkt alles.`;
    }
  }

  customElements.define("offline-state", OfflineState);
})();
