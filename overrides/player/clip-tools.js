/**
 * <clip-tools>: speed and a link to this moment, beside the browser's controls.
 *
 * Slots: select[data-rate], button[data-copy], and one .tools__said[role=status]; perhaps
 *        <clip-captions> and <clip-version>.
 * Place: inside a <clip-player>.
 *        And select[data-cue="size"] and [data-cue="ground"]: how captions look, which the styles
 *        know by data-cue-size and data-cue-ground of the player.
 * Storage: KEYS.player: the speed, and how captions look, for every clip.
 */
(() => {
  const { find, all } = window.vbtcDom;
  const { recall, remember } = window.vbtcPlayer.liked;

  class ClipTools extends HTMLElement {
    #player = this.closest("clip-player");
    /** @type {HTMLVideoElement} */
    #video = find(this.#player ?? this, "video");
    #status = find(this, ".tools__said");
    #rate = find(this, "[data-rate]", HTMLSelectElement);
    #copyButton = find(this, "[data-copy]");
    #label = this.#copyButton.textContent;
    #timer = 0;

    constructor() {
      super();
      const { rate } = recall();
      this.#rate.addEventListener("change", () => this.#setRate(this.#rate.value));
      // The browser's own menu may change these too.
      this.#video.addEventListener("ratechange", () => this.#showRate());
      if (rate) this.#setRate(rate);
      for (const look of all(this, "[data-cue]", HTMLSelectElement)) this.#prepareLook(look);
      this.#copyButton.addEventListener("click", () => this.#copy());
    }

    /** @param {HTMLSelectElement} look */
    #prepareLook(look) {
      const name = /** @type {"size" | "ground"} */ (look.dataset.cue);
      const show = () => {
        this.#player?.setAttribute(`data-cue-${name}`, look.value);
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
      const { playbackRate } = this.#video;
      const known = [...this.#rate.options].find(({ value }) => Number(value) === playbackRate);
      this.#rate.selectedIndex = known ? known.index : -1;
    }

    async #copy() {
      const address = new URL(location.href);
      address.hash = `t=${Math.floor(this.#video.currentTime)}`;
      try {
        await navigator.clipboard.writeText(address.href);
        this.#say("Link gekopieerd");
      } catch {
        // Not allowed to copy: put it in the address bar, from where a person can.
        history.replaceState(null, "", address.hash);
        this.#say("Kopieer de link uit de adresbalk");
      }
    }

    /**
     * Say it to the eye too, in place of the button's words, for two seconds.
     * @param {string} words
     */
    #say(words) {
      this.#status.textContent = words;
      this.#copyButton.textContent = words;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#copyButton.textContent = this.#label;
      }, 2000);
    }
  }

  customElements.define("clip-tools", ClipTools);
})();
