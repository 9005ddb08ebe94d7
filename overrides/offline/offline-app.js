/**
 * <offline-app>: lets the site work without network, and offers a new version when there is one.
 *
 * Slots: hidden [role=status] elements: [data-ready] with a button[data-update], and [data-failed].
 * Only where the page names a manifest, on a safe address: not from disk, and not while editing.
 */
customElements.define("offline-app", class extends HTMLElement {
  async connectedCallback() {
    const manifest = document.querySelector("link[rel=manifest]");
    if (!manifest || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;
    this.ready = this.querySelector("[data-ready]");
    this.failed = this.querySelector("[data-failed]");
    this.querySelector("[data-update]").addEventListener("click", () => this.update());
    try {
      this.registration = await navigator.serviceWorker.register(new URL(window.vbtcFacts.worker, manifest.href));
    } catch {
      return; // then the site works as it does without
    }
    this.ready.hidden = !(this.registration.waiting && navigator.serviceWorker.controller);
    this.watch(this.registration.installing);
    this.registration.addEventListener("updatefound", () => this.watch(this.registration.installing));
  }

  /** A version on its way: it comes in whole, or not at all. */
  watch(worker) {
    if (!worker || worker === this.watched) return;
    this.watched = worker;
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed") {
        this.arrived = worker;
        this.failed.hidden = true;
        this.ready.hidden = !navigator.serviceWorker.controller;
      } else if (worker.state === "redundant" && worker !== this.arrived) this.fail();
    });
  }

  fail() {
    this.failed.textContent = navigator.serviceWorker.controller
      ? "Er is een nieuwe versie, maar ze kon niet geladen worden. Je ziet de vorige, en die blijft werken."
      : "Deze site kon niet bewaard worden voor als je geen internet hebt. Misschien is er te weinig plaats op dit toestel.";
    this.failed.hidden = false;
  }

  update() {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    this.registration.waiting?.postMessage(window.vbtcFacts.update);
  }
});
