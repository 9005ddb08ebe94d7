/**
 * <outside-video>: a video on another host. Nothing is asked from that host before the click.
 *
 * Slots: perhaps a poster, and a .facade with a link to the video's own page and a .facade__why.
 * Attributes: data-embed, what to load after the click; data-start, how its address takes a second;
 *        data-begin, the second at which it begins when nobody asks for another; data-file when it
 *        is a video file; data-title, the frame's name.
 * Without JavaScript, from a file or without a network the link is what remains, and a line says
 * why.
 */
(() => {
  const { find, make, button } = window.vbtcDom;

  /** @implements {OutsideVideoElement} */
  class OutsideVideo extends HTMLElement {
    #link = find(this, "a");
    #why = find(this, ".facade__why");
    #poster = this.querySelector("img");

    constructor() {
      super();
      if (this.#fits) {
        const begin = Number(this.dataset.begin ?? 0);
        this.#link.before(button("Speel hier af", () => this.play(begin), "button"));
        this.#link.classList.add("button--quiet");
      } else {
        this.#why.textContent =
          "Je bekijkt deze site vanaf je eigen toestel. Daarom opent de video op een andere pagina.";
      }
    }

    /** A host's player refuses to show in a page that has no address of its own. */
    get #fits() {
      return "file" in this.dataset || location.protocol.startsWith("http");
    }

    /**
     * Load the player from a second; does nothing where it would not show.
     * @param {number} from
     */
    play(from) {
      if (!this.#fits) return;
      if (!navigator.onLine) {
        this.#why.textContent =
          "Er is geen internet. Probeer het later, of lees de tekst hieronder.";
        return;
      }
      const start = from && this.dataset.start ? this.dataset.start + Math.floor(from) : "";
      const address = `${this.dataset.embed}${start}`;
      const player = "file" in this.dataset ? this.#makeVideo(address) : this.#makeFrame(address);
      player.addEventListener("error", () => this.#fail(player), true);
      this.querySelector("iframe, video")?.remove();
      if (this.#poster) this.#poster.hidden = true;
      this.classList.add("is-playing");
      this.prepend(player);
      player.focus();
    }

    /** @param {string} address */
    #makeFrame(address) {
      const frame = make("iframe");
      frame.title = this.dataset.title ?? "";
      frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.src = address;
      return frame;
    }

    /** @param {string} address */
    #makeVideo(address) {
      const video = make("video");
      Object.assign(video, { src: address, controls: true, autoplay: true, playsInline: true });
      video.setAttribute("aria-label", this.dataset.title ?? "");
      return video;
    }

    /** @param {HTMLElement} player */
    #fail(player) {
      player.remove();
      if (this.#poster) this.#poster.hidden = false;
      this.classList.remove("is-playing");
      this.#why.textContent = "De video kon niet laden. Probeer de link.";
    }
  }

  customElements.define("outside-video", OutsideVideo);
})();
