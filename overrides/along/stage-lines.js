/**
 * <stage-lines>: what a fragment on the stage says now, large on a phone, for who cannot read the
 * screen.
 *
 * Slots: see write-along.html. Method: join(code), the room it is in.
 * It asks the laptop only while it is open. A voice reads each line aloud where that is chosen, and
 * else says nothing of itself: who hears the film needs no second voice.
 */
(() => {
  const { makeAsking, makeRounds } = window.vbtcAlong;
  const { find, all } = window.vbtcDom;
  const PACE = 700;
  const SILENCE = "Nu wordt er niets gezegd in een fragment.";
  const AWAY = "Geen contact met de laptop.";

  /** @implements {StageLinesElement} */
  class StageLines extends HTMLElement {
    #rounds = makeRounds(() => this.#round(), PACE);
    #ask = makeAsking({});
    #now = find(this, ".lines__now");
    #before = find(this, ".lines__before");

    connectedCallback() {
      const details = find(this, "details", HTMLDetailsElement);
      details.addEventListener("toggle", () => {
        if (details.open) this.#rounds.start();
        else this.#rounds.stop();
      });
      find(this, "button").addEventListener("click", ({ currentTarget }) => {
        const isAloud = this.#now.getAttribute("aria-live") === "off";
        this.#now.setAttribute("aria-live", isAloud ? "polite" : "off");
        if (currentTarget instanceof Element) {
          currentTarget.setAttribute("aria-pressed", String(isAloud));
        }
      });
    }

    /** @param {string} code */
    join(code) {
      this.#ask = makeAsking({ "X-Room": code });
    }

    async #round() {
      const { how, data } = await this.#ask("place");
      if (how === "ok") this.#show(data.line ?? "", this.#languageOf(data.now?.clip));
      find(this, ".lines__said").textContent = how === "lost" ? AWAY : "";
      return how !== "lost";
    }

    /**
     * In which language a fragment's lines are.
     * @param {string | null | undefined} clip
     */
    #languageOf(clip) {
      const known = all(document, "[data-clip]").find((part) => part.dataset.clip === clip);
      return known?.dataset.lines ?? "nl";
    }

    /**
     * @param {string} line
     * @param {string} language
     */
    #show(line, language) {
      const { textContent: was, lang } = this.#now;
      if (line === was) return;
      // Who reads slowly still finds the one before.
      if (was && was !== SILENCE) Object.assign(this.#before, { textContent: was, lang });
      const now = line
        ? { lang: language, textContent: line }
        : { lang: "nl", textContent: SILENCE };
      Object.assign(this.#now, now);
    }
  }

  customElements.define("stage-lines", StageLines);
})();
