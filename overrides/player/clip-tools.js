/**
 * <clip-tools>: speed and a way to share this moment, beside the browser's controls.
 *
 * Slots: select[data-rate], button[data-share], and one .tools__said[role=status]; perhaps
 *        <clip-captions> and <clip-version>.
 * Place: inside a <clip-player>.
 *        And select[data-cue="size"] and [data-cue="ground"]: how captions look, which the styles
 *        know by data-cue-size and data-cue-ground of the player.
 * Storage: KEYS.player: the speed, and how captions look, for every clip.
 */
(() => {
  const { find, all, read } = window.vbtcDom;
  const { recall, remember } = window.vbtcPlayer.liked;
  const share = window.vbtcShare;

  class ClipTools extends HTMLElement {
    #player = /** @type {ClipPlayerElement} */ (this.closest("clip-player"));
    /** @type {HTMLVideoElement} */
    #video = find(this.#player, "video");
    #status = find(this, ".tools__said");
    #rate = find(this, "[data-rate]", HTMLSelectElement);
    #shareButton = find(this, "[data-share]");

    constructor() {
      super();
      const rate = this.#known(recall().rate);
      this.#rate.addEventListener("change", () => this.#setRate(this.#rate.value));
      // The browser's own menu may change these too.
      this.#video.addEventListener("ratechange", () => this.#showRate());
      if (rate) this.#setRate(rate.value);
      for (const look of all(this, "[data-cue]", HTMLSelectElement)) this.#prepareLook(look);
      if (share.bySheet()) this.#shareButton.textContent = "Deel dit moment";
      this.#shareButton.addEventListener("click", () => this.#share());
    }

    /** @param {HTMLSelectElement} look */
    #prepareLook(look) {
      const name = /** @type {"size" | "ground"} */ (look.dataset.cue);
      const show = () => {
        this.#player.setAttribute(`data-cue-${name}`, look.value);
      };
      look.value = recall()[name] ?? "";
      // What was kept is no longer one of them.
      if (look.selectedIndex < 0) look.value = "";
      look.addEventListener("change", () => {
        remember({ [name]: look.value });
        show();
      });
      show();
    }

    /** @param {string | number} rate */
    #setRate(rate) {
      this.#video.defaultPlaybackRate = Number(rate);
      this.#video.playbackRate = Number(rate);
      remember({ rate: Number(rate) });
    }

    #showRate() {
      this.#rate.selectedIndex = this.#known(this.#video.playbackRate)?.index ?? -1;
    }

    /** The speed to choose that is this one. @param {unknown} rate */
    #known(rate) {
      return [...this.#rate.options].find(({ value }) => Number(value) === rate);
    }

    /** From when on, for someone else: an address that only works here is handed to nobody. */
    async #share() {
      const at = Math.floor(this.#video.currentTime);
      const title = read(find(document, "h1"));
      const part = this.closest(".part")?.getAttribute("aria-label");
      const from = `vanaf ${window.vbtcWriting.clock(at)}`;
      const words = [share.from(title), ...(part ? [part] : []), from].join(", ");
      const address = share.address(this.#player.moment(at));
      const copied = address ? "Link gekopieerd" : "Gekopieerd";
      this.#say(share.told(await share.give(words, address || undefined), copied));
    }

    /**
     * To the eye too, in place of the button's words.
     * @param {string} words
     */
    #say(words) {
      this.#status.textContent = words;
      if (words) window.vbtcSaid(this.#shareButton, words);
    }
  }

  customElements.define("clip-tools", ClipTools);
})();
