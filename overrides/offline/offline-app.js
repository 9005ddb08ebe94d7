/**
 * <offline-app>: lets the site work without network, and offers a new version when there is one.
 *
 * Slots: hidden [role=status] elements: [data-ready] with a button[data-update], and [data-failed].
 * Only where the page names a manifest, on a safe address: not from disk, and not while editing.
 */
(() => {
  const { find } = window.vbtcDom;
  const OFTEN = 3;

  class OfflineApp extends HTMLElement {
    #ready = find(this, "[data-ready]");
    #failed = find(this, "[data-failed]");
    #manifest = document.querySelector("link[rel=manifest]");
    /** @type {ServiceWorkerRegistration | undefined} */
    #registration;
    /** @type {ServiceWorker | undefined} */
    #watched;
    /** @type {ServiceWorker | undefined} */
    #arrived;

    constructor() {
      super();
      find(this, "[data-update]").addEventListener("click", () => this.#update());
    }

    async connectedCallback() {
      if (this.#registration || !(this.#manifest instanceof HTMLLinkElement)) return;
      if (!location.protocol.startsWith("http") || !navigator.serviceWorker) return;
      const { serviceWorker } = navigator;
      try {
        const worker = new URL(window.vbtcFacts.worker, this.#manifest.href);
        this.#registration = await serviceWorker.register(worker);
      } catch {
        return; // then the site works as it does without
      }
      const registration = this.#registration;
      this.#ready.hidden = !(registration.waiting && serviceWorker.controller);
      this.#watch(registration.installing);
      registration.addEventListener("updatefound", () => this.#watch(registration.installing));
    }

    /**
     * A version on its way: it comes in whole, or not at all.
     * @param {ServiceWorker | null} worker
     */
    #watch(worker) {
      if (!worker || worker === this.#watched) return;
      this.#watched = worker;
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed") {
          this.#arrived = worker;
          this.#failed.hidden = true;
          this.#ready.hidden = !navigator.serviceWorker.controller;
        } else if (worker.state === "redundant" && worker !== this.#arrived) this.#fail();
      });
    }

    async #fail() {
      const trouble = await window.vbtcTrouble();
      // Who comes back often was told by now; the page on taking along still says it.
      if (trouble && trouble.tries > OFTEN) return;
      const what = navigator.serviceWorker.controller
        ? "Er is een nieuwe versie, maar ze kon niet geladen worden. Je ziet de vorige, en die blijft werken."
        : "Deze site kon niet bewaard worden voor als je geen internet hebt.";
      this.#failed.textContent = `${what} De pagina Meenemen zegt waarom.`;
      this.#failed.hidden = false;
    }

    #update() {
      const reload = () => location.reload();
      navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
      this.#registration?.waiting?.postMessage(window.vbtcFacts.update);
    }
  }

  customElements.define("offline-app", OfflineApp);
})();
