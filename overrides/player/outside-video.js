/**
 * <outside-video>: a video on another host. Nothing is asked from that host before the click.
 *
 * Slots: perhaps a poster; for a video file a <video> without an address; and a .facade with a link
 *        to the video's own page and a .facade__why.
 * Attributes: data-embed, what to load after the click; data-start and data-stop, how its address
 *        takes a second to begin and to end; data-begin, the second at which it begins when nobody
 *        asks for another; data-title, a frame's name.
 * Methods: offer(from, to) puts a part in the button, in seconds; play(from, to), once someone
 *        chose to play, goes there.
 * Events: "clip-chosen" (bubbling), when it begins to play for the first time, or cannot.
 * Without JavaScript, from a file or without a network the link is what remains, and a line says
 * why.
 */
(() => {
  const { find, make, button } = window.vbtcDom;
  const { clock } = window.vbtcWriting;

  /** @implements {OutsideVideoElement} */
  class OutsideVideo extends HTMLElement {
    chosen = false;
    #link = find(this, "a");
    #why = find(this, ".facade__why");
    #poster = this.querySelector("img");
    #video = this.querySelector("video");
    #part = { from: Number(this.dataset.begin ?? 0), to: Infinity };
    #button = button("Speel hier af", () => this.#choose(), "button");

    constructor() {
      super();
      if (this.#fits) {
        this.#link.before(this.#button);
        this.#link.classList.add("button--quiet");
      } else {
        this.#why.textContent =
          "Je bekijkt deze site vanaf je eigen toestel. Daarom opent de video op een andere pagina.";
      }
      this.#video?.addEventListener("error", () => this.#fail());
    }

    /** A host's player refuses to show in a page that has no address of its own. */
    get #fits() {
      return this.#video !== null || location.protocol.startsWith("http");
    }

    /** @type {OutsideVideoElement["offer"]} */
    offer(from, to = Infinity) {
      this.#part = { from, to };
      this.#button.textContent = `Speel af vanaf ${clock(from)}`;
    }

    /** Where there is something to press, a keyboard goes on from there. */
    focus() {
      (this.#fits ? this.#button : this.#link).focus();
    }

    #choose() {
      if (!navigator.onLine) {
        this.#why.textContent =
          "Er is geen internet. Probeer het later, of lees de tekst hieronder.";
        return;
      }
      this.chosen = true;
      this.play(this.#part.from, this.#part.to);
    }

    /** @type {OutsideVideoElement["play"]} */
    play(from, to = Infinity) {
      const { embed = "", start = "", stop = "" } = this.dataset;
      const end = stop && to !== Infinity ? stop + Math.ceil(to) : "";
      const begin = start && (from || end) ? start + Math.floor(from) : "";
      const address = embed + begin + end;
      const player = this.#video ? this.#load(this.#video, address) : this.#makeFrame(address);
      this.#show(true);
      player.focus();
    }

    /**
     * @param {HTMLVideoElement} video
     * @param {string} address
     */
    #load(video, address) {
      video.src = address;
      video.play().catch(() => {
        /* it may not be had, which its error says; or it was stopped at once */
      });
      return video;
    }

    /** @param {string} address */
    #makeFrame(address) {
      const frame = make("iframe");
      frame.title = this.dataset.title ?? "";
      frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.src = address;
      frame.addEventListener("error", () => this.#fail());
      this.querySelector("iframe")?.remove();
      this.prepend(frame);
      return frame;
    }

    /** @param {boolean} playing */
    #show(playing) {
      if (this.#poster) this.#poster.hidden = playing;
      if (this.#video) this.#video.hidden = !playing;
      this.classList.toggle("is-playing", playing);
      this.dispatchEvent(new CustomEvent("clip-chosen", { bubbles: true }));
    }

    #fail() {
      this.chosen = false;
      this.#video?.removeAttribute("src");
      this.querySelector("iframe")?.remove();
      this.#show(false);
      this.#why.textContent = "De video kon niet laden. Probeer de link.";
    }
  }

  customElements.define("outside-video", OutsideVideo);
})();
