/**
 * <clip-tools>: captions, speed, version and a link to this moment, beside the browser's controls.
 *
 * Slots: any of button[data-captions], select[data-rate], select[data-version] (each option's value
 *        is a file), button[data-copy], and one [role=status].
 * Place: inside a <clip-player>.
 * Storage: KEYS.player, the speed and whether captions are on, for every clip.
 */
(() => {
  const { KEYS, read, write } = window.vbtcStorage;
  const recall = () => read(KEYS.player) ?? {};
  const remember = (change) => write(KEYS.player, { ...recall(), ...change });

  customElements.define("clip-tools", class extends HTMLElement {
    connectedCallback() {
      this.player = this.closest("clip-player");
      this.video = this.player.querySelector("video");
      this.status = this.querySelector("[role=status]");
      this.captions = this.querySelector("[data-captions]");
      this.rate = this.querySelector("[data-rate]");
      this.version = this.querySelector("[data-version]");
      const { rate, captions } = recall();

      this.rate.addEventListener("change", () => this.setRate(this.rate.value));
      // The browser's own menu may change these too.
      this.video.addEventListener("ratechange", () => this.showRate());
      if (rate) this.setRate(rate);
      if (this.captions) {
        this.captions.addEventListener("click", () => this.showCaptions(!this.captioned));
        this.video.textTracks.addEventListener("change", () => this.onTracks());
        if (captions) this.showCaptions(true);
      }
      this.version?.addEventListener("change", () => this.setVersion(this.version.value));
      this.querySelector("[data-copy]").addEventListener("click", () => this.copy());
    }

    get captioned() {
      return this.video.textTracks[0].mode === "showing";
    }

    showCaptions(on) {
      this.video.textTracks[0].mode = on ? "showing" : "disabled";
      this.onTracks();
    }

    onTracks() {
      if (this.captions.getAttribute("aria-pressed") === String(this.captioned)) return;
      this.captions.setAttribute("aria-pressed", String(this.captioned));
      remember({ captions: this.captioned });
    }

    setRate(rate) {
      this.video.defaultPlaybackRate = Number(rate);
      this.video.playbackRate = Number(rate);
      remember({ rate: Number(rate) });
    }

    showRate() {
      const known = [...this.rate.options].find(({ value }) => Number(value) === this.video.playbackRate);
      this.rate.selectedIndex = known ? known.index : -1;
    }

    /** Another file of the same clip, at the same moment, playing if it was. */
    async setVersion(file) {
      const { currentTime, paused } = this.video;
      this.video.src = file;
      await this.player.seek(currentTime);
      if (!paused) await this.video.play();
      this.status.textContent = `Je kijkt naar: ${this.version.selectedOptions[0].text}`;
    }

    async copy() {
      const address = new URL(location.href);
      address.hash = `t=${Math.floor(this.video.currentTime)}`;
      try {
        await navigator.clipboard.writeText(address);
        this.status.textContent = "Link gekopieerd";
      } catch {
        // Not allowed to copy: put it in the address bar, from where a person can.
        history.replaceState(null, "", address.hash);
        this.status.textContent = "Kopieer de link uit de adresbalk";
      }
      this.flash(this.status.textContent);
    }

    /** Say it to the eye too, in place of the button's words, for two seconds. */
    flash(words) {
      const button = this.querySelector("[data-copy]");
      this.label ??= button.textContent;
      button.textContent = words;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => { button.textContent = this.label; }, 2000);
    }
  });
})();
