/**
 * <lms-lesson>: a fragment in a learning environment, which hears how far someone is.
 *
 * Slots: a <clip-player>, or one for each of several films; [data-state], what is still to do;
 *        [data-last], below the last to read.
 * Completed: nine tenths of each film were seen, not skipped, and the end of the text was reached.
 * Keeps: in the environment alone; the second of the film in "lesson_location" (of a second film as
 *        "2:65"), and in "suspend_data" what was seen of each, with commas, and whether the end was
 *        reached. Without one it says so.
 */
(() => {
  const { find, all } = window.vbtcDom;
  const lms = window.vbtcLms;
  const ENOUGH = 0.9;
  // Seconds of the film between two times that what changed is sent on.
  const PACE = 20;
  const DONE = ["completed", "passed"];
  const WORDS = {
    both: "Bekijk de film en lees wat erbij staat. Dan is deze les klaar.",
    film: "Je las wat erbij staat. Bekijk nog de rest van de film. Dan is deze les klaar.",
    text: "Lees nog alles tot het einde. Dan is deze les klaar.",
    done: "Deze les is klaar.",
    alone: "Hier is geen leeromgeving. De les werkt, maar wat je doet wordt niet bewaard.",
  };

  class LmsLesson extends HTMLElement {
    #state = find(this, "[data-state]");
    #videos = all(this, "video", HTMLVideoElement);
    #talk = /** @type {LmsTalk | null} */ (null);
    #seen = this.#kept([]);
    /** Which of the films is or was last on. */
    #film = 0;
    #hasRead = false;
    #isDone = false;
    #sentAt = 0;

    connectedCallback() {
      const api = lms.find(window);
      this.#talk = api && lms.begin(api);
      if (this.#talk) this.#goOn(this.#talk);
      this.#listen();
      this.#tell();
    }

    /**
     * What was seen of each film; all of it together may take so many letters only.
     * @param {string[]} texts
     */
    #kept(texts) {
      const share = 1 / Math.max(1, this.#videos.length);
      return this.#videos.map((_, index) => new window.vbtcSeen(texts[index] ?? "", share));
    }

    /**
     * Take up what the environment kept of an earlier time.
     * @param {LmsTalk} talk
     */
    #goOn(talk) {
      const [seen = "", read = ""] = talk.get("suspend_data").split(" ");
      this.#seen = this.#kept(seen.split(","));
      this.#hasRead = read === "read";
      this.#isDone = DONE.includes(talk.get("lesson_status"));
      if (!this.#isDone) talk.set("lesson_status", "incomplete");
      const [at = 0, film = 1] = talk.get("lesson_location").split(":").map(Number).reverse();
      this.#film = this.#videos[film - 1] ? film - 1 : 0;
      if (at > 0) void this.#video?.closest("clip-player")?.seek(at);
    }

    #listen() {
      new IntersectionObserver(([entry], observer) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        this.#hasRead = true;
        this.#send();
      }).observe(find(this, "[data-last]"));
      this.#videos.forEach((video, index) => {
        video.addEventListener("play", () => {
          this.#film = index;
        });
        video.addEventListener("timeupdate", () => this.#onTime());
        for (const name of ["pause", "ended"]) video.addEventListener(name, () => this.#send());
      });
      addEventListener("visibilitychange", () => document.hidden && this.#send());
      addEventListener("pagehide", () => {
        this.#note();
        this.#talk?.end();
      });
      // Taken out of the browser's memory: this conversation has ended.
      addEventListener("pageshow", (event) => event.persisted && location.reload());
    }

    /** Tell the environment how far it is; what it then has is sent on from time to time. */
    #note() {
      this.#videos.forEach((video, index) => {
        if (video.duration) this.#seen[index]?.add(video.played, video.duration);
      });
      const film = this.#film ? `${this.#film + 1}:` : "";
      if (this.#video?.duration) this.#talk?.set("lesson_location", `${film}${this.#at}`);
      const seen = this.#seen.map(({ text }) => text).join(",") || "0:";
      this.#talk?.set("suspend_data", `${seen} ${this.#hasRead ? "read" : ""}`.trim());
      if (!this.#isDone && this.#hasRead && this.#hasWatched) {
        this.#isDone = true;
        this.#talk?.set("lesson_status", "completed");
        this.#talk?.commit();
      }
      this.#tell();
    }

    #onTime() {
      this.#note();
      if (Math.abs(this.#at - this.#sentAt) >= PACE) this.#send();
    }

    #send() {
      this.#sentAt = this.#at;
      this.#note();
      this.#talk?.commit();
    }

    get #video() {
      return this.#videos[this.#film];
    }

    /** The second where one goes on; seen to its end, a film begins again. */
    get #at() {
      return this.#video?.ended ? 0 : Math.floor(this.#video?.currentTime ?? 0);
    }

    get #hasWatched() {
      // Of a film of another site nobody knows what was seen.
      return this.#seen.every(({ share }) => share >= ENOUGH);
    }

    get #step() {
      if (!this.#talk) return "alone";
      if (this.#isDone) return "done";
      if (this.#hasRead) return "film";
      return this.#hasWatched ? "text" : "both";
    }

    /** Say what is still to do; a voice hears it only when that changes. */
    #tell() {
      const words = WORDS[this.#step];
      if (this.#state.textContent !== words) this.#state.textContent = words;
    }
  }

  customElements.define("lms-lesson", LmsLesson);
})();
