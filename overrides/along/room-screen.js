/**
 * <room-screen>: what the stage shows of who writes along, and what it tells them and hears.
 *
 * Slots: see along/screen.html. It stands in the card of <day-stage>, which tells where the day is
 * ("day-report") and does what a remote asks ("day-command"), and is only there when this window
 * joined a room (see join.js). The way in is a step of its own, "invite".
 * Storage: KEYS.commands (of this window): the last command of a remote that was done.
 */
(() => {
  const { inboxWords, joined, laptop, makeRounds, stand } = window.vbtcAlong;
  const { fit, makeShow, repair } = window.vbtcDay;
  const { find, make } = window.vbtcDom;
  const { KEYS, session } = window.vbtcStorage;
  const { clips } = window.vbtcDayData;
  const PACE = 1000;
  // In milliseconds: a step that was asked longer ago would surprise the room.
  const LATE = 5000;
  // How often a remote is told how much time is left, while nothing else changes.
  const BEAT = 5000;
  const MOST_DOTS = 40;

  class RoomScreen extends HTMLElement {
    #ask = laptop;
    #rounds = makeRounds(() => this.#round(), PACE);
    /** @type {HTMLElement | null} */
    #stage = this.closest("day-stage");
    /** @type {AlongInbox | null} */
    #said = null;
    /** @type {Report | null} */
    #report = null;
    /** What the room was told last, without the clock, and when. */
    #told = "";
    #toldAt = 0;
    /** How much of the screen this takes now, as text. */
    #shape = "";

    connectedCallback() {
      // Without a room there are only codes, which the moderator reads.
      if (!joined) return;
      this.#stage?.addEventListener("day-report", ({ detail }) => {
        this.#report = structuredClone(detail);
        this.#show();
      });
      this.#open();
      this.#rounds.start();
    }

    /** The way in does not change while the laptop keeps its address. */
    async #open() {
      const { how, data } = await this.#ask("door");
      if (how !== "ok") return;
      const code = make("img", "", "way__code");
      code.alt = "QR-code naar de pagina om mee te schrijven";
      code.src = `data:image/svg+xml,${encodeURIComponent(data.svg)}`;
      find(this, ".way").prepend(code);
      find(this, ".way__address").textContent = data.by_hand;
      find(this, ".way__name").textContent = data.by_name && `Vaak werkt ook: ${data.by_name}`;
      find(this, ".way__key strong").textContent = data.code;
    }

    async #round() {
      const { how, data } = await this.#ask("inbox");
      if (how === "ok") {
        this.#said = data;
        this.#show();
      }
      if (how !== "ok" && how !== "same") return false;
      await this.#obey();
      return this.#tell();
    }

    /** What phones as remote asked, each once. */
    async #obey() {
      const known = session.text(KEYS.commands);
      const { how, data } = await this.#ask(`commands?after=${known ?? 0}`);
      if (how !== "ok") return;
      session.keep(KEYS.commands, String(data.last));
      const late = Date.now() - LATE;
      for (const command of data.commands) {
        const detail = { name: command.do };
        if (command.at > late)
          this.#stage?.dispatchEvent(new CustomEvent("day-command", { detail }));
      }
    }

    /** Where the day is, as soon as that is something else. */
    async #tell() {
      const report = this.#report;
      if (!report) return true;
      const show = makeShow(repair(report.session, clips).session, clips, report.state);
      const told = stand(report, show, this.#said?.accepted ?? []);
      const text = JSON.stringify({ ...told, place: { ...told.place, left: null } });
      if (text === this.#told && Date.now() - this.#toldAt < BEAT) return true;
      const { how } = await this.#ask("stand", told);
      this.#told = how === "lost" ? "" : text;
      this.#toldAt = Date.now();
      return how !== "lost";
    }

    #show() {
      const { invite = false, id = "" } = this.#report?.state.aside ?? {};
      const { lineId } = window.vbtcAlong.inbox;
      const heard = this.#said?.accepted.find((item) => id && lineId(item.id) === id);
      const likes = heard?.likes ?? 0;
      find(this, ".way").hidden = !invite;
      find(this, ".way__people").textContent = inboxWords.wrote(this.#said?.people ?? 0);
      find(this, ".marks").hidden = !likes;
      find(this, ".marks__dots").textContent = "●".repeat(Math.min(likes, MOST_DOTS));
      find(this, ".marks__words").textContent = inboxWords.likes(likes);
      this.#refit(`${invite} ${likes > 0}`);
    }

    /** @param {string} shape */
    #refit(shape) {
      if (shape === this.#shape) return;
      this.#shape = shape;
      const card = this.closest(".card");
      if (card instanceof HTMLElement) fit.letters(card);
    }
  }

  customElements.define("room-screen", RoomScreen);
})();
