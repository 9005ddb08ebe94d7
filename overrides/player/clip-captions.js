/**
 * <clip-captions>: captions on and off, and in which language they and the transcript are.
 *
 * Slots: button[data-captions]; with more languages select[data-language], of which each option is
 *        a language (the main one first) with data-script, where its captions are fetched; and
 *        [role=status].
 * Place: inside a <clip-player data-clip>, whose <video> has a <track> for each language, and after
 *        its <clip-transcript>.
 * Address: #t=42&taal=en shows that language, this once.
 * Storage: KEYS.player: whether captions are on, and their language, for every clip.
 */
(() => {
  const { find, all, script } = window.vbtcDom;
  const { recall, remember } = window.vbtcPlayer.liked;
  const ASKED = /&taal=([a-z]+)$/;

  class ClipCaptions extends HTMLElement {
    #player = /** @type {ClipPlayerElement} */ (this.closest("clip-player"));
    #tracks = all(find(this.#player, "video"), "track", HTMLTrackElement);
    #button = find(this, "[data-captions]");
    #select = all(this, "[data-language]", HTMLSelectElement)[0];
    #status = find(this, "[role=status]");
    #track = this.#tracks[0];
    /** The language that was asked for last: a slower one is not shown any more. */
    #asked = "";

    constructor() {
      super();
      this.#button.addEventListener("click", () => this.#show(!this.#on));
      // The browser's own menu may change these too.
      find(this.#player, "video").textTracks.addEventListener("change", () => this.#onTracks());
      if (recall().captions) this.#show(true);
      this.#select?.addEventListener("change", async () => {
        const { value } = /** @type {HTMLSelectElement} */ (this.#select);
        if (await this.#choose(value)) remember({ language: value });
      });
    }

    connectedCallback() {
      addEventListener("hashchange", this.#follow);
      if (!this.#follow()) this.#choose(recall().language ?? "");
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#follow);
    }

    /** The language that the address asks for, if it does. */
    #follow = () => {
      const [, language = ""] = ASKED.exec(location.hash) ?? [];
      if (language) this.#choose(language);
      return language !== "";
    };

    get #on() {
      return this.#tracks.some(({ track }) => track.mode === "showing");
    }

    /** @param {boolean} on */
    #show(on) {
      for (const one of this.#tracks) {
        one.track.mode = on && one === this.#track ? "showing" : "disabled";
      }
      this.#press();
    }

    #press() {
      if (this.#button.getAttribute("aria-pressed") === String(this.#on)) return;
      this.#button.setAttribute("aria-pressed", String(this.#on));
      remember({ captions: this.#on });
    }

    async #onTracks() {
      this.#press();
      const shown = this.#tracks.find(({ track }) => track.mode === "showing");
      if (!shown || shown === this.#track || shown.srclang === this.#asked) return;
      if (await this.#choose(shown.srclang)) remember({ language: shown.srclang });
    }

    /**
     * Captions and transcript in a language; false when this clip has none, or they do not come.
     * @param {string} language
     */
    async #choose(language) {
      const next = this.#tracks.find(({ srclang }) => srclang === language);
      const select = this.#select;
      if (!next || !select) return false;
      this.#asked = language;
      const said = await this.#fetch(language);
      if (this.#asked !== language) return false;
      this.#asked = "";
      if (said === undefined) {
        select.value = this.#track?.srclang ?? "";
        this.#status.textContent =
          "Deze ondertitels kunnen nu niet laden. Probeer het later opnieuw.";
        return false;
      }
      this.#status.textContent = "";
      // A page from disk may load no file as captions, but an address that holds them.
      if (said && next.readyState !== HTMLTrackElement.LOADED) {
        next.src = `data:text/vtt;charset=utf-8,${encodeURIComponent(said.track)}`;
      }
      this.#track = next;
      select.value = language;
      if (this.#on) this.#show(true);
      const { dir } = select.selectedOptions[0] ?? next;
      find(this.#player, "clip-transcript").speak(language, dir, said?.lines ?? null);
      return true;
    }

    /**
     * What is said in a language: null in the main one, which stands in the page, and undefined
     * when it does not come.
     * @param {string} language
     */
    async #fetch(language) {
      const option = [...(this.#select?.options ?? [])].find(({ value }) => value === language);
      const address = option?.dataset.script;
      if (!address) return null;
      const key = `${this.#player.dataset.clip}.${language}`;
      if (!window.vbtcCaptions?.[key]) await script(address).catch(() => {});
      return window.vbtcCaptions?.[key];
    }
  }

  customElements.define("clip-captions", ClipCaptions);
})();
