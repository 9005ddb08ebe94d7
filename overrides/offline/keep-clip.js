/**
 * <keep-clip>: keeps one clip on this device, to watch without network, and removes it again.
 *
 * Slots: a button and a [role=status]. Attributes: data-file, the video's address; data-bytes, its
 * size; data-title. Hidden where a browser cannot do this (from disk, or an unsafe address).
 * Events: "clip-kept" (bubbling) after each change.
 */
(() => {
  const { clipCache } = window.vbtcFacts;
  const { size } = window.vbtcWriting;
  // From disk there is a cache in name only; without a manifest there is no app to keep it for.
  const able = () => window.isSecureContext && window.caches && location.protocol.startsWith("http") && document.querySelector("link[rel=manifest]");

  customElements.define("keep-clip", class extends HTMLElement {
    async connectedCallback() {
      this.hidden = !able();
      if (this.hidden || this.button) return;
      this.file = new URL(this.dataset.file, document.baseURI).href;
      this.button = this.querySelector("button");
      this.status = this.querySelector("[role=status]");
      this.button.addEventListener("click", () => (this.kept && !this.old ? this.remove() : this.keep()));
      await this.look();
      if (this.old) this.status.textContent = "Je bewaarde een oudere versie van deze clip.";
    }

    async look() {
      const found = await (await caches.open(clipCache)).match(this.file);
      const bytes = Number(this.dataset.bytes);
      this.kept = Boolean(found);
      // The site may have another clip by now. The old one stays until the new one is in.
      this.old = this.kept && Number(found.headers.get("Content-Length")) !== bytes;
      const what = this.old ? "Bewaar de nieuwe versie" : "Bewaar dit fragment";
      this.button.textContent = this.kept && !this.old ? "Verwijder van dit toestel" : `${what} (${size(bytes)})`;
      this.dispatchEvent(new CustomEvent("clip-kept", { bubbles: true }));
    }

    async keep() {
      this.button.disabled = true;
      try {
        await this.room();
        // Not what the browser or the worker still has of it.
        const response = await fetch(this.file, { cache: "reload" });
        if (!response.ok) throw new TypeError("not there");
        const whole = Number(response.headers.get("Content-Length")) || Number(this.dataset.bytes);
        let done = 0;
        const count = new TransformStream({ transform: (chunk, next) => {
          done += chunk.length;
          this.status.textContent = `${Math.min(100, Math.round((done / whole) * 100))} % van ${size(whole)}`;
          next.enqueue(chunk);
        } });
        const type = response.headers.get("Content-Type") ?? "video/mp4";
        await (await caches.open(clipCache)).put(this.file, new Response(response.body.pipeThrough(count), { headers: { "Content-Type": type, "Content-Length": String(whole) } }));
        await navigator.storage?.persist?.();
        this.status.textContent = "Bewaard. Je kan dit fragment nu ook zonder internet bekijken.";
      } catch (error) {
        // What does not come in whole is not put in the cache.
        this.status.textContent = error.name === "QuotaExceededError"
          ? "Er is niet genoeg plaats op dit toestel. Verwijder eerst een ander fragment."
          : "Het bewaren is niet gelukt. Kijk je verbinding na en probeer opnieuw.";
      }
      this.button.disabled = false;
      await this.look();
    }

    /** Throws when the browser says beforehand that it will not fit. */
    async room() {
      const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      if (quota - usage < Number(this.dataset.bytes)) throw new DOMException("no room", "QuotaExceededError");
    }

    async remove() {
      await (await caches.open(clipCache)).delete(this.file);
      this.status.textContent = "Verwijderd van dit toestel.";
      await this.look();
    }
  });

  /** <kept-space>: how much of this device the kept clips and the site take. */
  customElements.define("kept-space", class extends HTMLElement {
    connectedCallback() {
      if (!able()) return;
      document.addEventListener("clip-kept", () => this.look());
      this.look();
    }

    async look() {
      const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
      if (quota) this.textContent = `Deze site gebruikt ${size(usage)} op dit toestel. Er is nog ${size(quota - usage)} vrij voor haar.`;
    }
  });
})();
