/**
 * <offline-app>: lets the site work without network, and offers a new version when there is one.
 *
 * Slots: a hidden [role=status] with a button[data-update].
 * Only where the page names a manifest, on a safe address: not from disk, and not while editing.
 */
customElements.define("offline-app", class extends HTMLElement {
  async connectedCallback() {
    const manifest = document.querySelector("link[rel=manifest]");
    if (!manifest || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;
    this.notice = this.querySelector("[role=status]");
    this.querySelector("[data-update]").addEventListener("click", () => this.update());
    try {
      this.registration = await navigator.serviceWorker.register(new URL("sw.js", manifest.href));
    } catch {
      return; // then the site works as it does without
    }
    if (this.registration.waiting && navigator.serviceWorker.controller) this.notice.hidden = false;
    this.registration.addEventListener("updatefound", () => {
      const found = this.registration.installing;
      found.addEventListener("statechange", () => {
        if (found.state === "installed" && navigator.serviceWorker.controller) this.notice.hidden = false;
      });
    });
  }

  update() {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    this.registration.waiting?.postMessage("vbtc-update");
  }
});
