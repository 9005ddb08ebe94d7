/**
 * <film-away>: says that a film does not play without network, for this device does not keep it.
 *
 * Slots: those words. Hidden until the browser says that there is no network. Attributes:
 * data-file, the film's address.
 * Methods: ask() gives whether the film cannot be reached now, and then says so.
 * Listens: "clip-kept" (bubbling), from <keep-clip>.
 */
(() => {
  /** @implements {FilmAwayElement} */
  class FilmAway extends HTMLElement {
    #file = new URL(this.dataset.file ?? "", document.baseURI).href;

    connectedCallback() {
      if (!location.protocol.startsWith("http")) return;
      addEventListener("offline", this.#look);
      addEventListener("online", this.#look);
      document.addEventListener("clip-kept", this.#look);
      this.#look();
    }

    disconnectedCallback() {
      removeEventListener("offline", this.#look);
      removeEventListener("online", this.#look);
      document.removeEventListener("clip-kept", this.#look);
    }

    #look = async () => {
      this.hidden = navigator.onLine || (await this.#isKept());
    };

    async #isKept() {
      return (await window.vbtcKept()).includes(this.#file);
    }

    /** A browser may think that it has a network where nothing comes through. */
    async ask() {
      if (!location.protocol.startsWith("http") || (await this.#isKept())) return false;
      // The worker answers no such question, so this one goes to the host.
      const there = await fetch(this.#file, { method: "HEAD" }).catch(() => null);
      this.hidden = there !== null;
      return there === null;
    }
  }

  customElements.define("film-away", FilmAway);
})();
