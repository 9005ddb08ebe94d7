/**
 * <day-stage>: the projector. Title, clip, pause, question, countdown, next; by clicker or keys.
 *
 * Slots: .stage with <stage-video>, .card, .stage__timer, .stage__typed, .stage__trouble, .bar and
 *        .black; .begin; dialogs [data-sheet]; and #moderator, a template in the page.
 * Address: #dag=… is the day to show; #moderator=… makes this page the moderator's window.
 * Storage: see kept-show.js (where we are), opened.js (the day without an address) and keys.js.
 */
(() => {
  const { session: day, opened, makeShow, keptShow, makeKeys } = window.vbtcDay;
  const { dayFacts, makeModerators, makeView, screen, windows } = window.vbtcDay;
  const { find, around } = window.vbtcDom;
  const data = window.vbtcDayData;
  const MODERATOR = "#moderator=";
  const BEAT = 1000;

  class DayStage extends HTMLElement {
    #stage = find(this, ".stage");
    #begin = find(this, ".begin");
    #letters = find(this, "[data-keys]", HTMLInputElement);
    #keys = makeKeys();
    #view = makeView(this, () => this.#send());
    #clip = this.#view.clip;
    /** An empty day, until the one to show is read. */
    #show = makeShow(day.fresh(), data.clips);
    /** @type {number | null} Where the clip was before a reload. */
    #resumed = null;
    /** @type {Moderators | null} Those who lead the day, once there is one to lead. */
    #moderators = null;
    #lastBeat = 0;

    async connectedCallback() {
      if (location.hash.startsWith(MODERATOR)) {
        windows.become(this, location.hash.slice(MODERATOR.length));
        return;
      }
      const { session, problems } = await opened(data);
      const { state, time, open } = await keptShow.recall(session);
      this.#show = makeShow(session, data.clips, state);
      this.#resumed = time;
      this.#moderators = makeModerators(
        this,
        () => this.#report(),
        // From another window someone may begin without a touch of this one.
        (name, value, apart) => (apart ? this.#act(name, value) : this.#do(name, value)),
      );
      this.#show.listen(() => this.#render());
      this.#listen();
      dayFacts.fill(this.#begin, session, data.clips, problems);
      this.#begin.hidden = open;
      find(this, ".begin__again").hidden = !this.#show.state.begun;
      if (open) screen.stayAwake();
      this.#letters.checked = this.#keys.on;
      this.#render();
      this.dataset.ready = "";
      setInterval(() => this.#tick(), 250);
    }

    #listen() {
      this.addEventListener("click", (event) => this.#onClick(event));
      document.addEventListener("keydown", (event) => this.#onKey(event));
      this.addEventListener("clip-moment", () => this.#onMoment());
      this.#letters.addEventListener("change", () => this.#keys.switchTo(this.#letters.checked));
      document.addEventListener("visibilitychange", screen.stayAwake);
      screen.hidePointer(this.#stage);
    }

    /** @param {MouseEvent} event */
    #onClick(event) {
      const button = around(event, "button");
      if (!button) return;
      const { do: name, jump } = button.dataset;
      if (name && !button.closest("day-moderator")) this.#do(name);
      if (jump) {
        button.closest("dialog")?.close();
        this.#act("jump", jump);
      }
      // After a click with the mouse the keys are the stage's again.
      const byMouse = event.detail > 0 && button.closest(".bar");
      if (byMouse && !this.querySelector("dialog[open]")) this.#stage.focus();
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      const sheet = this.querySelector("dialog[open]");
      const name = this.#keys.read(event, this.#show.at().type === "clip");
      // In the moderator's part a clicker goes on; every other key is for what stands there.
      const clicker = sheet?.matches("[data-sheet=panel]") && this.#keys.isClicker(event);
      if (!name || (sheet && !clicker)) return;
      event.preventDefault();
      if (!event.repeat) this.#act(name);
    }

    /** @type {Record<string, (value: unknown) => void>} What is not the show's own to do. */
    #own = {
      play: () => {
        if (this.#show.state.black) this.#show.command("black");
        this.#clip.toggle();
      },
      seek: (to) => this.#clip.seek(Number(to) || 0),
      seekBy: (by) => this.#clip.seek(this.#clip.time + Number(by)),
      captions: () => this.#clip.setCaptions(!this.#clip.captions),
      gong: () => this.#view.gong("gong"),
      ring: () => this.#view.gong("ring"),
      full: () => screen.full(this.#stage),
      begin: () => {
        this.#leaveStart();
        screen.full(this.#stage, true);
      },
      moderator: () => this.#openModerator(),
      help: () => this.#open("help"),
      overview: () => this.#open("overview"),
      panel: () => this.#openPanel(),
      type: () => {},
      typed: () => {
        const clip = data.clips.find(({ number }) => number === Number(this.#keys.digits));
        if (clip) this.#show.command("jump", clip.id);
      },
    };

    /** @type {Command} From where someone leads the show: then it has begun. */
    #act(name, value) {
      this.#leaveStart();
      this.#do(name, value);
    }

    /** @type {Command} */
    #do(name, value) {
      if (Object.hasOwn(this.#own, name)) this.#own[name](value);
      else this.#show.command(name, value);
      if (name !== "type") this.#keys.clear();
      this.#view.type(this.#keys.digits);
      this.#send();
      this.#store();
    }

    #render() {
      this.#view.show(this.#show.at(), this.#show.state.black, this.#resumed);
      this.#resumed = null;
      this.#tick();
      this.#send();
      this.#store();
    }

    #tick() {
      this.#view.count(this.#show);
      if (Date.now() - this.#lastBeat <= BEAT) return;
      this.#lastBeat = Date.now();
      this.#send();
    }

    #onMoment() {
      this.#view.onMoment();
      screen.stayAwake();
      this.#send();
      this.#store();
    }

    /** What the moderator needs to know. */
    #report() {
      const { session, state } = this.#show;
      return { session, state, ...this.#view.report() };
    }

    #send() {
      this.#moderators?.send();
    }

    #leaveStart() {
      if (this.#begin.hidden) return;
      this.#begin.hidden = true;
      this.#stage.focus();
      screen.stayAwake();
      this.#store();
    }

    /** A window for the laptop's own screen. Before full screen: a new window would end that. */
    #openModerator() {
      if (!this.#moderators?.openWindow() && this.#begin.hidden) this.#openPanel();
    }

    #openPanel() {
      this.#moderators?.fillPanel();
      this.#open("panel");
      this.#send();
    }

    /** @param {string} sheet */
    #open(sheet) {
      screen.sheet(find(this, `[data-sheet=${sheet}]`, HTMLDialogElement), this.#stage);
    }

    #store() {
      const time = this.#show.at().type === "clip" ? this.#clip.time : null;
      keptShow.keep(this.#show, time, Boolean(this.#begin.hidden));
    }
  }

  customElements.define("day-stage", DayStage);
})();
