/**
 * <room-check>: one button that tries everything a study day needs, and says what to do when it
 * fails.
 *
 * Slots: button[data-check], [role=status], ul.checks and .tone with button[data-heard].
 * Place: on a page with the <search-field>.
 */
(() => {
  const { find, all, make } = window.vbtcDom;
  const data = window.vbtcDayData;
  const LONG = 8000;
  // A person has to answer.
  const LONGER = 60_000;

  /**
   * @param {Promise<unknown>} promise
   * @param {number} milliseconds
   */
  const within = (promise, milliseconds) =>
    Promise.race([
      promise,
      new Promise((_, reject) => {
        setTimeout(() => reject(new Error("te traag")), milliseconds);
      }),
    ]);

  /**
   * @param {EventTarget} target
   * @param {string} type
   */
  const once = (target, type) =>
    new Promise((done, fail) => {
      target.addEventListener(type, done, { once: true });
      target.addEventListener("error", () => fail(new Error("fout")), { once: true });
    });

  const fullScreen = async () => {
    if (!document.fullscreenEnabled) throw new Error("mag niet");
    await document.documentElement.requestFullscreen();
    await document.exitFullscreen();
  };

  const wakeLock = async () => {
    // eslint-disable-next-line baseline/known -- this is what is being tried
    await (await navigator.wakeLock.request("screen")).release();
  };

  /**
   * A clip plays when its time goes on, and when it can be sent to its middle.
   * @param {Clip} clip
   * @param {URL} root
   */
  const play = async (clip, root) => {
    if (!clip.files.length) throw new Error("geen video");
    const video = make("video");
    video.muted = true;
    video.src = new URL(clip.files[0], root).href;
    try {
      await once(video, "loadedmetadata");
      const middle = video.duration / 2;
      video.currentTime = middle;
      await once(video, "seeked");
      if (Math.abs(video.currentTime - middle) > 1) throw new Error("springt niet");
      await video.play();
      await once(video, "timeupdate");
    } finally {
      video.removeAttribute("src");
      video.load();
    }
  };

  const captions = async () => {
    const cues = data.clips.flatMap((clip) => clip.cues).slice(0, 3);
    const track = make("video").addTextTrack("captions");
    for (const [from, to, text] of cues) track.addCue(new VTTCue(from, to, text));
    if (!track.cues?.length) throw new Error("geen ondertitels");
  };

  /** @param {URL} root */
  const search = async (root) => {
    const engine = await window.vbtcSearch.load(root);
    if (!engine.search(data.clips[0].title).places.length) throw new Error("geen antwoord");
  };

  /**
   * Only a person knows whether the room hears it.
   * @param {HTMLElement} question
   */
  const sound = async (question) => {
    const audio = new AudioContext();
    await audio.resume();
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    loud.gain.value = 0.2;
    tone.connect(loud).connect(audio.destination);
    tone.start();
    question.hidden = false;
    find(question, "button").focus();
    const answer = await new Promise((heard) => {
      for (const button of all(question, "[data-heard]")) {
        button.addEventListener("click", () => heard(button.dataset.heard), { once: true });
      }
    });
    question.hidden = true;
    tone.stop();
    await audio.close();
    if (answer !== "yes") throw new Error("niet gehoord");
  };

  class RoomCheck extends HTMLElement {
    // On a stick this page stands one folder higher than the site.
    #root = find(document, "search-field").root;
    #list = find(this, ".checks");
    #status = find(this, "[role=status]");
    #button = find(this, "[data-check]", HTMLButtonElement);
    #failed = 0;

    constructor() {
      super();
      this.#button.addEventListener("click", () => this.#run());
    }

    async #run() {
      this.#button.disabled = true;
      this.#list.replaceChildren();
      this.#failed = 0;
      for (const [name, attempt, advice] of this.#checks()) {
        await this.#check(name, attempt, advice);
      }
      const failed = this.#failed === 1 ? "1 punt vraagt" : `${this.#failed} punten vragen`;
      this.#status.textContent = `Klaar. ${this.#failed ? `${failed} aandacht` : "Alles werkt"}.`;
      this.#button.disabled = false;
    }

    /** @returns {[name: string, attempt: () => Promise<unknown>, advice: string][]} */
    #checks() {
      const other = "een andere browser (Chrome, Edge of Firefox)";
      return [
        // First what a browser allows only right after a click.
        ["Volledig scherm", fullScreen, `Druk in de projectie op F11, of kies ${other}.`],
        [
          "Het scherm blijft aan",
          wakeLock,
          "Zet in de instellingen van de computer het uitschakelen van het scherm af.",
        ],
        ...this.#clips(),
        ["Ondertitels", captions, `Probeer ${other}.`],
        [
          "Zoeken",
          () => search(this.#root),
          "Kopieer de bundel opnieuw: er ontbreekt een bestand.",
        ],
        [
          "Geluid",
          () => sound(find(this, ".tone")),
          "Zet het geluid van de computer en de luidspreker aan, en kies de juiste uitgang.",
        ],
      ];
    }

    /** @returns {[name: string, attempt: () => Promise<unknown>, advice: string][]} */
    #clips() {
      return data.clips.map((clip) => [
        `Clip: ${clip.title}`,
        () => play(clip, this.#root),
        clip.files.length
          ? "Speelt niet. Kopieer de bundel opnieuw, of probeer Chrome of Edge."
          : "Zit niet in deze bundel. Neem de volle bundel als je hem wil tonen.",
      ]);
    }

    /**
     * @param {string} name
     * @param {() => Promise<unknown>} attempt
     * @param {string} advice
     */
    async #check(name, attempt, advice) {
      this.#status.textContent = `Ik kijk na: ${name} …`;
      let good = true;
      try {
        await within(attempt(), name === "Geluid" ? LONGER : LONG);
      } catch {
        good = false;
      }
      if (!good) this.#failed += 1;
      const words = good ? `In orde: ${name}` : `Niet in orde: ${name}. ${advice}`;
      this.#list.append(make("li", words, good ? "check check--good" : "check check--bad"));
    }
  }

  customElements.define("room-check", RoomCheck);
})();
