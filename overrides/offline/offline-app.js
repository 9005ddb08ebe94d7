/**
 * <offline-app>: lets the site work without network, says once that it does, and offers a new
 * version when there is one.
 *
 * Slots: hidden [role=status] elements, each with a button[data-close]: [data-ready] with a
 *        button[data-update], [data-kept], and [data-failed] with a span.
 * Storage: KEYS.offline ("told"); in a window KEYS.later, for who does not want the new version
 * yet.
 * Only where the page names a manifest, on a safe address: not from disk, and not while editing.
 */
(() => {
  const { find, all } = window.vbtcDom;
  const { KEYS, text, keep, session } = window.vbtcStorage;
  const OFTEN = 3;

  class OfflineApp extends HTMLElement {
    #ready = find(this, "[data-ready]");
    #kept = find(this, "[data-kept]");
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
      for (const close of all(this, "[data-close]")) {
        close.addEventListener("click", () => this.#close(close.parentElement));
      }
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
      const waits = registration.waiting && serviceWorker.controller;
      if (waits && session.text(KEYS.later) === null) this.#tell(this.#ready);
      this.#watch(registration.installing);
      registration.addEventListener("updatefound", () => this.#watch(registration.installing));
      await serviceWorker.ready;
      // Where nothing can be remembered it would be said on every page.
      const first = text(KEYS.offline) === null && keep(KEYS.offline, "told");
      if (first) this.#tell(this.#kept);
    }

    /**
     * The page leaves room below for what is told, so that it covers nothing that cannot be
     * scrolled up.
     * @param {HTMLElement} told
     */
    #tell(told, shown = true) {
      told.hidden = !shown;
      const telling = all(this, "[role=status]").some(({ hidden }) => !hidden);
      document.documentElement.toggleAttribute("data-telling", telling);
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
          this.#tell(this.#failed, false);
          this.#tell(this.#ready, Boolean(navigator.serviceWorker.controller));
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
      find(this.#failed, "span").textContent = `${what} De pagina Meenemen zegt waarom.`;
      this.#tell(this.#failed);
    }

    /** @param {HTMLElement | null} told */
    #close(told) {
      if (told === this.#ready) session.keep(KEYS.later, "later");
      if (told) this.#tell(told, false);
    }

    #update() {
      const reload = () => location.reload();
      navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
      this.#registration?.waiting?.postMessage(window.vbtcFacts.update);
    }
  }

  customElements.define("offline-app", OfflineApp);
})();
