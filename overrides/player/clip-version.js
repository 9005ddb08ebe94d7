/**
 * <clip-version>: which file of a clip plays: sharp or light, with audio description or signs.
 *
 * Slots: select[data-version], of which each option is a file, with data-kind where it is one that
 *        other clips may have too; and [role=status].
 * Place: inside a <clip-player> with a .gave-way, right below the picture, where it is said that a
 *        version does not come: what the buttons open may be folded. It shows which file the
 *        browser chose, as a small screen gets the light one.
 * Storage: KEYS.player: the kind that was chosen, for every clip. A file that does not come (of a
 *        phone without network that kept the other one) gives way to what the browser chooses.
 */
(() => {
  const { find } = window.vbtcDom;
  const { recall, remember } = window.vbtcPlayer.liked;

  /** @param {string} address */
  const whole = (address) => new URL(address, document.baseURI).href;

  class ClipVersion extends HTMLElement {
    #player = /** @type {ClipPlayerElement} */ (this.closest("clip-player"));
    #video = find(this.#player, "video");
    #select = find(this, "[data-version]", HTMLSelectElement);
    #status = find(this, "[role=status]");
    #gaveWay = find(this.#player, ".gave-way");

    constructor() {
      super();
      this.#select.addEventListener("change", () => this.#choose());
      for (const sign of ["loadstart", "loadedmetadata"]) {
        this.#video.addEventListener(sign, () => this.#tell());
      }
      this.#video.addEventListener("error", (event) => this.#giveWay(event), true);
      const { version } = recall();
      const liked = [...this.#select.options].find(({ dataset }) => dataset.kind === version);
      // Of a film on another host nothing is asked before someone says so.
      if (version && liked && !this.#player.querySelector("outside-video")) {
        if (liked.value !== this.#playing?.value) this.#video.src = liked.value;
      }
      this.#tell();
    }

    /** The option of the file that plays, or that will. */
    get #playing() {
      const sources = [...this.#video.querySelectorAll("source")];
      const fits = sources.find(({ media }) => !media || matchMedia(media).matches);
      const address = this.#video.getAttribute("src") ?? (this.#video.currentSrc || fits?.src);
      return [...this.#select.options].find(({ value }) => whole(value) === whole(address ?? ""));
    }

    #tell() {
      const option = this.#playing;
      if (option) this.#select.value = option.value;
    }

    /** Another file of the same clip, at the same moment, playing if it was. */
    async #choose() {
      const option = this.#select.selectedOptions[0];
      const { currentTime, paused } = this.#video;
      this.#gaveWay.textContent = "";
      remember({ version: option?.dataset.kind ?? "" });
      this.#video.src = this.#select.value;
      await this.#player.seek(currentTime);
      if (!paused) await this.#video.play();
      // Another one may have taken its place.
      if (this.#select.selectedOptions[0] !== option) return;
      this.#status.textContent = `Je kijkt naar: ${option?.text}`;
    }

    /** @param {Event} event */
    async #giveWay(event) {
      const chosen = this.#video.getAttribute("src");
      if (event.target !== this.#video || !chosen) return;
      if (!this.#video.querySelector("source")) return;
      // The player would say that the clip cannot be played.
      event.stopImmediatePropagation();
      const failed = [...this.#select.options].find(({ value }) => value === chosen);
      this.#video.removeAttribute("src");
      this.#video.load();
      this.#tell();
      this.#status.textContent = "";
      this.#gaveWay.textContent = `${failed?.text ?? "Deze versie"} kan nu niet laden.`;
    }
  }

  customElements.define("clip-version", ClipVersion);
})();
