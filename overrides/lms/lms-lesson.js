/**
 * <lms-lesson>: a fragment in a learning environment, which hears how far someone is.
 *
 * Slots: a <clip-player>; [data-state], what is still to do; [data-last], below the last to read.
 * Completed: nine tenths of the film were seen, not skipped, and the end of the text was reached.
 * Keeps: in the environment alone; the second of the film in "lesson_location", and in
 *        "suspend_data" what was seen and whether the end was reached. Without one it says so.
 */
(() => {
  const { find } = window.vbtcDom;
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
    #video = this.querySelector("video");
    #talk = /** @type {LmsTalk | null} */ (null);
    #seen = new window.vbtcSeen("");
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
     * Take up what the environment kept of an earlier time.
     * @param {LmsTalk} talk
     */
    #goOn(talk) {
      const [seen = "", read = ""] = talk.get("suspend_data").split(" ");
      this.#seen = new window.vbtcSeen(seen);
      this.#hasRead = read === "read";
      this.#isDone = DONE.includes(talk.get("lesson_status"));
      if (!this.#isDone) talk.set("lesson_status", "incomplete");
      const at = Number(talk.get("lesson_location"));
      if (at > 0) void this.querySelector("clip-player")?.seek(at);
    }

    #listen() {
      new IntersectionObserver(([entry], observer) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        this.#hasRead = true;
        this.#send();
      }).observe(find(this, "[data-last]"));
      this.#video?.addEventListener("timeupdate", () => this.#onTime());
      for (const name of ["pause", "ended"]) {
        this.#video?.addEventListener(name, () => this.#send());
      }
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
      const video = this.#video;
      if (video?.duration) {
        this.#seen.add(video.played, video.duration);
        this.#talk?.set("lesson_location", String(this.#at));
      }
      this.#talk?.set("suspend_data", `${this.#seen.text} ${this.#hasRead ? "read" : ""}`.trim());
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

    /** The second where one goes on; seen to its end, a film begins again. */
    get #at() {
      return this.#video?.ended ? 0 : Math.floor(this.#video?.currentTime ?? 0);
    }

    get #hasWatched() {
      // Of a film of another site nobody knows what was seen.
      return !this.#video || this.#seen.share >= ENOUGH;
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
