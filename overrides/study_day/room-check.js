/**
 * <room-check>: one button that tries everything a study day needs, and says what to do when it fails.
 *
 * Slots: button[data-check], [role=status], ul.checks and .tone with button[data-heard].
 * Place: on a page with the <search-field>.
 */
(() => {
  const data = window.vbtcDayData;
  const LONG = 8000;

  const within = (promise, milliseconds = LONG) => Promise.race([
    promise, new Promise((_, reject) => { setTimeout(() => reject(new Error("te traag")), milliseconds); }),
  ]);
  const once = (target, type) => new Promise((done, fail) => {
    target.addEventListener(type, done, { once: true });
    target.addEventListener("error", () => fail(new Error("fout")), { once: true });
  });

  customElements.define("room-check", class extends HTMLElement {
    connectedCallback() {
      // On a stick this page stands one folder higher than the site.
      this.root = document.querySelector("search-field").root;
      this.list = this.querySelector(".checks");
      this.status = this.querySelector("[role=status]");
      this.button = this.querySelector("[data-check]");
      this.button.addEventListener("click", () => this.run());
    }

    async run() {
      this.button.disabled = true;
      this.list.replaceChildren();
      this.failed = 0;
      // First what a browser allows only right after a click.
      await this.check("Volledig scherm", () => this.fullScreen(), "Druk in de projectie op F11, of kies een andere browser (Chrome, Edge of Firefox).");
      await this.check("Het scherm blijft aan", () => this.wakeLock(), "Zet in de instellingen van de computer het uitschakelen van het scherm af.");
      for (const clip of data?.clips ?? []) {
        await this.check(`Clip: ${clip.title}`, () => this.play(clip), clip.files.length ? "Speelt niet. Kopieer de bundel opnieuw, of probeer Chrome of Edge." : "Zit niet in deze bundel. Neem de volle bundel als je hem wil tonen.");
      }
      await this.check("Ondertitels", () => this.captions(), "Probeer een andere browser (Chrome, Edge of Firefox).");
      await this.check("Zoeken", () => this.search(), "Kopieer de bundel opnieuw: er ontbreekt een bestand.");
      await this.check("Geluid", () => this.sound(), "Zet het geluid van de computer en de luidspreker aan, en kies de juiste uitgang.");
      this.status.textContent = this.failed ? `Klaar. ${this.failed} ${this.failed === 1 ? "punt vraagt" : "punten vragen"} aandacht.` : "Klaar. Alles werkt.";
      this.button.disabled = false;
    }

    async check(name, attempt, advice) {
      this.status.textContent = `Ik kijk na: ${name} …`;
      let good = true;
      try { await within(attempt(), name === "Geluid" ? 60_000 : LONG); } catch { good = false; }
      if (!good) this.failed += 1;
      const item = document.createElement("li");
      item.className = good ? "check check--good" : "check check--bad";
      item.textContent = good ? `In orde: ${name}` : `Niet in orde: ${name}. ${advice}`;
      this.list.append(item);
    }

    async fullScreen() {
      if (!document.fullscreenEnabled) throw new Error("mag niet");
      await document.documentElement.requestFullscreen();
      await document.exitFullscreen();
    }

    async wakeLock() {
      await (await navigator.wakeLock.request("screen")).release();
    }

    /** A clip plays when its time goes on, and when it can be sent to its middle. */
    async play(clip) {
      if (!clip.files.length) throw new Error("geen video");
      const video = document.createElement("video");
      video.muted = true;
      video.src = new URL(clip.files[0], this.root);
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
    }

    async captions() {
      const cues = data.clips.flatMap((clip) => clip.cues);
      const track = document.createElement("video").addTextTrack("captions");
      cues.slice(0, 3).forEach(([from, to, text]) => track.addCue(new VTTCue(from, to, text)));
      if (!track.cues?.length) throw new Error("geen ondertitels");
    }

    async search() {
      const engine = await window.vbtcSearch.load(this.root);
      if (!engine.search(data.clips[0].title).places.length) throw new Error("geen antwoord");
    }

    /** Only a person knows whether the room hears it. */
    async sound() {
      const audio = new AudioContext();
      await audio.resume();
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      loud.gain.value = 0.2;
      tone.connect(loud).connect(audio.destination);
      tone.start();
      const question = this.querySelector(".tone");
      question.hidden = false;
      question.querySelector("button").focus();
      const answer = await new Promise((heard) => {
        for (const button of question.querySelectorAll("[data-heard]")) button.addEventListener("click", () => heard(button.dataset.heard), { once: true });
      });
      question.hidden = true;
      tone.stop();
      await audio.close();
      if (answer !== "yes") throw new Error("niet gehoord");
    }
  });
})();
