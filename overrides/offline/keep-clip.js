/**
 * <keep-clip>: keeps one clip on this device, to watch without network, and removes it again. What
 * does not come in whole, or is another film than the site means, is not kept.
 *
 * Slots: a button and a [role=status]. Attributes: data-file, the video's address; data-bytes, its
 * size; data-title and data-page, what the fragment is called and where it stands; data-tongue, the
 * language of that title and the way this is written, when it is not that of the site; data-also,
 * the addresses of what goes with it (captions in other languages). Hidden where a browser cannot
 * do this (from disk, or an unsafe address), or where the site does not open without network.
 * Events: "clip-kept" (bubbling) after each change. Listens: "clip-removed", from <kept-list>.
 */
/* eslint-disable baseline/known -- asked with ?. everywhere: Safari tells its room since 17 */
(() => {
  const { clipCache } = window.vbtcFacts;
  const { size } = window.vbtcWriting;
  const { find } = window.vbtcDom;
  // From disk there is a cache in name only; without a manifest there is no app to keep it for.
  const able = () =>
    window.isSecureContext &&
    Boolean(navigator.serviceWorker) &&
    location.protocol.startsWith("http") &&
    document.querySelector("link[rel=manifest]") !== null;

  // Without its pages, a clip that is kept is never shown.
  const opens = async () =>
    able() &&
    (navigator.serviceWorker.controller || (await window.vbtcTrouble())?.reason !== "changed");

  class KeepClip extends HTMLElement {
    #file = new URL(this.dataset.file ?? "", document.baseURI).href;
    #also = (this.dataset.also ?? "")
      .split(" ")
      .filter(Boolean)
      .map((address) => new URL(address, document.baseURI).href);
    #bytes = Number(this.dataset.bytes);
    #button = find(this, "button");
    #status = find(this, "[role=status]");
    /** Whether the clip is kept, and whether the site has another one by now. */
    #state = { kept: false, old: false };

    constructor() {
      super();
      this.#button.addEventListener("click", () => this.#onClick());
    }

    async connectedCallback() {
      this.hidden = !(await opens());
      if (this.hidden) return;
      document.addEventListener("clip-removed", this.#onRemoved);
      await this.#look();
      if (this.#state.old) {
        this.#status.textContent = "Je bewaarde een oudere versie van dit fragment.";
      }
      document.addEventListener("visibilitychange", this.#onReturn);
      addEventListener("pageshow", this.#onReturn);
    }

    disconnectedCallback() {
      document.removeEventListener("clip-removed", this.#onRemoved);
      document.removeEventListener("visibilitychange", this.#onReturn);
      removeEventListener("pageshow", this.#onReturn);
    }

    /** Another page, or another window, may have kept or removed it. */
    #onReturn = async (/** @type {Event} */ event) => {
      const isNew = event instanceof PageTransitionEvent && !event.persisted;
      if (isNew || this.#button.disabled) return;
      const before = this.#state;
      await this.#look();
      const same = this.#state.kept === before.kept && this.#state.old === before.old;
      if (!same) this.#status.textContent = "";
    };

    /** @param {Event} event */
    #onRemoved = (event) => {
      if (!(event instanceof CustomEvent) || event.detail !== this.#file) return;
      this.#status.textContent = "";
      this.#look();
    };

    async #onClick() {
      await (this.#state.kept && !this.#state.old ? this.#remove() : this.#keep());
    }

    async #look() {
      const cache = await caches.open(clipCache);
      let kept = Boolean(await cache.match(this.#file));
      if (!kept) {
        await window.vbtcTakeOver().catch(() => []);
        kept = Boolean(await cache.match(this.#file));
      }
      // The old one stays until the new one is in. A new film may have the size of the old.
      const old = kept && (await window.vbtcClips.isOld(cache, [this.#file, ...this.#also]));
      this.#state = { kept, old };
      const what = old ? "Bewaar de nieuwe versie" : "Bewaar dit fragment";
      this.#button.textContent =
        kept && !old ? "Verwijder van dit toestel" : `${what} (${size(this.#bytes)})`;
      this.dispatchEvent(new CustomEvent("clip-kept", { bubbles: true }));
    }

    async #keep() {
      this.#button.disabled = true;
      try {
        await this.#room();
        for (const file of this.#also) await this.#fetch(file);
        const { title = "", page = "", tongue } = this.dataset;
        const { href } = new URL(page, document.baseURI);
        const note = { title, tongue, page: href, also: this.#also };
        await this.#fetch(this.#file, window.vbtcKeptNote.made(note));
        // Firefox asks the person, who may never answer.
        navigator.storage?.persist?.().catch(() => {});
        this.#status.textContent = "Bewaard. Je kan dit fragment nu ook zonder internet bekijken.";
      } catch (error) {
        // What does not come in whole is not put in the cache.
        const full = error instanceof DOMException && error.name === "QuotaExceededError";
        this.#status.textContent = full
          ? "Er is niet genoeg plaats op dit toestel. Verwijder eerst een ander fragment."
          : "Het bewaren is niet gelukt. Kijk je verbinding na, laad de pagina opnieuw en probeer nog eens.";
      }
      this.#button.disabled = false;
      await this.#look();
    }

    /** Throws when the browser says beforehand that it will not fit. */
    async #room() {
      const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      if (quota - usage < this.#bytes) throw new DOMException("no room", "QuotaExceededError");
    }

    /**
     * Into the cache; the status says how far it is. Throws when it does not come in whole.
     * @param {string} file
     * @param {Record<string, string>} [note]
     */
    async #fetch(file, note) {
      const clip = await window.vbtcClips.of(file);
      // Not what the browser or the worker still has of it.
      const response = await fetch(file, { cache: "reload" });
      if (response.status !== 200 || !response.body) throw new TypeError("not there");
      const whole = window.vbtcWhole(clip, (done) => {
        const share = Math.round((done / clip.bytes) * 100);
        this.#status.textContent = `${share} % van ${size(clip.bytes)}`;
      });
      const headers = {
        "Content-Type": response.headers.get("Content-Type") ?? "video/mp4",
        "Content-Length": String(clip.bytes),
        ETag: clip.proof,
        ...note,
      };
      const cache = await caches.open(clipCache);
      await cache.put(file, new Response(response.body.pipeThrough(whole), { headers }));
    }

    async #remove() {
      const cache = await caches.open(clipCache);
      await Promise.all([this.#file, ...this.#also].map((file) => cache.delete(file)));
      this.#status.textContent = "Verwijderd van dit toestel.";
      await this.#look();
    }
  }

  /** <kept-space>: how much of this device the kept clips and the site take. */
  class KeptSpace extends HTMLElement {
    connectedCallback() {
      if (!able()) return;
      document.addEventListener("clip-kept", this.#look);
      this.#look();
    }

    disconnectedCallback() {
      document.removeEventListener("clip-kept", this.#look);
    }

    #look = async () => {
      const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      if (!quota) return;
      const room = `Er is nog ${size(quota - usage)} vrij.`;
      this.textContent = `Deze site gebruikt ${size(usage)} op dit toestel. ${room}`;
    };
  }

  customElements.define("keep-clip", KeepClip);
  customElements.define("kept-space", KeptSpace);
})();
