/**
 * <clip-resume>: who comes back to a clip is offered to go on from the last second.
 *
 * Slots: none; the button is made when there is something to offer. A video elsewhere has a button
 *        of its own, which then says from where.
 * Events: "clip-seek" (bubbling, detail.seconds).
 * Place: inside a <clip-player data-clip data-formerly>, over the picture.
 * Storage: KEYS.at(clip), the last second; gone when the clip was seen to its end. What was kept
 *        under a former id of the clip is taken over.
 */
(() => {
  const { KEYS, text, keep, remove, move } = window.vbtcStorage;
  const { find, button } = window.vbtcDom;
  const NOT_WORTH_IT = 5; // seconds from the start or the end

  class ClipResume extends HTMLElement {
    /** @type {HTMLElement} */
    #player = this.closest("clip-player") ?? this;
    #key = KEYS.at(this.#player.dataset.clip ?? "");
    /** @type {HTMLVideoElement} */
    #video = find(this.#player, "video");

    constructor() {
      super();
      this.#video.addEventListener("timeupdate", () => this.#keep());
      this.#video.addEventListener("ended", () => remove(this.#key));
      this.#video.addEventListener("play", () => this.replaceChildren());
    }

    connectedCallback() {
      for (const id of (this.#player.dataset.formerly ?? "").split(" ")) {
        if (id) move(KEYS.at(id), this.#key);
      }
      const at = Number(text(this.#key));
      if (at && !location.hash.startsWith("#t=")) this.#offer(at);
    }

    #keep() {
      const { currentTime, duration } = this.#video;
      if (currentTime < NOT_WORTH_IT || currentTime > duration - NOT_WORTH_IT) return;
      keep(this.#key, String(Math.floor(currentTime)));
    }

    /** @param {number} at */
    #offer(at) {
      const outside = this.#player.querySelector("outside-video");
      if (outside) {
        outside.offer(at);
        return;
      }
      const goOn = () => {
        this.replaceChildren();
        const detail = { seconds: at };
        this.dispatchEvent(new CustomEvent("clip-seek", { bubbles: true, detail }));
        this.#video.focus();
      };
      const words = `Ga verder vanaf ${window.vbtcWriting.clock(at)}`;
      this.replaceChildren(button(words, goOn, "button"));
    }
  }

  customElements.define("clip-resume", ClipResume);
})();
